import assert from "node:assert/strict";
import { buildRuntime, client, failureOf, never, request } from "./testModel";

describe("two windows with a model each", function () {
  this.timeout(30_000);
  before(buildRuntime);

  it("answer the same at the same time, and the end of one leaves the other alone", async () => {
    const [one, two] = [client(), client()];
    try {
      const prefixes = ["import os\nim", "def f(", "x = 1\nprint(", "import os\nim"];
      const ask = async ({ model }: typeof one): Promise<string[]> => {
        const answers = prefixes.map((prefix) => model.complete(request(prefix), never));
        return (await Promise.all(answers)).map(({ text }) => text);
      };
      const [a, b] = await Promise.all([ask(one), ask(two)]);
      assert.deepEqual(a, b);
      assert.ok(a.some((text) => text !== ""));
      assert.notEqual(one.model.pid, two.model.pid);
      const pending = two.model.complete(request("def g("), never);
      one.model.dispose();
      assert.equal(await failureOf(one.model.complete(request("x"), never)), "stopped");
      assert.equal(typeof (await pending).text, "string");
      assert.deepEqual(await ask(two), b);
    } finally {
      one.model.dispose();
      two.model.dispose();
    }
  });

  it("survive that the process of the other is killed in mid-request", async () => {
    const [one, two] = [client(), client()];
    try {
      await Promise.all([one, two].map(({ model }) => model.complete(request("import "), never)));
      const long = `${Array.from({ length: 200 }, (_, i) => `v${i} = ${i}`).join("\n")}\nv`;
      const [killed, other] = [one, two].map(({ model }) => model.complete(request(long), never));
      assert.ok(killed && other && one.model.pid !== undefined);
      process.kill(one.model.pid, "SIGKILL");
      assert.equal(await failureOf(killed), "crashed");
      assert.equal(typeof (await other).text, "string");
      assert.equal(typeof (await one.model.complete(request("import "), never)).text, "string");
    } finally {
      one.model.dispose();
      two.model.dispose();
    }
  });
});
