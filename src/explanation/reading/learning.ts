import { argumentsOf, given } from "./arguments";
import { positional } from "./iteration";
import type { Node } from "./node";
import type { Phrase, Teller } from "./teller";

/** What the guide's libraries do: models, tokenizers, data sets, training. */
export function learning(t: Teller, call: Node, called: Node): Phrase | undefined {
  const [object, name] = [called.get("object"), called.get("attribute")?.text ?? ""];
  if (object === undefined) return undefined;
  const args = positional(call);
  const [first] = args;
  const rest = (told: readonly Node[]): { en: string; zh: string } => {
    const more = given(
      t,
      argumentsOf(call).filter((arg) => !told.includes(arg)),
    );
    return { en: more.with === "" ? "" : `, ${more.with}`, zh: more.zh };
  };
  const of = t.brief(object);
  switch (name) {
    case "from_pretrained": {
      if (first === undefined) return undefined;
      const [what, more] = [t.brief(first), rest([first])];
      const value = t.say(`the pretrained ${of} named ${what}`, `名为${what}的预训练${of}`);
      return {
        value,
        does: t.say(`loads ${value}${more.en}`, `加载${value}${more.zh}`),
        it: t.say("it", ""),
      };
    }
    case "generate": {
      const from = first === undefined ? [] : [first];
      const more = rest(from);
      const source = first === undefined ? "" : t.brief(first);
      const en = source === "" ? `lets ${of} generate` : `lets ${of} generate from ${source}`;
      const zh = source === "" ? `让${of}生成内容` : `让${of}根据${source}生成内容`;
      const value = t.say(
        `what ${of} generates${source === "" ? "" : ` from ${source}`}`,
        `${of}${source === "" ? "" : `根据${source}`}生成的内容`,
      );
      return { value, does: t.say(en + more.en, zh + more.zh) };
    }
    case "filter":
    case "map":
      return first?.type === "lambda" ? overItems(t, of, first, name, rest([first])) : undefined;
    case "decode":
    case "batch_decode":
    case "encode":
    case "tokenize": {
      if (first === undefined || !/token|^tok$|^enc$/i.test(object.text)) return undefined;
      const [what, more] = [t.brief(first), rest([first])];
      if (name.endsWith("decode"))
        return {
          value: t.say(`the text that ${of} decodes from ${what}`, `${of}把${what}解码得到的文本`),
          does: t.say(
            `turns ${what} back into text by ${of}${more.en}`,
            `用${of}把${what}解码成文本${more.zh}`,
          ),
          it: t.say("it", ""),
        };
      const value = t.say(`the tokens that ${of} makes of ${what}`, `${of}把${what}切分成的 token`);
      return {
        value,
        does: t.say(
          `turns ${what} into tokens by ${of}${more.en}`,
          `用${of}把${what}切分成 token${more.zh}`,
        ),
      };
    }
    case "to":
      return first !== undefined && args.length === 1 && isDevice(first)
        ? {
            value: t.say(`${of} on ${t.brief(first)}`, `放到${t.brief(first)}上的${of}`),
            does: t.say(`moves ${of} to ${t.brief(first)}`, `把${of}移到${t.brief(first)}上`),
            it: t.say("it", ""),
          }
        : undefined;
    default:
      return first === undefined ? step(t, of, name, object.text) : undefined;
  }
}

function isDevice(node: Node): boolean {
  return /device|cuda|cpu|mps/i.test(node.text);
}

function overItems(
  t: Teller,
  of: string,
  lambda: Node,
  name: string,
  more: { en: string; zh: string },
): Phrase | undefined {
  const [item] = lambda.get("parameters")?.named ?? [];
  const body = lambda.get("body");
  if (item === undefined || body === undefined) return undefined;
  const each = t.code(item);
  if (name === "map") {
    const result = t.brief(body);
    return {
      value: t.say(
        `${result} for each item ${each} of ${of}`,
        `由${of}每一项${each}得到的${result}`,
      ),
      does: t.say(
        `replaces each item ${each} of ${of} by ${result}${more.en}`,
        `把${of}的每一项${each}换成${result}${more.zh}`,
      ),
    };
  }
  const { text } = t.clause(body);
  return {
    value: t.say(`the items ${each} of ${of} for which ${text}`, `${of}中${text}的项${each}`),
    does: t.say(
      `keeps each item ${each} of ${of} for which ${text}${more.en}`,
      `在${of}中只保留${text}的项${each}${more.zh}`,
    ),
    isLong: true,
  };
}

/** The steps of training, by the names that PyTorch gives them. */
function step(t: Teller, of: string, name: string, object: string): Phrase | undefined {
  const isModel = /model|net|encoder|decoder|bert|gpt/i.test(object);
  const told: Readonly<Record<string, readonly [en: string, zh: string] | undefined>> = {
    zero_grad: [
      `clears the gradients that ${of} has kept from the last step`,
      `清除${of}上一步留下的梯度`,
    ],
    backward: [
      `works out backwards from ${of} how each parameter contributed to it (the gradients)`,
      `从${of}反向推算每个参数对它的影响（即梯度）`,
    ],
    step: /optim/i.test(object)
      ? [
          `lets ${of} adjust the parameters a little by their gradients`,
          `让${of}根据梯度稍微调整参数`,
        ]
      : /sched/i.test(object)
        ? [`lets ${of} adjust the learning rate`, `让${of}调整学习率`]
        : undefined,
    eval: isModel
      ? [`switches ${of} to use, no longer to training`, `把${of}切换到使用模式（不再训练）`]
      : undefined,
    train: isModel ? [`switches ${of} to training`, `把${of}切换到训练模式`] : undefined,
  };
  const words = told[name];
  if (words === undefined) return undefined;
  const does = t.say(...words);
  return { value: does, does };
}
