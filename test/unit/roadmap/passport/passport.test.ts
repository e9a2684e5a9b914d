import assert from "node:assert/strict";
import type { Evidence } from "../../../../src/protocol/evidence";
import { badgesOf } from "../../../../src/roadmap/passport/badges";
import { passport } from "../../../../src/roadmap/passport/passport";
import { WORDS } from "../../../../src/roadmap/passport/words";
import { progressOf } from "../../../../src/roadmap/progress/progressState";
import { assertWritten } from "../wording";
import { STAGES } from "../progress/sampleStages";

const NOON = new Date(2026, 2, 7, 12).getTime();
const HASH = "0123456789abcdef".repeat(4);

describe("badges", () => {
  it("come from checks alone: of the whole level, and of the levels below", () => {
    const junior: Evidence[] = ["00-hello/greet", "01-x/a", "01-x/b"].map((id) => passed(id));
    const middle = passed("doctor/product");
    assert.deepEqual(earned([]), []);
    assert.deepEqual(earned(junior.slice(1)), []);
    assert.deepEqual(earned(junior), ["junior"]);
    assert.deepEqual(earned([middle]), []);
    assert.deepEqual(earned([...junior, middle]), ["junior", "intermediate"]);
    const words = ["hello", "two-checks", "product"].map((id): Evidence => ({
      id: `task/${id}`,
      kind: "declared",
      atMs: 1,
    }));
    assert.deepEqual(earned(words), []);
  });

  it("tell how far one is, and cannot be earned where no check speaks of the level", () => {
    const badges = badgesOf(progressOf(STAGES, [passed("00-hello/greet")]));
    assert.deepEqual(badges, [
      { level: "junior", verified: 1, of: 2, isEarned: false },
      { level: "intermediate", verified: 0, of: 1, isEarned: false },
      { level: "senior", verified: 0, of: 0, isEarned: false },
    ]);
  });

  function earned(evidence: readonly Evidence[]): string[] {
    return badgesOf(progressOf(STAGES, evidence))
      .filter(({ isEarned }) => isEarned)
      .map(({ level }) => level);
  }
});

describe("the learning passport", () => {
  it("shows each tick with its evidence: check, date, model and a short hash", () => {
    const text = passportOf([{ ...passed("00-hello/greet"), model: "classroom-gpt", hash: HASH }]);
    assert.match(
      text,
      /\| ✅ verified \| Do hello \| `00-hello\/greet` \| 2026-03-07 \| classroom-gpt \| `01234567` \|/,
    );
    assert.doesNotMatch(text, /Do two-checks/);
  });

  it("has a row for each check of a task", () => {
    const text = passportOf([passed("01-x/a"), passed("01-x/b")]);
    assert.match(text, /Do two-checks \| `01-x\/a`.*\n\|  \|  \| `01-x\/b`/);
  });

  it("makes what a person only says look and sound different, and says that it is no proof", () => {
    const text = passportOf([
      passed("00-hello/greet"),
      { id: "task/read", kind: "declared", atMs: NOON },
      { id: "task/talk", kind: "skipped", atMs: NOON },
    ]);
    assert.match(text, /✍️ \*self-declared\* \| \*Do read\* \| \*own word\*/);
    assert.match(text, /⏭️ \*known, skipped\* \| \*Do talk\*/);
    assert.match(text, /\*\*1 verified by a check\*\*, 1 declared by myself, 1 skipped/);
    assert.match(text, /tamper-evident.*not proof/s);
    const chinese = passportOf([passed("00-hello/greet")], { language: "zh-cn" });
    assert.match(chinese, /✅ 已验证/);
    assert.match(chinese, /不是证明/);
    assert.match(chinese, /Do hello（中文）/);
  });

  it("says what was imported, and what passed only after the solution was shown", () => {
    const text = passportOf([
      { id: "00-hello/greet", kind: "solutionShown", atMs: NOON - 1 },
      passed("00-hello/greet"),
      { ...passed("doctor/product"), facts: { imported: true } },
    ]);
    assert.match(text, /`00-hello\/greet` \(after seeing the solution\)/);
    assert.match(text, /`doctor\/product` \(imported from a file\)/);
  });

  it("names faulty logs, and is silent where there are none", () => {
    assert.match(passportOf([], { doubtfulFiles: 2 }), /2 log files do not match/);
    assert.doesNotMatch(passportOf([]), /do not match/);
  });

  it("shows the skill test's scores beside the first, and promises nothing", () => {
    const text = passportOf([
      { ...passed("skill-test/day-0"), facts: { score: 3, of: 10 } },
      { ...passed("skill-test/day-30"), facts: { score: 7, of: 10 } },
    ]);
    assert.match(
      text,
      /Day 0 \| 2026-03-07 \| 3 of 10 \| – \|\n\| Day 30 \| 2026-03-07 \| 7 of 10 \| \+4 \|/,
    );
  });

  it("is written in both languages as their readers write", () => {
    for (const [name, text] of Object.entries(WORDS)) assertWritten(text, name);
  });

  it("is well formed when nothing is done yet", () => {
    const text = passportOf([]);
    assert.match(text, /No step is done yet/);
    assert.doesNotMatch(text, /undefined|NaN|\[object/);
  });

  it("lets no text of others become a link, a picture or a new row", () => {
    const evil = "x](http://evil) | ![p](http://evil)\n# head <script>";
    const text = passportOf([{ ...passed("00-hello/greet"), model: evil, hash: "`|`\n<b>" }]);
    assert.doesNotMatch(text, /[^\\]\]\(http/);
    assert.doesNotMatch(text, /^# head/m);
    assert.doesNotMatch(text, /[^\\]<script>/);
    const row = text.split("\n").find((line) => line.includes("Do hello"));
    assert.equal(row?.match(/(?<!\\)\|/g)?.length, 7);
  });

  function passportOf(
    evidence: readonly Evidence[],
    rest: Partial<Parameters<typeof passport>[0]> = {},
  ): string {
    const state = progressOf(STAGES, evidence);
    return passport({ state, evidence, doubtfulFiles: 0, language: "en", nowMs: NOON, ...rest });
  }
});

function passed(id: string): Evidence {
  return { id, kind: "passed", atMs: NOON };
}
