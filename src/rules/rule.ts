import type { Cause, Value } from '../expressions/value.js';
import type { Choices } from '../expressions/way.js';
import type { JsonPath } from '../json/path.js';
import type { Severity, Verdict } from '../diagnostics/diagnostic.js';
import type { Resource } from '../template/model/resource.js';
import type { ResourceId } from '../symbolic/resource-id.js';
import type { SymbolicText } from '../symbolic/symbolic-text.js';
import type { Belonging } from './shared/belonging.js';
import type { Opinion } from './shared/judgement.js';
import type { KeyUse } from './shared/key-use.js';
import type { Shown } from './shared/shown.js';

/** A rule: facts about it, and a pure generator over one resource. It never walks; the engine brings the resources. */
export interface Rule {
  readonly meta: RuleMeta;
  /**
   * Whether the rule has something to say about a resource of its types; without it, always. Counts as judged. Where it is
   * open whether the resource belongs to a workspace, what the rule finds is undetermined.
   */
  readonly applies?: (resource: Resource, context: RuleContext) => boolean | Belonging;
  /** What is wrong or cannot be told; nothing where the resource passes. */
  readonly check: (resource: Resource, context: RuleContext) => Iterable<Finding>;
}

/** What people read of an id that may appear in a report. */
export interface CatalogueEntry {
  /** Kebab-case, the name of the rule's file. Never renamed or used again. */
  readonly id: string;
  /** One line. */
  readonly summary: string;
  /** The default; a finding may be more or less severe, presets and configuration change it. */
  readonly severity: Severity;
  /** True: can be neither turned off nor graded. */
  readonly always?: true;
  /** Markdown: why, and what the rule does not see. */
  readonly rationale: string;
  /** Markdown: what to write instead. */
  readonly fix: string;
  /** Pages the rule rests on. */
  readonly references: readonly string[];
  /** Definitions of Azure Policy that ask for the same, by their ids. Source: Azure/azure-policy. */
  readonly policies?: readonly string[];
  /** The first version of cmklint that has it. */
  readonly since: string;
}

export interface RuleMeta extends CatalogueEntry {
  /** Resource types; compared without case. */
  readonly appliesTo: readonly string[];
  /**
   * Which deployment decides where a template deploys a resource more than once: the `first` for what Azure fixes when it
   * creates the resource, the `last` for what can change later, `each` for what Azure refuses in any of them.
   */
  readonly decidedBy: 'first' | 'last' | 'each';
  /**
   * Messages by id. `{word}` stands for an entry of a finding's data; `{name}` is the resource's name and `{causes}`
   * what an undetermined result depends on.
   */
  readonly messages: Readonly<Record<string, string>>;
}

/** What a rule says about one resource, in symbolic terms. */
export interface Finding {
  readonly verdict: Verdict;
  readonly messageId: string;
  readonly data: Readonly<Record<string, Shown>>;
  /** Path below the resource. */
  readonly at: JsonPath;
  /** Where it differs from the rule's. */
  readonly severity?: Severity;
  /** That the property is there is what is wrong, wherever its value comes from. */
  readonly atProperty?: true;
  /** Undetermined: what it depends on. */
  readonly causes: readonly Cause[];
  /** Other places that have a part in it. */
  readonly related: readonly RelatedFinding[];
}

export interface RelatedFinding {
  readonly resource: Resource;
  readonly at: JsonPath;
  readonly message: Shown;
}

export interface RuleOptions {
  /** `workspace`: resources around a workspace are judged where they belong to one; `all`: every one. */
  readonly scope: 'workspace' | 'all';
}

/** What an id names. */
export interface Resolved {
  readonly sure: readonly Resource[];
  readonly possible: readonly Resource[];
  /** What decides about those that are possible. */
  readonly because: readonly Value[];
}

/** The deployment around a resource, as far as rules may ask for it. */
export interface RuleContext {
  readonly options: RuleOptions;
  readonly resources: readonly Resource[];
  /**
   * The resources an id (one outcome) names, deployed or referred to as existing: several where one is declared more than
   * once. Ids compare by structure; where a part is not known, those that it may name are told apart, with what that
   * depends on.
   * @param given the answers under which the id is this one
   */
  resolve(id: Value, given?: Choices): Resolved;
  /**
   * Does an id name the resource? `wrong` stands for yes.
   * @param value what the id was read from
   * @param given the answers under which it is that
   */
  isNamedBy(resource: Resource, id: ResourceId, value: Value, given: Choices): Opinion;
  /** Resources of this type declared below a resource. */
  childrenOf(resource: Resource, type: string): readonly Resource[];
  /** Whether a resource belongs to a workspace or hub; with scope `all`, or for a workspace itself, it does. */
  belonging(resource: Resource): Belonging;
  /** The uses of keys that may be in a vault of this name. */
  keyUsesOf(vault: SymbolicText): readonly KeyUse[];
  /** Every filled key slot of every resource, workspaces first. */
  readonly keyUses: readonly KeyUse[];
}
