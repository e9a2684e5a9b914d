// `npm start`: First Token in a VS Code of its own, from a fresh clone.
import path from "node:path";
import { exitWith, ROOT, runNode, runTypeScript } from "./run.mjs";
import { build, setUp } from "./setup.mjs";

const HELP = `npm start [-- FLAG]

Sets up what is missing, builds, packages, and opens First Token in a VS Code of its own
with a sample workspace.

  (none)      in the browser, on 127.0.0.1, behind a random token; Ctrl-C ends it
  --desktop   in a desktop VS Code, which is downloaded on first use
  --check     without a window: completes five idioms, prints what came and how fast
  --help      this text`;

const FLAGS = ["--desktop", "--check", "--help"];

exitWith(async () => {
  const flags = process.argv.slice(2);
  const unknown = flags.find((flag) => !FLAGS.includes(flag));
  if (unknown !== undefined || flags.length > 1) {
    console.error(unknown === undefined ? "One flag at a time." : `Unknown flag: ${unknown}`);
    console.error(`\n${HELP}`);
    return 2;
  }
  if (flags[0] === "--help") {
    console.log(HELP);
    return 0;
  }
  await setUp();
  if (flags[0] === "--check") {
    await build(["runtime", "cli"]);
    return runNode([path.join(ROOT, "dist", "cli.js"), "check"]);
  }
  // The packager lists every file; errors and the size come by the other output.
  const packaged = await runNode([path.join(ROOT, "scripts", "vsix.mjs"), "--quiet"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (packaged !== 0) return packaged;
  // VS Code's server runs on Linux and macOS only.
  const isDesktop = flags[0] === "--desktop" || process.platform === "win32";
  return runTypeScript(`test/host/${isDesktop ? "desktopSession" : "serverSession"}.ts`);
});
