import type { Evidence } from "../../protocol/evidence";

/** It came from a file that a person chose, not from a check on one of their devices. */
export function isImported({ facts }: Evidence): boolean {
  return facts?.["imported"] === true;
}
