import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { CURRICULUM } from "../../../src/roadmap/curriculum";
import { GUIDE_ELEMENTS, GUIDE_SECTIONS } from "../../../src/roadmap/guideElements";
import { QUIZZES } from "../../../src/roadmap/quizzes";
import type { Task } from "../../../src/roadmap/task";
import { assertChinese, assertWritten } from "./wording";

const LESSONS = path.join(__dirname, "../../../snippets/lessons");
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** What a beginner sees of a title in a narrow side bar, in columns: a Chinese character takes two. */
const MOST_TITLE_COLUMNS = 56;
/** Three weeks of a course at five hours. */
const MOST_MINUTES = 900;
/** By checks of tools; those of lessons and quizzes are read from where they stand. */
const CHECKS_OF_TOOLS = [
  "completion/accepted",
  "contest/score",
  "datasets/report",
  "doctor/gpu-log",
  "doctor/product",
  "doctor/report",
  "explanation/explained",
  "lessons/first-cell",
  "passport/exported",
  "projects/code-completion",
  "projects/paper-summary",
  "projects/support-bot",
  "sizing/fit",
  "sizing/match",
  "skill-test/day-0",
  "skill-test/day-180",
  "skill-test/day-30",
  "skill-test/day-90",
];
const TOOLS = [
  "firstToken.checkDataset",
  "firstToken.doctor",
  "firstToken.exportPassport",
  "firstToken.gpuUtilisation",
  "firstToken.newProject",
  "firstToken.openWalkthrough",
  "firstToken.quiz",
  "firstToken.skillTest",
  "firstToken.tryExplanation",
  "firstToken.tryGhostText",
  "firstToken.whichModel",
  "firstToken.whySuggestion",
  "firstToken.willItFit",
];

const tasks = CURRICULUM.flatMap((stage) => stage.tasks);

describe("the learning path", () => {
  it("covers every element of the guide, and names no other", () => {
    const covered = new Set(tasks.flatMap(({ covers }) => covers));
    assert.deepEqual([...covered].sort(), GUIDE_ELEMENTS.map(({ id }) => id).sort());
  });

  it("begins with five minutes, and then keeps the order of the guide", () => {
    const [start, ...stages] = CURRICULUM;
    assert.equal(minutesOf(start?.tasks ?? []), 5);
    const first = stages.map((stage) => {
      const elements = stage.tasks.flatMap(({ covers }) => covers);
      const sections = elements.map((id) => id.slice(0, id.indexOf("/")));
      return mostFrequent(sections);
    });
    const places = first.map((section) => GUIDE_SECTIONS.findIndex((each) => each === section));
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
      first.join(" "),
    );
  });

  it("has the durations of the guide", () => {
    const durations = CURRICULUM.flatMap(({ id, duration }) =>
      duration === undefined ? [] : [[id, duration["zh-cn"], duration.en]],
    );
    assert.deepEqual(durations, [
      ["start", "5 分钟", "5 minutes"],
      ["stage-one", "1–2 周", "1–2 weeks"],
      ["stage-two", "1 个月", "1 month"],
      ["stage-three", "持续", "ongoing"],
    ]);
  });

  it("has between 45 and 70 tasks, of each kind some, in stages that fit on a screen", () => {
    assert.ok(tasks.length >= 45 && tasks.length <= 70, `${tasks.length} tasks`);
    for (const kind of ["theory", "practice", "exchange"] as const)
      assert.ok(tasks.filter((task) => task.kind === kind).length >= 8, kind);
    for (const { id, tasks: own } of CURRICULUM)
      assert.ok(own.length >= 4 && own.length <= 11, `${id}: ${own.length} tasks`);
  });

  it("has ids that are unique and can stay", () => {
    for (const ids of [CURRICULUM.map(({ id }) => id), tasks.map(({ id }) => id)]) {
      assert.equal(new Set(ids).size, ids.length);
      for (const id of ids) assert.match(id, KEBAB);
    }
  });

  it("ticks by checks that exist, each for one task alone", () => {
    const known = new Set([...checksOfLessons(), ...CHECKS_OF_TOOLS, ...QUIZZES.map(quizCheck)]);
    const used = tasks.flatMap(({ evidence }) => evidence ?? []);
    assert.equal(new Set(used).size, used.length, "one tick would bring another");
    assert.deepEqual(used.toSorted(), [...known].sort());
    for (const { id, evidence } of tasks) assert.notEqual(evidence?.length, 0, id);
  });

  it("leads to lessons that exist in both languages, and is ticked by the lesson's own check", () => {
    for (const { id, lesson, evidence = [] } of tasks) {
      if (lesson === undefined) continue;
      for (const language of ["en", "zh-cn"])
        assert.ok(fs.existsSync(path.join(LESSONS, language, `${lesson}.ipynb`)), lesson);
      const foreign = evidence.filter((each) => !each.startsWith(`${lesson}/`));
      assert.deepEqual(foreign, id === "first-cell" ? ["lessons/first-cell"] : [], id);
    }
  });

  it("leads to every lesson", () => {
    const files = fs.readdirSync(path.join(LESSONS, "en"));
    const lessons = new Set(tasks.flatMap(({ lesson }) => lesson ?? []));
    assert.deepEqual(
      [...lessons].sort(),
      files.map((file) => path.basename(file, ".ipynb")).sort(),
    );
  });

  it("leads to tools and quizzes that exist", () => {
    const used = tasks.flatMap(({ command }) => command?.id ?? []);
    assert.deepEqual([...new Set(used)].sort(), TOOLS);
    for (const { id, command, evidence } of tasks) {
      if (command?.id === "firstToken.quiz")
        assert.deepEqual(evidence, [`quiz/${String(command.arguments?.[0])}`], id);
      if (command?.id === "firstToken.newProject") {
        const template = String(command.arguments?.[0]);
        assert.deepEqual(evidence, [
          template === "contest" ? "contest/score" : `projects/${template}`,
        ]);
      }
    }
  });

  it("tells of each task how it is done: a tick that comes by itself, or one's own word", () => {
    for (const { id, evidence, about } of tasks) {
      const comesByItself = /自动打勾|通过检查/.test(about["zh-cn"]);
      assert.equal(comesByItself, evidence !== undefined, `${id} in zh-cn`);
      assert.equal(about["zh-cn"].includes("由你自己打勾"), !comesByItself, id);
      const english =
        /[Tt]he tick comes|passes its check|You are done when (you have matched|a checked)/;
      assert.equal(english.test(about.en), evidence !== undefined, `${id} in en`);
      assert.equal(/you tick (it|this one) yourself/i.test(about.en), evidence === undefined, id);
    }
  });

  it("corrects what of the guide is outdated, and calls opinions by their name", () => {
    const corrected = coveredBy(tasks.filter(({ correction }) => correction !== undefined));
    for (const id of [
      "1.1/neurons",
      "1.1/encyclopaedias",
      "2.1/framework",
      "2.2/load-dataset",
      "2.2/filter",
      "2.2/lora",
      "2.2/learning-rate",
      "2.2/epochs",
      "2.2/predict",
      "3.1/cuda-pytorch",
      "3.1/max-length",
      "4.3/cc-100",
      "4.3/utilisation",
      "5.1/four-bits",
    ])
      assert.ok(corrected.has(id), id);
    const opinions = coveredBy(tasks.filter(({ isOpinion }) => isOpinion === true));
    for (const id of ["closing/mix", "closing/six-months", "closing/best-time", "1.2/originality"])
      assert.ok(opinions.has(id), id);
  });

  it("has verified work for every career level", () => {
    for (const level of ["junior", "intermediate", "senior"] as const) {
      const verified = tasks.filter((task) => task.level === level && task.evidence !== undefined);
      assert.ok(verified.length >= 2, level);
    }
  });

  it("has plausible minutes, short titles, safe links", () => {
    for (const { id, minutes, title, links = [] } of tasks) {
      assert.ok(Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST_MINUTES, id);
      for (const text of [title["zh-cn"], title.en])
        assert.ok(columns(text) <= MOST_TITLE_COLUMNS, `${text}: ${columns(text)}`);
      for (const { url } of links) assert.match(url, /^https:\/\/[^\s]+$/);
    }
  });

  it("is written in both languages", () => {
    for (const { id, title, duration } of CURRICULUM)
      for (const text of [title, duration]) if (text !== undefined) written(text, id);
    for (const { id, title, about, correction, links = [] } of tasks) {
      written(title, id);
      written(about, id);
      if (correction !== undefined) written(correction, id);
      for (const link of links) assertWritten(link.title, id);
    }
  });
});

describe("the elements of the guide", () => {
  it("are unique, in the order of its sections, each with words that identify it", () => {
    const ids = GUIDE_ELEMENTS.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    const quotes = GUIDE_ELEMENTS.map(({ quote }) => quote);
    assert.equal(new Set(quotes).size, quotes.length);
    for (const { id, section, quote } of GUIDE_ELEMENTS) {
      assert.ok(id.startsWith(`${section}/`), id);
      assert.match(id.slice(section.length + 1), KEBAB);
      assert.ok(quote.length >= 4 && quote.length <= 60, quote);
    }
    const sections = [...new Set(GUIDE_ELEMENTS.map(({ section }) => section))];
    assert.deepEqual(sections, GUIDE_SECTIONS);
  });
});

function written(text: Parameters<typeof assertWritten>[0], what: string): void {
  assertWritten(text, what);
  assertChinese(text, what);
}

function coveredBy(some: readonly Task[]): ReadonlySet<string> {
  return new Set(some.flatMap(({ covers }) => covers));
}

function quizCheck({ id }: { readonly id: string }): string {
  return `quiz/${id}`;
}

/** A check is a function of a lesson's file that is given the notebook's names and output. */
function checksOfLessons(): string[] {
  const folder = path.join(LESSONS, "checks");
  return fs.readdirSync(folder).flatMap((file) => {
    const text = fs.readFileSync(path.join(folder, file), "utf8");
    const names = [...text.matchAll(/^def (\w+)\(names, output\):/gm)];
    return names.map(([, name]) => `${path.basename(file, ".py")}/${String(name)}`);
  });
}

function minutesOf(some: readonly Task[]): number {
  return some.reduce((sum, { minutes }) => sum + minutes, 0);
}

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function columns(text: string): number {
  return text.length + (text.match(/[\p{Script=Han}，。：；？！（）《》]/gu) ?? []).length;
}
