import { access } from '../../expressions/ast.js';
import type { Expr } from '../../expressions/ast.js';
import type { Facts, TextFacts } from '../../expressions/facts.js';
import { printWritten } from '../../expressions/print.js';
import { textOfPieces } from '../../expressions/pieces.js';
import { ANY_TEXT, GUID_TEXT, textOfLength } from '../../expressions/text-facts.js';
import { Unknown } from '../../expressions/value.js';
import type { Cause, Value } from '../../expressions/value.js';
import { nameKey } from '../../json/name.js';
import { expressionText } from '../../symbolic/expression-text.js';
import { parseResourceId } from '../../symbolic/resource-id.js';
import type { SymbolicText, TextPart } from '../../symbolic/symbolic-text.js';

const URL: TextFacts = { ...textOfLength(9, undefined), prefix: 'https://' };
const GIVEN: TextFacts = textOfLength(1, undefined);

/**
 * Read-only properties that Azure gives every resource of a type, below `properties`, in lower case. Source: the type
 * definitions in azure-rest-api-specs. URLs of key vaults follow from the id and are read by `expressionText`.
 */
const forms: Readonly<Record<string, Readonly<Record<string, TextFacts>>>> = {
  'microsoft.managedidentity/userassignedidentities': {
    principalid: GUID_TEXT,
    clientid: GUID_TEXT,
    tenantid: GUID_TEXT,
  },
  'microsoft.storage/storageaccounts': { 'primaryendpoints.blob': URL, 'primaryendpoints.file': URL },
  'microsoft.containerregistry/registries': { loginserver: GIVEN },
  'microsoft.insights/components': { instrumentationkey: GUID_TEXT, connectionstring: GIVEN },
  'microsoft.operationalinsights/workspaces': { customerid: GUID_TEXT },
  'microsoft.documentdb/databaseaccounts': { documentendpoint: URL },
  'microsoft.cognitiveservices/accounts': { endpoint: URL },
};

/**
 * Facts on the members of `reference(target, …, detail)`, which is `expression`, although only the deployment tells them:
 * texts that are never empty and look like what they are.
 */
export function formsOf(target: Expr, expression: Expr, detail: Value | undefined): NonNullable<Facts['part']> {
  const id = parseResourceId(expressionText(target));
  const table = new Map(Object.entries(forms[nameKey(id?.type ?? '')] ?? {}));
  const below =
    (base: Expr, path: string): NonNullable<Facts['part']> =>
    (key) => {
      if (typeof key !== 'string') return undefined;
      const [own, here] = [access(base, key), nameKey(`${path}${key}`)];
      const text = table.get(here) ?? urlText(expressionText(own));
      if (text !== undefined) return { type: 'String', nullable: false, text: () => text };
      const isParent = [...table.keys()].some((name) => name.startsWith(`${here}.`));
      return isParent ? { type: 'Object', nullable: false, part: below(own, `${here}.`) } : undefined;
    };
  if (typeof detail !== 'string' || nameKey(detail) !== 'full') return below(expression, '');
  const part = below(access(expression, 'properties'), '');
  return (key) =>
    typeof key === 'string' && nameKey(key) === 'properties' ? { type: 'Object', nullable: false, part } : undefined;
}

/** The cause of a value that only Azure knows. */
export function runtimeCause(expression: Expr): Cause {
  return { kind: 'runtime', expression: printWritten(expression).slice(0, 200) };
}

/** Of a text of which more is known than the expression that gives it. */
function urlText(text: SymbolicText): TextFacts | undefined {
  return text.some((part) => typeof part === 'string') ? textOfPieces(text.map(pieceOf)) : undefined;
}

/** Names keep no case in URLs: they are not told where they are not in lower case. */
function pieceOf(part: TextPart): string | Unknown {
  if (typeof part === 'string' && part === nameKey(part)) return part;
  const facts: TextFacts =
    typeof part === 'string'
      ? { ...textOfLength(part.length, part.length), mayHold: (c) => nameKey(part).includes(nameKey(c)) }
      : part.segment
        ? { ...ANY_TEXT, mayHold: (character) => character !== '/' }
        : ANY_TEXT;
  const expression: Expr = typeof part === 'string' ? { kind: 'literal', value: part } : part.expression;
  return new Unknown(() => ({ expression, causes: [], type: 'String', nullable: false, text: () => facts }));
}
