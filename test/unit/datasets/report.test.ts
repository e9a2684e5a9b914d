import assert from "node:assert/strict";
import { FINDING_TEXTS } from "../../../src/datasets/findingTexts";
import { eachFinding } from "../../../src/datasets/findings";
import { failureInWords } from "../../../src/datasets/failureInWords";
import { progressInWords, shareDone } from "../../../src/datasets/progressInWords";
import { reportOf } from "../../../src/datasets/report";
import { LANGUAGES } from "../../../src/protocol/bilingual";
import {
  type CheckResult,
  type DatasetErrorKind,
  type DatasetPlan,
  type DatasetProgress,
  FINDINGS,
} from "../../../src/protocol/dataset";
import { pageOf } from "../../../src/protocol/reports";

const PLAN: DatasetPlan = { format: "jsonl", encoding: "utf-8", markBytes: 0, column: "text" };
const NOTHING: CheckResult = {
  documents: 1234,
  bytes: 5_600_000,
  found: eachFinding(() => 0),
  samples: eachFinding(() => []),
  kept: 1234,
  near: "done",
  meanwhile: "same",
  stamp: { size: 5_600_000, mtimeMs: 0 },
  verdicts: "",
  ms: 700,
  processorMs: 1000,
  peakMemoryBytes: 1e8,
};
const NASTY = "</td> | `code` [x](command:evil) <img src=x>\n# title \u0000\u202e ![y](z)";
const ALL: CheckResult = {
  ...NOTHING,
  found: eachFinding(() => 12),
  kept: 1000,
  samples: eachFinding((finding) => [
    {
      line: 17,
      text: NASTY,
      ...((finding === "exact" || finding === "near") && {
        earlier: { line: 3, text: NASTY },
        similarity: 0.91,
      }),
    },
  ]),
};

describe("the report of a dataset", () => {
  for (const language of LANGUAGES) {
    const page = (result: CheckResult, plan = PLAN, name = "corpus.jsonl"): string =>
      pageOf(reportOf(name, plan, result, language));

    const share = (percent: string): string => `${percent}${language === "en" ? " %" : "%"}`;

    it(`counts, explains and advises in ${language}, and names the lessons`, () => {
      const text = page(ALL);
      for (const finding of FINDINGS) {
        const { name } = FINDING_TEXTS[finding];
        assert.ok(text.includes(`## ${name[language]} (12)`), finding);
        assert.ok(text.includes(`| ${name[language]} | 12 | ${share("1.0")} |`), finding);
      }
      for (const each of [
        "1,234",
        "234",
        share("19.0"),
        "1,000",
        "05",
        "09",
        "4.3",
        "CC-100",
        "5.6 MB",
      ])
        assert.ok(text.includes(each), each);
      assert.ok(text.includes(`| 17 | 3 | ${share("91.0")} |`));
      assert.doesNotMatch(text, /undefined|NaN|\{\d\}/);
    });

    it(`shows what stands in the file as text, whatever it is, in ${language}`, () => {
      const text = page(ALL, PLAN, "a`b](x) <b>.jsonl");
      // Inside code nothing is a link, a tag or an end of a cell.
      const outside = text.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, "");
      assert.doesNotMatch(outside, /command:|(?<!\\)<img|(?<!\\)<\/td|^# title/m);
      assert.doesNotMatch(outside, /(?<!\\)<b>/);
      for (const line of text.split("\n").filter((each) => each.startsWith("| 17 |")))
        assert.ok([4, 5, 7].includes(line.split(/(?<!\\)\|/).length), line);
      assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f]/);
    });

    it(`praises, and says what the figures do not tell, in ${language}`, () => {
      assert.match(page(NOTHING), /1,234/);
      assert.doesNotMatch(page(NOTHING), /\| --- \|/);
      assert.match(page({ ...NOTHING, documents: 0, kept: 0 }), /没有找到|No documents/);
      const repairs = page({ ...NOTHING, found: { ...NOTHING.found, html: 3 } });
      assert.match(repairs, /修一修|repair/);
      assert.match(
        page({ ...NOTHING, near: "no room" }),
        /^> .*(没有检查近似重复|not looked for)/m,
      );
      for (const meanwhile of ["grew", "changed", "gone"] as const)
        assert.match(page({ ...NOTHING, meanwhile }), /^> /m);
      assert.match(page(NOTHING, { ...PLAN, column: "*" }), /全部文字|all texts/);
    });
  }

  it("has no foreign script where it should not be", () => {
    for (const { name, about, advice } of Object.values(FINDING_TEXTS))
      for (const text of [name, about, advice]) {
        assert.match(text["zh-cn"], /\p{Script=Han}/u);
        assert.doesNotMatch(text["zh-cn"], /[,;:!?](?=\p{Script=Han})/u);
      }
  });
});

describe("a check in words", () => {
  const l10n = {
    t: (text: string, ...values: unknown[]): string =>
      text.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)])),
  };

  it("goes on and never back", () => {
    const steps: DatasetProgress[] = (
      ["preparing", "reading", "comparing", "verifying"] as const
    ).flatMap((stage) => [0, 5, 10].map((done) => ({ stage, done, of: 10 })));
    const shares = steps.map(shareDone);
    assert.deepEqual(
      shares,
      [...shares].sort((a, b) => a - b),
    );
    assert.equal(shares.at(-1), 1);
    assert.equal(
      progressInWords({ stage: "reading", done: 120e6, of: 500e6 }, l10n),
      "Reading: 120 of 500 MB",
    );
  });

  it("says of every trouble what to do, but of a cancelled one nothing", () => {
    const kinds: DatasetErrorKind[] = [
      "missing",
      "not a file",
      "unreadable",
      "binary",
      "empty",
      "not a list",
      "shrunk",
      "changed",
      "no room",
      "exists",
      "ended",
    ];
    for (const kind of kinds)
      assert.ok((failureInWords({ kind, detail: "x" }, l10n) ?? "").length > 30);
    assert.match(failureInWords({ kind: "binary", detail: "PDF" }, l10n) ?? "", /looks like PDF/);
    assert.equal(failureInWords({ kind: "cancelled", detail: "" }, l10n), undefined);
  });
});
