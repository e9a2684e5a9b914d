import type { DatasetProgress } from "../protocol/dataset";
import type { L10n } from "../text/l10n";

/** How far a check is, from 0 to 1. Reading is by far the longest part. */
export function shareDone({ stage, done, of }: DatasetProgress): number {
  const share = of === 0 ? 1 : Math.min(1, done / of);
  switch (stage) {
    case "preparing":
      return PREPARING * share;
    case "reading":
      return PREPARING + (READING - PREPARING) * share;
    case "comparing":
      return READING + (COMPARING - READING) * share;
    case "verifying":
      return COMPARING + (1 - COMPARING) * share;
    case "writing":
      return share;
  }
}

export function progressInWords({ stage, done, of }: DatasetProgress, l10n: L10n): string {
  switch (stage) {
    case "preparing":
      return l10n.t("Turning UTF-16 into UTF-8: {0} of {1} MB", millions(done), millions(of));
    case "reading":
      return l10n.t("Reading: {0} of {1} MB", millions(done), millions(of));
    case "comparing":
      return l10n.t("Looking for candidates of near duplicates");
    case "verifying":
      return l10n.t("Comparing candidates in full");
    case "writing":
      return l10n.t("Writing: {0} of {1} MB", millions(done), millions(of));
  }
}

const PREPARING = 0.05;
const READING = 0.8;
const COMPARING = 0.9;

function millions(bytes: number): string {
  return bytes < 10e6 ? (bytes / 1e6).toFixed(1) : (bytes / 1e6).toFixed(0);
}
