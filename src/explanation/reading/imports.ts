import { MODULES } from "./glossary";
import type { Node } from "./node";
import type { Teller } from "./teller";

/** `import a, b as c` */
export function importModules(t: Teller, node: Node): string | undefined {
  const names = node.all("name");
  if (names.length === 0) return undefined;
  const told = names.map((each) => {
    const name = each.get("name") ?? each;
    const alias = each.get("alias");
    const text = `${t.code(name)}${gloss(t, name.text)}`;
    if (alias === undefined) return text;
    return names.length === 1
      ? t.say(`${text}, called ${t.code(alias)} from here on`, `${text}，下文称为${t.code(alias)}`)
      : t.say(`${text} as ${t.code(alias)}`, `${text}（下文称为${t.code(alias)}）`);
  });
  const noun = names.length === 1 ? "module" : "modules";
  return t.say(`imports the ${noun} ${t.and(told)}`, `导入模块${t.and(told)}`);
}

/** `from a import b, c as d` */
export function importNames(t: Teller, node: Node): string | undefined {
  const module = node.get("module_name");
  if (module === undefined) return undefined;
  const from = source(t, module.text);
  if (node.child("wildcard_import") !== undefined)
    return t.say(`imports all public names from ${from}`, `从${from}中导入所有公开的名称`);
  const told = node.all("name").map((each) => {
    const alias = each.get("alias");
    const name = t.code(each.get("name") ?? each);
    return alias === undefined
      ? name
      : t.say(`${name} (called ${t.code(alias)} here)`, `${name}（在这里称为${t.code(alias)}）`);
  });
  return t.say(`imports ${t.and(told)} from ${from}`, `从${from}中导入${t.and(told)}`);
}

/** `from __future__ import annotations` */
export function importFuture(t: Teller, node: Node): string {
  const names = t.and(node.all("name").map((each) => t.code(each.get("name") ?? each)));
  return t.say(
    `switches on ${names}, a feature that later versions of Python have by default`,
    `启用${names}，这是更新版本的 Python 默认具有的特性`,
  );
}

function source(t: Teller, module: string): string {
  if (/^\.+$/.test(module))
    return module === "."
      ? t.say("this package", "本包")
      : t.say(`a package above this one (${t.code(module)})`, `上级包（${t.code(module)}）`);
  if (module.startsWith("."))
    return t.say(`this package's own module ${t.code(module)}`, `本包自己的模块${t.code(module)}`);
  return t.say(
    `the module ${t.code(module)}${gloss(t, module)}`,
    `模块${t.code(module)}${gloss(t, module)}`,
  );
}

function gloss(t: Teller, module: string): string {
  const words = Object.hasOwn(MODULES, module) ? MODULES[module] : undefined;
  return words === undefined ? "" : t.say(` (${words[0]})`, `（${words[1]}）`);
}
