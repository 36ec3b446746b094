/**
 * Something to be said, by id and data; `sentence` makes words of it. `text` is the English text: `{name}` stands for an
 * entry of the data, and what stands in `⟦…⟧` is left out where an entry in it is missing. Another language has its text
 * under the id.
 */
export interface Message {
  readonly id: string;
  readonly text: string;
  readonly data: Data;
}

export type Data = Readonly<Record<string, Part | undefined>>;

/** A text is a value as it is shown; a message is said in the middle of the other one, in the words of its own text. */
export type Part = string | number | Term | List | Message;

/** A text that is more than a value, so that a format can show it as what it is. */
export interface Term {
  readonly is: 'name' | 'path' | 'property';
  readonly term: string;
}

/** Several, told one after the other. */
export interface List {
  readonly items: readonly Part[];
  readonly joined: 'and' | 'or';
  /** How many there are beside the items. */
  readonly more?: number;
}

export function isMessage(part: Part): part is Message {
  return typeof part === 'object' && 'id' in part;
}

export function isList(part: Part): part is List {
  return typeof part === 'object' && 'items' in part;
}

/** The names in a text: `{name}`, one after the other. */
type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** A text without what may be left out. */
type Needed<Text> = Text extends `${infer Before}⟦${string}⟧${infer After}` ? `${Before}${Needed<After>}` : Text;

/** What has to be given for a text. */
export type DataOf<Text, Given = Part> = Readonly<Record<Names<Needed<Text>>, Given>> &
  Readonly<Partial<Record<Exclude<Names<Text>, Names<Needed<Text>>>, Given | undefined>>>;

/** Makes the messages of a group: each by its id and what its text asks for. */
export type Speaker<Texts extends Readonly<Record<string, string>>> = <Id extends keyof Texts & string>(
  id: Id,
  ...data: Names<Texts[Id]> extends never
    ? []
    : Names<Needed<Texts[Id]>> extends never
      ? [DataOf<Texts[Id]>?]
      : [DataOf<Texts[Id]>]
) => Message;

/**
 * A group of messages. The id of a message is `<group>/<id>`.
 * @param texts the English ones, by id
 */
export function messagesOf<const Texts extends Readonly<Record<string, string>>>(
  group: string,
  texts: Texts,
): Speaker<Texts> {
  return (id, data?: Data) => ({ id: `${group}/${id}`, text: texts[id] ?? '', data: data ?? NOTHING });
}

const NOTHING: Data = {};

/** Words of somebody else: a text that a template gives for one, or what a reader of JSON says. */
export function verbatim(text: string): Message {
  return { id: 'verbatim', text: '{text}', data: { text } };
}
