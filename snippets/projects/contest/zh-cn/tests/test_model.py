"""你的模型应当做到的事。"""

import csv
import tempfile
import unittest
from pathlib import Path

from my_model import Day, baseline, nearest, read_days, read_facts, submit, validate, write
from score import MARGIN, chrf

FACTS = "城市=哈尔滨；天空=雪；最低=-5；最高=-1；风力=2；降水=80"


class FactsTest(unittest.TestCase):
    def test_read(self):
        """按名字读出数据"""
        found = read_facts(FACTS)
        self.assertEqual((found["城市"], found["天空"], int(found["最低"])), ("哈尔滨", "雪", -5))

    def test_days(self):
        """训练集和验证集有原文，测试集没有，哪一天都不会同时在两处"""
        train, val, test = (read_days(name) for name in ("train", "val", "test"))
        self.assertEqual((len(train), len(val), len(test)), (400, 80, 120))
        self.assertTrue(all(day.text for day in train + val))
        self.assertFalse(any(day.text for day in test))
        self.assertEqual(len({day.facts for day in train + val + test}), 600)

    def test_baseline(self):
        """基线会说出城市、天空和度数"""
        for part in ("哈尔滨", "雪", "-5", "-1"):
            self.assertIn(part, baseline(FACTS))

    def test_nearest(self):
        """最相似的日子先要天空相同，再看数字"""
        days = [
            Day("a", "城市=哈尔滨；天空=雾；最低=-5；最高=-1；风力=2；降水=80"),
            Day("b", "城市=北京；天空=雪；最低=-9；最高=-1；风力=7；降水=60"),
            Day("c", "城市=拉萨；天空=雪；最低=-6；最高=-1；风力=2；降水=75"),
        ]
        self.assertEqual(nearest(FACTS, days).id, "c")


class SubmitTest(unittest.TestCase):
    def test_form(self):
        """提交的格式与 Kaggle 相同：id,text，测试集里每天一行"""
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "submission.csv")
            submit(file)
            with file.open(encoding="utf-8", newline="") as source:
                rows = list(csv.DictReader(source))
        self.assertEqual([row["id"] for row in rows], [day.id for day in read_days("test")])
        self.assertTrue(all(row["text"] for row in rows))

    def test_better(self):
        """你写的部分：在验证集上明显比基线好"""
        examples, days = read_days("train"), read_days("val")
        poor = sum(chrf(baseline(day.facts), day.text) for day in days) / len(days)
        self.assertIsInstance(write(days[0].facts, examples), str)
        self.assertGreaterEqual(validate(), poor + MARGIN, f"基线是 {poor:.2f}，高出 {MARGIN:g} 分才算")


if __name__ == "__main__":
    unittest.main()
