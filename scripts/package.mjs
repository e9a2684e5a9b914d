// `npm run package`: the VSIX for this platform in dist/, its size printed by part.
import path from "node:path";
import { exitWith, ROOT, runNode } from "./run.mjs";
import { setUp } from "./setup.mjs";

exitWith(async () => {
  await setUp();
  return runNode([path.join(ROOT, "scripts", "vsix.mjs"), ...process.argv.slice(2)]);
});
