// `npm run end-to-end [-- WORDS]`: what a person does and sees, in a browser with the package installed.
import path from "node:path";
import { exitWith, ROOT, runNode } from "./run.mjs";
import { setUp } from "./setup.mjs";

exitWith(async () => {
  await setUp();
  const packaged = await runNode([path.join(ROOT, "scripts", "vsix.mjs"), "--quiet"]);
  if (packaged !== 0) return packaged;
  const mocha = path.join(ROOT, "node_modules", "mocha", "bin", "mocha.js");
  const grep = process.argv.slice(2).join(" ");
  const only = grep === "" ? [] : ["--grep", grep];
  return runNode([mocha, "test/endToEnd/**/*.test.ts", ...only]);
});
