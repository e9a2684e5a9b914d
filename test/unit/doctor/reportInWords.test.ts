import assert from "node:assert/strict";
import os from "node:os";
import { abilitiesOf } from "../../../src/doctor/abilities";
import type { Findings, Why } from "../../../src/doctor/findings";
import { isProductRight, judge } from "../../../src/doctor/judgement";
import type { Product } from "../../../src/doctor/product";
import type { Python, Torch } from "../../../src/doctor/python";
import { reportInWords } from "../../../src/doctor/reportInWords";
import { LANGUAGES } from "../../../src/protocol/bilingual";
import { assertBoldWorks } from "../text/boldRule";

const GIB = 2 ** 30;
const JAVASCRIPT: Product = { by: "javascript", device: "cpu", size: 256, ms: 20 };
const ON_CARD: Product = { by: "torch", device: "cuda", size: 512, ms: 0.1 };
const CUDA: Torch = {
  state: "found",
  version: "2.6.0+cu124",
  cuda: "12.4",
  devices: ["cuda"],
  cards: [],
};

function missing(why: Why): { missing: { why: Why } } {
  return { missing: { why } };
}

function withCard(name: string, gibibytes: number, driverCuda = "12.8"): Partial<Findings> {
  const card = { index: 0, name, memoryBytes: gibibytes * GIB };
  return { cards: { found: { cards: [card], driver: "570.1", driverCuda } } };
}

function withTorch(
  torch: Torch,
  products: Product[],
  more: Partial<Python> = {},
): Partial<Findings> {
  const python = { version: "3.11.4", executable: "/opt/python3", bits: 64, isEnvironment: false };
  return { python: { found: { ...python, torch, ...more } }, products };
}

/** A small computer with nothing on it, but for `parts`. */
function findings(...parts: readonly Partial<Findings>[]): Findings {
  return Object.assign(
    {
      atMs: 1_700_000_000_000,
      machine: {
        platform: "linux",
        arch: "x64",
        cpu: "AMD EPYC",
        cores: 2,
        memoryBytes: 8 * GIB,
        freeMemoryBytes: 4 * GIB,
        disk: { found: { bytes: 270e9, freeBytes: 79e9 } },
      },
      cards: missing("notInstalled"),
      nvcc: missing("notInstalled"),
      python: missing("notInstalled"),
      products: [JAVASCRIPT],
      asked: [],
    } satisfies Findings,
    ...parts,
  ) as Findings;
}

const CPU_TORCH: Torch = { state: "found", version: "2.6.0+cpu", devices: [], cards: [] };
const ON_PROCESSOR: Product = { ...ON_CARD, device: "cpu" };
const FAILS = { by: "torch", device: "cuda", size: 512 } as const;
const UNTRUSTED = {
  cards: missing("notAsked"),
  nvcc: missing("notAsked"),
  python: missing("notAsked"),
};
const FULL_DISK = findings().machine;

/** What was found, what it comes to, and the advice that has to be given. */
const CASES: readonly [string, Findings, string, RegExp][] = [
  ["nothing", findings(), "processor", /no Python/],
  [
    "a processor and PyTorch",
    findings(withTorch(CPU_TORCH, [ON_PROCESSOR])),
    "processor",
    /no need to buy/,
  ],
  [
    "a card that works",
    findings(withCard("RTX 3090", 24), withTorch(CUDA, [ON_CARD])),
    "gpuReady",
    /lessons/,
  ],
  ["a card without Python", findings(withCard("RTX 3060", 12)), "gpuUnused", /pytorch\.org/],
  [
    "a card without PyTorch",
    findings(withCard("RTX 3060", 12), withTorch({ state: "notInstalled" }, [JAVASCRIPT])),
    "gpuUnused",
    /Install PyTorch for the card/,
  ],
  [
    "a card and a PyTorch for the processor",
    findings(withCard("RTX 3060", 12), withTorch(CPU_TORCH, [ON_PROCESSOR])),
    "gpuUnused",
    /Replace the PyTorch/,
  ],
  [
    "a driver older than PyTorch's CUDA",
    findings(withCard("RTX 3060", 12, "11.6"), withTorch({ ...CUDA, devices: [] }, [ON_PROCESSOR])),
    "gpuUnused",
    /Update the card's driver/,
  ],
  [
    "a card that PyTorch does not see",
    findings(withCard("RTX 3060", 12), withTorch({ ...CUDA, devices: [] }, [ON_PROCESSOR])),
    "gpuUnused",
    /CUDA_VISIBLE_DEVICES/,
  ],
  [
    "a card for which PyTorch was not made",
    findings(
      withCard("GTX 680", 2),
      withTorch(CUDA, [
        { ...FAILS, failed: "RuntimeError: CUDA error: no kernel image is available" },
        ON_PROCESSOR,
      ]),
    ),
    "gpuFailed",
    /Take another PyTorch/,
  ],
  [
    "a card that is full",
    findings(
      withCard("RTX 3060", 12),
      withTorch(CUDA, [
        { ...FAILS, failed: "OutOfMemoryError: CUDA out of memory." },
        ON_PROCESSOR,
      ]),
    ),
    "gpuFailed",
    /memory is full/,
  ],
  [
    "a PyTorch that does not load",
    findings(withTorch({ state: "broken", said: "OSError: libcudart" }, [JAVASCRIPT])),
    "processor",
    /Install PyTorch again/,
  ],
  [
    "a PyTorch that hangs",
    findings(withTorch({ state: "timeout" }, [JAVASCRIPT])),
    "processor",
    /Run the doctor again/,
  ],
  [
    "an old PyTorch",
    findings(withTorch({ ...CPU_TORCH, version: "1.12.1" }, [ON_PROCESSOR])),
    "processor",
    /Update PyTorch/,
  ],
  [
    "an old Python",
    findings(withTorch(CPU_TORCH, [ON_PROCESSOR], { version: "3.8.10" })),
    "processor",
    /newer Python/,
  ],
  [
    "a narrow Python",
    findings(withTorch({ state: "notInstalled" }, [JAVASCRIPT], { bits: 32 })),
    "processor",
    /64 bits/,
  ],
  [
    "a driver that is not working",
    findings({ cards: missing("noDriver") }),
    "processor",
    /Restart/,
  ],
  [
    "a driver without a card",
    findings({ cards: missing("noDevice") }),
    "processor",
    /virtual machine/,
  ],
  [
    "a Python in the workspace",
    findings({ python: missing("inWorkspace") }),
    "processor",
    /\.venv/,
  ],
  ["a workspace that is not trusted", findings(UNTRUSTED), "notLooked", /Trust this workspace/],
  [
    "a full disk",
    findings({ machine: { ...FULL_DISK, disk: { found: { bytes: 100e9, freeBytes: 1e9 } } } }),
    "processor",
    /nearly full/,
  ],
  [
    "an Apple computer",
    findings(
      { machine: { ...FULL_DISK, platform: "darwin", cpu: "Apple M2", memoryBytes: 16 * GIB } },
      withTorch({ ...CPU_TORCH, devices: ["mps"] }, [{ ...ON_CARD, device: "mps" }]),
    ),
    "gpuReady",
    /lessons/,
  ],
  [
    "no product at all",
    findings({ products: [{ ...JAVASCRIPT, failed: "timeout" }] }),
    "nothingRan",
    /lessons/,
  ],
];

describe("the doctor's report", () => {
  for (const [what, found, state, advice] of CASES)
    it(`has its conclusion and its advice for ${what}, in both languages`, () => {
      assert.equal(judge(found).state, state);
      const [zh, en] = LANGUAGES.map((language) => reportInWords(found, language).markdown);
      assert.ok(zh !== undefined && en !== undefined);
      const next = en.slice(en.indexOf("## What to do next"), en.indexOf("## How to read"));
      assert.match(next, advice);
      for (const text of [zh, en]) {
        assert.match(text, /11\.6/);
        assert.doesNotMatch(text, /undefined|NaN|Infinity|\{\d\}/);
        assertBoldWorks(text);
      }
      assert.doesNotMatch(en, /\p{Script=Han}/u);
      const rows = (text: string): number =>
        text.split("\n").filter((l) => l.startsWith("|")).length;
      assert.equal(rows(zh), rows(en));
    });

  it("counts a product as right only on the device that PyTorch found", () => {
    assert.equal(isProductRight(findings()), true);
    assert.equal(isProductRight(findings(withTorch(CUDA, [ON_CARD]))), true);
    const failed = [{ ...FAILS, failed: "RuntimeError" }, ON_PROCESSOR];
    assert.equal(isProductRight(findings(withTorch(CUDA, failed))), false);
    assert.equal(isProductRight(findings({ products: [] })), false);
  });

  it("never says no to a beginner without a card about lessons and bundled models", () => {
    const small = { ...findings().machine, memoryBytes: 4 * GIB };
    const verdicts = new Map(
      abilitiesOf(findings({ machine: small })).map((a) => [a.id, a.verdict]),
    );
    assert.equal(verdicts.get("lessons"), "yes");
    assert.equal(verdicts.get("completion"), "yes");
    assert.equal(verdicts.get("qlora7b"), "no");
  });

  it("says more of a larger card, whichever of several it is", () => {
    const verdictsOf = (found: Findings): string[] => abilitiesOf(found).map((a) => a.verdict);
    const count = (found: Findings): number => verdictsOf(found).filter((v) => v !== "no").length;
    const sizes = [0, 4, 8, 12, 16, 24, 80].map((size) => count(findings(withCard("card", size))));
    assert.deepEqual(
      [...sizes].sort((a, b) => a - b),
      sizes,
    );
    const cards = [2, 24].map((size, index) => ({ index, name: "c", memoryBytes: size * GIB }));
    assert.deepEqual(
      verdictsOf(findings({ cards: { found: { cards } } })),
      verdictsOf(findings(withCard("card", 24))),
    );
    assert.equal(verdictsOf(findings(withCard("H100", 80))).at(-1), "no");
  });

  it("shows every card, and text of others only as text", () => {
    const cards = [
      { index: 0, name: "<img src=x> | **bold** [a](b)", memoryBytes: 24 * GIB, usedBytes: GIB },
      { index: 1, name: "NVIDIA GB10" },
    ];
    const text = reportInWords(findings({ cards: { found: { cards } } }), "en").markdown;
    assert.ok(
      text.includes("0: \\<img src=x\\> \\| \\*\\*bold\\*\\* \\[a\\](b), 24 GB, 1 GB in use"),
    );
    assert.match(text, /1: NVIDIA GB10, does not tell its memory/);
  });

  it("keeps the name of the person's account to itself", () => {
    const program = `${os.homedir()}/miniconda3/bin/python3`;
    const asked = [{ program, end: "timeout", code: undefined, ms: 12_345 }] as const;
    const text = reportInWords(findings({ asked }), "zh-cn").markdown;
    assert.ok(text.includes("`~/miniconda3/bin/python3` | 超时，已停掉 | 12 s"));
    assert.ok(!text.includes(os.homedir()));
  });

  it("says where a window on another machine has looked", () => {
    const machine = { ...findings().machine, remote: "ssh-remote" };
    assert.match(
      reportInWords(findings({ machine }), "en").markdown,
      /another machine \(ssh-remote\)/,
    );
  });
});
