// `npm run screenshot -- SCENARIO [FLAGS]`: packages, then takes the picture.
import path from "node:path";
import { exitWith, ROOT, runNode, runTypeScript } from "./run.mjs";
import { setUp } from "./setup.mjs";

exitWith(async () => {
  await setUp();
  const args = process.argv.slice(2);
  if (!args.includes("--help")) {
    const packaged = await runNode([path.join(ROOT, "scripts", "vsix.mjs"), "--quiet"], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    if (packaged !== 0) return packaged;
  }
  return runTypeScript("test/host/screenshot.ts", args);
});
