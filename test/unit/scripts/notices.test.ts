import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";

const ROOT = path.join(__dirname, "..", "..", "..");

describe("ThirdPartyNotices.txt", () => {
  it("names what is shipped, no more and no less", async function () {
    this.timeout(60_000);
    const script = path.join(ROOT, "scripts", "notices.mjs");
    const checked = promisify(execFile)(process.execPath, [script, "--check"]);
    await assert.doesNotReject(checked);
  });
});
