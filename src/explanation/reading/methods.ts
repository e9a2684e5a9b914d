import { argumentsOf } from "./arguments";
import { orderOf } from "./builtinsMore";
import { comprehensionJoin, filledFormat } from "./methodsMore";
import { positional } from "./iteration";
import type { MethodWords, Words } from "./methodWords";
import { COLLECTION_METHODS } from "./methodsOfCollections";
import { FILE_METHODS } from "./methodsOfFiles";
import { TEXT_METHODS } from "./methodsOfTexts";
import type { Node } from "./node";
import type { Phrase, Teller } from "./teller";

/** By name and number of arguments, such as `split/1`. */
const METHODS: Readonly<Record<string, MethodWords>> = {
  ...TEXT_METHODS,
  ...COLLECTION_METHODS,
  ...FILE_METHODS,
};

/** Methods of Python's own kinds of values, by their names: nobody else uses these otherwise. */
export function method(t: Teller, call: Node, called: Node): Phrase | undefined {
  const [object, name] = [called.get("object"), called.get("attribute")?.text ?? ""];
  if (object === undefined || isOther(t, object, name)) return undefined;
  if (name === "sort") {
    const order = orderOf(t, call);
    const of = t.brief(object);
    const does = t.say(`sorts ${of}${order.en}`, `把${of}${order.zh}`);
    return { value: does, does };
  }
  if (name === "format" && (object.type === "string" || object.type === "concatenated_string"))
    return filledFormat(t, object, call);
  if (name === "join") {
    const joined = comprehensionJoin(t, object, call);
    if (joined !== undefined) return joined;
  }
  const words = wordsFor(call, name);
  if (words === undefined) return undefined;
  const args = positional(call).map((arg) => t.brief(arg));
  const fill = (each: Words): string => filled(t.say(...each), t.brief(object), args);
  const { value, does, it } = words;
  const done = does === undefined ? undefined : fill(does);
  return {
    value: value === undefined ? "" : fill(value),
    ...(done === undefined
      ? {}
      : { does: done, it: it === undefined ? t.say("it", "") : t.say(...it) }),
  };
}

/** One step of a chain. */
export function step(t: Teller, call: Node): string | undefined {
  const called = call.get("function");
  const words = wordsFor(call, called?.get("attribute")?.text ?? "");
  if (words?.step === undefined) return undefined;
  const args = positional(call).map((arg) => t.brief(arg));
  return filled(t.say(...words.step), "", args);
}

function wordsFor(call: Node, name: string): MethodWords | undefined {
  const args = positional(call);
  if (args.length < argumentsOf(call).length && !IGNORES_NAMED.has(name)) return undefined;
  if (!isCoding(name, args)) return undefined;
  if (name === "pop" && args.length === 1 && args[0]?.text === "0") return METHODS["popleft/0"];
  // A limit of one split has words of its own.
  const once = /^r?split$/.test(name) && args[1]?.text === "1" ? "/once" : "";
  return METHODS[`${name}/${args.length}${once}`];
}

/** `chunker.decode(data)` is no text and has no encoding. */
function isCoding(name: string, args: readonly Node[]): boolean {
  const [encoding] = args;
  if (encoding === undefined || !/^(?:en|de)code$/.test(name)) return true;
  return encoding.type === "string" || /enc|charset|codec|utf/i.test(encoding.text);
}

/** Named arguments of these are details. */
const IGNORES_NAMED = new Set(["read_text", "write_text", "encode", "decode", "splitlines"]);

/** Words like `get` and `pop` are used by others too: `requests.get(url)`, `queue.get()`. */
function isOther(t: Teller, object: Node, name: string): boolean {
  if (
    object.type === "identifier" &&
    t.names.imported.has(object.text) &&
    /^[a-z]/.test(object.text)
  )
    return true;
  return (
    name === "get" && /(?:requests|session|client|http|api|queue|app|router)$/i.test(object.text)
  );
}

function filled(text: string, object: string, args: readonly string[]): string {
  return text.replace(/\{(o|\d)\}/g, (_, key: string) =>
    key === "o" ? object : (args[Number(key)] ?? ""),
  );
}
