"""What the measure promises, against values reckoned by hand."""

import unittest

from rouge import Rouge, mean, rouge1, units


class RougeTest(unittest.TestCase):
    def test_by_hand(self):
        """Three of four words of the summary and three of six of the reference: 0.75, 0.5, 0.6"""
        found = rouge1("The cat sleeps here.", "the cat sleeps all day long")
        self.assertEqual((found.precision, found.recall), (0.75, 0.5))
        self.assertAlmostEqual(found.f1, 0.6)

    def test_repeated(self):
        """Saying a word five times does not help"""
        found = rouge1("cat cat cat cat cat", "a cat")
        self.assertEqual((found.precision, found.recall), (0.2, 0.5))

    def test_extremes(self):
        """The same text gets 1, another one 0, and nothing is divided by 0"""
        self.assertEqual(rouge1("a b c", "c b a"), Rouge(1, 1, 1))
        for summary, reference in (("a", "b"), ("", "b"), ("a", ""), ("", "")):
            self.assertEqual(rouge1(summary, reference), Rouge(0, 0, 0))

    def test_chinese(self):
        """In Chinese the characters count"""
        self.assertEqual(units("大模型 GPT-3"), ["大", "模", "型", "gpt", "3"])
        self.assertEqual(rouge1("模型很大", "大模型").recall, 1)

    def test_mean(self):
        """The mean is taken of each number by itself"""
        self.assertEqual(mean([Rouge(0, 1, 0.5), Rouge(1, 1, 0)]), Rouge(0.5, 1, 0.25))
        self.assertEqual(mean([]), Rouge(0, 0, 0))


if __name__ == "__main__":
    unittest.main()
