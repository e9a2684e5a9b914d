import type { LabCandidate, LabContext, LabToken, NextToken } from "../protocol/lab";
import { MOST_CANDIDATES } from "../protocol/lab";
import type { LookModel } from "./lookModel";
import { highest, normaliserOf } from "./ranked";
import { ReadText } from "./readText";

/** What could come after a text. */
export async function nextToken(model: LookModel, context: LabContext): Promise<NextToken> {
  const { tokens, ids } = windowOf(model, context, 1);
  const logits = await ReadText.of(model).logitsAfter(ids);
  return { read: tokens, logits, candidates: candidatesOf(model, logits, MOST_CANDIDATES) };
}

/** The end of a text that the model has room for, in tokens, with what stands before it. */
export function windowOf(
  model: LookModel,
  { text, path }: LabContext,
  room: number,
): { tokens: LabToken[]; ids: number[] } {
  const head = model.head(path);
  const most = model.facts.context - head.length - room;
  const all = model.tokenizer.tokens(text);
  // It moves in blocks, so that the beginning stays as it is from one key to the next.
  const block = Math.max(1, Math.floor(most / 4));
  const start = Math.ceil(Math.max(0, all.length - most) / block) * block;
  const tokens = all.slice(start);
  const ids = [...head, ...tokens.map(({ id }) => id)];
  return { tokens, ids: ids.length === 0 ? model.start : ids };
}

export function candidatesOf(model: LookModel, logits: Float32Array, most: number): LabCandidate[] {
  const normaliser = normaliserOf(logits);
  return highest(logits, most).map((id) => ({
    ...model.candidate(id),
    logprob: (logits[id] ?? -Infinity) - normaliser,
  }));
}
