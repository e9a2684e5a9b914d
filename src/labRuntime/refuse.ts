import { LAB_MODELS, LAB_TOKENIZERS, LabFailure, type LabRequest } from "../protocol/lab";

/** Characters; more is no text to look at, and would keep the process busy for long. */
export const MOST_CHARACTERS = 2_000_000;

/** @throws {LabFailure} of kind `request` */
export function refuse(message: string): never {
  throw new LabFailure({ kind: "request", message });
}

/**
 * Requests come from pages, which are less to be trusted than the extension.
 *
 * @throws {LabFailure} of kind `request`
 */
export function refuseUnlessRequest(request: LabRequest): void {
  const { model, tokenizer, text } = request as Readonly<Record<string, unknown>>;
  if (request.ask === "tokenize") {
    if (!LAB_TOKENIZERS.some((name) => name === tokenizer))
      refuse(`There is no tokenizer “${String(tokenizer)}”.`);
  } else if (!LAB_MODELS.some((name) => name === model))
    refuse(`There is no model “${String(model)}”.`);
  if (request.ask === "facts" || request.ask === "anatomy") return;
  if (typeof text !== "string") refuse("The question has no text.");
  if (text.length > MOST_CHARACTERS)
    refuse(`The text has more than ${MOST_CHARACTERS} characters. Take a part of it.`);
}
