// `npm test`: every stage runs, whatever the one before did; the counts are added up at the end.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { exitWith, ROOT, runNode, runTypeScript } from "./run.mjs";
import { build, setUp } from "./setup.mjs";

/** @typedef {import("../test/reporter").TestResults} Results */

const modules = path.join(ROOT, "node_modules");
const inCi = (process.env["CI"] ?? "") !== "";

/** @type {Results} */
const PASSED = { passed: 1, failed: 0, failures: [], skipped: [] };
/** @type {Results} */
const FAILED = { passed: 0, failed: 1, failures: [], skipped: [] };

/** @type {Record<string, () => Promise<Results>>} */
const STAGES = {
  "set-up": async () => {
    await setUp();
    await build();
    return { ...PASSED, passed: 0 };
  },
  lint: () => oneCheck("eslint/bin/eslint.js", "."),
  types: () => oneCheck("typescript/bin/tsc", "--noEmit"),
  "types of pages": () => oneCheck("typescript/bin/tsc", "--noEmit", "--project", "media"),
  format: () => oneCheck("prettier/bin/prettier.cjs", "--check", "--log-level=warn", "."),
  unit: () =>
    counted((env) =>
      runNode([path.join(modules, "mocha/bin/mocha.js"), "test/unit/**/*.test.ts"], { env }),
    ),
  integration: () => counted((env) => runTypeScript("test/host/main.ts", [], { env })),
  package: () => oneCheck("../scripts/vsix.mjs"),
  "end to end": () =>
    counted((env) =>
      runNode([path.join(modules, "mocha/bin/mocha.js"), "test/endToEnd/**/*.test.ts"], { env }),
    ),
  // Whether the package holds all that the extension needs shows when it runs from there.
  "packaged extension": () =>
    counted((env) =>
      runTypeScript("test/host/main.ts", ["--packaged"], {
        env: { ...env, TEST_GREP: "^the extension |^completion by the bundled model " },
      }),
    ),
};

exitWith(async () => {
  const help = process.argv[2];
  if (help !== undefined) {
    console.log("npm test takes no arguments. One stage: npm run lint, types, unit, integration.");
    return help === "--help" ? 0 : 2;
  }
  const total = { passed: 0, failed: 0 };
  /** @type {Results["skipped"][number][]} */
  const skipped = [];
  /** @type {Results["failures"][number][]} */
  const failures = [];
  for (const [name, stage] of Object.entries(STAGES)) {
    console.log(`\n=== ${name}`);
    const startMs = Date.now();
    const results = await stage().catch((error) => {
      console.error(error instanceof Error ? error.message : error);
      return FAILED;
    });
    total.passed += results.passed;
    total.failed += results.failed;
    skipped.push(...results.skipped);
    failures.push(...results.failures);
    if (results.failed > results.failures.length)
      failures.push({ title: `stage: ${name}`, reason: "see above" });
    const seconds = ((Date.now() - startMs) / 1000).toFixed(1);
    console.log(`=== ${name}: ${results.passed} passed, ${results.failed} failed, ${seconds} s`);
    // Without packages no stage can run; without a build no test means anything.
    if (name === "set-up" && results.failed > 0) break;
  }
  if (skipped.length > 0) console.log("\nSkipped:");
  for (const { title, reason } of skipped) console.log(`- ${title} (${reason})`);
  if (failures.length > 0) console.log("\nFailed:");
  for (const { title, reason } of failures) console.log(`- ${title}\n  ${reason}`);
  if (inCi) total.failed += skipped.length;
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});

/**
 * A tool that either agrees or does not.
 *
 * @param {string} script relative to node_modules
 * @param {string[]} args
 */
async function oneCheck(script, ...args) {
  const code = await runNode([path.join(modules, script), ...args]);
  return code === 0 ? PASSED : FAILED;
}

/**
 * A run of mocha, which leaves its counts in a file. One that ends without the file, or unhappily
 * with only passed tests in it, has crashed and counts as failed.
 *
 * @param {(env: Record<string, string>) => Promise<number>} stage
 * @returns {Promise<Results>}
 */
async function counted(stage) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "first-token-results-"));
  const file = path.join(folder, "results.json");
  try {
    const code = await stage({ TEST_RESULTS: file });
    if (!fs.existsSync(file)) {
      console.error(`It ended with ${code} before all tests had run`);
      return FAILED;
    }
    /** @type {Results} */
    const results = JSON.parse(fs.readFileSync(file, "utf8"));
    if (results.passed + results.failed === 0) {
      console.error("It ran no test at all");
      return { ...results, failed: 1 };
    }
    return code !== 0 && results.failed === 0 ? { ...results, failed: 1 } : results;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
