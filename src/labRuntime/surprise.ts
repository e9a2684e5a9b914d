import { createHash } from "node:crypto";
import type { LabContext, LabToken, SurprisingToken, SurprisingTokens } from "../protocol/lab";
import type { LookModel } from "./lookModel";
import type { Progress } from "./progress";
import { highest, normaliserOf, rankOf } from "./ranked";
import { blocksOf, type TokenBlock } from "./tokenBlocks";

/**
 * How much each token of a text surprises a model that has read what stands before it. The text is
 * read in blocks, each with the tokens before it as context. A block is remembered by what was read,
 * so that after an edit only blocks near it are read again.
 */
export class Surprise {
  /** By the hash of what was read; the least recently used one first. */
  readonly #known = new Map<string, readonly Reaction[]>();

  async of(
    model: LookModel,
    context: LabContext,
    { part, breathe }: Progress,
  ): Promise<SurprisingTokens[]> {
    const head = model.head(context.path);
    const tokens = model.tokenizer.tokens(context.text);
    const before = Math.floor(model.facts.context / CONTEXT_SHARE);
    const done: SurprisingTokens[] = [];
    for (const block of blocksOf(context.text, tokens, Math.floor(model.facts.context / 2))) {
      await breathe();
      const reactions = await this.#read(model, head, tokens, block, before);
      const each = { start: block.start, end: block.end, tokens: placed(tokens, block, reactions) };
      done.push(each);
      part(each);
    }
    return done;
  }

  async #read(
    model: LookModel,
    head: readonly number[],
    tokens: readonly LabToken[],
    { first, last }: TokenBlock,
    before: number,
  ): Promise<readonly Reaction[]> {
    const idsOf = (from: number, to: number): number[] =>
      tokens.slice(from, to).map(({ id }) => id);
    const context = [...head, ...idsOf(Math.max(0, first - before), first)];
    const read = context.length === 0 ? model.start : context;
    const own = idsOf(first, last);
    const key = createHash("sha1")
      .update(model.facts.name)
      .update(Int32Array.from([read.length, ...read, ...own]))
      .digest("base64");
    const known = this.#known.get(key);
    this.#known.delete(key);
    const reactions = known ?? (await react(model, read, own));
    this.#known.set(key, reactions);
    const oldest = this.#known.keys().next();
    if (this.#known.size > MOST_KNOWN && oldest.done !== true) this.#known.delete(oldest.value);
    return reactions;
  }
}

/** Of the model's context, so much is read before a block: more costs time and tells little. */
const CONTEXT_SHARE = 8;
/** Blocks; each holds some 60 kB. */
const MOST_KNOWN = 400;
const GUESSES = 3;

type Reaction = Omit<SurprisingToken, "start" | "end">;

/** @param read what stands before, never empty */
async function react(
  model: LookModel,
  read: readonly number[],
  own: readonly number[],
): Promise<Reaction[]> {
  // The last one is read only in order to be foretold.
  const { rows, cache } = await model.read([...read, ...own.slice(0, -1)], model.empty);
  cache.free();
  return own.map((id, index) => {
    const logits = rows[read.length - 1 + index] ?? new Float32Array(0);
    const normaliser = normaliserOf(logits);
    return {
      logprob: (logits[id] ?? -Infinity) - normaliser,
      rank: rankOf(logits, id),
      guesses: highest(logits, GUESSES).map((guess) => ({
        text: model.candidate(guess).text,
        logprob: (logits[guess] ?? -Infinity) - normaliser,
      })),
    };
  });
}

function placed(
  tokens: readonly LabToken[],
  { first }: TokenBlock,
  reactions: readonly Reaction[],
): SurprisingToken[] {
  return reactions.flatMap((reaction, index) => {
    const token = tokens[first + index];
    return token === undefined ? [] : [{ start: token.start, end: token.end, ...reaction }];
  });
}
