"""测量应当做到的事：什么叫更好，由它说了算。"""

import unittest

from bot import Entry, Index
from evaluate import evaluate


class EvaluateTest(unittest.TestCase):
    def test_counts(self):
        """答对的、没有乱答的、出错的，要分开数"""
        index = Index([Entry("bread", "面包怎么烤？", "用烤箱。"), Entry("soup", "蔬菜汤？", "用锅。")])
        questions = [
            {"text": "烤面包", "entry": "bread"},
            {"text": "足球", "entry": None},
            {"text": "蔬菜汤", "entry": None},
            {"text": "网球", "entry": "soup"},
        ]
        found = evaluate(index, questions)
        self.assertEqual((found["right"], found["known"]), (1, 2))
        self.assertEqual((found["refused"], found["unknown"]), (1, 2))
        self.assertEqual(found["wrong"], [("蔬菜汤", None, "soup"), ("网球", "soup", None)])


if __name__ == "__main__":
    unittest.main()
