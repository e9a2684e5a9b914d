import fs from "node:fs";
import Mocha from "mocha";
import { skipReason } from "./skip";

/** What one run of mocha leaves in the file that the variable TEST_RESULTS names. */
export interface TestResults {
  readonly passed: number;
  readonly failed: number;
  /** What failed, told again at the end of all stages. */
  readonly failures: readonly { readonly title: string; readonly reason: string }[];
  readonly skipped: readonly { readonly title: string; readonly reason: string }[];
}

/** mocha's `spec` for people, and a file for the script that adds the stages up. */
export default class Reporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const file = process.env["TEST_RESULTS"];
    if (file === undefined || file === "") return;
    const skipped: { title: string; reason: string }[] = [];
    const failures: { title: string; reason: string }[] = [];
    runner.on(Mocha.Runner.constants.EVENT_TEST_FAIL, (test, error: unknown) => {
      failures.push({ title: test.fullTitle(), reason: String(error).slice(0, MOST_REASON) });
    });
    runner.on(Mocha.Runner.constants.EVENT_TEST_PENDING, (test) => {
      skipped.push({ title: test.fullTitle(), reason: skipReason(test) });
    });
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      const { passes: passed, failures: failed } = this.stats;
      const results: TestResults = { passed, failed, failures, skipped };
      fs.writeFileSync(file, JSON.stringify(results));
    });
  }
}

/** In characters. */
const MOST_REASON = 1000;
