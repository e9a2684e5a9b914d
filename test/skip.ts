const reasons = new WeakMap<object, string>();

/**
 * Skips the running test, or from a `before` hook the whole suite, and says why. The reason is
 * printed at the end of `npm test`; in CI a skipped test is a failed one.
 *
 * @example
 * it("…", function () {
 *   if (!hasPython) skip(this, "python3-torch is not installed");
 * });
 */
export function skip(context: Mocha.Context, reason: string): never {
  const running = context.test;
  if (running === undefined) throw new Error("skip() was called outside a test");
  const isHook = "type" in running && running.type === "hook";
  reasons.set(isHook && running.parent !== undefined ? running.parent : running, reason);
  return context.skip();
}

/** The reason given for a test, or for a suite around it. */
export function skipReason(test: Mocha.Test): string {
  let item: Mocha.Test | Mocha.Suite | undefined = test;
  while (item !== undefined) {
    const reason = reasons.get(item);
    if (reason !== undefined) return reason;
    item = item.parent;
  }
  return "no reason given";
}
