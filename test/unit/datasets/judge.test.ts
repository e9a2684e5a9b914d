import assert from "node:assert/strict";
import { judge, placeOf } from "../../../src/datasets/check/judge";
import { PlainText } from "../../../src/datasets/check/plainText";
import { BIT } from "../../../src/datasets/findings";
import { isUtf8ReadAsGbk, textFromGbk } from "../../../src/datasets/gbk";
import { type Finding, FINDINGS } from "../../../src/protocol/dataset";

const FINE = "This is a sentence that is long enough.";
const FINE_ZH = "这是一句足够长、也没有问题的话。";

describe("what is wrong with one text", () => {
  it("is nothing for ordinary texts in many languages, with code and formulas", () => {
    for (const text of [
      FINE,
      FINE_ZH,
      "Il café è già chiuso, “peccato”, disse l’avvocato…",
      "LE CAFÉ “NOIR” À PARIS – ÇA VA ÊTRE TRÈS ÉLÉGANT",
      "if a < b && b > c: return List<String>(), vector<T> x;",
      "今天 3 < 5，而 7 > 2；AT&T 和 R&D 都是缩写。",
      "すべての人間は、生まれながらにして自由であり",
      "모든 인간은 태어날 때부터 자유로우며 그 존엄과",
      "هذا نص عربي عادي\u200cمع فاصل، ويكفي طوله",
      "👨‍👩‍👧 a family of emoji with joiners in it",
      "<s>[INST] a prompt for training [/INST] an answer</s>",
      "涓流入海，鍊金術師和鈥字都是真的汉字，并不是乱码。",
    ])
      assert.deepEqual(findingsIn(text), [], text);
  });

  it("is emptiness, or too little text, by the measure of its script", () => {
    assert.deepEqual(findingsIn(" \n\t "), ["empty"]);
    assert.deepEqual(findingsIn("ok lol"), ["short"]);
    assert.deepEqual(findingsIn("哈哈哈哈好的呀"), ["short"]);
    // Lesson 05: ten Chinese characters, twenty Latin letters.
    assert.deepEqual(findingsIn("一二三四五六七八九十"), []);
    assert.deepEqual(findingsIn("abcdefghij klmnopqrs"), []);
    assert.deepEqual(findingsIn("abcdefghij klmnopqr"), ["short"]);
  });

  it("is left-over HTML", () => {
    for (const piece of [
      "<p>",
      "</div>",
      '<a href="x">',
      "<BR/>",
      "&nbsp;",
      "&#8217;",
      "<!-- x -->",
    ])
      assert.deepEqual(findingsIn(`${FINE} ${piece} ${FINE_ZH}`), ["html"], piece);
  });

  it("is text that was read in a wrong encoding", () => {
    const asLatin = (text: string): string => Buffer.from(text).toString("latin1");
    const asGbk = (text: string): string => new TextDecoder("gbk").decode(Buffer.from(text));
    for (const text of [
      "This costs 5 â‚¬, doesnâ€™t it? Yes, it does.",
      "CafÃ© au lait, dÃ©jÃ  vu, and so on and on",
      asLatin("今天天气很好，我们去公园散步吧。"),
      asGbk("今天天气很好，我们去公园散步吧。"),
      asGbk("大模型是在大量文本上训练的，的确如此"),
      "A letter is lost here: caf\ufffd, and nobody knows which.",
      "锟斤拷锟斤拷，这里原来写了什么，没有人知道。",
    ])
      assert.deepEqual(findingsIn(text), ["mojibake"], text);
  });

  it("is characters that nobody sees", () => {
    for (const character of ["\u0000", "\u001b[31m", "\u200b", "\ufeff", "\u007f", "\u202e"])
      assert.deepEqual(findingsIn(`${FINE}${character}${FINE}`), ["control"]);
    assert.deepEqual(findingsIn(`${FINE}\n\t${FINE}\f`), []);
  });

  it("can be seen at the place that is shown", () => {
    assert.equal(placeOf("html", `${FINE}<br>`), FINE.length);
    assert.equal(placeOf("control", `${FINE}\u200b`), FINE.length);
    assert.equal(placeOf("exact", FINE), 0);
  });
});

describe("GBK", () => {
  // 今天天气很好 in GBK.
  const bytes = Buffer.from([
    0xbd, 0xf1, 0xcc, 0xec, 0xcc, 0xec, 0xc6, 0xf8, 0xba, 0xdc, 0xba, 0xc3,
  ]);

  it("is read where it is likely to be that", () => {
    assert.equal(textFromGbk(bytes), "今天天气很好");
    assert.equal(textFromGbk(Buffer.concat([Buffer.from("ok, "), bytes])), "ok, 今天天气很好");
  });

  it("is not seen in Latin-1, in damage, or in plain ASCII", () => {
    assert.equal(textFromGbk(Buffer.from("un café très élégant", "latin1")), undefined);
    assert.equal(textFromGbk(Buffer.from([0xff, 0xfe, 0x80, 0x81])), undefined);
    assert.equal(textFromGbk(Buffer.from("plain")), undefined);
    assert.equal(textFromGbk(bytes.subarray(0, 5)), undefined);
  });

  it("is not taken for the wrong reading where people write Chinese", () => {
    for (const text of [FINE_ZH, "浣熊在浜湖边散步，鍥字少见", "鏄"])
      assert.equal(isUtf8ReadAsGbk(text), false);
    assert.equal(isUtf8ReadAsGbk("浣犲ソ锛屼笘鐣"), true);
  });
});

function findingsIn(text: string): Finding[] {
  const plain = new PlainText();
  plain.read(text);
  const bits = judge(text, plain, false);
  return FINDINGS.filter((finding) => (bits & BIT[finding]) !== 0);
}
