/** Between the extension and the process that reads a dataset; one request a process. */
export type ToDatasetCheck = CheckRequest | CleanRequest;
export type FromDatasetCheck =
  | ({ readonly kind: "progress" } & DatasetProgress)
  | { readonly kind: "answer"; readonly ok: CheckResult | CleanResult }
  | { readonly kind: "answer"; readonly err: DatasetError };

/** What can be wrong with a document, in the order of the report. */
export const FINDINGS = [
  "exact",
  "near",
  "empty",
  "short",
  "broken",
  "gbk",
  "invalid",
  "mojibake",
  "html",
  "control",
  "cut",
] as const;
export type Finding = (typeof FINDINGS)[number];

/** How a file is cut into documents. */
export interface DatasetPlan {
  readonly format: "lines" | "paragraphs" | "csv" | "jsonl" | "json";
  /** GBK is found document by document, for it is often mixed with UTF-8. */
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be";
  /** Length of the byte order mark at the start. */
  readonly markBytes: number;
  /** Of `csv` only. */
  readonly csv?: CsvShape;
  /** Where the text is, in `csv`, `jsonl` and `json`; `ALL_TEXTS` for all of a record. */
  readonly column?: string;
}

export interface CsvShape {
  /** One character. */
  readonly delimiter: string;
  /** Whether fields may stand in quotes. */
  readonly quoted: boolean;
  readonly hasHeader: boolean;
  /** Of the header, or numbers from 1 on. */
  readonly columns: readonly string[];
}

/** Stands for every text inside a record, such as all messages of a conversation. */
export const ALL_TEXTS = "*";

export interface CheckRequest {
  readonly kind: "check";
  readonly file: string;
  readonly plan: DatasetPlan;
  /** Whether near duplicates are looked for, too. */
  readonly near: boolean;
  /** An empty folder for temporary files. */
  readonly folder: string;
  readonly threads: number;
  /** Most bytes of temporary files; what the disk has room for where it is missing. */
  readonly mostSpillBytes?: number;
}

export interface CheckResult {
  readonly documents: number;
  readonly bytes: number;
  readonly found: Readonly<Record<Finding, number>>;
  readonly samples: Readonly<Record<Finding, readonly Sample[]>>;
  /** Documents that a cleaned copy keeps. */
  readonly kept: number;
  /** Near duplicates: looked for, not asked for, or given up for want of disk space. */
  readonly near: "done" | "off" | "no room";
  /** What became of the file meanwhile: it grew, was changed, or is gone. */
  readonly meanwhile: "same" | "grew" | "changed" | "gone";
  readonly stamp: FileStamp;
  /** A file with two bytes for each document: the bits of its findings. */
  readonly verdicts: string;
  readonly ms: number;
  /** Of all threads together. */
  readonly processorMs: number;
  readonly peakMemoryBytes: number;
}

/** By these one sees that a file is still the same. */
export interface FileStamp {
  readonly size: number;
  readonly mtimeMs: number;
}

export interface Sample {
  /** From 1 on. */
  readonly line: number;
  /** A piece of the document, as it stands there. */
  readonly text: string;
  /** The earlier document that it repeats. */
  readonly earlier?: { readonly line: number; readonly text: string };
  /** Jaccard similarity with the earlier one. */
  readonly similarity?: number;
}

export interface CleanRequest {
  readonly kind: "clean";
  readonly file: string;
  readonly plan: DatasetPlan;
  readonly folder: string;
  readonly stamp: FileStamp;
  readonly verdicts: string;
  /** Documents with any of these are left out. */
  readonly drop: readonly Finding[];
  /** Must not exist. */
  readonly target: string;
}

export interface CleanResult {
  readonly kept: number;
  readonly dropped: number;
  readonly bytes: number;
}

export interface DatasetProgress {
  readonly stage: "preparing" | "reading" | "comparing" | "verifying" | "writing";
  readonly done: number;
  readonly of: number;
}

export type DatasetErrorKind =
  | "missing"
  | "not a file"
  | "unreadable"
  | "binary"
  | "empty"
  | "not a list"
  | "shrunk"
  | "changed"
  | "no room"
  | "exists"
  | "ended"
  | "cancelled";

export interface DatasetError {
  readonly kind: DatasetErrorKind;
  /** For the log and for what no sentence was written for. */
  readonly detail: string;
}

export class DatasetFailure extends Error {
  constructor(readonly error: DatasetError) {
    super(`${error.kind}: ${error.detail}`);
  }
}
