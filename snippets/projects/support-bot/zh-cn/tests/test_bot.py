"""机器人应当做到的事。运行：python -m unittest"""

import json
import tempfile
import unittest
from pathlib import Path

from bot import UNKNOWN, Entry, Index, answer, read_faq, words

FAQ = [
    Entry("bread", "面包怎么烤？", "面粉、水和盐揉成团，烤一小时。"),
    Entry("soup", "蔬菜汤怎么煮？", "蔬菜切块，加水煮软。", also=("放久的胡萝卜能做什么？",)),
    Entry("rice", "米饭怎么煮？", "一杯米配两杯水。"),
    Entry("knife", "菜刀怎么磨？", "在湿的石头上来回推。"),
]


class WordsTest(unittest.TestCase):
    def test_english(self):
        """英文的词转成小写，去掉标点，单数和复数算同一个词"""
        self.assertEqual(words("Two PARCELS, one parcel!"), ["two", "parcel", "one", "parcel"])

    def test_chinese(self):
        """中文每两个相邻的字算一个词，单独的一个字就是它自己"""
        self.assertEqual(words("怎么退货？去 Paris 的"), ["怎么", "么退", "退货", "去", "pari", "的"])


class SearchTest(unittest.TestCase):
    def setUp(self):
        self.index = Index(FAQ)

    def test_best_first(self):
        """最相符的一条排在最前，数目不超过要求"""
        found = self.index.search("米饭怎么煮", most=2)
        self.assertEqual([entry.id for _, entry in found], ["rice", "soup"])
        self.assertGreater(found[0][0], found[1][0])

    def test_other_ways_to_ask(self):
        """其他问法也算数"""
        self.assertEqual(self.index.search("胡萝卜")[0][1].id, "soup")

    def test_nothing_in_common(self):
        """一个词都对不上的条目不会被找出来"""
        self.assertEqual(self.index.search("足球比赛"), [])
        self.assertEqual(self.index.search("?!"), [])

    def test_long_entries(self):
        """两条都有这个词时，短的更相符：长的词多，碰巧对上的也多"""
        index = Index([Entry("long", "茶叶", "还有" * 40), Entry("short", "茶叶", "还有")])
        self.assertEqual(index.search("茶叶")[0][1].id, "short")

    def test_rare_words_decide(self):
        """你写的部分：一个少见的词胜过两个常见的词，而且没有哪个词会倒扣分"""
        index = Index(FAQ)
        self.assertGreater(index.rarity("菜刀"), index.rarity("么煮"), "少见的词要更重")
        self.assertGreater(index.rarity("么煮"), index.rarity("怎么"), "出现的条目越少，就要越重")
        self.assertGreater(index.rarity("怎么"), 0, "到处都有的词也要算一点点")
        common = [Entry("common", "请问告诉", "好的"), Entry("rare", "发票", "这里")]
        others = [Entry(f"other {i}", "请问告诉", "不行") for i in range(8)]
        found = Index([*common, *others]).search("请问 告诉 发票")
        self.assertEqual(found[0][1].id, "rare", "“发票”只在一条里出现，应当由它决定")


class AnswerTest(unittest.TestCase):
    def setUp(self):
        self.index = Index(FAQ)

    def test_known(self):
        """知道的提问：给出那一条的回答和出处，覆盖率为 1"""
        found = answer(self.index, "面包怎么烤")
        self.assertEqual((found.text, found.entry), (FAQ[0].answer, "bread"))
        self.assertAlmostEqual(found.coverage, 1.0)

    def test_unknown(self):
        """没有哪一条能回答的，就说不知道，也没有出处"""
        for question in ("昨晚足球比赛谁赢了？", "", "……"):
            found = answer(self.index, question)
            self.assertEqual((found.text, found.entry, found.coverage), (UNKNOWN, None, 0.0), question)

    def test_too_little(self):
        """只对上个别的词，还不足以回答"""
        found = answer(self.index, "米饭 音乐 电影 假期 登山 足球 唱歌")
        self.assertIsNone(found.entry)
        self.assertTrue(0 < found.coverage < 0.2)


class FaqTest(unittest.TestCase):
    def test_read(self):
        """每行读一条，空行没有影响"""
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "faq.jsonl")
            line = json.dumps({"id": "a", "question": "q", "answer": "好", "also": ["x"]}, ensure_ascii=False)
            file.write_text(f"{line}\n\n", encoding="utf-8")
            self.assertEqual(read_faq(file), [Entry("a", "q", "好", ("x",))])


if __name__ == "__main__":
    unittest.main()
