import assert from "node:assert/strict";
import { CURRICULUM } from "../../../src/roadmap/curriculum";
import { RESOURCE_GROUPS } from "../../../src/roadmap/resource";
import { GROUP_NAMES, resourceCard, resourceNote } from "../../../src/roadmap/resourceCard";
import { RESOURCES } from "../../../src/roadmap/resources";
import { assertChinese, assertWritten } from "./wording";

/** Hosts that cannot be relied on from mainland China. */
const OUT_OF_REACH =
  /(reddit\.com|huggingface\.co|colab\.research\.google\.com|openai\.com|tensorflow\.org)$/;

describe("the resources", () => {
  it("have all that the guide names", () => {
    const ids = new Set(RESOURCES.map(({ id }) => id));
    for (const id of [
      "coursera-deep-learning",
      "cs224n",
      "hf-course",
      "reddit-machinelearning",
      "kaggle",
      "colab",
      "aws-p4d",
      "pytorch",
      "tensorflow",
      "transformers",
      "datasets",
      "deepspeed",
      "triton",
      "common-crawl",
      "cc-100",
      "paper-attention",
      "paper-bert",
      "paper-gpt-2",
      "paper-gpt-3",
      "paper-clip",
      "paper-lora",
    ])
      assert.ok(ids.has(id), id);
  });

  it("have ids that are unique and can stay, a group with others, a stage that exists", () => {
    const ids = RESOURCES.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    const stages = new Set(CURRICULUM.map(({ id }) => id));
    for (const { id, stage } of RESOURCES) {
      assert.match(id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
      assert.ok(stages.has(stage), `${id}: ${stage}`);
    }
    for (const group of RESOURCE_GROUPS)
      assert.ok(RESOURCES.filter((each) => each.group === group).length >= 3, group);
  });

  it("have https links, and another way where mainland China cannot reach the first", () => {
    for (const { id, url, alternativeUrl } of RESOURCES) {
      for (const each of [url, alternativeUrl])
        if (each !== undefined) assert.equal(new URL(each).protocol, "https:", id);
      assert.notEqual(alternativeUrl, url, id);
      if (!OUT_OF_REACH.test(new URL(url).hostname)) continue;
      assert.ok(alternativeUrl !== undefined, id);
      assert.doesNotMatch(new URL(alternativeUrl).hostname, OUT_OF_REACH, id);
    }
  });

  it("are written in both languages", () => {
    for (const { id, title, what, cost, china } of RESOURCES) {
      for (const text of [title, what, cost, china]) assertWritten(text, id);
      for (const text of [what, cost, china]) assertChinese(text, id);
    }
    for (const [group, name] of Object.entries(GROUP_NAMES)) assertChinese(name, group);
  });
});

describe("the card of a resource", () => {
  const course = RESOURCES.find(({ id }) => id === "hf-course");
  assert.ok(course);

  it("says in Chinese what it is good for, where it is needed, what it costs, how to get there", () => {
    const card = resourceCard(course, CURRICULUM, "zh-cn");
    assert.match(card, /^\*\*Hugging Face 大模型课程\*\*/);
    for (const words of [
      course.what["zh-cn"],
      "用在：资源",
      "语言：中英文",
      "费用：免费",
      "hf-mirror.com",
    ])
      assert.ok(card.includes(words), words);
    assert.ok(card.includes(`<${course.url}>，<${String(course.alternativeUrl)}>`));
    assert.match(card, /打开过不等于学完/);
  });

  it("says the same in English, without a word of Chinese", () => {
    const card = resourceCard(course, CURRICULUM, "en");
    assert.match(card, /Needed in: Resources/);
    assert.match(card, /Opened is not done/);
    assert.doesNotMatch(card, /\p{Script=Han}/u);
  });

  it("notes beside the title what language it is in, and that it was opened", () => {
    assert.equal(resourceNote(course, false, "zh-cn"), "中英文");
    assert.equal(resourceNote(course, true, "zh-cn"), "中英文 · 打开过");
    assert.equal(resourceNote(course, true, "en"), "Chinese and English · opened");
  });
});
