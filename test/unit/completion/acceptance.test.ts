import assert from "node:assert/strict";
import { Acceptance, READ_MS, type Offer, type Verdict } from "../../../src/completion/acceptance";
import type { Edit } from "../../../src/completion/edits";

const suggestion = (text: string) => ({ text, replace: 0, logprob: -0.5 });

/** Plays one person at one document; what was told of it is kept. */
class Play {
  readonly acceptance = new Acceptance();
  readonly verdicts: Verdict[] = [];
  nowMs = 0;

  offer(at: number, texts: string[], changes: Partial<Offer> = {}): number {
    const suggestions = texts.map(suggestion);
    const offer = { document: "a", at, lead: "", suggestions, ...changes };
    const { id, verdicts } = this.acceptance.offered(offer, this.nowMs);
    this.verdicts.push(...verdicts);
    return id;
  }

  edit(offset: number, text: string, changes: { length?: number; undone?: boolean } = {}): void {
    this.edits([{ offset, length: changes.length ?? 0, text }], changes.undone);
  }

  edits(edits: Edit[], undone = false): void {
    const change = { document: "a", edits, undone };
    this.verdicts.push(...this.acceptance.changed(change, this.nowMs));
  }

  command(id: number, index = 0): void {
    this.verdicts.push(...this.acceptance.accepted(id, index, this.nowMs));
  }

  after(ms: number): this {
    this.nowMs += ms;
    return this;
  }

  get kinds(): string[] {
    return this.verdicts.map(({ kind, chars }) => `${kind} ${chars}`);
  }
}

describe("Acceptance", () => {
  it("sees an accept by the item's command", () => {
    const play = new Play();
    const id = play.offer(10, ["np", "numpy"]);
    play.after(900).edit(10, "numpy");
    play.after(5).command(id, 1);
    assert.deepEqual(play.verdicts, [
      {
        kind: "accepted",
        document: "a",
        at: 10,
        chars: 5,
        candidate: suggestion("numpy"),
        ms: 900,
        again: false,
      },
    ]);
  });

  it("sees it however soon, and where the command comes without a change", () => {
    const play = new Play();
    play.command(play.offer(10, ["np"]));
    assert.deepEqual(play.kinds, ["accepted 2"]);
    play.edit(10, "np");
    play.after(5_000).edit(12, "x");
    assert.deepEqual(play.kinds, ["accepted 2"]);
  });

  it("survives a cursor that moves and a new offer between the change and the command", () => {
    const play = new Play();
    const id = play.offer(10, ["np"]);
    play.after(100).edit(10, "np");
    play.acceptance.moved("a", 12, play.nowMs);
    play.offer(12, ["\nx = 1"]);
    play.command(id);
    assert.deepEqual(play.kinds, ["accepted 2"]);
  });

  it("sees partial accepts by the change, and counts only what each inserts", () => {
    const play = new Play();
    const id = play.offer(4, ["self.name = name"]);
    play.after(1_000).edit(4, "self");
    play.edit(8, ".name");
    play.edit(13, " = name");
    play.command(id);
    assert.deepEqual(play.kinds, ["partlyAccepted 4", "partlyAccepted 5", "accepted 7"]);
    assert.deepEqual(
      play.verdicts.map(({ at, again }) => [at, again]),
      [
        [4, false],
        [8, true],
        [13, true],
      ],
    );
  });

  it("takes typing towards a suggestion for neither, and the same offer again for the same", () => {
    const play = new Play();
    play.offer(4, ["name"]);
    play.after(400).edit(4, "n");
    play.offer(5, ["ame"]);
    play.after(400).edit(5, "x");
    assert.deepEqual(play.kinds, ["rejected 0"]);
    assert.equal(play.verdicts[0]?.ms, 800);
  });

  it("tells a hypothesis by what is inserted of it", () => {
    const play = new Play();
    play.offer(4, ["self.name", "self.size", "other"]);
    play.edit(4, "self.s");
    assert.equal(play.verdicts[0]?.candidate.text, "self.size");
  });

  it("infers a reject where other text is typed after there was time to read", () => {
    for (const [waited, kind] of [
      [READ_MS, "rejected 0"],
      [READ_MS - 1, "unknown 0"],
    ] as const) {
      const play = new Play();
      play.offer(4, ["name"]);
      play.after(waited).edit(4, "x");
      assert.deepEqual(play.kinds, [kind]);
    }
  });

  it("takes an Enter for typing, and a bracket that the editor closes for its first half", () => {
    const enter = new Play();
    enter.offer(4, ["name"]);
    enter.after(1_000).edit(4, "\r\n    ");
    assert.deepEqual(enter.kinds, ["rejected 0"]);
    const bracket = new Play();
    bracket.offer(4, ["(x, y)"]);
    bracket.after(1_000).edit(4, "()");
    bracket.offer(5, ["x, y"]);
    bracket.edit(5, "x, ");
    assert.deepEqual(bracket.kinds, ["partlyAccepted 3"]);
  });

  it("counts as unknown what it cannot tell", () => {
    const causes: Record<string, (play: Play) => void> = {
      "a paste": (play) => {
        play.edit(4, "other text");
      },
      "a deletion": (play) => {
        play.edit(3, "", { length: 1 });
      },
      "an undo": (play) => {
        play.edit(4, "n", { undone: true });
      },
      "an item of the suggestion list": (play) => {
        play.edit(2, "xyname", { length: 2 });
      },
      "edits at two cursors": (play) => {
        play.edits([
          { offset: 4, length: 0, text: "x" },
          { offset: 3, length: 1, text: "x" },
        ]);
      },
      "a cursor elsewhere": (play) => {
        play.verdicts.push(...play.acceptance.moved("a", 0, play.nowMs));
      },
      "another editor": (play) => {
        play.verdicts.push(...play.acceptance.left(play.nowMs));
      },
      "another suggestion": (play) => {
        play.offer(4, ["size"]);
      },
      "no suggestion any more": (play) => {
        play.offer(4, []);
      },
    };
    for (const [name, cause] of Object.entries(causes)) {
      const play = new Play();
      play.offer(4, ["lengthy", "longer"]);
      cause(play.after(1_000));
      assert.deepEqual(play.kinds, ["unknown 0"], name);
    }
  });

  it("does not take a whole text without the command for an accept", () => {
    const play = new Play();
    play.offer(4, ["name"]);
    play.after(1_000).edit(4, "name");
    assert.deepEqual(play.kinds, []);
    play.after(2_000).edit(8, "x");
    assert.deepEqual(play.kinds, ["unknown 0"]);
  });

  it("moves with edits before, and leaves those behind and in other documents alone", () => {
    const play = new Play();
    const id = play.offer(10, ["name"]);
    play.edits([
      { offset: 30, length: 2, text: "" },
      { offset: 0, length: 0, text: "import os\n" },
    ]);
    play.acceptance.changed(
      { document: "b", edits: [{ offset: 20, length: 0, text: "x" }], undone: false },
      0,
    );
    play.edit(20, "name");
    play.command(id);
    assert.deepEqual(play.kinds, ["accepted 4"]);
    assert.equal(play.verdicts[0]?.at, 20);
  });

  it("does not count what the suggestion list inserts in front of ours", () => {
    const play = new Play();
    const id = play.offer(4, ["(x)"], { lead: "end" });
    play.edit(4, "end");
    assert.deepEqual(play.kinds, []);
    play.edit(7, "(x)");
    play.command(id);
    assert.deepEqual(play.kinds, ["accepted 3"]);
    const whole = new Play();
    const other = whole.offer(4, ["(x)"], { lead: "end" });
    // The item replaces the word before the cursor.
    whole.edit(1, "append(x)", { length: 3 });
    whole.command(other);
    assert.deepEqual(whole.kinds, ["accepted 3"]);
    assert.equal(whole.verdicts[0]?.at, 7);
  });

  it("accepts several lines in a document with CRLF", () => {
    const play = new Play();
    const id = play.offer(4, ["a:\n    b"]);
    play.edit(4, "a:\r\n    b");
    play.command(id);
    assert.deepEqual(play.kinds, ["accepted 9"]);
  });

  it("ignores a command for an offer that is long gone, or unknown", () => {
    const play = new Play();
    const id = play.offer(0, ["x"]);
    for (let offers = 0; offers < 40; offers++) play.offer(offers + 1, ["y"]);
    play.verdicts.splice(0);
    play.command(id);
    play.command(999);
    play.command(40, 7);
    assert.deepEqual(play.verdicts, []);
  });
});
