import assert from "node:assert/strict";
import { CELLS } from "../../../../src/runtime/counting/blend";
import { Generator, stopTokens } from "../../../../src/runtime/generator";
import { nowMs } from "../../../../src/runtime/limits";
import { codeTokenizer } from "../codeTokenizer";
import { Oracle } from "../oracle";

const tokenizer = codeTokenizer();
const FREE = { cancelled: () => false, remainingMs: () => 1e6 };
/** The decoder of these tests knows this text by heart and nothing else. */
const KNOWN = "total = first + second\nprint(total)\n";
const asked = {
  path: "a.py",
  suffix: "",
  snippets: [],
  budgetMs: 1e6,
  maxTokens: 32,
  candidates: 1,
};

function generator(weight: number): Generator {
  const oracle = new Oracle(tokenizer, KNOWN, stopTokens(tokenizer));
  return new Generator(tokenizer, oracle, 512, Array<number>(CELLS).fill(weight));
}

async function complete(model: Generator, prefix: string, more = {}): Promise<string> {
  return (await model.complete({ ...asked, prefix, ...more }, FREE, nowMs())).text;
}

describe("Counting beside the decoder", function () {
  this.timeout(60_000);
  const past = "self.account.balance.update(amount)\n";

  it("repeats what the file says, where it outweighs the decoder", async () => {
    const text = await complete(generator(0.999999), `${past}self.account.bal`);
    assert.equal(text, "ance.update(amount)");
  });

  it("is out of the choice on request, and with no weight", async () => {
    const prefix = `${past}self.account.bal`;
    const alone = await complete(generator(0), prefix);
    assert.notEqual(alone, "ance.update(amount)");
    assert.equal(await complete(generator(0.999999), prefix, { counting: false }), alone);
  });

  it("counts the text after the cursor and other files, until others come", async () => {
    const model = generator(0.999999);
    assert.equal(
      await complete(model, "self.account.bal", { suffix: `\n${past}` }),
      "ance.update(amount)",
    );
    const alone = await complete(model, "self.account.bal");
    assert.notEqual(alone, "ance.update(amount)");
    assert.ok(model.observe([{ path: "b.py", text: past }]) > 5);
    assert.equal(await complete(model, "self.account.bal"), "ance.update(amount)");
    assert.equal(model.observe([]), 0);
    assert.equal(await complete(model, "self.account.bal"), alone);
  });

  it("drafts what the file says, and the decoder scores it in one run", async () => {
    const long =
      "self.account.balance.update(amount, currency=self.account.currency, when=today)\n";
    const known = `${long}${long}`;
    const oracle = new Oracle(tokenizer, known, stopTokens(tokenizer));
    const model = new Generator(tokenizer, oracle, 512, Array<number>(CELLS).fill(0.9));
    assert.equal(await complete(model, `${long}self.account.bal`), long.trimEnd().slice(16));
    assert.ok((oracle.drafts[0]?.length ?? 0) >= 3);
    // The cache is in order after a draft.
    assert.equal(
      await complete(model, `${long}self.account.balance.update(am`),
      long.trimEnd().slice(30),
    );
  });

  it("is corrected by a decoder that is sure, also within a draft", async () => {
    const long =
      "self.account.balance.update(amount, currency=self.account.currency, when=today)\n";
    const other = long.replace("when=today", "unit=None");
    const oracle = new Oracle(tokenizer, `${long}${other}`, stopTokens(tokenizer));
    const model = new Generator(tokenizer, oracle, 512, Array<number>(CELLS).fill(0.31));
    assert.equal(await complete(model, `${long}self.account.bal`), other.trimEnd().slice(16));
    assert.ok(oracle.drafts.length > 0);
  });

  it("does not disturb a decoder that is right", async () => {
    assert.equal(await complete(generator(0.3), "total = fir"), "st + second");
  });

  it("gives several lines where they are asked for", async () => {
    assert.equal(await complete(generator(0), "total = fir"), "st + second");
    assert.equal(
      await complete(generator(0), "total = fir", { maxLines: 2 }),
      "st + second\nprint(total)",
    );
  });
});
