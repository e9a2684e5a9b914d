import type { Tensor } from "onnxruntime-node";
import type { Attention, AttentionCell, AttentionPlace, LabToken } from "../protocol/lab";
import type { LookModel } from "./lookModel";
import { refuse } from "./refuse";

/** What each token of a short text takes from those before it, in every layer and head. */
export async function attentionOf(model: LookModel, text: string): Promise<Attention> {
  const { layers, heads } = model.facts;
  const tokens = tokensOf(model, text);
  const outputs = await lookedAt(model, tokens);
  const size = heads * tokens.length ** 2;
  const shares = new Float32Array(layers * size);
  for (let layer = 0; layer < layers; layer++)
    shares.set(floats(outputs[`attentions.${layer}`]), layer * size);
  return { tokens, layers, heads, shares };
}

/** The vectors that one row of one head comes from. */
export async function attentionCell(
  model: LookModel,
  text: string,
  { layer, head, row }: AttentionPlace,
): Promise<AttentionCell> {
  const { layers, heads, kvHeads, headDim } = model.facts;
  const tokens = tokensOf(model, text);
  const isInside = (index: number, end: number): boolean =>
    Number.isInteger(index) && index >= 0 && index < end;
  if (!isInside(layer, layers) || !isInside(head, heads) || !isInside(row, tokens.length))
    refuse("There is no such layer, head or token.");
  const outputs = await lookedAt(model, tokens);
  const time = tokens.length;
  const shared = Math.floor(head / (heads / kvHeads));
  const at = (head * time + row) * headDim;
  const shares = (head * time + row) * time;
  const keys = shared * time * headDim;
  return {
    query: floats(outputs[`queries.${layer}`]).slice(at, at + headDim),
    keys: floats(outputs[`keys.${layer}`]).slice(keys, keys + (row + 1) * headDim),
    shares: floats(outputs[`attentions.${layer}`]).slice(shares, shares + row + 1),
  };
}

/** A short text is looked at again and again, cell by cell: the last one is kept. */
const last = new WeakMap<LookModel, { key: string; outputs: Outputs }>();
type Outputs = Awaited<ReturnType<LookModel["inspect"]>>;

async function lookedAt(model: LookModel, tokens: readonly LabToken[]): Promise<Outputs> {
  const ids = tokens.map(({ id }) => id);
  const key = ids.join();
  const known = last.get(model);
  if (known?.key === key) return known.outputs;
  const outputs = await model.inspect(ids);
  last.set(model, { key, outputs });
  return outputs;
}

/** The tokens alone: no path, so that the picture holds what the person wrote and nothing else. */
function tokensOf(model: LookModel, text: string): LabToken[] {
  const tokens = model.tokenizer.tokens(text);
  if (tokens.length === 0) refuse("Write something: there is nothing to look at.");
  return tokens.slice(0, model.facts.attentionTokens);
}

function floats(tensor: Tensor | undefined): Float32Array {
  if (tensor === undefined) throw new Error("The graph lacks an output");
  return tensor.data as Float32Array;
}
