import fs from "node:fs/promises";
import path from "node:path";
import type { HubClient } from "../hubClient/hubClient";
import type { Rows, RowsRequest } from "../hub/datasetRows";
import { HubFailure } from "../hub/hubFailure";
import { resolve } from "../hub/resolve";
import type { KernelCall } from "../kernelClient/kernelClient";
import { type Head, HEADS, HubModelFailure, type HubRequest } from "../protocol/hubModel";
import type { L10n } from "../text/l10n";

export interface ModelCallParts {
  readonly client: HubClient;
  /** The folder models/ of the extension. */
  readonly models: string;
  /** Fetches a model of the hub, or tells where it lies; undefined where that is not possible. */
  readonly fetch: (
    name: string,
    how: { say: (text: string) => void; signal: AbortSignal },
  ) => Promise<string | undefined>;
  /** Rows of a dataset of the hub. */
  readonly rows: (
    name: string,
    request: RowsRequest,
    how: { say: (text: string) => void; signal: AbortSignal },
  ) => Promise<Rows>;
  readonly l10n: L10n;
}

/** What the Python of one notebook asks of models: checked, and answered by the models' process. */
export class ModelCalls {
  /** By name: the folders that this notebook has opened; nothing else is reached. */
  readonly #opened = new Map<string, string>();

  constructor(private readonly parts: ModelCallParts) {}

  /** Names of the models that really ran, for evidence. */
  get models(): string[] {
    return [...new Set(this.#opened.values())].map((folder) => path.basename(folder)).sort();
  }

  /** @throws {HubModelFailure} with the exception that Python raises */
  readonly call: KernelCall = async (request, how) => {
    const { kind, name } = (request ?? {}) as Record<string, unknown>;
    if (typeof name !== "string") throw refused("A call names a model.");
    if (kind === "open") return await this.#open(name, how);
    if (kind === "rows") return await this.#rows(name, request as Record<string, unknown>, how);
    const folder = this.#opened.get(name);
    if (folder === undefined) throw refused(`The model ${name} was not opened.`);
    return await this.parts.client.ask(checked(request, folder), how.signal);
  };

  async #rows(name: string, r: Record<string, unknown>, how: Parameters<KernelCall>[1]) {
    const { l10n, rows } = this.parts;
    // The same rule as for models.
    const found = resolve(name, { offline: false, asked: false }, l10n);
    if (found.kind !== "hub") throw refused(`“${name}” is not the name of a dataset of the hub.`);
    const config = r["config"] === null ? null : string(r["config"]);
    const [offset, length] = [whole(r["offset"]), whole(r["length"])];
    try {
      return await rows(name, { config, split: string(r["split"]), offset, length }, how);
    } catch (error) {
      if (!(error instanceof HubFailure)) throw error;
      throw new HubModelFailure({ type: "OSError", message: error.message });
    }
  }

  async #open(name: string, how: Parameters<KernelCall>[1]): Promise<object> {
    const { models, l10n, fetch } = this.parts;
    let found = resolve(name, { offline: false, asked: false }, l10n);
    if (found.kind === "hub") {
      const folder = await fetch(name, how);
      if (folder !== undefined) {
        this.#opened.set(name, folder);
        return { name, message: "" };
      }
      found = resolve(name, { offline: true, asked: false }, l10n);
    }
    if (found.kind !== "here") {
      const message = found.kind === "none" ? found.message : name;
      throw new HubModelFailure({ type: "OSError", message });
    }
    const folder = path.join(models, found.folder);
    await fs.access(folder);
    this.#opened.set(name, folder);
    return { name: found.folder, message: found.message };
  }
}

function refused(message: string): HubModelFailure {
  return new HubModelFailure({ type: "ValueError", message });
}

/** A request as the protocol has it, whatever Python sent. */
function checked(request: unknown, folder: string): HubRequest {
  const r = request as Record<string, unknown>;
  switch (r["kind"]) {
    case "tokenizer":
      return { kind: "tokenizer", folder };
    case "encode": {
      const most = r["most"] === null ? null : whole(r["most"]);
      return {
        kind: "encode",
        folder,
        texts: strings(r["texts"]),
        special: r["special"] === true,
        most,
      };
    }
    case "decode":
      return {
        kind: "decode",
        folder,
        ids: rows(r["ids"]),
        skipSpecial: r["skipSpecial"] === true,
      };
    case "names":
      return { kind: "names", folder, ids: wholes(r["ids"]) };
    case "numbers":
      return { kind: "numbers", folder, tokens: strings(r["tokens"]) };
    case "model":
      return { kind: "model", folder, head: head(r["head"]) };
    case "forward":
      return {
        kind: "forward",
        folder,
        head: head(r["head"]),
        ids: rows(r["ids"]),
        mask: rows(r["mask"]),
      };
    case "generate":
      return { kind: "generate", folder, ids: wholes(r["ids"]), options: options(r["options"]) };
    case "fillMask":
      return { kind: "fillMask", folder, text: string(r["text"]), most: whole(r["most"]) };
    case "classify":
      return { kind: "classify", folder, text: string(r["text"]), most: whole(r["most"]) };
    case "match": {
      const [picture, template] = [string(r["picture"]), string(r["template"])];
      return { kind: "match", folder, picture, labels: strings(r["labels"]), template };
    }
    default:
      throw refused(`Models cannot do “${String(r["kind"])}”.`);
  }
}

function options(value: unknown): Extract<HubRequest, { kind: "generate" }>["options"] {
  const o = (value ?? {}) as Record<string, unknown>;
  return {
    maxNewTokens: whole(o["maxNewTokens"]),
    sample: o["sample"] === true,
    temperature: number(o["temperature"]),
    topK: whole(o["topK"]),
    topP: number(o["topP"]),
    sequences: Math.min(MOST_SEQUENCES, Math.max(1, whole(o["sequences"]))),
    seed: o["seed"] === null ? null : whole(o["seed"]),
  };
}

const MOST_SEQUENCES = 100;

function head(value: unknown): Head {
  const found = HEADS.find((each) => each === value);
  if (found === undefined) throw refused(`A model has no head “${String(value)}”.`);
  return found;
}

function string(value: unknown): string {
  if (typeof value !== "string") throw refused("A text is missing.");
  return value;
}

function strings(value: unknown): string[] {
  return list(value).map(string);
}

function number(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw refused("A number is missing.");
  return value;
}

function whole(value: unknown): number {
  const found = number(value);
  if (!Number.isSafeInteger(found) || found < 0) throw refused(`${found} is no count.`);
  return found;
}

function wholes(value: unknown): number[] {
  return list(value).map(whole);
}

function rows(value: unknown): number[][] {
  return list(value).map(wholes);
}

function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw refused("A list is missing.");
  return value;
}
