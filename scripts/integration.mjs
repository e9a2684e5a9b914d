// `npm run integration [-- WORDS]`: the integration tests, or those whose title holds the words.
// With the variable TEST_BENCH: what `npm run bench -- --host` measures, written to that file.
import { exitWith, runTypeScript } from "./run.mjs";
import { build, setUp } from "./setup.mjs";

exitWith(async () => {
  await setUp();
  await build();
  const grep = process.argv.slice(2).join(" ");
  return runTypeScript("test/host/main.ts", [], { env: grep === "" ? {} : { TEST_GREP: grep } });
});
