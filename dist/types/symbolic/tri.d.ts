/** What is known of a statement about a value that may itself not be known (Kleene's three-valued logic). */
export type Tri = 'yes' | 'no' | 'open';
/** One answer for several ways a template may turn out: `open` unless all agree. Without any way: `open`. */
export declare function unanimous(answers: readonly Tri[]): Tri;
export declare function allOf(...answers: readonly Tri[]): Tri;
export declare function anyOf(...answers: readonly Tri[]): Tri;
export declare function not(answer: Tri): Tri;
export declare function tri(statement: boolean): Tri;
