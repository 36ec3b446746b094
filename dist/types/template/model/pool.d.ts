/**
 * What the templates of a run may cost together beyond what is each one's own: many small bombs are one large one. No
 * template can spend so much that nothing is left for the next. 1,200 published modules and samples take 40,000.
 */
export declare class Pool {
    #private;
    /** What all evaluations cost so far, with what is each one's own. */
    get spent(): number;
    /** What the next evaluation of a template of so many characters may cost. */
    allowance(size: number): number;
    spend(steps: number, size: number): void;
}
