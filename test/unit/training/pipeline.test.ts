import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { findPython, NO_PYTHON } from "../../findPython";
import { skip } from "../../skip";

const TRAINING = path.join(__dirname, "../../../training");
const TIMEOUT_MS = 300_000;

/** The pipeline is tested in its own language; a failing module shows unittest's own report. */
describe("training (Python)", function () {
  this.timeout(TIMEOUT_MS);
  let python: string | undefined;

  before(function () {
    python = findPython();
  });

  const modules = fs
    .readdirSync(path.join(TRAINING, "tests"))
    .filter((file) => file.startsWith("test_") && file.endsWith(".py"));
  for (const file of modules) {
    it(file, async function () {
      if (python === undefined) skip(this, NO_PYTHON);
      const module = `tests.${path.basename(file, ".py")}`;
      await promisify(execFile)(python, ["-m", "unittest", module], { cwd: TRAINING });
    });
  }
});
