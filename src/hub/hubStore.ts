import fs from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { download } from "./download";
import { HubFailure } from "./hubFailure";
import { candidates, type Plan, planOf } from "./listing";

export interface HubStoreOptions {
  /** Where downloads are kept. */
  readonly cache: string;
  /** A folder of models that the person has; empty for none. */
  readonly local: string;
  /** The hub, or a mirror of it. */
  readonly endpoint: string;
  readonly stallMs?: number;
  readonly retryMs?: number;
}

/** Models of the hub that are here, and those that can be fetched. Nothing is dialled by `find`. */
export class HubStore {
  constructor(private readonly options: HubStoreOptions) {}

  /** The folder of a model that is here as a whole. */
  async find(name: string): Promise<string | undefined> {
    const { local } = this.options;
    const base = name.slice(name.indexOf("/") + 1);
    const own = local === "" ? [] : [path.join(local, name), path.join(local, base)];
    for (const folder of own) if (await exists(path.join(folder, "config.json"))) return folder;
    const kept = this.#place(name);
    return (await exists(path.join(kept, COMPLETE))) ? kept : undefined;
  }

  /**
   * What would have to be downloaded.
   *
   * @throws {HubFailure} `unknown` where the hub has no such model, `unusable` where it cannot run here
   */
  async plan(name: string, signal: AbortSignal): Promise<Plan> {
    let isKnown = false;
    for (const candidate of candidates(name)) {
      const answer = await this.#list(candidate, signal);
      isKnown ||= answer !== undefined;
      const plan = planOf(candidate, answer);
      if (plan !== undefined) return plan;
    }
    if (!isKnown) throw new HubFailure("unknown", `The hub has no model ${name}.`);
    throw new HubFailure("unusable", `${name} has no files in the format that runs here (ONNX).`);
  }

  /**
   * Fetches what is missing; what has arrived stays, also when it fails.
   *
   * @param name by which it is found from now on
   * @param progress bytes that are here of all
   * @returns the folder
   */
  async fetch(
    name: string,
    plan: Plan,
    signal: AbortSignal,
    progress: (bytes: number) => void,
  ): Promise<string> {
    const folder = this.#place(name);
    let done = 0;
    for (const file of plan.files) {
      const to = path.join(folder, ...file.name.split("/"));
      const url = `${this.#endpoint}/${plan.name}/resolve/${plan.revision}/${file.path}`;
      const stallMs = this.options.stallMs ?? HUB_STALL_MS;
      const before = done;
      const told = (bytes: number): void => {
        progress(before + bytes);
      };
      if (!(await exists(to)))
        await this.#again(() => download({ url, to, file, signal, stallMs, progress: told }));
      done += file.bytes;
      progress(done);
    }
    const { name: from, revision } = plan;
    await fs.writeFile(path.join(folder, COMPLETE), JSON.stringify({ from, revision }));
    return folder;
  }

  get #endpoint(): string {
    return this.options.endpoint.replace(/\/+$/, "");
  }

  async #list(name: string, signal: AbortSignal): Promise<unknown> {
    const url = `${this.#endpoint}/api/models/${name}?blobs=true`;
    try {
      const limit = AbortSignal.any([signal, AbortSignal.timeout(HUB_LIST_MS)]);
      const response = await fetch(url, { signal: limit });
      if ([401, 403, 404].includes(response.status)) return undefined;
      if (!response.ok) throw new Error(`the hub answers ${response.status}`);
      return JSON.parse(await bounded(response)) as unknown;
    } catch (error) {
      if (signal.aborted) throw new HubFailure("cancelled", "The download was cancelled.");
      const message = error instanceof Error ? error.message : String(error);
      throw new HubFailure("unreachable", `${this.#endpoint}: ${message}`);
    }
  }

  /** A line that breaks is tried again, where it broke; what is wrong stays wrong. */
  async #again(attempt: () => Promise<void>): Promise<void> {
    for (let left = HUB_ATTEMPTS - 1; ; left--) {
      try {
        await attempt();
        return;
      } catch (error) {
        if (left === 0 || !(error instanceof HubFailure) || error.kind !== "unreachable")
          throw error;
        await sleep(this.options.retryMs ?? HUB_RETRY_MS);
      }
    }
  }

  #place(name: string): string {
    return path.join(this.options.cache, ...name.split("/"));
  }
}

const HUB_STALL_MS = 30_000;
const HUB_LIST_MS = 20_000;
const HUB_RETRY_MS = 1_000;
const HUB_ATTEMPTS = 3;
const MOST_LISTING_BYTES = 10e6;
/** Written last: without it a folder is not a model yet. */
const COMPLETE = "complete.json";

async function bounded(response: Response): Promise<string> {
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > MOST_LISTING_BYTES) throw new Error("the answer does not end");
  }
  return text;
}

async function exists(file: string): Promise<boolean> {
  return await fs.access(file).then(
    () => true,
    () => false,
  );
}
