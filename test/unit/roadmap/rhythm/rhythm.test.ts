import assert from "node:assert/strict";
import type { Evidence, EvidenceKind } from "../../../../src/protocol/evidence";
import { progressOf } from "../../../../src/roadmap/progress/progressState";
import { dayOf, daysPractised, startOfDay } from "../../../../src/roadmap/rhythm/days";
import { mixOf, type Mix } from "../../../../src/roadmap/rhythm/mix";
import { mixCaveat, mixLine } from "../../../../src/roadmap/rhythm/mixInWords";
import { mixMarkdown, mixPicture } from "../../../../src/roadmap/rhythm/mixPicture";
import { todaysTask, type TodaysTask } from "../../../../src/roadmap/rhythm/todaysTask";
import { STAGES } from "../progress/sampleStages";

/** Of March 2026, where this test runs. */
function at(day: number, hour = 12): number {
  return new Date(2026, 2, day, hour).getTime();
}

function did(id: string, atMs: number, kind: EvidenceKind = "passed"): Evidence {
  return { id, kind, atMs };
}

describe("days of practice", () => {
  it("are days of the local calendar, from midnight to midnight", () => {
    assert.equal(dayOf(at(7, 0)), "2026-03-07");
    assert.equal(dayOf(at(8, 0) - 1), "2026-03-07");
    assert.equal(startOfDay(at(7, 23)), at(7, 0));
  });

  it("are counted once each, with pauses, and only when something was done", () => {
    const evidence = [
      did("a", at(1)),
      did("a", at(1, 20), "failed"),
      did("b", at(4), "practised"),
      did("b", at(5), "opened"),
      did("b", at(6), "skipped"),
    ];
    assert.equal(daysPractised(evidence), 2);
    assert.equal(daysPractised([]), 0);
  });
});

describe("today's five minutes", () => {
  const old = [did("00-hello/greet", at(1)), did("doctor/product", at(2))];

  it("stay the same from morning to night, whatever is done, and say when they are done", () => {
    for (let day = 5; day < 12; day++) {
      const morning = today(old, at(day, 6));
      assert.ok(morning !== undefined);
      assert.equal(morning.isDone, false);
      const { task } = morning.task;
      const later = [...old, did(task.evidence?.[0] ?? `task/${task.id}`, at(day, 9), "declared")];
      const evening = today(later, at(day, 23));
      assert.equal(evening?.task.task.id, task.id, String(day));
      assert.equal(evening.why, morning.why);
      assert.equal(evening.isDone, true);
      assert.equal(
        today([...later, did("task/talk", at(day, 10))], at(day, 12))?.task.task.id,
        task.id,
      );
    }
  });

  it("are something short that is open, and each third day something to repeat", () => {
    const whys = Array.from({ length: 9 }, (_, n) => today(old, at(5 + n)));
    assert.equal(whys.filter((each) => each?.why === "review").length, 3);
    for (const each of whys)
      if (each?.why === "new") {
        assert.equal(each.task.state, "open");
        assert.ok(each.task.task.minutes <= 10);
      } else assert.equal(each?.task.task.id, "hello", "what was done longest ago");
  });

  it("are the beginning of a longer task where nothing short is left, and nothing where there is nothing", () => {
    const [stage] = STAGES;
    assert.ok(stage);
    const long = [{ ...stage, tasks: stage.tasks.filter(({ id }) => id === "two-checks") }];
    const begin = todaysTask(progressOf(long, []), [], at(1));
    assert.deepEqual([begin?.task.task.id, begin?.why], ["two-checks", "begin"]);
    const skipped = [did("task/two-checks", at(1), "skipped")];
    assert.equal(todaysTask(progressOf(long, skipped), skipped, at(2)), undefined);
  });

  function today(evidence: readonly Evidence[], nowMs: number): TodaysTask | undefined {
    return todaysTask(progressOf(STAGES, evidence), evidence, nowMs);
  }
});

describe("the mix of theory, practice and exchange", () => {
  it("counts the expected minutes of each task of which something was done, once", () => {
    const mix = mixFrom([
      did("00-hello/greet", at(1), "failed"),
      did("00-hello/greet", at(2)),
      did("00-hello/another", at(2)),
      did("task/read", at(3), "declared"),
      did("task/talk", at(3), "skipped"),
      did("doctor/product", at(3), "opened"),
    ]);
    assert.deepEqual(mix.minutes, { theory: 10, practice: 5, exchange: 0 });
    assert.equal(mix.totalMinutes, 15);
    assert.ok(Math.abs(mix.shares.theory - 2 / 3) < 1e-9);
  });

  it("does not count what was declared and taken back", () => {
    const mix = mixFrom([
      did("task/read", at(1), "declared"),
      did("task/read", at(2), "withdrawn"),
    ]);
    assert.equal(mix.totalMinutes, 0);
    assert.deepEqual(mix.shares, { theory: 0, practice: 0, exchange: 0 });
  });

  it("is said in words, with what it cannot know", () => {
    const mix = mixFrom([did("00-hello/greet", at(1)), did("task/read", at(3), "declared")]);
    assert.match(mixLine(mix, "en"), /theory 67%, practice 33%, exchange 0% \(15 minutes.*30%/);
    assert.match(mixLine(mix, "zh-cn"), /理论 67%，实践 33%，交流 0%/);
    assert.match(mixLine(mixFrom([]), "en"), /Nothing is recorded/);
    assert.match(mixCaveat("en"), /rough estimate.*not the time that you really spent/);
  });

  it("is a picture in each theme and language, with the same in words for who cannot see it", () => {
    for (const mix of [
      mixFrom([]),
      mixFrom([did("00-hello/greet", at(1)), did("task/talk", at(3), "declared")]),
    ])
      for (const language of ["zh-cn", "en"] as const)
        for (const theme of ["light", "dark", "highContrast", "highContrastLight"] as const) {
          const svg = mixPicture(mix, language, theme);
          assert.match(svg, /^<svg [^>]*role="img"/);
          assert.doesNotMatch(svg, /NaN|undefined|Infinity/);
          assert.equal(/<title>(.*?)<\/title>/.exec(svg)?.[1], mixLine(mix, language));
          const [, base64 = ""] = /base64,([^)]*)\)/.exec(mixMarkdown(mix, language, theme)) ?? [];
          assert.equal(Buffer.from(base64, "base64").toString(), svg);
        }
  });

  it("has enough contrast between text and its ground in every theme", () => {
    const mix = mixFrom([did("00-hello/greet", at(1)), did("task/talk", at(3), "declared")]);
    const grounds = {
      light: "#ffffff",
      dark: "#1f1f1f",
      highContrast: "#000000",
      highContrastLight: "#ffffff",
    };
    for (const theme of ["light", "dark", "highContrast", "highContrastLight"] as const) {
      const svg = mixPicture(mix, "en", theme);
      const least = theme.startsWith("high") ? 7 : 4.5;
      const heads = [...svg.matchAll(/<text x="0"[^>]*fill="(#\w+)"/g)];
      assert.equal(heads.length, 2);
      for (const [, text = ""] of heads) assert.ok(contrast(text, grounds[theme]) >= least);
      for (const [, fill = "", text = ""] of svg.matchAll(
        /<rect[^>]*fill="(#\w+)"[^>]*\/><text[^>]*middle" fill="(#\w+)"/g,
      ))
        assert.ok(contrast(fill, text) >= least, `${theme}: ${text} on ${fill}`);
    }
  });

  function mixFrom(evidence: readonly Evidence[]): Mix {
    return mixOf(progressOf(STAGES, evidence), evidence);
  }
});

/** As WCAG 2 defines it. */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((from) => {
    const part = parseInt(colour.slice(from, from + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
