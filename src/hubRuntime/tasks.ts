import {
  FillMaskPipeline,
  type PreTrainedModel,
  RawImage,
  Tensor,
  TextClassificationPipeline,
  ZeroShotImageClassificationPipeline,
} from "@xenova/transformers";
import { HubModelFailure, type HubRequest, type Numbers } from "../protocol/hubModel";
import { readPicture } from "./pictures";
import type { Shelf } from "./shelf";

export async function forward(model: PreTrainedModel, request: Of<"forward">): Promise<Numbers> {
  const [input_ids, attention_mask] = [request.ids, request.mask].map(rows);
  const output = (await model({ input_ids, attention_mask })) as Record<string, Tensor>;
  const logits = output["logits"];
  if (logits === undefined) throw new Error("The model gives no logits");
  const { buffer, byteOffset, byteLength } = logits.data as Float32Array;
  const data = Buffer.from(buffer, byteOffset, byteLength).toString("base64");
  return { dims: [...logits.dims], data };
}

export async function fillMask(shelf: Shelf, { folder, text, most }: Of<"fillMask">) {
  const parts = {
    tokenizer: await shelf.tokenizer(folder),
    model: await shelf.model(folder, "masked"),
  };
  const mask = (parts.tokenizer as unknown as { mask_token: string }).mask_token;
  if (!text.includes(mask)) {
    const message = `No mask_token (${mask}) found on the input`;
    throw new HubModelFailure({ type: "ValueError", message });
  }
  const pipeline = new FillMaskPipeline({ task: "fill-mask", ...parts });
  return await pipeline(text, { top_k: most });
}

export async function classify(shelf: Shelf, { folder, text, most }: Of<"classify">) {
  const pipeline = new TextClassificationPipeline({
    task: "text-classification",
    tokenizer: await shelf.tokenizer(folder),
    model: await shelf.model(folder, "labels"),
  });
  return await pipeline(text, { top_k: most });
}

/** Which of the texts fits a picture best. */
export async function match(shelf: Shelf, request: Of<"match">) {
  const { folder, labels, template } = request;
  const processor = await shelf.processor(folder);
  const { data, channels, width, height } = readPicture(
    Buffer.from(request.picture, "base64"),
    shortestEdge(processor.image_processor?.config),
  );
  const pipeline = new ZeroShotImageClassificationPipeline({
    task: "zero-shot-image-classification",
    tokenizer: await shelf.tokenizer(folder),
    model: await shelf.model(folder, "pictures"),
    processor,
  });
  const picture = new RawImage(data, width, height, channels);
  const [found] = await pipeline([picture], labels, { hypothesis_template: template });
  return found;
}

/** Pixels of the shorter side that the model was trained with. */
function shortestEdge(config: Record<string, unknown> | undefined): number {
  const size = config?.["size"];
  if (typeof size === "number") return size;
  const edges = (size ?? {}) as Record<string, unknown>;
  const found = edges["shortest_edge"] ?? edges["height"];
  return typeof found === "number" ? found : USUAL_EDGE;
}

const USUAL_EDGE = 224;

function rows(ids: readonly (readonly number[])[]): Tensor {
  const dims = [ids.length, ids[0]?.length ?? 0];
  return new Tensor("int64", BigInt64Array.from(ids.flat(), BigInt), dims);
}

type Of<K extends HubRequest["kind"]> = Extract<HubRequest, { kind: K }>;
