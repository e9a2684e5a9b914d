"""What the measure promises: it decides what is called better."""

import unittest

from bot import Entry, Index
from evaluate import evaluate


class EvaluateTest(unittest.TestCase):
    def test_counts(self):
        """Right answers, right silence, and what went wrong are counted apart"""
        index = Index([Entry("bread", "How do I bake bread?", "In an oven."), Entry("soup", "Soup?", "In a pot.")])
        questions = [
            {"text": "bake bread", "entry": "bread"},
            {"text": "football", "entry": None},
            {"text": "soup", "entry": None},
            {"text": "tennis", "entry": "soup"},
        ]
        found = evaluate(index, questions)
        self.assertEqual((found["right"], found["known"]), (1, 2))
        self.assertEqual((found["refused"], found["unknown"]), (1, 2))
        self.assertEqual(found["wrong"], [("soup", None, "soup"), ("tennis", "soup", None)])


if __name__ == "__main__":
    unittest.main()
