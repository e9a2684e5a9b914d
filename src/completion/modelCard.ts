import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { MANIFEST_FILE, type GateCalibration, type Regression } from "../protocol/manifest";

/** What a manifest tells of a model before it is loaded; the runtime alone checks it strictly. */
export interface ModelCard {
  readonly name?: string;
  readonly parameters?: number;
  /** Of the weights. */
  readonly bytes?: number;
  /** Of one parameter. */
  readonly bits?: number;
  readonly contextTokens?: number;
  readonly licence?: string;
  readonly gate?: GateCalibration;
}

/** Empty where there is no readable manifest: the status bar then says what is wrong. */
export async function readModelCard(folder: string): Promise<ModelCard> {
  try {
    return cardOf(JSON.parse(await readFile(join(folder, MANIFEST_FILE), "utf8")));
  } catch {
    return {};
  }
}

/** @param manifest as it was read, of any shape */
export function cardOf(manifest: unknown): ModelCard {
  const { name, parameters, contextTokens, licence, weights, files } = fields(manifest);
  const { bits } = fields(fields(manifest)["quantisation"]);
  const { gate } = fields(fields(manifest)["calibration"]);
  const file = (Array.isArray(files) ? files : [])
    .map(fields)
    .find((each) => each["name"] === weights);
  return {
    ...(isText(name) && { name }),
    ...(isSize(parameters) && { parameters }),
    ...(isSize(file?.["bytes"]) && { bytes: file["bytes"] }),
    ...(isSize(bits) && { bits }),
    ...(isSize(contextTokens) && { contextTokens }),
    ...(isText(licence) && { licence }),
    ...(isGate(gate) && { gate }),
  };
}

function isGate(value: unknown): value is GateCalibration {
  const { whole, beginning, thresholds } = fields(value);
  const { eager, balanced, quiet } = fields(thresholds);
  const isShare = (share: unknown): boolean => isSize(share) && share < 1;
  return [whole, beginning].every(isRegression) && [eager, balanced, quiet].every(isShare);
}

function isRegression(value: unknown): value is Regression {
  const { intercept, weights } = fields(value);
  return Number.isFinite(intercept) && Object.values(fields(weights)).every(Number.isFinite);
}

function fields(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function isSize(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value > 0;
}
