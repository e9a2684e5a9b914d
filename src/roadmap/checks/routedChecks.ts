import type { CheckRunner } from "../../protocol/checks";
import type { L10n } from "../../text/l10n";

/** Runs checks of one kind. */
export interface CheckRoute {
  /** Of ids of evidence: "doctor" for "doctor/product", a pattern for the many lessons. */
  readonly first: string | RegExp;
  readonly runner: CheckRunner;
}

/** Each check goes to the feature whose it is, by the first part of its id. */
export function routedChecks(routes: readonly CheckRoute[], l10n: L10n): CheckRunner {
  return {
    check: async (id, signal) => {
      const [part = ""] = id.split("/");
      const route = routes.find(({ first }) =>
        typeof first === "string" ? first === part : first.test(part),
      );
      if (route !== undefined) return await route.runner.check(id, signal);
      const missing = l10n.t("The tick comes by itself when you have done it. Open it and try.");
      return { passed: false, missing };
    },
  };
}
