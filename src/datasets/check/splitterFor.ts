import type { DatasetPlan } from "../../protocol/dataset";
import { CsvSplitter } from "./csvSplitter";
import { JsonSplitter } from "./jsonSplitter";
import { LineSplitter } from "./lineSplitter";
import { ParagraphSplitter } from "./paragraphSplitter";
import type { Splitter } from "./records";

export function splitterFor({ format, csv }: DatasetPlan): Splitter {
  switch (format) {
    case "lines":
      return new LineSplitter();
    case "jsonl":
      return new LineSplitter(true);
    case "paragraphs":
      return new ParagraphSplitter();
    case "csv":
      return new CsvSplitter(csv ?? PLAIN_CSV);
    case "json":
      return new JsonSplitter();
  }
}

const PLAIN_CSV = { delimiter: ",", quoted: true, hasHeader: true };
