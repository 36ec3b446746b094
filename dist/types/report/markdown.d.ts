import type { Outcome } from './conclusion.js';
import type { Report } from '../diagnostics/report.js';
export interface MarkdownOptions {
    /** Budget in bytes of UTF-8. Rows, then sections, that do not fit are left out, and the report says so. */
    readonly maxBytes?: number;
}
/** The report as GitHub Markdown. Everything that comes from a template or a path is shown as escaped code. */
export declare function renderMarkdown(report: Report, outcome: Outcome, options?: MarkdownOptions): string;
