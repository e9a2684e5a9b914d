import { Disposable, type IDisposable } from "../disposable";
import type {
  Completion,
  CompletionModel,
  CompletionRequest,
  Health,
  ModelState,
  Snippet,
} from "../protocol/model";

/** A model in a process of its own. */
export interface LocalModel extends CompletionModel, IDisposable {
  readonly state: ModelState;
  /** Of the process, while there is one. */
  readonly pid: number | undefined;
  onState(listener: (state: ModelState) => void): IDisposable;
  /** Null while there is no process. */
  health(): Promise<Health | null>;
  /** Ends the process and forgets its crashes; the next request starts a new one. */
  restart(): void;
}

/** A model that can be exchanged for one with other settings while others hold on to it. */
export class ReplaceableModel extends Disposable implements LocalModel {
  readonly #listeners = new Set<(state: ModelState) => void>();
  #model: LocalModel;
  #observed: readonly Snippet[] = [];
  #subscription: IDisposable;

  constructor(private readonly create: () => LocalModel) {
    super();
    this.#model = create();
    this.#subscription = this.#listen();
    this.register({
      dispose: () => {
        this.#end();
      },
    });
  }

  get state(): ModelState {
    return this.#model.state;
  }

  get pid(): number | undefined {
    return this.#model.pid;
  }

  /** Settings have changed: what is under way is given up. */
  replace(): void {
    if (this.isDisposed) return;
    this.#end();
    this.#model = this.create();
    this.#subscription = this.#listen();
    if (this.#observed.length > 0) this.#model.observe?.(this.#observed);
    this.#tell(this.#model.state);
  }

  restart(): void {
    this.#model.restart();
  }

  async complete(request: CompletionRequest, signal: AbortSignal): Promise<Completion> {
    return await this.#model.complete(request, signal);
  }

  async health(): Promise<Health | null> {
    return await this.#model.health();
  }

  observe(files: readonly Snippet[]): void {
    this.#observed = files;
    this.#model.observe?.(files);
  }

  onState(listener: (state: ModelState) => void): IDisposable {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  #listen(): IDisposable {
    return this.#model.onState((state) => {
      this.#tell(state);
    });
  }

  #tell(state: ModelState): void {
    for (const listener of this.#listeners) listener(state);
  }

  #end(): void {
    this.#subscription.dispose();
    this.#model.dispose();
  }
}
