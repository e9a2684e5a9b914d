import { Tensor } from "onnxruntime-node";
import type { Architecture } from "../protocol/manifest";
import type { Cache } from "./decoder";

/** Keys and values of all layers as ONNX tensors, each [1, kvHeads, length, headDim] of float32. */
export class KeyValues implements Cache {
  private constructor(
    readonly length: number,
    private readonly parts: ReadonlyMap<string, Tensor>,
  ) {}

  static empty({ layers, kvHeads, headDim }: CacheShape): KeyValues {
    const tensor = new Tensor("float32", new Float32Array(0), [1, kvHeads, 0, headDim]);
    return new KeyValues(0, new Map(names(layers).map((name) => [name, tensor])));
  }

  /** From the outputs `present.…` of a run. */
  static from(outputs: Readonly<Record<string, Tensor>>, layers: number): KeyValues {
    const parts = new Map<string, Tensor>();
    for (const name of names(layers)) {
      const tensor = outputs[`present.${name}`];
      if (tensor === undefined) throw new Error(`The graph has no output present.${name}`);
      parts.set(name, tensor);
    }
    return new KeyValues(parts.get("0.key")?.dims[2] ?? 0, parts);
  }

  /** The cache of a decoder of this process, which is always of this kind. */
  static of(cache: Cache): KeyValues {
    if (!(cache instanceof KeyValues)) throw new Error("This cache belongs to another decoder");
    return cache;
  }

  /** As the inputs `past_key_values.…` of a run. */
  feeds(): Record<string, Tensor> {
    const feeds: Record<string, Tensor> = {};
    for (const [name, tensor] of this.parts) feeds[`past_key_values.${name}`] = tensor;
    return feeds;
  }

  free(): void {
    for (const tensor of this.parts.values())
      (tensor.data as Float32Array<ArrayBuffer>).buffer.transfer(0);
  }

  /** A copy of the first positions, or this itself when that is all of them. */
  truncated(length: number): KeyValues {
    if (length === this.length) return this;
    return new KeyValues(
      length,
      new Map([...this.parts].map(([name, tensor]) => [name, firstPositions(tensor, length)])),
    );
  }
}

type CacheShape = Pick<Architecture, "layers" | "kvHeads" | "headDim">;

export function presentNames(layers: number): string[] {
  return names(layers).map((name) => `present.${name}`);
}

function names(layers: number): string[] {
  return Array.from({ length: layers }, (_, layer) => [`${layer}.key`, `${layer}.value`]).flat();
}

/** [1, heads, old, dim] → [1, heads, length, dim] */
function firstPositions(tensor: Tensor, length: number): Tensor {
  const [, heads = 0, old = 0, dim = 0] = tensor.dims;
  const data = tensor.data as Float32Array;
  const kept = new Float32Array(heads * length * dim);
  for (let head = 0; head < heads; head++) {
    const start = head * old * dim;
    kept.set(data.subarray(start, start + length * dim), head * length * dim);
  }
  return new Tensor("float32", kept, [1, heads, length, dim]);
}
