import * as vscode from "vscode";
import { day, milliseconds, number, percent, times } from "./numbersView";
import type { Row } from "./row";
import { LATENCY_STAGES, type LatencyStage, type Percentiles, type Summary } from "./tally";

/** How fast the model answers. */
export function speedRows({ latency, answers }: Summary): Row {
  return {
    id: "speed",
    label: vscode.l10n.t("Speed"),
    value: latency === undefined ? vscode.l10n.t("no answer yet") : milliseconds(latency.total.p50),
    meaning: vscode.l10n.t(
      "Time from a question to the model's answer, and where it goes. The short wait for your next key is not in it.",
    ),
    icon: "dashboard",
    context: "firstToken.statistics",
    rows:
      latency && LATENCY_STAGES.toReversed().map((stage) => row(stage, latency[stage], answers)),
  };
}

/** What came of the suggestions. */
export function usageRows({ counts, acceptance, completed, stillThere, sinceMs }: Summary): Row {
  const none = vscode.l10n.t("nothing yet");
  return {
    id: "usage",
    label: vscode.l10n.t("Your Acceptance"),
    value: acceptance === undefined ? none : percent(acceptance),
    meaning: vscode.l10n.t(
      "What came of the suggestions. These numbers are kept on this computer and are never sent.",
    ),
    icon: "graph",
    context: "firstToken.statistics",
    rows: [
      {
        id: "usage.shown",
        label: vscode.l10n.t("Shown"),
        value: number(counts.shown),
        meaning: vscode.l10n.t(
          "Suggestions that stood long enough to be read, three quarters of a second, or that you accepted.",
        ),
      },
      {
        id: "usage.accepted",
        label: vscode.l10n.t("Accepted"),
        value: number(counts.accepted),
        meaning: vscode.l10n.t("Suggestions that you accepted, whole or by the word or line."),
      },
      {
        id: "usage.acceptance",
        label: vscode.l10n.t("Acceptance"),
        value: acceptance === undefined ? none : percent(acceptance),
        meaning: vscode.l10n.t(
          "{0} accepted, {1} rejected: you had time to read them, and typed something else. What became of the others is not known, so they do not count.",
          counts.accepted,
          counts.rejected,
        ),
      },
      {
        id: "usage.completed",
        label: vscode.l10n.t("Completed code"),
        value: completed === undefined ? none : percent(completed),
        meaning: vscode.l10n.t(
          "Characters from accepted suggestions ÷ all characters that you added to files. What was pasted in one large piece is left out.",
        ),
      },
      {
        id: "usage.stillThere",
        label: vscode.l10n.t("Still there after 30 s"),
        value: stillThere === undefined ? none : percent(stillThere),
        meaning: vscode.l10n.t(
          "Of the accepted characters, those that you had not deleted half a minute later. Who accepts and then deletes has gained nothing.",
        ),
      },
      ...(sinceMs > 0 ? [sinceRow(sinceMs)] : []),
    ],
  };
}

function sinceRow(sinceMs: number): Row {
  return {
    id: "usage.since",
    label: vscode.l10n.t("Counted since"),
    value: day(sinceMs),
    meaning: vscode.l10n.t("“Reset statistics” begins again from zero."),
  };
}

function row(stage: LatencyStage, percentiles: Percentiles, answers: number): Row {
  const [label, meaning] = explain(stage);
  const measured = vscode.l10n.t(
    "Half of the last {0} answers took {1} or less, 95 % of them {2} or less.",
    answers,
    milliseconds(percentiles.p50),
    milliseconds(percentiles.p95),
  );
  return {
    id: `speed.${stage}`,
    label,
    value: times(percentiles),
    meaning: `${meaning}\n\n${measured}`,
  };
}

function explain(stage: LatencyStage): [label: string, meaning: string] {
  switch (stage) {
    case "total":
      return [vscode.l10n.t("Total"), vscode.l10n.t("From the question to the answer.")];
    case "queue":
      return [
        vscode.l10n.t("Waiting"),
        vscode.l10n.t("Until the model is free: it may have to end an older question first."),
      ];
    case "tokenize":
      return [
        vscode.l10n.t("Tokenizing"),
        vscode.l10n.t("Cutting the text into tokens, the numbers that a model reads."),
      ];
    case "prefill":
      return [
        vscode.l10n.t("Reading"),
        vscode.l10n.t(
          "The model reads the text around the cursor (prefill). What it has read before it need not read again.",
        ),
      ];
    case "decode":
      return [
        vscode.l10n.t("Writing"),
        vscode.l10n.t("The model writes the suggestion, one token after the other (decoding)."),
      ];
  }
}
