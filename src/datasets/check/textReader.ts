import { isUtf8 } from "node:buffer";
import { ALL_TEXTS, type DatasetPlan } from "../../protocol/dataset";
import { csvField } from "../csv";
import { BIT } from "../findings";
import { textFromGbk } from "../gbk";
import { textOfRecord } from "../jsonText";

/** From the bytes of a document to its text. */
export class TextReader {
  /** What was found on the way, as bits. */
  findings = 0;
  readonly #column: number;

  constructor(private readonly plan: DatasetPlan) {
    this.#column = Math.max(0, plan.csv?.columns.indexOf(plan.column ?? "") ?? 0);
  }

  /**
   * @param isSound whether the bytes are known to be UTF-8
   * @returns the text; as much of it as can be read where the document is broken
   */
  read(bytes: Buffer, start: number, end: number, isSound: boolean): string {
    this.findings = 0;
    const raw = this.decode(bytes, start, end, isSound);
    const text = this.#textIn(raw);
    if (text === undefined) this.findings |= BIT.broken;
    return text ?? raw;
  }

  /** The document as it stands in the file. */
  decode(bytes: Buffer, start: number, end: number, isSound: boolean): string {
    if (isSound) return bytes.toString("utf8", start, end);
    const own = bytes.subarray(start, end);
    if (isUtf8(own)) return own.toString("utf8");
    const text = textFromGbk(own);
    this.findings |= text === undefined ? BIT.invalid : BIT.gbk;
    return text ?? own.toString("utf8");
  }

  #textIn(raw: string): string | undefined {
    switch (this.plan.format) {
      case "lines":
      case "paragraphs":
        return raw;
      case "csv":
        return csvField(raw, this.#column, this.plan.csv ?? PLAIN);
      case "jsonl":
      case "json":
        return jsonText(raw, this.plan.column ?? ALL_TEXTS);
    }
  }
}

function jsonText(raw: string, column: string): string | undefined {
  try {
    return textOfRecord(JSON.parse(raw), column);
  } catch {
    return undefined;
  }
}

const PLAIN = { delimiter: ",", quoted: true };
