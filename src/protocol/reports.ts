/** A page of Markdown that a tool writes for a person. */
export interface Report {
  /** Title of the page, and its first heading. */
  readonly title: string;
  /** Without the heading. Text of others in it has to be escaped: see text/markdown.ts. */
  readonly markdown: string;
}

/** Where reports are shown: beside the editor, rendered, and again under the same title. */
export interface ReportSink {
  show(report: Report): Promise<void>;
}

/** The whole page, as it is shown and copied. */
export function pageOf({ title, markdown }: Report): string {
  return `# ${title}\n\n${markdown.trim()}\n`;
}
