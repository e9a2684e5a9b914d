import assert from "node:assert/strict";
import type { Shown } from "../../../../src/completion/outcome";
import { ReplayClock } from "../../../../src/cli/replay/clock";
import { fitting, type Mode } from "../../../../src/cli/replay/fitting";
import { Hands, KEY_MEDIAN_MS } from "../../../../src/cli/replay/hands";
import { survivalPercentile } from "../../../../src/cli/replay/kaplanMeier";
import { NOTICE_MS, READ_MS_PER_CHAR, Screen } from "../../../../src/cli/replay/screen";
import { figuresTable, verdict } from "../../../../src/cli/replay/table";
import { figuresOf, Tally, type Figures } from "../../../../src/cli/replay/tally";

function said(text: string): Shown {
  return { text, replace: 0, logprob: -0.5 };
}

describe("cli/replay/screen", () => {
  const READ_MS = NOTICE_MS + 6 * READ_MS_PER_CHAR;

  it("keeps what is typed along, and counts what another key takes away unread", () => {
    const screen = new Screen();
    assert.ok(screen.show(said("import"), 0));
    screen.typed("i", 100);
    assert.ok(!screen.show(said("mport"), 150), "the same suggestion");
    assert.equal(screen.display?.text, "mport");
    screen.typed("x", 200);
    assert.equal(screen.display, undefined);
    assert.deepEqual(screen.unread, { replaced: 0, typedOver: 1 });
  });

  it("counts what is replaced or taken away before it was read, and not what was declined", () => {
    const screen = new Screen();
    screen.show(said("import"), 0);
    assert.ok(screen.show(said("in"), READ_MS - 1));
    screen.clear(READ_MS);
    assert.equal(screen.unread.replaced, 2);
    screen.show(said("import"), 1000);
    screen.clear(1000 + READ_MS);
    screen.show(said("import"), 2000);
    if (screen.display) screen.display.declined = true;
    screen.clear(2001);
    assert.equal(screen.unread.replaced, 2);
  });

  it("does not count one that only grows, also behind an indentation by the editor", () => {
    const screen = new Screen();
    screen.show(said("import"), 0);
    screen.typed("i", 10);
    assert.ok(screen.show(said("mport os"), 20), "there is more to read");
    assert.equal(screen.unread.replaced, 0);
    screen.show(said("mport sys"), 30);
    assert.equal(screen.unread.replaced, 1);
    screen.show(said("\n    return x"), 40);
    screen.typed("\n", 50);
    screen.show(said("return x + 1"), 60);
    assert.equal(screen.unread.replaced, 2, "the import, and not the return");
  });

  it("does not count brackets that the editor has closed meanwhile", () => {
    const screen = new Screen();
    screen.show(said("(len(x))"), 0);
    screen.typed("(", 10);
    assert.ok(!screen.show(said("len(x)"), 20));
    assert.equal(screen.unread.replaced, 0);
  });

  it("is read by who has noticed it before the next key", () => {
    const screen = new Screen();
    screen.show(said("import"), 0);
    assert.equal(screen.readInsteadOf(NOTICE_MS - 1), undefined);
    assert.equal(screen.readInsteadOf(NOTICE_MS)?.readMs, READ_MS);
  });
});

describe("cli/replay/kaplanMeier", () => {
  it("gives the percentiles of what ended", () => {
    const all = [5, 1, 4, 2, 3, 10, 9, 8, 7, 6].map((ms) => ({ ms, ended: true }));
    assert.equal(survivalPercentile(all, 0.5), 5);
    assert.equal(survivalPercentile(all, 0.95), 10);
    assert.equal(survivalPercentile([], 0.5), null);
  });

  it("takes what was broken off for something that lasts longer", () => {
    const watched = [10, 20, 30].map((ms) => ({ ms, ended: true }));
    const cut = [15, 15, 15].map((ms) => ({ ms, ended: false }));
    assert.equal(survivalPercentile(watched, 0.5), 20);
    assert.equal(survivalPercentile([...watched, ...cut], 0.5), 20);
    assert.equal(survivalPercentile([...watched, ...cut], 0.6), 30);
    assert.equal(survivalPercentile([...cut, { ms: 10, ended: true }], 0.5), null);
  });
});

describe("cli/replay/fitting", () => {
  const NOTHING = figuresOf(new Tally(), { latencies: [], promptTokens: 0, reusedTokens: 0 });
  const of = (changes: Partial<Figures>): Figures => ({ ...NOTHING, flicker: 0, ...changes });

  it("takes the setting that saves most of those that are right often enough", () => {
    const eager = of({ keystrokesSaved: 0.3, precision: 0.4 });
    const balanced = of({ keystrokesSaved: 0.2, precision: 0.55 });
    const quiet = of({ keystrokesSaved: 0.1, precision: 0.8 });
    const all = new Map<Mode, Figures>([
      ["eager", eager],
      ["balanced", balanced],
      ["quiet", quiet],
    ]);
    assert.equal(fitting(all), "balanced");
    assert.match(verdict("balanced"), /^balanced fits this code best: of the settings .*\.$/);
    assert.match(figuresTable(all), /^ +eager +balanced +quiet$/m);
    all.set("balanced", of({ keystrokesSaved: 0.2, precision: 0.55, flicker: 0.06 }));
    assert.equal(fitting(all), "quiet");
    all.set("quiet", of({ keystrokesSaved: 0, precision: 0.8 }));
    assert.equal(fitting(all), undefined);
    assert.match(verdict(undefined), /^No setting fits/);
  });

  it("prints what is not known as such", () => {
    assert.match(figuresTable(new Map([["quiet", NOTHING]])), /^keystrokes saved +–$/m);
  });
});

describe("cli/replay/hands", () => {
  it("are the same for the same seed, and as fast as stated", () => {
    const of = (seed: number): number[] => {
      const hands = new Hands(5000, seed);
      return Array.from({ length: 5000 }, (_, at) => hands.pauseMs(at));
    };
    assert.deepEqual(of(1), of(1));
    assert.notDeepEqual(of(1), of(2));
    const sorted = of(3).sort((a, b) => a - b);
    assert.ok(Math.abs((sorted[2500] ?? 0) / KEY_MEDIAN_MS - 1) < 0.05);
    assert.ok((sorted[0] ?? 0) > 10);
  });
});

describe("cli/replay/clock", () => {
  const idle = (): undefined => undefined;

  it("skips what nobody waits for, and waits for what is under way", async () => {
    const clock = new ReplayClock();
    const real = performance.now();
    await clock.goTo(1e6, idle);
    assert.ok(clock.now() >= 1e6 && performance.now() - real < 500);
    const waited = performance.now();
    let busy: Promise<void> | undefined = new Promise<void>((resolve) => setTimeout(resolve, 30));
    void busy.then(() => {
      busy = undefined;
    });
    await clock.goTo(clock.now() + 1e6, () => busy);
    assert.ok(performance.now() - waited >= 29 && clock.now() >= 2e6);
    const never = new Promise<void>(() => undefined);
    const startMs = clock.now();
    await clock.goTo(startMs + 20, () => never);
    assert.ok(clock.now() - startMs >= 20 && clock.now() - startMs < 2000);
    await clock.goTo(0, idle);
    assert.ok(clock.now() >= startMs);
  });

  it("goes from timer to timer, and for what they set under way time runs by itself", async () => {
    const clock = new ReplayClock();
    const rung: number[] = [];
    let busy: Promise<void> | undefined;
    const ring = (): void => void rung.push(Math.round(clock.now() / 1000));
    clock.after(1000, ring);
    clock.after(5000, ring);
    clock.after(3000, () => {
      ring();
      busy = new Promise<void>((resolve) => setTimeout(resolve, 30)).then(() => {
        busy = undefined;
      });
    });
    const callOff = clock.after(4000, ring);
    callOff();
    const real = performance.now();
    await clock.goTo(10_000, () => busy);
    assert.deepEqual(rung, [1, 3, 5]);
    const tookMs = performance.now() - real;
    assert.ok(tookMs >= 29 && tookMs < 500, `${tookMs}`);
  });

  it("rings while something else is waited for, also after a skip", async () => {
    const clock = new ReplayClock();
    const rung = new Promise<void>((resolve) => {
      clock.after(1e6, resolve);
    });
    clock.skip(2e6);
    await rung;
  });
});
