import fs from "node:fs";
import { Disposable } from "../../disposable";

/** In milliseconds. */
export type WatchTimes = typeof WATCH_TIMES;
export const WATCH_TIMES = {
  /** Several changes at once are told once. */
  gatherMs: 100,
  /** Between two looks where the system tells of no change: in some network folders, after an error. */
  pollMs: 20_000,
};

/** Tells that something in a folder may have changed: by the system's word, and by the clock. */
export class FolderWatch extends Disposable {
  #watcher: fs.FSWatcher | undefined;
  #gathering: NodeJS.Timeout | undefined;

  constructor(
    private readonly folder: string,
    private readonly tell: () => void,
    private readonly times: WatchTimes = WATCH_TIMES,
  ) {
    super();
    this.#watch();
    const polling = setInterval(() => {
      this.#watch();
      this.tell();
    }, times.pollMs);
    // Nobody waits for it to end.
    polling.unref();
    this.register({
      dispose: () => {
        clearInterval(polling);
        clearTimeout(this.#gathering);
        this.#watcher?.close();
      },
    });
  }

  #watch(): void {
    if (this.#watcher !== undefined || this.isDisposed) return;
    try {
      const watcher = fs.watch(this.folder, { persistent: false }, () => {
        this.#gather();
      });
      watcher.on("error", () => {
        watcher.close();
        this.#watcher = undefined;
      });
      this.#watcher = watcher;
    } catch {
      // The folder is not there yet, or there are too many watchers: the clock goes on.
    }
  }

  #gather(): void {
    if (this.isDisposed) return;
    clearTimeout(this.#gathering);
    this.#gathering = setTimeout(this.tell, this.times.gatherMs);
  }
}
