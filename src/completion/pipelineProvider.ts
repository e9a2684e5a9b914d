import { Disposable } from "../disposable";
import type { Log } from "../log";
import { Grammars } from "../syntax/grammars";
import { TreeSyntax } from "../syntax/syntax";
import { ContextProvider } from "./contextProvider";
import type { Gate } from "./gate";
import type { Clock } from "./generate";
import { Pipeline } from "./pipeline";
import type { LocalModel } from "./replaceableModel";
import { Rhythm } from "./rhythm";
import { WarmUpProvider } from "./warmUpProvider";

export interface PipelineOptions {
  readonly model: LocalModel;
  readonly log: Log;
  readonly clock: Clock;
  readonly gate: Gate;
  /** With tree-sitter and its grammars. */
  readonly grammarFolder: string;
}

/** The pipeline with all its stages, and what has them ready before a person types. */
export class PipelineProvider extends Disposable {
  readonly rhythm = new Rhythm();
  readonly pipeline: Pipeline;
  readonly #warmUp: WarmUpProvider;

  constructor({ model, log, clock, gate, grammarFolder }: PipelineOptions) {
    super();
    const beside = this.register(new ContextProvider(model));
    const grammars = new Grammars(grammarFolder, (message) => {
      log.warn(message);
    });
    this.pipeline = new Pipeline({
      model,
      log,
      clock,
      gate,
      context: beside.context,
      rhythm: this.rhythm,
      syntax: new TreeSyntax(grammars),
      speculates: true,
    });
    const loadGrammar = (language: string): void => void grammars.load(language);
    this.#warmUp = this.register(new WarmUpProvider(this.pipeline, loadGrammar));
    this.register(
      beside.onDidChange(() => {
        this.warmUp();
      }),
    );
    this.register(
      model.onState(({ kind }) => {
        // Another model may come, or one that was mended.
        if (kind === "idle" || kind === "starting") this.pipeline.forget();
      }),
    );
    // Questions in advance run by timers of their own.
    this.register({
      dispose: () => {
        this.pipeline.forget();
      },
    });
  }

  /** Soon, unless a person goes elsewhere first. */
  warmUp(): void {
    this.#warmUp.schedule();
  }
}
