import assert from "node:assert/strict";
import { csvOf, parseLoads, type Sample, summaryOf } from "../../../src/doctor/gpuLog";
import { gaugeOf, gpuLogInWords } from "../../../src/doctor/gpuLogInWords";
import { LANGUAGES } from "../../../src/protocol/bilingual";
import { assertBoldWorks } from "../text/boldRule";

const GIB = 2 ** 30;

function samples(loads: readonly number[], processor = 0.3): Sample[] {
  return loads.map((utilisation, i) => ({
    atMs: 1_700_000_000_000 + 1000 * i,
    processor,
    cards: [
      { index: 0, name: "RTX 3090", utilisation, usedBytes: 12 * GIB, memoryBytes: 24 * GIB },
    ],
  }));
}

describe("the use of the GPU", () => {
  it("is read from nvidia-smi, with what a card does not tell left open", () => {
    const text =
      "0, 97, 12288, 24576, NVIDIA GeForce RTX 3090\r\n1, [N/A], [N/A], [N/A], NVIDIA GB10\n!!\n";
    assert.deepEqual(parseLoads(text), [
      {
        index: 0,
        name: "NVIDIA GeForce RTX 3090",
        utilisation: 0.97,
        usedBytes: 12 * GIB,
        memoryBytes: 24 * GIB,
      },
      { index: 1, name: "NVIDIA GB10" },
    ]);
    assert.deepEqual(parseLoads("garbage\n\0"), []);
  });

  it("is summed up as least, mean, most, and the share at the guide's mark", () => {
    const summary = summaryOf([0, 0.8, 1, 0.4]);
    assert.ok(summary);
    assert.deepEqual([summary.min, summary.max, summary.above, summary.count], [0, 1, 0.5, 4]);
    assert.ok(Math.abs(summary.mean - 0.55) < 1e-9);
    assert.equal(summaryOf([]), undefined);
  });

  for (const [what, log, conclusion] of [
    ["a busy card", samples([0.9, 0.95]), /as the guide asks/],
    ["a card that waits for data", samples([0.3, 0.4], 0.97), /waits for data/],
    ["a card with too little to do", samples([0.3, 0.9]), /50 % of the moments/],
    ["an idle card", samples([0, 0.01]), /Was anything being trained/],
    ["no card", samples([1]).map((one) => ({ ...one, cards: [] })), /no card to measure/],
  ] as const)
    it(`is put into words for ${what}, with what the number means`, () => {
      for (const language of LANGUAGES) {
        const { markdown } = gpuLogInWords({ samples: log }, language);
        assertBoldWorks(markdown);
        assert.doesNotMatch(markdown, /undefined|NaN|\{\d\}/);
        assert.match(markdown, language === "en" ? /some computation.*ran/ : /计算任务/);
        assert.match(markdown, /80%|80 %/);
      }
      assert.match(gpuLogInWords({ samples: log }, "en").markdown.split("\n")[0] ?? "", conclusion);
    });

  it("has a curve no longer than a line, whatever the length of the log", () => {
    const long = samples(Array.from({ length: 3600 }, (_, i) => (i < 1800 ? 0 : 1)));
    const { markdown } = gpuLogInWords({ samples: long }, "en");
    assert.match(markdown, /^▁{30}█{30} {2}GPU 0: RTX 3090$/m);
  });

  it("says how often the card did not answer, and why it ended early", () => {
    const [first, second] = samples([0.5, 0.5]);
    assert.ok(first && second);
    const log = {
      samples: [first, { ...second, cards: [] }],
      missing: { why: "timeout" as const },
    };
    const { markdown } = gpuLogInWords(log, "en");
    assert.match(markdown, /1 times the card did not answer/);
    assert.match(markdown, /ended early, for the card: did not answer in time/);
  });

  it("is a gauge while it is measured", () => {
    const [sample] = samples([0.5]);
    assert.ok(sample);
    assert.equal(gaugeOf(sample), "GPU 0: 50 % ████░░░░ 12 GB / 24 GB");
    assert.equal(gaugeOf({ ...sample, cards: [] }), "CPU 30 % ██░░░░░░");
  });

  it("is a table for spreadsheets, in which no name is a formula", () => {
    const [sample] = samples([0.5]);
    assert.ok(sample);
    const evil = { index: 1, name: '=cmd("x")' };
    const text = csvOf([
      { ...sample, cards: [...sample.cards, evil] },
      { ...sample, cards: [] },
    ]);
    assert.deepEqual(text.trimEnd().split("\n"), [
      "time,processor_percent,gpu,name,gpu_percent,memory_used_mib,memory_total_mib",
      '2023-11-14T22:13:20.000Z,30.0,0,"RTX 3090",50,12288,24576',
      '2023-11-14T22:13:20.000Z,30.0,1,"\'=cmd(""x"")",,,',
      "2023-11-14T22:13:20.000Z,30.0,,,,,",
    ]);
  });
});
