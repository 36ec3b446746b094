import type { SymbolicText } from '../../symbolic/symbolic-text.js';
/** A key by the names in its identifier: `https://{vault}{suffix}/keys/{key}/{version}`. */
export interface KeyReference {
    readonly vault: SymbolicText;
    /** Absent where the URL names no key. */
    readonly key?: SymbolicText;
    /** Absent where the identifier is versionless. */
    readonly version?: SymbolicText;
}
/** Reads a vault URL or a key identifier; undefined where not even the vault can be told. */
export declare function keyReferenceOf(url: SymbolicText): KeyReference | undefined;
/** Where a key is kept. Both kinds have names of their own: a managed HSM may be called like a vault that it is not. */
export type Store = 'key vault' | 'managed HSM';
/** What the host of a URL belongs to; undefined where that cannot be told. */
export declare function storeOfUrl(url: SymbolicText): Store | undefined;
/** What an id names; undefined where that cannot be told. */
export declare function storeOfId(id: SymbolicText): Store | undefined;
/**
 * The name of the vault (or managed HSM) that an id names. Of an id of which nothing is known: the expression that
 * takes the name off it, as templates write it.
 */
export declare function vaultOfId(id: SymbolicText): SymbolicText | undefined;
