import { onCompletionSettings } from "../config";
import { Disposable } from "../disposable";
import type { GateProvider } from "./gateProvider";
import { readModelCard, type ModelCard } from "./modelCard";
import { modelRows } from "./modelRowsView";
import { ModelTreeProvider } from "./modelTreeProvider";
import type { LocalModel } from "./replaceableModel";
import type { Row } from "./row";
import type { StatisticsProvider } from "./statisticsProvider";

export interface ModelViewParts {
  readonly model: Pick<LocalModel, "state" | "health" | "onState">;
  readonly folder: () => ModelFolder;
  readonly statistics: StatisticsProvider;
  readonly gate: GateProvider;
}

export interface ModelFolder {
  readonly path: string;
  /** It came with the extension. */
  readonly isBundled: boolean;
}

/** The view *Model*, and the gate's calibration, which stands in the same file. */
export class ModelViewProvider extends Disposable {
  readonly #tree: ModelTreeProvider;
  #card: { readonly path: string; readonly read: Promise<ModelCard> } | undefined;

  constructor(private readonly parts: ModelViewParts) {
    super();
    this.#tree = this.register(new ModelTreeProvider(() => this.rows()));
    const refresh = (): void => {
      this.refresh();
    };
    this.register(parts.statistics.onChange(refresh));
    this.register(onCompletionSettings(refresh));
    this.register(
      parts.model.onState(({ kind }) => {
        // The folder may be another one, or one that was mended.
        if (kind === "idle" || kind === "starting") this.#card = undefined;
        void this.#readCard();
        this.refresh();
      }),
    );
    void this.#readCard();
  }

  refresh(): void {
    this.#tree.refresh();
  }

  /** What the view shows now. */
  async rows(): Promise<readonly Row[]> {
    const { model, folder, statistics, gate } = this.parts;
    const { path, isBundled } = folder();
    const [card, rssBytes] = await Promise.all([this.#readCard(), residentBytes(model)]);
    return modelRows({
      state: model.state,
      card,
      folder: path,
      isBundled,
      rssBytes,
      summary: statistics.summary,
      gate: gate.facts,
    });
  }

  async #readCard(): Promise<ModelCard> {
    const { path } = this.parts.folder();
    if (this.#card?.path !== path) this.#card = { path, read: readModelCard(path) };
    const { read } = this.#card;
    const card = await read;
    if (this.#card.read === read) this.parts.gate.use(card);
    return card;
  }
}

/** A process that is just ending does not answer any more. */
async function residentBytes(model: Pick<LocalModel, "health">): Promise<number | undefined> {
  try {
    return (await model.health())?.rssBytes;
  } catch {
    return undefined;
  }
}
