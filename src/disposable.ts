/** What VS Code calls a disposable, named here so that pure code needs no `vscode`. */
export interface IDisposable {
  dispose(): void;
}

/**
 * The one base for whatever holds resources: what is registered is freed once, in reverse order,
 * and what is registered after the end is freed at once.
 */
export class Disposable implements IDisposable {
  readonly #held: IDisposable[] = [];
  #disposed = false;

  get isDisposed(): boolean {
    return this.#disposed;
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    for (const item of this.#held.splice(0).reverse()) item.dispose();
  }

  protected register<T extends IDisposable>(item: T): T {
    if (this.#disposed) item.dispose();
    else this.#held.push(item);
    return item;
  }
}
