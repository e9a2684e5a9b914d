import * as vscode from "vscode";
import { COMMANDS } from "../commands";
import { Disposable } from "../disposable";
import type { CheckOutcome, CheckRunner } from "../protocol/checks";
import { type DoctorParts, DoctorProvider, surroundings } from "./doctorProvider";
import { examineCards } from "./examine";
import { foundIn } from "./findings";
import { GpuUtilisationProvider, LEAST_SAMPLES } from "./gpuUtilisationProvider";
import { isProductRight } from "./judgement";
import type { Card } from "./nvidia";

export function registerDoctor(parts: DoctorParts): DoctorFeature {
  return new DoctorFeature(parts);
}

/** What this computer is and can do: the doctor and the use of its GPU. */
export class DoctorFeature extends Disposable implements CheckRunner {
  readonly #doctor: DoctorProvider;
  readonly #utilisation: GpuUtilisationProvider;

  constructor(parts: DoctorParts) {
    super();
    this.#doctor = new DoctorProvider(parts);
    this.#utilisation = new GpuUtilisationProvider(parts);
    const commands: Record<string, (argument: unknown) => unknown> = {
      [COMMANDS.doctor]: () => this.#doctor.run(),
      [COMMANDS.gpuUtilisation]: (seconds) => this.#utilisation.run(seconds),
    };
    for (const [id, run] of Object.entries(commands))
      this.register(vscode.commands.registerCommand(id, run));
  }

  /** NVIDIA's cards; none where nobody can tell. */
  async cards(signal: AbortSignal): Promise<readonly Card[]> {
    return foundIn(await examineCards({ ...surroundings(), signal }))?.cards ?? [];
  }

  async check(id: string): Promise<CheckOutcome> {
    const { l10n } = vscode;
    if (id === "doctor/gpu-log") {
      const samples = (await this.#utilisation.run())?.samples.length ?? 0;
      if (samples >= LEAST_SAMPLES) return { passed: true };
      return {
        passed: false,
        missing: l10n.t("Measure for {0} seconds or more.", LEAST_SAMPLES),
      };
    }
    const findings = await this.#doctor.run();
    if (findings === undefined)
      return { passed: false, missing: l10n.t("Let the check of this computer come to its end.") };
    if (id === "doctor/report" || isProductRight(findings)) return { passed: true };
    return {
      passed: false,
      missing: l10n.t("The matrix product failed; the report says what to do."),
    };
  }
}
