import type { Encoded } from "./encodingOf";
import { type Choice, type Choices, SAMPLES } from "./choice";

/** A line or a paragraph is a document; without blank lines nobody has to choose. */
export function lineChoices(text: string, encoded: Encoded): Choices {
  const lines = text.split(/\r?\n/);
  // The last one may be cut off, or be no line at all.
  if (lines.length > 1) lines.pop();
  const blank = lines.filter((line) => line.trim() === "").length;
  const line: Choice = {
    kind: "line",
    samples: lines.filter((each) => each.trim() !== "").slice(0, SAMPLES),
    plan: { format: "lines", ...encoded },
  };
  const paragraphs = text.split(/\r?\n[ \t]*\r?\n\s*/).filter((each) => each.trim() !== "");
  if (blank === 0 || paragraphs.length < 2) return [line];
  const paragraph: Choice = {
    kind: "paragraph",
    samples: paragraphs.slice(0, SAMPLES),
    plan: { format: "paragraphs", ...encoded },
  };
  return blank >= BLANK_SHARE * lines.length ? [paragraph, line] : [line, paragraph];
}

/** Of fewer blank lines, some are mistakes. */
const BLANK_SHARE = 0.1;
