import { createHash } from "node:crypto";
import type { Evidence, EvidenceKind } from "../protocol/evidence";

/**
 * @param text of the exercise's cell, which goes into the log as its hash alone
 * @param models that have run in the notebook
 */
export function checkEvidence(
  id: string,
  kind: EvidenceKind,
  text: string,
  models: readonly string[],
): Evidence {
  const hash = createHash("sha256").update(text).digest("hex");
  const evidence = { id, kind, atMs: Date.now(), hash };
  return models.length === 0 ? evidence : { ...evidence, model: models.join(", ") };
}
