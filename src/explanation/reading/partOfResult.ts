import type { Node } from "./node";
import type { Phrase, Teller } from "./teller";

/**
 * A part of what a call gives, such as `f(x).loss` and `f(x)[0]`: what is done is told first.
 *
 * @param part the part of “the result” in words
 */
export function partOfResult(
  t: Teller,
  node: Node,
  whole: Node,
  part: (it: string) => string,
): Phrase | undefined {
  const { value, does, it, isLong } = t.phrase(whole);
  const isResult = it === undefined || it === "the result" || it === "结果";
  if (does === undefined || !isResult) return undefined;
  const told = part(value);
  return {
    value: told,
    brief: t.compact(node, told, 60),
    does,
    it: part(t.say("the result", "结果")),
    ...(isLong === undefined ? {} : { isLong }),
  };
}
