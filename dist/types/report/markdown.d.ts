import type { Outcome } from './conclusion.js';
import type { FormatOptions } from './format.js';
import type { Report } from '../diagnostics/report.js';
export type MarkdownOptions = Pick<FormatOptions, 'maxBytes'>;
/** The report as GitHub Markdown. Everything that comes from a template or a path is shown as escaped code. */
export declare function renderMarkdown(report: Report, outcome: Outcome, options?: MarkdownOptions): string;
export declare const markdownFormat: {
    readonly name: "markdown";
    readonly purpose: "for people, as a page: the summary of a job, a comment";
    readonly readers: "people";
    readonly isForGithub: false;
    readonly render: typeof renderMarkdown;
};
