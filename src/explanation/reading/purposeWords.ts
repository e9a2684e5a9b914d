import type { Goal } from "./goals";
import type { Teller } from "./teller";

/** “filters the data into `rows`”: goes on from “it”. */
export function goalInWords(t: Teller, goals: readonly Goal[]): string {
  const purpose = goals[0]?.purpose ?? "works";
  const texts = goals.flatMap(({ about }) => about.map(({ text }) => text));
  const about = [...new Set(texts)].map((text) => t.code(text, 40));
  const list = t.and(about, 4);
  const hasNames = about.length > 0;
  switch (purpose) {
    case "imports":
      return t.say(`imports what it needs: ${list}`, `导入需要的${list}`);
    case "settings":
      return hasNames ? t.say(`sets ${list}`, `设定${list}`) : t.say("sets values", "设定一些值");
    case "loads":
      return hasNames ? t.say(`loads ${list}`, `载入${list}`) : t.say("loads data", "载入数据");
    case "filters":
      return hasNames
        ? t.say(`selects what it needs as ${list}`, `筛选出${list}`)
        : t.say("selects what it needs", "筛选数据");
    case "works":
      return hasNames
        ? t.say(`works out ${list}`, `得出${list}`)
        : t.say("does its work", "进行处理");
    case "trains":
      return t.say("trains the model", "训练模型");
    case "shows":
      return t.say("shows what came out", "显示结果");
    case "saves":
      return t.say("saves what came out", "保存结果");
    case "checks":
      return t.say("checks that it can go on", "检查能否继续");
    case "chooses":
      return t.say("decides between cases", "根据情况做选择");
    case "repeats":
      return hasNames
        ? t.say(`goes through ${list}`, `逐项处理${list}`)
        : t.say("repeats a block", "重复执行一段代码");
    case "tries":
      return t.say("tries what may fail", "尝试可能出错的操作");
    case "returns":
      return t.say("returns the result", "返回结果");
    case "defines":
      return t.say(`defines ${list}`, `定义${list}`);
    case "calls":
      return hasNames
        ? t.say(`calls ${list}`, `调用${list}`)
        : t.say("works out values", "求出一些值");
    case "notes":
      return t.say("says what it is about", "说明这段代码的用途");
  }
}
