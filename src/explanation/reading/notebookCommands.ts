import { span } from "./span";
import type { Teller } from "./teller";

/** Lines of notebooks that are no Python: `!pip install torch`, `%timeit f()`. */
export function command(t: Teller, line: string): string {
  const told = span(line, 80);
  const [, packages] = /^[!%]\s*(?:python3? -m )?pip3? install\s+(.+)$/.exec(line) ?? [];
  const names = packages?.split(/\s+/).filter((word) => !word.startsWith("-")) ?? [];
  if (names.length > 0) {
    const list = t.and(names.map((name) => t.code(name)));
    return t.say(
      `installs ${list} (a command of the notebook, not Python)`,
      `安装${list}（这是笔记本的命令，不是 Python）`,
    );
  }
  if (line.startsWith("!"))
    return t.say(
      `runs ${span(line.slice(1).trim(), 80)} as a command of the operating system`,
      `把${span(line.slice(1).trim(), 80)}作为操作系统的命令运行`,
    );
  if (/^%%?time(?:it)?\b/.test(line))
    return t.say(
      `measures how long the code takes (${told}, a command of the notebook)`,
      `测量代码运行的时间（${told}，笔记本的命令）`,
    );
  return t.say(
    `gives the notebook the command ${told}, which is not Python`,
    `给笔记本下达命令${told}（不是 Python）`,
  );
}
