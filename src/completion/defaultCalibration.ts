import type { GateCalibration } from "../protocol/manifest";

/**
 * For a model whose manifest has no calibration. A rough rule instead of a fit: a text is as
 * probable as the model says, with its end. `npm run calibrate` replaces it.
 */
export const DEFAULT_CALIBRATION: GateCalibration = {
  whole: { intercept: 1.2, weights: { sum: 0.8 } },
  beginning: { intercept: 1.5, weights: { sum: 0.8 } },
  thresholds: { eager: 0.2, balanced: 0.35, quiet: 0.5 },
};
