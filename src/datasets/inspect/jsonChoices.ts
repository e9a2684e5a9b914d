import { ALL_TEXTS, DatasetFailure, type DatasetPlan } from "../../protocol/dataset";
import { JsonSplitter } from "../check/jsonSplitter";
import { Records } from "../check/records";
import { textsIn } from "../jsonText";
import { byLikelihood, type Column } from "./columns";
import type { Encoded } from "./encodingOf";
import { type Choice, type Choices, SAMPLES } from "./choice";

/**
 * A record is a document, and its text stands under one of its keys, or is all that it holds.
 *
 * @throws {DatasetFailure} `not a list` where the file is one object
 */
export function jsonChoices(text: string, encoded: Encoded): Choices {
  const format = isJsonLines(text) ? "jsonl" : "json";
  const records = recordsOf(text);
  if (format === "json" && text.trimStart().startsWith("{") && records.length < 2)
    throw new DatasetFailure({ kind: "not a list", detail: "one object" });
  const plan: DatasetPlan = { format, ...encoded };
  const all: Choice = {
    kind: "all",
    samples: records.slice(0, SAMPLES).map((record) => textsIn(record).join(" ")),
    plan: { ...plan, column: ALL_TEXTS },
  };
  const keys = byLikelihood(columnsOf(records)).map(({ name, texts }): Choice => ({
    kind: "column",
    name,
    samples: texts.filter((each) => each.trim() !== "").slice(0, SAMPLES),
    plan: { ...plan, column: name },
  }));
  const [first, ...others] = keys;
  if (first === undefined) return [all];
  if (keys.some(({ name = "" }) => OF_SEVERAL_TEXTS.includes(name))) return [all, ...keys];
  return [first, ...others, ...(keys.length > 1 ? [all] : [])];
}

/** Whether the first lines are records, each by itself. */
export function isJsonLines(text: string): boolean {
  const lines = text.split("\n", SAMPLE_RECORDS + 1);
  // The last one may be cut off, unless it is the only one.
  if (lines.length > 1) lines.pop();
  const written = lines.map((line) => line.trim()).filter((line) => line !== "");
  const records = written.filter((line) => /^[{[]/.test(line) && isJson(line));
  // Lists in one line are a list of documents, and a few broken lines are a finding.
  const isOneList = written.length === 1 && written[0]?.startsWith("[") === true;
  return records.length > 0 && records.length >= written.length / 2 && !isOneList;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function recordsOf(text: string): unknown[] {
  const bytes = Buffer.from(text);
  const places = new Records(new Uint32Array(4 * SAMPLE_RECORDS));
  new JsonSplitter().split(bytes, false, places);
  return Array.from({ length: places.count }, (_, i) =>
    bytes.toString("utf8", places.start(i), places.end(i)),
  )
    .filter(isJson)
    .map((record) => JSON.parse(record) as unknown);
}

/** Keys that hold text in some record. */
function columnsOf(records: readonly unknown[]): Column[] {
  const columns = new Map<string, string[]>();
  for (const record of records) {
    if (typeof record !== "object" || record === null || Array.isArray(record)) continue;
    for (const [key, value] of Object.entries(record)) {
      const texts = textsIn(value);
      if (texts.length === 0) continue;
      const list = columns.get(key) ?? [];
      columns.set(key, list);
      list.push(texts.join(" "));
    }
  }
  return [...columns].map(([name, texts]) => ({ name, texts }));
}

const SAMPLE_RECORDS = 200;
/** Of records for training on conversations and instructions, where each key holds a part. */
const OF_SEVERAL_TEXTS = ["messages", "conversations", "conversation", "dialog", "instruction"];
