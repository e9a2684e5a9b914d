import fs from "node:fs";
import path from "node:path";
import { format } from "node:util";
import Mocha from "mocha";
import { TEST_LINE } from "../host/testHost";
import Reporter from "../reporter";

const TEST_TIMEOUT_MS = 30_000;

/** The entry point that both hosts call inside the extension host. */
export async function run(): Promise<void> {
  markConsole();
  const grep = process.env["TEST_GREP"] ?? "";
  const mocha = new Mocha({
    timeout: TEST_TIMEOUT_MS,
    color: false,
    reporter: Reporter,
    ...(grep !== "" && { grep }),
  });
  const measures = (process.env["TEST_BENCH"] ?? "") !== "";
  const ending = measures ? ".bench.js" : ".test.js";
  // Some begin where nothing has been learned yet, which they say in their name.
  const isFresh = (process.env["TEST_FRESH"] ?? "") !== "";
  for (const file of fs.readdirSync(__dirname, { recursive: true, encoding: "utf8" }).sort())
    if (file.endsWith(ending) && file.endsWith(`.fresh${ending}`) === isFresh)
      mocha.addFile(path.join(__dirname, file));
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}

/** VS Code mixes this console with its own log; a mark lets the host tell the two apart. */
function markConsole(): void {
  for (const name of ["log", "info", "warn", "error"] as const) {
    const original = console[name].bind(console);
    // An assignment would be ignored: the extension host guards its console.
    Object.defineProperty(console, name, {
      value: (...values: unknown[]) => {
        for (const line of format(...values).split("\n")) original(TEST_LINE + line);
      },
    });
  }
  // mocha has kept the console's function from before.
  Mocha.reporters.Base.consoleLog = console.log;
}
