import assert from "node:assert/strict";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Manifest } from "../../../src/protocol/manifest";
import { cardOf, readModelCard } from "../../../src/completion/modelCard";

const gate = {
  whole: { intercept: 0, weights: { logprob: 1 } },
  beginning: { intercept: 0, weights: {} },
  thresholds: { eager: 0.3, balanced: 0.5, quiet: 0.7 },
};

describe("the model's card", () => {
  it("tells of the bundled model", async () => {
    const card = await readModelCard(path.join(__dirname, "../../../models/code"));
    assert.equal(card.name, "first-token-code");
    assert.ok((card.parameters ?? 0) > 1e6);
    assert.ok((card.bytes ?? 0) > 1e6);
    assert.equal(typeof card.licence, "string");
    assert.equal(typeof card.contextTokens, "number");
  });

  it("finds the bundled model calibrated, the gate and counting", async () => {
    const file = path.join(__dirname, "../../../models/code/model.json");
    const { calibration } = JSON.parse(await fs.readFile(file, "utf8")) as Manifest;
    assert.ok(calibration?.gate !== undefined);
    assert.ok(Math.max(...(calibration.counting ?? [])) > 0, "counting has no weight");
  });

  it("is empty where there is no manifest, or none that can be read", async () => {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), "first-token-card-"));
    try {
      assert.deepEqual(await readModelCard(folder), {});
      await fs.writeFile(path.join(folder, "model.json"), "{");
      assert.deepEqual(await readModelCard(folder), {});
    } finally {
      await fs.rm(folder, { recursive: true });
    }
    for (const manifest of [null, 1, "text", [], {}]) assert.deepEqual(cardOf(manifest), {});
  });

  it("keeps what is sound and leaves out what is not", () => {
    assert.deepEqual(cardOf({ name: "m", parameters: "many", licence: 7, contextTokens: -1 }), {
      name: "m",
    });
    assert.deepEqual(
      cardOf({ weights: "w", files: [null, { name: "w", bytes: 5 }], quantisation: { bits: 8 } }),
      { bytes: 5, bits: 8 },
    );
  });

  it("hands on a calibration of the gate only when all of it is sound", () => {
    assert.deepEqual(cardOf({ calibration: { gate } }), { gate });
    for (const broken of [
      { ...gate, thresholds: { eager: 0.3, balanced: 0.5 } },
      { ...gate, thresholds: { eager: 0.3, balanced: 0.5, quiet: 7 } },
      { ...gate, whole: { intercept: "0", weights: {} } },
      { ...gate, beginning: { intercept: 0, weights: { x: null } } },
    ])
      assert.deepEqual(cardOf({ calibration: { gate: broken } }), {});
  });
});
