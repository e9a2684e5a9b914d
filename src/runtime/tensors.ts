import { Tensor } from "onnxruntime-node";

export function int64(values: readonly number[], dims: readonly number[]): Tensor {
  return new Tensor("int64", BigInt64Array.from(values, BigInt), dims);
}

/** The numbers of an output, whatever its type. */
export function numbers(tensor: Tensor | undefined): number[] {
  if (tensor === undefined) throw new Error("The graph lacks an output");
  return Array.from(tensor.data as ArrayLike<number | bigint>, Number);
}
