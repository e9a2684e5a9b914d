import * as vscode from "vscode";
import type { ModelState } from "../protocol/model";
import { explainFault } from "./faultView";
import { modeDetail, modeName } from "./modeView";
import type { GateFacts, ModelFacts } from "./modelFacts";
import { compact, megabytes, number, percent, points } from "./numbersView";
import type { Row } from "./row";
import { speedRows, usageRows } from "./usageRowsView";

/** The Model view's content. */
export function modelRows(facts: ModelFacts): readonly Row[] {
  const { summary, state } = facts;
  return [
    {
      id: "model",
      label: vscode.l10n.t("Model"),
      value: stateName(state),
      meaning: vscode.l10n.t(
        "The model that completes your code. It runs on this computer; your code stays here.",
      ),
      icon: "chip",
      context: "firstToken.model",
      rows: aboutModel(facts),
    },
    speedRows(summary),
    usageRows(summary),
    gateRows(facts.gate),
  ];
}

function aboutModel({ state, card, folder, isBundled, rssBytes }: ModelFacts): Row[] {
  const unknown = vscode.l10n.t("unknown");
  const { parameters, bytes, bits, contextTokens } = card;
  const weights = [
    ...(bytes === undefined ? [] : [megabytes(bytes)]),
    ...(bits === undefined ? [] : [vscode.l10n.t("{0} bits each", bits)]),
  ];
  return [
    {
      id: "model.name",
      label: vscode.l10n.t("Name"),
      value: card.name ?? unknown,
      meaning: vscode.l10n.t("The model's name, from the file model.json in its folder."),
    },
    {
      id: "model.parameters",
      label: vscode.l10n.t("Parameters"),
      value: parameters === undefined ? unknown : compact(parameters),
      meaning: vscode.l10n.t(
        "The numbers inside the model that training has set; all that it has learned is in them. Large models on servers have thousands of times as many.",
      ),
    },
    {
      id: "model.weights",
      label: vscode.l10n.t("Weights"),
      value: weights.length > 0 ? weights.join(", ") : unknown,
      meaning: vscode.l10n.t(
        "The parameters as a file. With fewer bits for each number (quantisation) a model is smaller and faster, and a little less exact.",
      ),
    },
    {
      id: "model.context",
      label: vscode.l10n.t("Context"),
      value:
        contextTokens === undefined ? unknown : vscode.l10n.t("{0} tokens", number(contextTokens)),
      meaning: vscode.l10n.t(
        "So much text the model sees at once. A token is a piece of text, three or four characters of code on average. What does not fit is left out.",
      ),
    },
    {
      id: "model.licence",
      label: vscode.l10n.t("Licence"),
      value: card.licence ?? unknown,
      meaning: vscode.l10n.t("What may be done with the weights, as an SPDX identifier."),
    },
    {
      id: "model.folder",
      label: vscode.l10n.t("Folder"),
      value: isBundled ? vscode.l10n.t("came with the extension") : folder,
      meaning: vscode.l10n.t("The model's files lie in {0}", folder),
    },
    {
      id: "model.memory",
      label: vscode.l10n.t("Memory"),
      value: rssBytes === undefined ? vscode.l10n.t("not running") : megabytes(rssBytes),
      meaning: vscode.l10n.t(
        "What the model's process holds in memory now: the weights, room to compute, and the keys and values of the text that it has read.",
      ),
    },
    ...troubleRows(state),
  ];
}

function troubleRows(state: ModelState): Row[] {
  if (state.kind !== "failed") return [];
  const { what, mend } = explainFault(state.error);
  return [
    {
      id: "model.trouble",
      label: what,
      meaning: `${mend}\n\n${state.error.message}`,
      icon: "warning",
      context: "firstToken.model",
    },
  ];
}

function gateRows({ mode, threshold, moved }: GateFacts): Row {
  return {
    id: "gate",
    label: vscode.l10n.t("Gate"),
    value: percent(threshold),
    meaning: vscode.l10n.t(
      "Not everything that the model writes is worth showing. The gate lets through what is probably right, and of the rest the part that is.",
    ),
    icon: "filter",
    context: "firstToken.gate",
    rows: [
      {
        id: "gate.mode",
        label: vscode.l10n.t("Mode"),
        value: modeName(mode),
        meaning: modeDetail(mode),
        context: "firstToken.mode",
      },
      {
        id: "gate.threshold",
        label: vscode.l10n.t("Threshold"),
        value: percent(threshold),
        meaning: vscode.l10n.t(
          "How likely it must be that a suggestion is exactly what you would write. The likelihood is estimated from the model's probabilities; what is below is not shown.",
        ),
      },
      {
        id: "gate.moved",
        label: vscode.l10n.t("Moved by you"),
        value: Math.abs(moved) < 0.0005 ? vscode.l10n.t("not yet") : points(moved),
        meaning: vscode.l10n.t(
          "Accepting lowers the threshold, rejecting raises it, within bounds. “Reset threshold” takes it back.",
        ),
      },
    ],
  };
}

function stateName(state: ModelState): string {
  switch (state.kind) {
    case "idle":
      return vscode.l10n.t("starts when needed");
    case "starting":
      return vscode.l10n.t("the model is loading");
    case "ready":
      return vscode.l10n.t("ready");
    case "busy":
      return vscode.l10n.t("the model is at work");
    case "failed":
      return vscode.l10n.t("trouble");
  }
}
