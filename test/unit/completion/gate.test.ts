import assert from "node:assert/strict";
import { Gate, PRESETS } from "../../../src/completion/gate";
import { lexicalState } from "../../../src/completion/lexer";
import type { Candidate } from "../../../src/protocol/model";
import { placeAt } from "./fixtures";

function candidateOf(marked: string, logprobs: readonly number[]): Candidate {
  const tokens = marked
    .split("|")
    .map((each, at) => ({ text: each, logprob: logprobs[at] ?? 0, entropy: 0 }));
  const sum = tokens.reduce((total, token) => total + token.logprob, 0);
  return { text: marked.replaceAll("|", ""), logprob: sum / (tokens.length + 1), tokens };
}

/** As sure as the product of the tokens' probabilities. */
function plainGate(): Gate {
  const gate = new Gate();
  gate.calibration = {
    whole: { intercept: 2, weights: { sum: 1 } },
    beginning: { intercept: 2, weights: { sum: 1 } },
    thresholds: { eager: 0.2, balanced: 0.5, quiet: 0.8 },
  };
  return gate;
}

function judge(gate: Gate, marked: string, candidate: Candidate, promised?: string) {
  const place = placeAt(marked);
  const state = lexicalState(place.before, place.language, place.cut);
  const suggestion = { text: candidate.text, replace: 0, logprob: candidate.logprob };
  return gate.judge(candidate, suggestion, { place, state }, "balanced", promised);
}

describe("Gate", () => {
  it("shows all of what is sure, with its estimate", () => {
    const gated = judge(plainGate(), "x = |", candidateOf("foo|(bar)", [-0.1, -0.1]));
    assert.ok("shown" in gated);
    assert.equal(gated.shown.text, "foo(bar)");
    assert.equal(gated.whole, true);
    assert.ok(gated.estimate > 0.8);
  });

  it("shows the sure beginning of what is uncertain late", () => {
    const gated = judge(plainGate(), "x = |", candidateOf("foo|.bar|(baz)", [-0.1, -0.1, -4]));
    assert.ok("shown" in gated);
    assert.equal(gated.shown.text, "foo");
    assert.equal(gated.whole, false);
    assert.equal(gated.shown.replace, 0);
  });

  it("is silent where not even the beginning is sure, or where little would be left", () => {
    for (const candidate of [
      candidateOf("foo|(bar)", [-4, -0.1]),
      candidateOf("a|(bar)", [0, -4]),
      candidateOf("foobar", [-4]),
    ]) {
      const gated = judge(plainGate(), "x = |", candidate);
      assert.ok("rejected" in gated, candidate.text);
      assert.ok(gated.estimate < 0.5);
    }
  });

  it("cuts nothing before other text that would leave a bracket or a string open", () => {
    const late = candidateOf("first|(a|, b|)", [0, 0, -4, 0]);
    const free = judge(plainGate(), "x = |", late);
    assert.ok("shown" in free);
    assert.equal(free.shown.text, "first");
    const wordsEnd = candidateOf("foo(|a|, b)", [0, 0, -6]);
    const open = judge(plainGate(), "bar(|)", wordsEnd);
    assert.ok("rejected" in open, JSON.stringify(open));
  });

  it("asks for more when it is to be quiet", () => {
    const gate = plainGate();
    const [eager, balanced, quiet] = PRESETS.map((preset) => gate.threshold(preset));
    assert.ok(eager !== undefined && balanced !== undefined && quiet !== undefined);
    assert.ok(eager < balanced && balanced < quiet);
  });

  it("is moved by accepts and rejects, and can be reset", () => {
    const gate = plainGate();
    const before = gate.threshold("balanced");
    for (let i = 0; i < 10; i++) gate.adaptation.rejected(0.6);
    assert.ok(gate.threshold("balanced") > before);
    assert.ok(gate.moved("balanced") > 0);
    gate.adaptation.reset();
    assert.equal(gate.moved("balanced"), 0);
  });

  it("keeps what a person sees already", () => {
    const candidate = candidateOf("foo|.bar|(baz)", [-4, -0.1, -4]);
    assert.ok("rejected" in judge(plainGate(), "x = |", candidate));
    const gated = judge(plainGate(), "x = |", candidate, "foo.bar");
    assert.ok("shown" in gated);
    assert.equal(gated.shown.text, "foo.bar");
    const whole = judge(plainGate(), "x = |", candidate, "foo.bar(baz)");
    assert.ok("shown" in whole && whole.whole);
  });
});
