/** Begins what the tests print, in a console where VS Code logs as well. */
export const TEST_LINE = "[test] ";

export interface TestRun {
  /** Folder of the extension under test. */
  readonly extensionPath: string;
  /** The built suite, relative to the repository: a module that exports `run()`. */
  readonly testsPath: string;
  /** Variables for the extension host. */
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly print: (line: string) => void;
}

/** One way to a real VS Code. Resolves with the suite's exit code: 0 when all passed. */
export type TestHost = (run: TestRun) => Promise<number>;
