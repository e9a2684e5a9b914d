// `node scripts/cli.mjs COMMAND ARGUMENTS`: the command line of src/cli, set up and built first.
import path from "node:path";
import { exitWith, ROOT, runNode } from "./run.mjs";
import { build, setUp } from "./setup.mjs";

exitWith(async () => {
  await setUp();
  await build(["runtime", "datasets", "cli"]);
  // npm changes to the repository; paths on the command line are meant from where one stood.
  const cwd = process.env["INIT_CWD"] ?? process.cwd();
  return runNode([path.join(ROOT, "dist", "cli.js"), ...process.argv.slice(2)], { cwd });
});
