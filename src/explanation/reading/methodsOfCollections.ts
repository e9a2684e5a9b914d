import type { MethodWords } from "./methodWords";

/** Methods of lists, sets and dictionaries. */
export const COLLECTION_METHODS: Readonly<Record<string, MethodWords>> = {
  "append/1": { does: ["adds {0} to the end of {o}", "把{0}加到{o}的末尾"] },
  "extend/1": { does: ["adds all items of {0} to the end of {o}", "把{0}的各项加到{o}的末尾"] },
  "insert/2": { does: ["inserts {1} into {o} at position {0}", "在{o}的位置{0}处插入{1}"] },
  "remove/1": { does: ["removes {0} from {o}", "从{o}中移除{0}"] },
  "discard/1": { does: ["removes {0} from {o} if it is there", "如果{o}中有{0}，就移除它"] },
  "add/1": { does: ["adds {0} to {o}", "把{0}加入{o}"] },
  "pop/0": {
    value: ["the last item of {o}, which is taken out", "从{o}中取出的最后一项"],
    does: ["takes the last item out of {o}", "从{o}中取出最后一项"],
  },
  "pop/1": {
    value: ["what stands at {0}, taken out of {o}", "从{o}中取出的{0}那一项"],
    does: ["takes what stands at {0} out of {o}", "从{o}中取出{0}那一项"],
  },
  "pop/2": {
    value: [
      "what stands at {0}, taken out of {o}, or {1} if there is nothing",
      "从{o}中取出的{0}那一项（没有就用{1}）",
    ],
    does: [
      "takes what stands at {0} out of {o} ({1} if there is nothing)",
      "从{o}中取出{0}那一项（没有就用{1}）",
    ],
  },
  "popleft/0": {
    value: ["the first item of {o}, which is taken out", "从{o}中取出的第一项"],
    does: ["takes the first item out of {o}", "从{o}中取出第一项"],
  },
  "clear/0": { does: ["empties {o}", "清空{o}"] },
  "copy/0": { value: ["a copy of {o}", "{o}的副本"], step: ["makes a copy", "复制一份"] },
  "reverse/0": { does: ["turns the order of {o} round", "把{o}的顺序倒过来"] },
  "update/1": { does: ["updates {o} with {0}", "用{0}更新{o}"] },
  "get/1": {
    value: [
      "the value for {0} in {o} (`None` if there is none)",
      "{o}中{0}对应的值（没有则为`None`）",
    ],
  },
  "get/2": {
    value: ["the value for {0} in {o}, or {1} if there is none", "{o}中{0}对应的值，没有就用{1}"],
  },
  "setdefault/1": {
    value: [
      "the value for {0} in {o}, added as `None` if missing",
      "{o}中{0}对应的值（没有就先存入`None`）",
    ],
  },
  "setdefault/2": {
    value: [
      "the value for {0} in {o}, added as {1} if missing",
      "{o}中{0}对应的值（没有就先存入{1}）",
    ],
    does: [
      "makes sure that {o} has {0}, with {1} if it is missing",
      "确保{o}中有{0}，没有就存入{1}",
    ],
  },
  "keys/0": { value: ["the keys of {o}", "{o}的所有键"], step: ["takes the keys", "取出所有键"] },
  "values/0": {
    value: ["the values of {o}", "{o}的所有值"],
    step: ["takes the values", "取出所有值"],
  },
  "items/0": {
    value: ["the pairs of key and value of {o}", "{o}的所有键值对"],
    step: ["takes the pairs of key and value", "取出所有键值对"],
  },
  "iteritems/0": { value: ["the pairs of key and value of {o}", "{o}的所有键值对"] },
  "index/1": { value: ["the position of {0} in {o}", "{0}在{o}中的位置"] },
  "union/1": { value: ["the items that are in {o} or in {0}", "{o}与{0}的并集"] },
  "intersection/1": { value: ["the items that are in both {o} and {0}", "{o}与{0}的交集"] },
  "difference/1": { value: ["the items of {o} that are not in {0}", "在{o}中但不在{0}中的项"] },
  "most_common/1": {
    value: ["the {0} most frequent items of {o}", "{o}中最常见的{0}项"],
    step: ["takes the {0} most frequent", "取最常见的{0}项"],
  },
};
