import path from "node:path";
import type { CliContext, Command } from "./command";
import { bench } from "./commands/bench";
import { calibrate } from "./commands/calibrate";
import { check } from "./commands/check";
import { complete } from "./commands/complete";
import { dataset } from "./commands/dataset";
import { evalCommand } from "./commands/eval";
import { explain } from "./commands/explain";
import { evalHeldout } from "./commands/heldout";
import { dispatch } from "./dispatch";
import { progressOn } from "./progress";
import { startModel } from "./startModel";

const COMMANDS: readonly Command[] = [
  check,
  complete,
  explain,
  evalCommand,
  evalHeldout,
  calibrate,
  bench,
  dataset,
];

const cancellation = new AbortController();
// The second Ctrl-C ends the process at once, as ever.
for (const name of ["SIGINT", "SIGTERM"] as const) {
  process.once(name, () => {
    cancellation.abort();
  });
}

const progress = progressOn(process.stderr);
const context: CliContext = {
  // This file is built into dist/.
  root: path.join(__dirname, ".."),
  cwd: process.cwd(),
  print: (line) => {
    console.log(line);
  },
  progress,
  signal: cancellation.signal,
  openModel: (choice) => startModel(path.join(__dirname, "runtime.js"), choice, progress),
};

void dispatch(COMMANDS, process.argv.slice(2), context).then((code) => {
  process.exitCode = code;
});
