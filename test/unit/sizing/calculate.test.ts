import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { fit, type Fit, type PartId } from "../../../src/sizing/calculate";
import { CARD_SIZES, cardOf, loadsFor, soldGigabytes } from "../../../src/sizing/places";
import { type PlanId, planOf, PLANS } from "../../../src/sizing/plans";
import { bundledPreset, ownPreset, PRESETS, presetOf } from "../../../src/sizing/presets";
import { type ModelShape, usualShape } from "../../../src/sizing/shape";

const ONE_TEXT = { tokens: 2048, batch: 1 };

function shapeOf(id: string): ModelShape {
  const preset = presetOf(id);
  assert.ok(preset, id);
  return preset.shape;
}

function fitOf(shape: ModelShape, plan: PlanId, gigabytes = 24, load = ONE_TEXT): Fit {
  const found = planOf(plan);
  assert.ok(found);
  return fit(shape, found, load, cardOf(gigabytes));
}

function gigabytes(found: Fit, id: PartId): number {
  return (found.parts.find((part) => part.id === id)?.bytes ?? 0) / 1e9;
}

describe("the memory of a model", () => {
  it("is 350 GB for the weights of GPT-3 at 16 bits, as everybody says", () => {
    assert.equal(gigabytes(fitOf(shapeOf("gpt-3"), "run16"), "weights"), 350);
  });

  it("is 20 GB for ten billion at 16 bits and about 5.6 GB at 4, which a card of 8 GB holds", () => {
    const shape = shapeOf("ten-billion");
    assert.equal(gigabytes(fitOf(shape, "run16"), "weights"), 20);
    assert.equal(gigabytes(fitOf(shape, "run4"), "weights"), 5.625);
    assert.equal(fitOf(shape, "run4", 8).verdict, "yes");
    assert.equal(fitOf(shape, "run16", 16).verdict, "no");
  });

  it("is 16 bytes a parameter for training all of it, before any text", () => {
    const found = fitOf(shapeOf("gpt-2"), "full");
    const state = ["weights", "gradients", "optimiser"] as const;
    const sum = state.reduce((all, id) => all + gigabytes(found, id), 0);
    assert.ok(Math.abs(sum - (16 * 124_439_808) / 1e9) < 1e-9);
  });

  it("has keys and values that grow with text and shrink where heads share them", () => {
    // Llama-2-7B by its configuration: half a MiB a token.
    const llama = {
      ...usualShape(6.74e9),
      ...{ layers: 32, width: 4096, heads: 32, kvHeads: 32, headDim: 128 },
    };
    const one = { tokens: 1, batch: 1 };
    assert.equal(gigabytes(fitOf(llama, "run16", 24, one), "keyValues") * 1e9, 2 ** 19);
    const shared = { ...llama, kvHeads: 8 };
    const ratio = (load: { tokens: number; batch: number }): number =>
      gigabytes(fitOf(llama, "run16", 24, load), "keyValues") /
      gigabytes(fitOf(shared, "run16", 24, load), "keyValues");
    assert.equal(ratio({ tokens: 4096, batch: 3 }), 4);
    const double = fitOf(llama, "run16", 24, { tokens: 2, batch: 1 });
    assert.equal(gigabytes(double, "keyValues") * 1e9, 2 ** 20);
  });

  it("counts the numbers of a LoRA adapter on Q and V", () => {
    // GPT-2: 12 layers, rank 16, two square matrices of 768: 12 · 16 · 4 · 768 numbers.
    const found = fitOf(shapeOf("gpt-2"), "lora");
    assert.equal(gigabytes(found, "adapter") * 1e9, 12 * 16 * 4 * 768 * 16);
    assert.equal(gigabytes(found, "optimiser"), 0);
  });

  it("of the bundled model is what its file has", () => {
    const file = path.join(__dirname, "../../../models/code/model.json");
    const manifest = JSON.parse(fs.readFileSync(file, "utf8")) as {
      weights: string;
      files: { name: string; bytes: number }[];
    };
    const preset = bundledPreset(manifest);
    assert.ok(preset);
    const found = fitOf(preset.shape, preset.plan ?? "run16", 8, { tokens: 512, batch: 1 });
    const bytes = manifest.files.find(({ name }) => name === manifest.weights)?.bytes ?? 0;
    assert.ok(Math.abs(gigabytes(found, "weights") * 1e9 - bytes) < 0.001 * bytes);
    assert.equal(found.verdict, "yes");
    for (const broken of [undefined, 7, {}, { parameters: 1, architecture: { layers: "x" } }])
      assert.equal(bundledPreset(broken), undefined);
  });

  it("never shrinks with more parameters, more bits, more text", () => {
    for (const plan of PLANS) {
      const totals = [1e6, 1e8, 1e9, 7e9, 7e10, 1e12].map(
        (n) => fitOf(ownPreset(n).shape, plan.id).bytes,
      );
      assert.deepEqual(
        [...totals].sort((a, b) => a - b),
        totals,
        plan.id,
      );
      const loads = loadsFor(shapeOf("qwen2.5-7b"), plan).filter(({ batch }) => batch === 1);
      const byText = loads.map((load) => fitOf(shapeOf("qwen2.5-7b"), plan.id, 24, load).bytes);
      assert.deepEqual(
        [...byText].sort((a, b) => a - b),
        byText,
        plan.id,
      );
    }
    const byBits = (["run4", "run8", "run16"] as const).map(
      (plan) => fitOf(shapeOf("qwen2.5-7b"), plan).bytes,
    );
    assert.deepEqual(
      [...byBits].sort((a, b) => a - b),
      byBits,
    );
  });

  it("is what its formulas say: each can be recomputed as it stands", () => {
    const context = vm.createContext({});
    for (const { shape } of [...PRESETS, ownPreset(3.3e9)])
      for (const plan of PLANS)
        for (const load of loadsFor(shape, plan)) {
          const { parts, bytes } = fit(shape, plan, load, cardOf(24));
          for (const { id, formula, bytes: own } of parts) {
            const value = vm.runInContext(formula, context) as number;
            assert.ok(Math.abs(value - own) <= 1e-9 * own + 1, `${id}: ${formula}`);
          }
          assert.equal(
            parts.reduce((sum, part) => sum + part.bytes, 0),
            bytes,
          );
        }
  });

  it("fits, just so or not, by nine tenths and all of the place", () => {
    const shape = shapeOf("qwen2.5-7b");
    const { bytes } = fitOf(shape, "run16");
    const verdict = (share: number): string => fitOf(shape, "run16", bytes / share / 1e9).verdict;
    assert.deepEqual([0.89, 0.95, 1.01].map(verdict), ["yes", "tight", "no"]);
    assert.equal(fitOf(shapeOf("gpt-3"), "run16", 80).places, 6);
  });
});

describe("a usual shape", () => {
  it("is that of GPT-3 for 175 billion, and close to real models of 7 billion", () => {
    const large = usualShape(175e9);
    assert.deepEqual([large.layers, large.width], [96, 12_288]);
    const middle = usualShape(7e9);
    assert.ok(middle.layers >= 28 && middle.layers <= 36, String(middle.layers));
    assert.ok(usualShape(1).layers >= 1);
  });
});

describe("the choices", () => {
  it("never ask for more text than a model takes, nor twice for the same", () => {
    for (const { shape } of PRESETS)
      for (const plan of PLANS) {
        const loads = loadsFor(shape, plan);
        assert.ok(loads.length > 0);
        assert.ok(loads.every(({ tokens }) => tokens <= shape.context));
        assert.equal(new Set(loads.map((load) => JSON.stringify(load))).size, loads.length);
      }
  });

  it("have the guide's card among them, and name a card by what it was sold as", () => {
    assert.ok(CARD_SIZES.some(({ examples }) => examples.en.includes("3090")));
    assert.equal(soldGigabytes(24_576 * 2 ** 20), 24);
    assert.equal(soldGigabytes(81_559 * 2 ** 20), 79.6);
  });
});
