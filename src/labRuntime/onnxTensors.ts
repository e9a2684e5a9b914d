import { PbfReader } from "pbf";

/** A tensor that stands in a graph, or beside it in a file of its own. */
export interface StoredTensor {
  readonly name: string;
  readonly shape: readonly number[];
  /** “float32”. */
  readonly type: string;
  /** Of its numbers, without padding. */
  readonly bytes: number;
  readonly place: { readonly file: string; readonly offset: number } | undefined;
}

/** The initialisers of an ONNX file. Field numbers are those of onnx.proto3. */
export function readTensors(model: Uint8Array): StoredTensor[] {
  const tensors: StoredTensor[] = [];
  new PbfReader(model).readFields((field, _, pbf) => {
    if (field === MODEL_GRAPH) pbf.readMessage(readGraph, tensors);
  }, undefined);
  return tensors;
}

const MODEL_GRAPH = 7;
const GRAPH_INITIALIZER = 5;
const TENSOR = { dims: 1, type: 2, name: 8, rawData: 9, externalData: 13 };
/** TensorProto.DataType; what else occurs is named by its number. */
const TYPES = new Map([
  [1, "float32"],
  [2, "uint8"],
  [3, "int8"],
  [6, "int32"],
  [7, "int64"],
  [9, "bool"],
]);

function readGraph(field: number, tensors: StoredTensor[], pbf: PbfReader): void {
  if (field !== GRAPH_INITIALIZER) return;
  const raw: RawTensor = { name: "", dims: [], type: 0, bytes: 0, external: new Map() };
  pbf.readMessage(readTensor, raw);
  const { name, dims, external } = raw;
  const file = external.get("location");
  tensors.push({
    name,
    shape: dims,
    type: TYPES.get(raw.type) ?? `type ${raw.type}`,
    bytes: file === undefined ? raw.bytes : Number(external.get("length")),
    place: file === undefined ? undefined : { file, offset: Number(external.get("offset") ?? 0) },
  });
}

interface RawTensor {
  name: string;
  dims: number[];
  type: number;
  bytes: number;
  external: Map<string, string>;
}

function readTensor(field: number, tensor: RawTensor, pbf: PbfReader): void {
  if (field === TENSOR.dims) pbf.readPackedVarint(tensor.dims);
  else if (field === TENSOR.type) tensor.type = pbf.readVarint();
  else if (field === TENSOR.name) tensor.name = pbf.readString();
  else if (field === TENSOR.rawData) tensor.bytes = pbf.readBytes().length;
  else if (field === TENSOR.externalData) {
    const entry = { key: "", value: "" };
    pbf.readMessage(readEntry, entry);
    tensor.external.set(entry.key, entry.value);
  }
}

function readEntry(field: number, entry: { key: string; value: string }, pbf: PbfReader): void {
  if (field === 1) entry.key = pbf.readString();
  else if (field === 2) entry.value = pbf.readString();
}
