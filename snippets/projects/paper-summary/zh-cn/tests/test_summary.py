"""摘要器应当做到的事。运行：python -m unittest"""

import unittest

from summary import choose, lead, likeness, overlap, rank, sentences, summarise, words

TEXT = """一个没有句号的标题

小猫白天大多在睡觉。老猫白天几乎一直在睡觉。月亮离我们很远。
小猫夜里捕鼠，白天睡觉。狗会对生人叫。"""


class SentenceTest(unittest.TestCase):
    def test_english(self):
        """句号结束一句话，但 “et al.” 和小数里的点不算；换行等于空格"""
        text = "It reached 28.4 points (Vaswani et\nal. 2017). That was new! Was it trivial? So it was."
        wanted = ["It reached 28.4 points (Vaswani et al. 2017).", "That was new!", "Was it trivial?", "So it was."]
        self.assertEqual(sentences(text), wanted)

    def test_chinese(self):
        """中文句子后面没有空格也能分开"""
        self.assertEqual(sentences("模型很大。训练快吗？快！"), ["模型很大。", "训练快吗？", "快！"])

    def test_headings(self):
        """标题不是句子，空文字里没有句子"""
        self.assertEqual(len(sentences(TEXT)), 5)
        self.assertEqual(sentences(" \n "), [])

    def test_lead(self):
        """开头几句，数目不超过要求"""
        self.assertEqual(lead(TEXT, 1), ["小猫白天大多在睡觉。"])


class LikenessTest(unittest.TestCase):
    def test_words(self):
        """去掉常见词；中文取每两个相邻的字"""
        self.assertEqual(words("The Model is a MODEL of 2017"), {"model", "2017"})
        self.assertEqual(words("大模型"), {"大模", "模型"})

    def test_likeness(self):
        """共同的词越多越像；一个也没有就是 0，空句子也是"""
        a = {"cats", "sleep", "day"}
        self.assertGreater(likeness(a, {"cats", "sleep", "long"}), likeness(a, {"cats", "hunt", "night"}))
        self.assertGreater(likeness(a, a), likeness(a, a | {"b", "c", "d", "e"}), "长句子要压低一些")
        self.assertEqual(likeness(a, {"moon"}), 0)
        self.assertEqual(likeness(set(), set()), 0)

    def test_overlap(self):
        """重叠是占较短那句的比例"""
        self.assertEqual(overlap({"a", "b"}, {"a", "b", "c", "d"}), 1)
        self.assertEqual(overlap({"a", "b"}, {"b", "c"}), 0.5)
        self.assertEqual(overlap(set(), {"a"}), 0)


class RankTest(unittest.TestCase):
    def test_central(self):
        """别的句子都像它，它就核心；没有谁像它，就不核心；份额加起来是 1"""
        shares = rank([words(sentence) for sentence in sentences(TEXT)])
        self.assertAlmostEqual(sum(shares), 1)
        self.assertEqual(min(shares), shares[2], "别的句子都不讲月亮")
        self.assertGreater(shares[0], 1 / 5, "有三句话讲猫白天睡觉")


class ChooseTest(unittest.TestCase):
    def test_order(self):
        """取最核心的，按原文顺序排"""
        bags = [{"a"}, {"b"}, {"c"}, {"d"}]
        self.assertEqual(choose(bags, [0.1, 0.3, 0.2, 0.4], 2), [1, 3])
        self.assertEqual(choose(bags, [0.4, 0.3, 0.2, 0.1], 9), [0, 1, 2, 3])

    def test_repeated(self):
        """你写的部分：和选中的某句几乎一样的要跳过，由下一句补上"""
        bags = [{"lora", "learns", "change"}, {"lora", "learns", "change", "only"}, {"memory", "shrinks"}, {"fast"}]
        shares = [0.4, 0.3, 0.2, 0.1]
        self.assertEqual(choose(bags, shares, 2), [0, 2], "第 1 句说的就是第 0 句")
        self.assertEqual(choose(bags, shares, 4), [0, 2, 3])
        self.assertEqual(choose(bags, shares, 2, too_alike=1.0), [0, 1], "界限是 `too_alike`")

    def test_summary(self):
        """摘要由原文的句子组成；没有句子就没有摘要"""
        bread = "面包要用面粉、清水和食盐。食盐和清水让面团变结实。星星在闪。有了面粉，面包才有形状。"
        found = summarise(bread, 2)
        self.assertEqual(len(found), 2)
        self.assertTrue(set(found) <= set(sentences(bread)) - {"星星在闪。"}, found)
        self.assertEqual(summarise("", 2), [])


if __name__ == "__main__":
    unittest.main()
