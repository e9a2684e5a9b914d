import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fitGate, shownAt, TARGETS } from "../../../src/cli/calibrate/fitGate";
import { gateReport, presetFigures, reliability } from "../../../src/cli/calibrate/gateReport";
import { gateSamples, type GateSample } from "../../../src/cli/calibrate/gateSamples";
import { fitRegression } from "../../../src/cli/calibrate/regression";
import { textsAt } from "../../../src/cli/calibrate/texts";
import { writeCalibration } from "../../../src/cli/calibrate/writeCalibration";
import { calibrate } from "../../../src/cli/commands/calibrate";
import { dispatch } from "../../../src/cli/dispatch";
import { sampleCursors } from "../../../src/cli/eval/cursors";
import { seeded } from "../../../src/text/random";
import { estimate, logistic, type Features } from "../../../src/completion/estimate";
import { PRESETS } from "../../../src/completion/gate";
import { openModelFolder } from "../../../src/runtime/modelFolder";
import { fakeContext } from "./context";

const PLAIN: Features = {
  mean: 0,
  sum: 0,
  least: 0,
  end: 0,
  entropy: 0,
  length: 0,
  inside: 0,
};

/** Samples that are right as often as `odds` says, of eight packages. */
function samplesOf(n: number, odds: (sum: number) => number, seed = 7): GateSample[] {
  const random = seeded(seed);
  return Array.from({ length: n }, (_, index) => {
    const sum = -6 * random();
    const part = (text: string, lessSure: number) => ({
      text,
      features: { ...PLAIN, sum: sum - lessSure, mean: (sum - lessSure) / 3 },
      right: random() < logistic(odds(sum - lessSure)),
    });
    return {
      group: `package${index % 8}`,
      toCome: 10,
      whole: part("all of it", 2),
      beginnings: [part("all of", 1), part("all", 0)],
    };
  });
}

describe("cli/calibrate/regression", () => {
  it("finds the odds that made the examples", () => {
    const random = seeded(3);
    const examples = Array.from({ length: 20_000 }, () => {
      const features = { ...PLAIN, sum: -5 * random(), inside: random() < 0.5 ? 1 : 0 };
      const right = random() < logistic(1 + 0.8 * features.sum + 0.5 * features.inside);
      return { features, right, weight: 1 };
    });
    const { intercept, weights } = fitRegression(examples);
    near(intercept, 1, 0.1);
    near(weights["sum"], 0.8, 0.05);
    near(weights["inside"], 0.5, 0.1);
    near(weights["length"], 0, 1e-9);
  });

  it("counts an example as often as it weighs", () => {
    const example = (right: boolean, weight: number) => ({ features: PLAIN, right, weight });
    const p = estimate(fitRegression([example(true, 3), example(false, 1)]), PLAIN);
    near(p, 0.75, 0.01);
  });

  it("stays finite where one feature decides all, and without examples", () => {
    const examples = Array.from({ length: 40 }, (_, i) => ({
      features: { ...PLAIN, sum: -i },
      right: i < 20,
      weight: 1,
    }));
    for (const { intercept, weights } of [fitRegression(examples), fitRegression([])])
      for (const value of [intercept, ...Object.values(weights)]) assert.ok(Number.isFinite(value));
  });
});

describe("cli/calibrate/fitGate", () => {
  const { calibration, predicted, missed } = fitGate(samplesOf(3000, (sum) => 3 + 0.9 * sum));

  it("chooses thresholds at which enough of the shown is right", () => {
    assert.deepEqual(missed, []);
    for (const preset of PRESETS) {
      const figures = presetFigures(predicted, calibration.thresholds[preset]);
      assert.ok(figures.precision >= TARGETS[preset], preset);
      assert.ok(figures.shown > 0.05, preset);
    }
    const { eager, balanced, quiet } = calibration.thresholds;
    assert.ok(eager <= balanced && balanced < quiet);
  });

  it("keeps its word on samples that it has not seen", () => {
    const fresh = samplesOf(3000, (sum) => 3 + 0.9 * sum, 99);
    const shown = fresh.flatMap(
      (sample) =>
        shownAt({ sample, regressions: calibration }, calibration.thresholds.balanced) ?? [],
    );
    const right = shown.filter((each) => each.right).length;
    assert.ok(right / shown.length >= TARGETS.balanced, `${right} of ${shown.length}`);
  });

  it("estimates as often right as it says, by tenth", () => {
    for (const bins of Object.values(reliability(predicted)))
      for (const { n, estimated, right } of bins) if (n >= 200) near(right, estimated, 0.1);
    const report = gateReport(predicted, calibration);
    assert.match(report, /balanced \(≥ 65\.0 %\)/);
    assert.equal(report.split("\n").length, 1 + 10 + 1 + 1 + 3);
  });

  it("says which setting cannot keep its word, and shows next to nothing there", () => {
    const bad = fitGate(samplesOf(600, () => -3));
    assert.deepEqual(bad.missed, [...PRESETS]);
    assert.equal(presetFigures(bad.predicted, bad.calibration.thresholds.eager).shown, 0);
  });
});

describe("npm run calibrate", () => {
  let folder: string;
  const LINES = Array.from({ length: 400 }, (_, i) => `value_${i} = compute(${i * 7919})`);

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), "first-token-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("reads a folder of Python files or the lines of a .jsonl", async () => {
    const file = path.join(folder, "a.jsonl");
    const line = JSON.stringify({ package: "p", path: "p/a.py", text: "x = 1\n" });
    await writeFile(file, `${line}\n\n${line}\n`);
    const found = { path: "p/a.py", text: "x = 1\n" };
    assert.deepEqual(await textsAt(file), [found, found]);
    await writeFile(path.join(folder, "b.py"), "y = 2\n");
    assert.deepEqual(await textsAt(folder), [{ path: "b.py", text: "y = 2\n" }]);
    await writeFile(file, `${line}\n{"path": 1}\n`);
    await assert.rejects(textsAt(file), /Line 2 .* path and text/);
    await assert.rejects(textsAt(path.join(folder, "none.jsonl")), /There is no file/);
  });

  it("asks at cursors as eval does, and knows what would have been right", async () => {
    // Short enough to be seen from its start.
    const files = [{ path: "pkg/a.py", text: `${LINES.slice(0, 90).join("\n")}\n` }];
    const truth = ({ prefix }: { prefix: string }): string =>
      files[0]?.text.slice(prefix.length).split("\n")[0] ?? "";
    const { openModel } = fakeContext(truth);
    const model = await openModel({ folder: "", threads: 1, graph: "loop" });
    const signal = new AbortController().signal;
    const cursors = sampleCursors(files, 40, 1);
    const { samples, silent } = await gateSamples(model, cursors, { signal, onProgress: () => {} });
    assert.equal(samples.length + silent, cursors.length);
    assert.ok(samples.length > 30);
    assert.ok(samples.every(({ whole, group }) => whole.right && group === "pkg"));
  });

  it("writes what it found into the manifest, which stays valid, and nothing when dry", async () => {
    await writeFile(path.join(folder, "a.py"), `${LINES.join("\n")}\n`);
    const manifest = path.join(folder, "model.json");
    const before = JSON.stringify({ ...MANIFEST, calibration: { counting: [0.5] } });
    await writeFile(manifest, before);
    const truth = ({ prefix }: { prefix: string }): string => {
      const line = prefix.slice(prefix.lastIndexOf("\n") + 1);
      const whole = LINES.find((each) => each.startsWith(line) && line !== "") ?? "value_1 = 2";
      return whole.slice(line.length);
    };
    const context = fakeContext(truth);
    const words = ["calibrate", folder, "--model", folder, "--n", "400"];
    assert.equal(await dispatch([calibrate], [...words, "--dry"], context), 0);
    assert.equal(await readFile(manifest, "utf8"), before);
    assert.equal(await dispatch([calibrate], words, context), 0, context.noted.join("\n"));
    const { calibration } = await openModelFolder(folder);
    assert.deepEqual(calibration?.counting, [0.5]);
    assert.equal(typeof calibration.gate?.thresholds.balanced, "number");
    assert.ok(Number.isFinite(calibration.gate?.whole.intercept ?? NaN));
  });

  it("refuses to guess from a few lines", async () => {
    await writeFile(path.join(folder, "a.py"), "value = compute(1)\n");
    const context = fakeContext(() => "x");
    assert.equal(await dispatch([calibrate], ["calibrate", folder, "--dry"], context), 1);
    assert.match(context.noted.join("\n"), /too few/);
  });

  it("keeps what others have put there", async () => {
    await writeFile(path.join(folder, "model.json"), JSON.stringify(MANIFEST));
    const gate = { ...fitGate(samplesOf(100, () => 0)).calibration };
    await writeCalibration(folder, { gate });
    const text = await readFile(path.join(folder, "model.json"), "utf8");
    assert.deepEqual(JSON.parse(text), { ...MANIFEST, calibration: { gate } });
  });
});

/** As little as a manifest must have. */
const MANIFEST = {
  manifest: 1,
  name: "fake",
  parameters: 1,
  contextTokens: 512,
  specialTokens: {},
  graphs: { loop: "loop.onnx", step: "step.onnx" },
  tokenizer: "tokenizer.json",
  weights: "weights.bin",
  architecture: { vocabSize: 1, layers: 1, kvHeads: 1, headDim: 1 },
  files: [],
};

function near(value: number | undefined, expected: number, by: number): void {
  assert.ok(value !== undefined && Math.abs(value - expected) <= by, `${value}, not ${expected}`);
}
