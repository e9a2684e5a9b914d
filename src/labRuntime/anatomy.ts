import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { Anatomy, AnatomyPart } from "../protocol/lab";
import type { LookModel } from "./lookModel";
import { readTensors, type StoredTensor } from "./onnxTensors";

/** All that a model consists of. The parts of a file add up to its bytes. */
export async function anatomyOf({ layout }: LookModel): Promise<Anatomy> {
  const { folder, facts, graph, bits } = layout;
  const files = await Promise.all(
    layout.files.map(async (name) => ({ name, bytes: (await stat(path.join(folder, name))).size })),
  );
  const sizeOf = (name: string): number => files.find((file) => file.name === name)?.bytes ?? 0;
  const tensors = readTensors(await readFile(path.join(folder, graph)));
  const outside = tensors.flatMap((each) => (each.place === undefined ? [] : [each.place.file]))[0];
  const parts =
    outside === undefined
      ? partsInside(tensors, graph, sizeOf(graph), bits)
      : partsOutside(tensors, outside, sizeOf(outside), bits);
  return { facts, files, parts };
}

/** One weights file under several graphs. Padding counts to the tensor before it. */
function partsOutside(
  tensors: readonly StoredTensor[],
  file: string,
  bytes: number,
  bits: number,
): AnatomyPart[] {
  // The embedding stands there twice, by two names: as it is looked up and as it is multiplied.
  const distinct = new Map(
    tensors.flatMap((each) => (each.place === undefined ? [] : [[each.place.offset, each]])),
  );
  const inOrder = [...distinct].sort(([a], [b]) => a - b);
  return inOrder.map(([offset, tensor], index) =>
    partOf(tensor, (inOrder[index + 1]?.[0] ?? bytes) - offset, file, bits),
  );
}

/** Weights that stand in the graph itself, and the graph around them. */
function partsInside(
  tensors: readonly StoredTensor[],
  file: string,
  bytes: number,
  bits: number,
): AnatomyPart[] {
  const parts = tensors
    .filter(({ name }) => name.includes("."))
    .filter(({ name }) => !CONSTANT.test(name))
    .map((each) => partOf(each, each.bytes, file, bits));
  const left = bytes - parts.reduce((sum, part) => sum + part.bytes, 0);
  return [...parts, { name: "graph", shape: [], parameters: 0, bytes: left, type: "onnx", file }];
}

/** Numbers that the graph computes with: a mask's -1e9, shapes. */
const CONSTANT = /^(?:number|whole)_/;
/** Scales of rounded weights, tables of positions: computed, not trained. */
const COMPUTED = /[._]scales$|^rotary\./;
/** How rounded weights are called, apart from their own name. */
const ROUNDED = /(?:_T)?_codes$|\.blocks$/;

function partOf(tensor: StoredTensor, bytes: number, file: string, bits: number): AnatomyPart {
  const { name, shape } = tensor;
  const stored = shape.reduce((product, each) => product * each, 1);
  const isRounded = ROUNDED.test(name);
  // Weights of fewer bits than a byte stand in it together.
  const trained = isRounded ? (stored * 8) / bits : stored;
  return {
    name: name.replace(ROUNDED, "").replace(/_T_scales$/, "_scales"),
    shape,
    parameters: COMPUTED.test(name) ? 0 : trained,
    bytes,
    type: isRounded ? `int${bits}` : tensor.type,
    file,
  };
}
