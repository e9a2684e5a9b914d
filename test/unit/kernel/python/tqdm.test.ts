import assert from "node:assert/strict";
import type { KernelClient } from "../../../../src/kernelClient/kernelClient";
import { kernel, KERNEL_TIMEOUT_MS, told } from "../kernels";

describe("the small tqdm", function () {
  this.timeout(KERNEL_TIMEOUT_MS);
  let client: KernelClient;

  before(() => {
    client = kernel();
  });

  after(() => {
    client.restart();
  });

  it("gives each item, and a bar that ends full", async () => {
    const code = "from tqdm.auto import tqdm, trange\nsum(tqdm([1, 2, 3], desc='adding'))";
    const { stderr, result } = await told(client, code);
    assert.equal(result?.["text/plain"], "6");
    assert.match(stderr, /\radding: 100%\|█{20}\| 3\/3 \[00:00, [\d.]+it\/s\]\n$/);
  });

  it("is moved by hand, counts where no end is known, and is silent when disabled", async () => {
    const byHand = await told(
      client,
      "bar = tqdm(total=4)\nbar.update(2)\nbar.close()\nbar.close()",
    );
    assert.match(byHand.stderr, /\r {0,2}50%\|█{10} {10}\| 2\/4 .*\n$/);
    assert.match((await told(client, "list(tqdm(iter('ab')))")).stderr, /\r2it .*\n$/);
    assert.equal((await told(client, "list(tqdm('ab', disable=True))")).stderr, "");
  });

  it("writes often enough to be seen, and no more", async () => {
    const { stderr } = await told(client, "for _ in trange(200_000): pass");
    const lines = stderr.split("\r").length;
    assert.ok(lines >= 2 && lines < 100, `${lines} lines`);
  });
});
