import * as vscode from "vscode";
import { completionSettings } from "../config";
import type { Verdict } from "./acceptance";
import { Adaptation } from "./adapt";
import { DEFAULT_CALIBRATION } from "./defaultCalibration";
import { Gate } from "./gate";
import type { ModelCard } from "./modelCard";
import type { GateFacts } from "./modelFacts";

/** Under this key of `globalState`, which VS Code keeps on this computer and does not sync. */
const KEY = "firstToken.gate";

/** The gate of this person, moved by what is accepted and rejected, and kept on this computer. */
export class GateProvider {
  readonly gate: Gate;

  constructor(private readonly state: vscode.Memento) {
    this.gate = new Gate(new Adaptation(state.get(KEY)));
  }

  /** Another model may have been loaded; each has its own calibration. */
  use({ gate }: ModelCard): void {
    this.gate.calibration = gate ?? DEFAULT_CALIBRATION;
  }

  judged({ kind, candidate, again }: Verdict): void {
    if (candidate.estimate === undefined || again || kind === "unknown") return;
    if (kind === "rejected") this.gate.adaptation.rejected(candidate.estimate);
    else this.gate.adaptation.accepted(candidate.estimate);
    void this.state.update(KEY, this.gate.adaptation.state);
  }

  reset(): void {
    this.gate.adaptation.reset();
    void this.state.update(KEY, undefined);
  }

  get facts(): GateFacts {
    const { mode } = completionSettings(vscode.window.activeTextEditor?.document);
    return { mode, threshold: this.gate.threshold(mode), moved: this.gate.moved(mode) };
  }
}
