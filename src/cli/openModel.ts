import type { CompletionModel, Health, LoadedModel, LoadOptions } from "../protocol/model";

/** A model in its own process, loaded and ready. */
export interface OpenModel extends CompletionModel {
  readonly loaded: LoadedModel;
  health(): Promise<Health>;
  dispose(): void;
}

export type ModelChoice = LoadOptions;
