import type { Format } from './format.js';
/** Every format: for the command line, the action, the documentation and the tests. */
export declare const formats: readonly Format[];
/** Those that programs read; the action writes each to a file. */
export declare const programFormats: ({
    readonly name: "json";
    readonly purpose: "for programs: everything, each result by itself";
    readonly readers: "programs";
    readonly isForGithub: false;
    readonly render: typeof import("./json.js").renderJson;
} | {
    readonly name: "sarif";
    readonly purpose: "SARIF 2.1.0, for code scanning";
    readonly readers: "programs";
    readonly isForGithub: true;
    readonly render: typeof import("./sarif.js").renderSarif;
})[];
