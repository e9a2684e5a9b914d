import * as vscode from "vscode";
import { type DoctorParts, surroundings } from "./doctorProvider";
import { csvOf } from "./gpuLog";
import { gaugeOf, gpuLogInWords } from "./gpuLogInWords";
import { type LoadLog, sampleLoads } from "./sampleLoads";

/** Fewer say nothing of a training. */
export const LEAST_SAMPLES = 10;
const INTERVAL_MS = 1_000;
const MOST_SECONDS = 3_600;

/** *GPU Utilisation*: a gauge while it measures, then a log against the guide's 80 %. */
export class GpuUtilisationProvider {
  constructor(private readonly parts: DoctorParts) {}

  /**
   * @param seconds asked for without
   * @returns undefined where nothing was measured
   */
  async run(seconds?: unknown): Promise<LoadLog | undefined> {
    const given = typeof seconds === "number" && seconds > 0 ? seconds : await askHowLong();
    if (given === undefined) return undefined;
    const durationMs = Math.min(given, MOST_SECONDS) * 1_000;
    try {
      const log = await this.#measure(durationMs);
      if (log === undefined || log.samples.length === 0) return undefined;
      await this.parts.reports.show(gpuLogInWords(log, this.parts.language()));
      await this.#note(log);
      void offerSave(log);
      return log;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.parts.log.error(`GPU utilisation: ${message}`);
      const told = vscode.l10n.t("The measurement could not be finished: {0}", message);
      void vscode.window.showErrorMessage(told);
      return undefined;
    }
  }

  async #measure(durationMs: number): Promise<LoadLog | undefined> {
    const { isTrusted } = surroundings();
    const log = isTrusted ? await sampleWithGauge(durationMs, true) : { samples: [] };
    if (log.samples.length > 0) return log;
    // Stopped before the first look.
    if (isTrusted && log.missing === undefined) return undefined;
    if (!(await mayMeasureProcessor(isTrusted))) return undefined;
    return await sampleWithGauge(durationMs, false);
  }

  async #note({ samples }: LoadLog): Promise<void> {
    const { l10n } = vscode;
    if (samples.length < LEAST_SAMPLES) {
      const told = l10n.t("That was short: measure {0} seconds or more for a tick.", LEAST_SAMPLES);
      void vscode.window.showInformationMessage(told);
      return;
    }
    const shares = samples.flatMap(({ cards }) => cards.flatMap((card) => card.utilisation ?? []));
    const device = shares.length > 0 ? "gpu" : "cpu";
    const values = shares.length > 0 ? shares : samples.map(({ processor }) => processor);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    await this.parts.evidence.add({
      id: "doctor/gpu-log",
      kind: "passed",
      atMs: Date.now(),
      facts: { device, samples: samples.length, meanPercent: Math.round(100 * mean) },
    });
  }
}

async function sampleWithGauge(durationMs: number, withCards: boolean): Promise<LoadLog> {
  const { l10n } = vscode;
  const title = withCards ? l10n.t("GPU utilisation") : l10n.t("Processor load");
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return await vscode.window.withProgress(options, async (progress, token) => {
    const controller = new AbortController();
    token.onCancellationRequested(() => {
      controller.abort();
    });
    const totalSamples = durationMs / INTERVAL_MS;
    return await sampleLoads({
      ...surroundings(),
      ...{ signal: controller.signal, durationMs, intervalMs: INTERVAL_MS, withCards },
      onSample: (sample) => {
        const stop = l10n.t("Cancel stops and shows what was measured");
        progress.report({
          message: `${gaugeOf(sample)} (${stop})`,
          increment: 100 / totalSamples,
        });
      },
    });
  });
}

async function askHowLong(): Promise<number | undefined> {
  const { l10n } = vscode;
  const items = [
    { label: l10n.t("{0} seconds", 30), seconds: 30 },
    { label: l10n.t("{0} minutes", 2), seconds: 120 },
    { label: l10n.t("{0} minutes", 10), seconds: 600 },
    { label: l10n.t("Until I stop it, an hour at most"), seconds: MOST_SECONDS },
  ];
  const title = l10n.t("How long shall it measure?");
  const placeHolder = l10n.t("Start your training first; you can stop at any time.");
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.seconds;
}

async function mayMeasureProcessor(isTrusted: boolean): Promise<boolean> {
  const { l10n } = vscode;
  const why = isTrusted
    ? l10n.t("No NVIDIA card answers here, and that is fine: the lessons do not need one.")
    : l10n.t("In a workspace that is not trusted no program is started, so the card is not asked.");
  const measure = l10n.t("Measure the Processor Instead");
  return (await vscode.window.showInformationMessage(why, measure)) === measure;
}

async function offerSave(log: LoadLog): Promise<void> {
  const { l10n } = vscode;
  const save = l10n.t("Save as CSV…");
  const told = l10n.t("The report stands beside. Each measurement can be saved as a table.");
  if ((await vscode.window.showInformationMessage(told, save)) !== save) return;
  const name = `gpu-log-${new Date().toISOString().slice(0, 10)}.csv`;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const file = await vscode.window.showSaveDialog({
    filters: { CSV: ["csv"] },
    ...(folder !== undefined && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
  if (file === undefined) return;
  try {
    await vscode.workspace.fs.writeFile(file, Buffer.from(csvOf(log.samples)));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(l10n.t("The table was not saved: {0}", message));
  }
}
