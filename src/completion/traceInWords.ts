import { code, table } from "../text/markdown";
import type { Preset } from "./gate";
import type { L10n } from "./l10n";
import { filterInWords, LEAST_MOVED, reasonInWords, type Words } from "./reasonInWords";
import { percent, withBar } from "./traceTable";
import type { CandidateTrace, Fate, GateTrace, StageName, TokenTrace, Trace } from "./trace";

/** One request for people: what came of it, why, and what can be done; Markdown. */
export function traceInWords(trace: Trace, words: Words): string {
  const { l10n } = words;
  const reason = reasonInWords(trace, words);
  const advice = (reason?.advice ?? []).map((each) => `- ${each}`).join("\n");
  return [
    `# ${reason === undefined ? l10n.t("Why this suggestion?") : l10n.t("Why nothing?")}`,
    l10n.t("In {0}, with the cursor at {1}: {2}", code(trace.path), code("▏"), code(lineOf(trace))),
    `**${reason?.why ?? shownInWords(trace, l10n)}**`,
    ...(advice === "" ? [] : [`## ${l10n.t("What you can do")}`, advice]),
    ...gateInWords(trace.gate, words),
    ...candidatesInWords(trace.candidates, l10n),
    ...timesInWords(trace, l10n),
  ]
    .join("\n\n")
    .concat("\n");
}

/** When there is no trace to tell of. */
export function nothingToTell(kind: "shown" | "silent", l10n: L10n): string {
  const [title, text] =
    kind === "shown"
      ? [l10n.t("Why this suggestion?"), l10n.t("Nothing has been suggested yet.")]
      : [l10n.t("Why nothing?"), l10n.t("First Token has not been silent yet.")];
  return `# ${title}\n\n${text}\n`;
}

function lineOf({ before, after }: Trace): string {
  return `${before.trimStart()}▏${after}`;
}

function shownInWords({ candidates, outcome, gate }: Trace, l10n: L10n): string {
  const first = candidates.find(({ fate }) => fate.kind === "shown");
  const shown = first?.fate.kind === "shown" ? first.fate.text : "";
  const isBeginning = first !== undefined && isCut(first);
  const sentences = [
    isBeginning
      ? l10n.t("{0} was shown, the sure beginning of what the model proposed.", code(shown))
      : l10n.t("{0} was shown.", code(shown)),
  ];
  if (gate?.bypassed === true)
    sentences.push(
      l10n.t(
        "You asked for it, by command or by pointing at it with the mouse, so it was shown whether sure or not.",
      ),
    );
  if (outcome.kind === "shown" && outcome.from === "memory")
    sentences.push(l10n.t("It was known from before, so the model had nothing to do."));
  return sentences.join(" ");
}

function gateInWords(gate: GateTrace | undefined, { l10n, setting }: Words): string[] {
  if (gate === undefined || gate.bypassed) return [];
  const asked = l10n.t(
    "A suggestion appears when it is right with an estimated probability of {0} or more (setting “{1}”, {2}).",
    percent(gate.threshold),
    presetInWords(gate.preset, l10n),
    setting("completion.mode"),
  );
  const points = (100 * Math.abs(gate.moved)).toFixed(0);
  if (Math.abs(gate.moved) < LEAST_MOVED) return [asked];
  const moved =
    gate.moved > 0
      ? l10n.t("What you accepted and rejected has raised that by {0} points.", points)
      : l10n.t("What you accepted and rejected has lowered that by {0} points.", points);
  return [`${asked} ${moved}`];
}

export function presetInWords(preset: Preset, l10n: L10n): string {
  switch (preset) {
    case "eager":
      return l10n.t("eager");
    case "balanced":
      return l10n.t("balanced");
    case "quiet":
      return l10n.t("quiet");
  }
}

function candidatesInWords(candidates: readonly CandidateTrace[], l10n: L10n): string[] {
  if (candidates.length === 0) return [];
  const rows = candidates.map((candidate) => [
    code(candidate.text),
    withBar(Math.exp(candidate.logprob)),
    candidate.estimate === undefined ? "–" : withBar(candidate.estimate),
    fateInWords(candidate.fate, isCut(candidate), l10n),
  ]);
  const head = [l10n.t("Text"), l10n.t("Each token"), l10n.t("All of it"), l10n.t("Outcome")];
  const tokens = candidates[0]?.tokens ?? [];
  return [
    `## ${l10n.t("What the model proposed")}`,
    l10n.t(
      "“Each token” is how probable the model holds each of its tokens, on average. “All of it” is an estimate from that: how often such a proposal was right when the model was calibrated.",
    ),
    table([head, ...rows]),
    ...(tokens.length === 0 ? [] : tokensInWords(tokens, l10n)),
  ];
}

function tokensInWords(tokens: readonly TokenTrace[], l10n: L10n): string[] {
  const rows = tokens.map(({ text, logprob, entropy }) => [
    code(text),
    withBar(Math.exp(logprob)),
    Math.exp(entropy).toFixed(1),
  ]);
  const head = [l10n.t("Token"), l10n.t("Probability"), l10n.t("Choices")];
  return [
    `### ${l10n.t("The first proposal, token by token")}`,
    l10n.t("“Choices” says between how many equally likely tokens the model would be as unsure."),
    table([head, ...rows]),
  ];
}

function isCut({ fate, text }: CandidateTrace): boolean {
  return fate.kind === "shown" && text.trimEnd() !== fate.text && text.startsWith(fate.text);
}

function fateInWords(fate: Fate, cut: boolean, l10n: L10n): string {
  switch (fate.kind) {
    case "shown":
      return cut ? l10n.t("shown as far as {0}", code(fate.text)) : l10n.t("shown");
    case "filtered":
      return filterInWords(fate.reason, l10n);
    case "same as another":
      return l10n.t("the same as another");
    case "held back":
      return l10n.t("held back: too unsure");
  }
}

function timesInWords({ stages, model, prompt }: Trace, l10n: L10n): string[] {
  const rows = stages.map(({ name, ms }) => [name, ms.toFixed(1), stageInWords(name, l10n)]);
  const head = [l10n.t("Stage"), "ms", l10n.t("What it does")];
  return [
    `## ${l10n.t("Where the time went")}`,
    table([head, ...rows]),
    ...(model === undefined || prompt === undefined
      ? []
      : [
          l10n.t(
            "Of that the model itself took {0} ms: {1} to read the code before and after the cursor ({2} tokens, {3} of them known from before) and {4} to write.",
            model.total.toFixed(1),
            model.prefill.toFixed(1),
            prompt.tokens,
            prompt.reused,
            model.decode.toFixed(1),
          ),
        ]),
  ];
}

function stageInWords(name: StageName, l10n: L10n): string {
  switch (name) {
    case "when":
      return l10n.t("Is this a moment for a suggestion?");
    case "context":
      return l10n.t("Gathers what the model is to read.");
    case "reuse":
      return l10n.t("Looks for an answer that is known already.");
    case "generate":
      return l10n.t("Waits for a pause in typing, then asks the model.");
    case "filter":
      return l10n.t("Takes out what repeats, breaks the code or leaks a secret.");
    case "gate":
      return l10n.t("Keeps back what is too unsure.");
    case "show":
      return l10n.t("Puts it before the editor.");
  }
}
