import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { FILTER_REASONS, MODEL_ERRORS, WHEN_REASONS } from "./reasons";
import type { L10n } from "../../../src/completion/l10n";
import type { Silence } from "../../../src/completion/outcome";
import type { Words } from "../../../src/completion/reasonInWords";
import type { CandidateTrace, Trace } from "../../../src/completion/trace";
import { nothingToTell, traceInWords } from "../../../src/completion/traceInWords";

const LANGUAGES = ["en", "zh-cn"] as const;

const SHOWN: CandidateTrace = {
  text: "np",
  logprob: Math.log(0.9),
  entropy: 0.3,
  tokens: [{ text: " np", logprob: Math.log(0.9), entropy: Math.log(2) }],
  estimate: 0.82,
  fate: { kind: "shown", text: "np" },
};

const TRACE: Trace = {
  id: 1,
  startMs: 0,
  path: "src/a.py",
  language: "python",
  trigger: "automatic",
  before: "    import numpy as ",
  after: "",
  stages: [
    { name: "when", ms: 0.1, decision: "code: go on" },
    { name: "generate", ms: 61.25, decision: "1 candidates" },
  ],
  candidates: [SHOWN],
  prompt: { tokens: 412, reused: 400 },
  model: { queue: 0, tokenize: 1, prefill: 4.4, decode: 15.5, total: 21 },
  gate: { preset: "balanced", threshold: 0.42, moved: 0.03, bypassed: false },
  outcome: { kind: "shown", from: "model" },
};

function silent(silence: Silence, changes: Partial<Trace> = {}): Trace {
  return { ...TRACE, candidates: [], outcome: silence, ...changes };
}

const SILENCES: readonly Silence[] = [
  ...WHEN_REASONS.map((reason) => ({ kind: "silent", stage: "when", reason }) as const),
  ...MODEL_ERRORS.map((reason) => ({ kind: "silent", stage: "generate", reason }) as const),
  ...FILTER_REASONS.map((reason) => ({ kind: "silent", stage: "filter", reason }) as const),
  { kind: "silent", stage: "gate", reason: "uncertain" },
];

describe("traceInWords", () => {
  for (const language of LANGUAGES) {
    it(`has words and advice of its own for every reason to be silent (${language})`, () => {
      const said = new Set<string>();
      for (const silence of SILENCES) {
        const text = traceInWords(silent(silence), wordsIn(language));
        const [title, , why] = text.split("\n\n");
        assert.equal(title, language === "en" ? "# Why nothing?" : "# 为什么没有补全？");
        assert.ok(why !== undefined && why.length > 8, silence.reason);
        assert.ok(!said.has(why) || silence.reason === "internal", why);
        said.add(why);
        assert.match(text, /^- \S/m, `no advice for ${silence.reason}`);
        assertWhole(text, language);
      }
      assert.ok(said.size >= SILENCES.length - 1);
    });
  }

  it("tells what was shown, how sure it was, and where the time went", () => {
    const text = traceInWords(TRACE, wordsIn("en"));
    assert.match(text, /^# Why this suggestion\?\n\nIn `src\/a\.py`.*`import numpy as ▏`/);
    assert.match(text, /\*\*`np` was shown\.\*\*/);
    assert.match(text, /probability of 42 % or more \(setting “balanced”/);
    assert.match(text, /has raised that by 3 points/);
    assert.match(text, /\| `np` \| 90 % ███████░ \| 82 % ███████░ \| shown \|/);
    assert.match(text, /\| `·np` \| 90 % ███████░ \| 2\.0 \|/);
    assert.match(text, /\| generate \| 61\.3 \|/);
    assert.match(
      text,
      /took 21\.0 ms: 4\.4 to read .*412 tokens, 400 of them known.* 15\.5 to write/,
    );
    assertWhole(traceInWords(TRACE, wordsIn("zh-cn")), "zh-cn");
  });

  it("tells a beginning, a memory and a command apart", () => {
    const cut: CandidateTrace = {
      ...SHOWN,
      text: "np.array(",
      fate: { kind: "shown", text: "np" },
    };
    const text = traceInWords({ ...TRACE, candidates: [cut] }, wordsIn("en"));
    assert.match(text, /the sure beginning of what the model proposed/);
    assert.match(text, /shown as far as `np`/);
    const known: Trace = { ...TRACE, outcome: { kind: "shown", from: "memory" } };
    assert.match(traceInWords(known, wordsIn("en")), /known from before/);
    const asked: Trace = {
      ...TRACE,
      gate: { preset: "quiet", threshold: 0.6, moved: 0, bypassed: true },
    };
    assert.match(traceInWords(asked, wordsIn("en")), /whether sure or not/);
    assert.doesNotMatch(traceInWords(asked, wordsIn("en")), /60 %/);
  });

  it("tells the fate of every candidate", () => {
    const candidates: CandidateTrace[] = [
      { text: "a", logprob: -1, estimate: 0.2, fate: { kind: "held back", reason: "uncertain" } },
      { text: "b", logprob: -1, fate: { kind: "filtered", reason: "syntax error" } },
      { text: "c", logprob: -1, fate: { kind: "same as another" } },
    ];
    const held = silent({ kind: "silent", stage: "gate", reason: "uncertain" }, { candidates });
    for (const language of LANGUAGES) assertWhole(traceInWords(held, wordsIn(language)), language);
    const text = traceInWords(held, wordsIn("en"));
    assert.match(text, /\| `a` \| 37 % \S+ \| 20 % \S+ \| held back: too unsure \|/);
    assert.match(text, /\| `b` \|.*\| – \| .*syntax error/);
    // A threshold that rejects have raised can be put back.
    assert.match(text, /Reset Threshold/);
  });

  it("takes any text of a program for text", () => {
    for (const nasty of [
      "a | b",
      "`x`",
      "``",
      "[x](command:y)",
      "<b>",
      "a\nb\r\nc",
      "\u0000\t ",
      "",
    ]) {
      const candidate: CandidateTrace = {
        ...SHOWN,
        text: nasty,
        fate: { kind: "same as another" },
      };
      const row = traceInWords({ ...TRACE, candidates: [candidate] }, wordsIn("en"))
        .split("\n")
        .find((line) => line.includes("the same as another"));
      assert.ok(row !== undefined, nasty);
      // Four cells, whatever stands in the first.
      assert.equal(row.match(/(?<!\\)\|/g)?.length, 5, row);
      const fence = /^\| (`+)/.exec(row)?.[1];
      assert.ok(nasty === "" || fence !== undefined, row);
      if (fence !== undefined) assert.equal(row.split("| ")[1]?.includes(`${fence}\``), false, row);
    }
  });

  it("says so when there is nothing to tell", () => {
    for (const language of LANGUAGES)
      for (const kind of ["shown", "silent"] as const)
        assertWhole(nothingToTell(kind, wordsIn(language).l10n), language);
  });
});

/** Nothing was left open, and in Chinese no sentence in English. */
function assertWhole(text: string, language: string): void {
  assert.doesNotMatch(text, /\{\d\}|undefined|NaN|\[object/);
  if (language !== "zh-cn") return;
  const words = text.replace(/`[^`]*`|\[[^\]]*\]\([^)]*\)/g, "");
  assert.doesNotMatch(words, /[a-z]+ (?:the|is|was|of|to) /, words);
}

/** As VS Code does it, but a string without a translation is an error. */
function wordsIn(language: (typeof LANGUAGES)[number]): Words {
  const file = language === "en" ? "bundle.l10n.json" : `bundle.l10n.${language}.json`;
  const root = path.join(__dirname, "..", "..", "..", "l10n");
  const bundle = JSON.parse(readFileSync(path.join(root, file), "utf8")) as Record<string, string>;
  const l10n: L10n = {
    t: (message, ...args) => {
      const found = bundle[message];
      assert.ok(found !== undefined, `no ${language} for “${message}”`);
      return found.replace(/\{(\d)\}/g, (_, index) => String(args[Number(index)]));
    },
  };
  return { l10n, setting: (key) => `[firstToken.${key}](vscode://settings/firstToken.${key})` };
}
