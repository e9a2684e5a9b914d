import { KernelFailure } from "../protocol/kernel";
import type { L10n } from "../text/l10n";

/** Why Python is no more, and what to do now: shown where the cell's output would be. */
export function failureInWords(error: unknown, l10n: L10n): Error {
  const kind = error instanceof KernelFailure ? error.detail.kind : "crashed";
  const detail = error instanceof Error ? error.message : String(error);
  const { name, what } = told(kind, l10n);
  const next =
    kind === "start"
      ? l10n.t("Run the cell again. If that does not help, the log says more.")
      : l10n.t("All variables are gone: run the cells again from the top.");
  const message = `${what} ${next}`;
  // VS Code shows the stack alone where there is one.
  const stack = [`${name}: ${message}`, kind === "stopped" ? "" : detail].join("\n").trim();
  return { name, message, stack };
}

type Kind = KernelFailure["detail"]["kind"];

function told(kind: Kind, l10n: L10n): { name: string; what: string } {
  switch (kind) {
    case "memory":
      return {
        name: l10n.t("Out of memory"),
        what: l10n.t("The cell took more memory than a notebook may have, so Python was ended."),
      };
    case "hung":
      return {
        name: l10n.t("Interrupted"),
        what: l10n.t("The cell did not stop when asked, so Python was ended."),
      };
    case "stopped":
      return { name: l10n.t("Restarted"), what: l10n.t("Python was restarted.") };
    case "start":
      return { name: l10n.t("No Python"), what: l10n.t("The built-in Python did not start.") };
    case "crashed":
      return { name: l10n.t("Python ended"), what: l10n.t("Python ended by an accident.") };
  }
}
