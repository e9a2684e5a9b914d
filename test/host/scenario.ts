import type { Page } from "playwright-core";

export interface Scenario {
  /** In the sample workspace; opened before anything else happens. */
  readonly file: string;
  /** Brings the window into the state to be shown; throws when it does not come about. */
  readonly act: (page: Page) => Promise<void>;
  /** Of the person whose window it is. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** VS Code's own language; English without. */
  readonly locale?: "zh-cn";
  /** What was done on earlier days. */
  readonly evidence?: readonly object[];
}
