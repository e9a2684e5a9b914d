"""What your model promises."""

import csv
import tempfile
import unittest
from pathlib import Path

from my_model import Day, baseline, nearest, read_days, read_facts, submit, validate, write
from score import MARGIN, chrf

FACTS = "city=Oslo; sky=snow; low=-5; high=-1; wind=2; rain=80"


class FactsTest(unittest.TestCase):
    def test_read(self):
        """Facts are read by name"""
        found = read_facts(FACTS)
        self.assertEqual((found["city"], found["sky"], int(found["low"])), ("Oslo", "snow", -5))

    def test_days(self):
        """Training and validation have texts, the test has none, and no day stands in two of them"""
        train, val, test = (read_days(name) for name in ("train", "val", "test"))
        self.assertEqual((len(train), len(val), len(test)), (400, 80, 120))
        self.assertTrue(all(day.text for day in train + val))
        self.assertFalse(any(day.text for day in test))
        self.assertEqual(len({day.facts for day in train + val + test}), 600)

    def test_baseline(self):
        """The baseline names city, sky and degrees"""
        for part in ("Oslo", "snow", "-5", "-1"):
            self.assertIn(part, baseline(FACTS))

    def test_nearest(self):
        """The most similar day has the same sky, then similar numbers"""
        days = [
            Day("a", "city=Oslo; sky=fog; low=-5; high=-1; wind=2; rain=80"),
            Day("b", "city=Rome; sky=snow; low=-9; high=-1; wind=7; rain=60"),
            Day("c", "city=Lima; sky=snow; low=-6; high=-1; wind=2; rain=75"),
        ]
        self.assertEqual(nearest(FACTS, days).id, "c")


class SubmitTest(unittest.TestCase):
    def test_form(self):
        """The submission has Kaggle's form: id,text, and a line for each day of the test"""
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "submission.csv")
            submit(file)
            with file.open(encoding="utf-8", newline="") as source:
                rows = list(csv.DictReader(source))
        self.assertEqual([row["id"] for row in rows], [day.id for day in read_days("test")])
        self.assertTrue(all(row["text"] for row in rows))

    def test_better(self):
        """YOUR PIECE: on the validation data your model is clearly better than the baseline"""
        examples, days = read_days("train"), read_days("val")
        poor = sum(chrf(baseline(day.facts), day.text) for day in days) / len(days)
        self.assertIsInstance(write(days[0].facts, examples), str)
        self.assertGreaterEqual(validate(), poor + MARGIN, f"the baseline has {poor:.2f}, and {MARGIN:g} more count")


if __name__ == "__main__":
    unittest.main()
