"""打分应当做到的事。运行：python -m unittest"""

import csv
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import score
from score import SubmissionError, attempt, board, chrf, read_answers, read_attempts, read_submission, score_file


class ChrfTest(unittest.TestCase):
    def test_extremes(self):
        """完全相同得 100，毫无相同得 0，空文字也不出错"""
        self.assertAlmostEqual(chrf("Snow falls today.", "Snow falls today."), 100)
        for text, reference in (("abc", "xyz"), ("", "abc"), ("abc", ""), ("", "")):
            self.assertEqual(chrf(text, reference), 0)

    def test_by_hand(self):
        """1 个字符的片段 3 中 2，2 个的 2 中 1，3 个的全不中；这里两种比例相同，得分也相同"""
        self.assertAlmostEqual(chrf("abx", "aby"), 100 * (2 / 3 + 1 / 2 + 0) / 3)

    def test_recall(self):
        """漏写比多写扣分更多，空格不算"""
        self.assertGreater(chrf("It rains. Take care.", "It rains."), chrf("It rains.", "It rains. Take care."))
        self.assertAlmostEqual(chrf("It  rains", "Itrains"), 100)


class SubmissionTest(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = Path(holder.name)

    def write(self, *rows) -> Path:
        file = self.folder / "submission.csv"
        with file.open("w", encoding="utf-8", newline="") as target:
            csv.writer(target).writerows(rows)
        return file

    def test_read(self):
        """读得出正确的文件，文字里有逗号和引号也没关系"""
        file = self.write(("id", "text"), ("a", 'Rain, "cats" and dogs'), ("b", ""))
        self.assertEqual(read_submission(file, {"a", "b"}), {"a": 'Rain, "cats" and dogs', "b": ""})

    def test_wrong(self):
        """不对的文件会被拒绝，消息里说明错在哪里"""
        for rows, fault in (
            ([("id", "report"), ("a", "x")], "id,text"),
            ([("id", "text"), ("a", "x"), ("a", "y")], "a 出现"),
            ([("id", "text"), ("a", "x"), ("c", "y")], "c 不在"),
            ([("id", "text"), ("a", "x")], "b"),
        ):
            with self.assertRaises(SubmissionError) as caught:
                read_submission(self.write(*rows), {"a", "b"})
            self.assertIn(fault, str(caught.exception))
        with self.assertRaises(SubmissionError):
            read_submission(self.folder / "none.csv", {"a"})

    def test_board(self):
        """成绩都记下来，同一个文件只记一次，最好的在前，基线也排在里面"""
        places = {"ATTEMPTS": self.folder / "attempts.jsonl", "BOARD": self.folder / "leaderboard.md"}
        answers = read_answers()
        with mock.patch.multiple(score, **places):
            self.assertEqual(read_attempts(), [])
            poor = self.write(("id", "text"), *((each, "雨") for each in answers))
            found = attempt(poor, "很差")
            self.assertLess(found["score"], found["baseline"])
            attempt(poor, "又来一次")
            right = self.write(("id", "text"), *answers.items())
            self.assertTrue(attempt(right, "偷看 | 了")["copied"])
            self.assertEqual([one["note"] for one in read_attempts()], ["偷看 | 了", "很差"])
            table = places["BOARD"].read_text(encoding="utf-8")
        self.assertIn("| 1 | 100.00 |", table)
        self.assertIn("偷看 \\| 了", table)
        self.assertRegex(table, r"\| 2 \| .*\*\*")
        self.assertEqual(board([], 1.5).count("| 1 |"), 1)

    def test_sample(self):
        """示例提交是正确的，得分就是基线的得分"""
        self.assertTrue(10 < score_file(score.SAMPLE) < 50)


if __name__ == "__main__":
    unittest.main()
