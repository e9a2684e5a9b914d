import type { IDisposable } from "../disposable";
import type { CompletionModel, ModelState } from "../protocol/model";

/** What this feature needs of the model beside its completions. */
export interface ModelService extends CompletionModel {
  readonly state: ModelState;
  onState(listener: (state: ModelState) => void): IDisposable;
  /** Ends the process and forgets its crashes; the next request starts a new one. */
  restart(): void;
}
