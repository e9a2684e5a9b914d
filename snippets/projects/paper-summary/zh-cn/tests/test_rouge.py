"""测量应当做到的事，与手算的值对照。"""

import unittest

from rouge import Rouge, mean, rouge1, units


class RougeTest(unittest.TestCase):
    def test_by_hand(self):
        """摘要四个词中了三个，参考六个词中了三个：0.75、0.5、0.6"""
        found = rouge1("The cat sleeps here.", "the cat sleeps all day long")
        self.assertEqual((found.precision, found.recall), (0.75, 0.5))
        self.assertAlmostEqual(found.f1, 0.6)

    def test_repeated(self):
        """一个词说五遍也没有用"""
        found = rouge1("cat cat cat cat cat", "a cat")
        self.assertEqual((found.precision, found.recall), (0.2, 0.5))

    def test_extremes(self):
        """相同得 1，不同得 0，不会除以 0"""
        self.assertEqual(rouge1("a b c", "c b a"), Rouge(1, 1, 1))
        for summary, reference in (("a", "b"), ("", "b"), ("a", ""), ("", "")):
            self.assertEqual(rouge1(summary, reference), Rouge(0, 0, 0))

    def test_chinese(self):
        """中文按字来数"""
        self.assertEqual(units("大模型 GPT-3"), ["大", "模", "型", "gpt", "3"])
        self.assertEqual(rouge1("模型很大", "大模型").recall, 1)

    def test_mean(self):
        """每个数各自取平均"""
        self.assertEqual(mean([Rouge(0, 1, 0.5), Rouge(1, 1, 0)]), Rouge(0.5, 1, 0.25))
        self.assertEqual(mean([]), Rouge(0, 0, 0))


if __name__ == "__main__":
    unittest.main()
