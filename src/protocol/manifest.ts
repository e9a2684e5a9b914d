/** model.json: what a model folder holds. Written by `training/export`, checked before loading. */
export interface Manifest {
  /** Version of this format; see `MANIFEST_VERSION`. */
  manifest: number;
  name: string;
  /** Of the weights, as an SPDX identifier. */
  licence: string;
  architecture: Architecture;
  /** Count of trained numbers. */
  parameters: number;
  /** Longest prompt and completion together, in tokens. */
  contextTokens: number;
  /** Token text → id. */
  specialTokens: Record<string, number>;
  quantisation: { bits: number; block?: number };
  /** File names by purpose. */
  graphs: { loop: string; step: string; inspect?: string };
  tokenizer: string;
  weights: string;
  /** Everything that must be there, intact. */
  files: ManifestFile[];
  training: { commit: string; step: number; tokens: number };
  /** Measured figures; empty until an evaluation wrote them. */
  quality: Record<string, unknown>;
  /** Fitted numbers, by `npm run calibrate`. */
  calibration?: Calibration;
}

export interface Calibration {
  /** Weight of counting beside the decoder, by cell: see runtime/counting/blend.ts. */
  counting?: number[];
  /** When a suggestion is shown: see completion/gate.ts. */
  gate?: GateCalibration;
}

/** Two logistic regressions, and how sure each of the settings wants to be. */
export interface GateCalibration {
  /** That the whole suggestion is exact. */
  whole: Regression;
  /** That what follows begins with a given beginning of the suggestion. */
  beginning: Regression;
  /** Least estimate at which something is shown, from 0 to 1. */
  thresholds: { eager: number; balanced: number; quiet: number };
}

/** Log-odds = intercept + sum of weight × feature; see completion/estimate.ts for the features. */
export interface Regression {
  intercept: number;
  weights: Record<string, number>;
}

export interface ManifestFile {
  name: string;
  bytes: number;
  /** Hexadecimal. */
  sha256: string;
}

export interface Architecture {
  type: "llama";
  vocabSize: number;
  /** Of the residual stream. */
  width: number;
  layers: number;
  /** Query heads. */
  heads: number;
  /** Key and value heads. */
  kvHeads: number;
  headDim: number;
  feedForward: number;
  /** Positions that the model was trained for. */
  context: number;
  ropeTheta: number;
  normEps: number;
  /** The head shares the embedding's matrix. */
  tiedHead: boolean;
}

/** The newest format that this version of the extension reads. */
export const MANIFEST_VERSION = 1;
export const MANIFEST_FILE = "model.json";
