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
/** Several, told one after the other: all of them, one of them, or just named. */
export interface List {
    readonly items: readonly Part[];
    readonly joined: 'and' | 'or' | 'comma';
    /** How many there are beside the items. */
    readonly more?: number;
}
export declare function isMessage(part: Part): part is Message;
export declare function isList(part: Part): part is List;
/** The names in a text: `{name}`, one after the other. */
type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
/** A text without what may be left out. */
type Needed<Text> = Text extends `${infer Before}⟦${string}⟧${infer After}` ? `${Before}${Needed<After>}` : Text;
/** What has to be given for a text. */
export type DataOf<Text, Given = Part> = Readonly<Record<Names<Needed<Text>>, Given>> & Readonly<Partial<Record<Exclude<Names<Text>, Names<Needed<Text>>>, Given | undefined>>>;
/** The same beside what is given for each text of a group. */
export type DataBeside<Text, Given extends string = never> = Exclude<Names<Text>, Given> extends never ? [] : Exclude<Names<Needed<Text>>, Given> extends never ? [Omit<DataOf<Text>, Given>?] : [Omit<DataOf<Text>, Given>];
type Texts = Readonly<Record<string, string>>;
/** Makes the messages of a group: each by its id and what its text asks for. */
export interface Speaker<T extends Texts> {
    <Id extends keyof T & string>(id: Id, ...data: DataBeside<T[Id]>): Message;
    readonly group: string;
    readonly texts: T;
}
/**
 * A group of messages. The id of a message is `<group>/<id>`.
 * @param texts the English ones, by id
 */
export declare function messagesOf<const T extends Texts>(group: string, texts: T): Speaker<T>;
/** A message of a group whose data are seen to elsewhere. */
export declare function messageIn<T extends Texts>({ group, texts }: Pick<Speaker<T>, 'group' | 'texts'>, id: keyof T & string, data: Data): Message;
/** Words of somebody else: a text that a template gives for one, or what a reader of JSON says. */
export declare function verbatim(text: string): Message;
export {};
