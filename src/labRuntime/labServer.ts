import {
  type FromLab,
  type LabError,
  LabFailure,
  type LabPart,
  type LabRequest,
  type ToLab,
} from "../protocol/lab";
import { anatomyOf } from "./anatomy";
import { attentionCell, attentionOf } from "./attention";
import { grow } from "./grow";
import { nextToken } from "./next";
import type { Progress } from "./progress";
import { refuse, refuseUnlessRequest } from "./refuse";
import { Shelf } from "./shelf";
import { Surprise } from "./surprise";

/** Answers one question after the other: the cores are few. */
export class LabServer {
  readonly #shelf = new Shelf();
  readonly #surprise = new Surprise();
  readonly #waiting = new Set<number>();
  #last: Promise<void> = Promise.resolve();

  constructor(private readonly send: (message: FromLab) => void) {}

  receive(message: ToLab): void {
    if (message.kind === "folders") this.#shelf.folders = message.folders;
    else if (message.kind === "cancel") this.#waiting.delete(message.id);
    else {
      const { id, request } = message;
      this.#waiting.add(id);
      this.#last = this.#last.then(async () => {
        this.send({ kind: "answer", id, ...(await this.#reply(id, request)) });
        this.#waiting.delete(id);
      });
    }
  }

  async #reply(id: number, request: LabRequest): Promise<{ ok: unknown } | { err: LabError }> {
    const breathe = async (): Promise<void> => {
      await new Promise(setImmediate);
      if (!this.#waiting.has(id)) throw new LabFailure(CANCELLED);
    };
    const part = (each: LabPart): void => {
      this.send({ kind: "part", id, part: each });
    };
    try {
      refuseUnlessRequest(request);
      await breathe();
      return { ok: await this.#answer(request, { part, breathe }) };
    } catch (error) {
      if (error instanceof LabFailure) return { err: error.detail };
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { err: { kind: "internal", message } };
    }
  }

  async #answer(request: LabRequest, progress: Progress): Promise<unknown> {
    if (request.ask === "tokenize")
      return (await this.#shelf.tokenizer(request.tokenizer)).tokens(request.text);
    const model = await this.#shelf.model(request.model);
    switch (request.ask) {
      case "facts":
        return model.facts;
      case "next":
        return await nextToken(model, request);
      case "grow":
        return await grow(model, request, progress);
      case "surprise":
        return await this.#surprise.of(model, request, progress);
      case "attention":
        return await attentionOf(model, request.text);
      case "attentionCell":
        return await attentionCell(model, request.text, request);
      case "anatomy":
        return await anatomyOf(model);
      default:
        return refuse("The lab does not know this question.");
    }
  }
}

const CANCELLED: LabError = { kind: "cancelled", message: "The request was cancelled." };
