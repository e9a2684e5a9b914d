import { RESOURCES } from "../resources";
import type { Link } from "../task";

/** Links of a task to resources, with the other way there where one exists. */
export function linksTo(...ids: readonly string[]): readonly Link[] {
  return ids.flatMap((id) => {
    const resource = RESOURCES.find((each) => each.id === id);
    if (resource === undefined) throw new Error(`There is no resource “${id}”`);
    const { title, url, alternativeUrl } = resource;
    if (alternativeUrl === undefined) return [{ title, url }];
    const another = {
      "zh-cn": `${title["zh-cn"]}（备用网址）`,
      en: `${title.en} (another way there)`,
    };
    return [
      { title, url },
      { title: another, url: alternativeUrl },
    ];
  });
}
