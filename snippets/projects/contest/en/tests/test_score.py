"""What the score promises. Run: python -m unittest"""

import csv
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import score
from score import SubmissionError, attempt, board, chrf, read_answers, read_attempts, read_submission, score_file


class ChrfTest(unittest.TestCase):
    def test_extremes(self):
        """The same text gets 100, nothing in common 0, and an empty text is no error"""
        self.assertAlmostEqual(chrf("Snow falls today.", "Snow falls today."), 100)
        for text, reference in (("abc", "xyz"), ("", "abc"), ("abc", ""), ("", "")):
            self.assertEqual(chrf(text, reference), 0)

    def test_by_hand(self):
        """Runs of 1: 2 of 3; runs of 2: 1 of 2; runs of 3: none. Both shares are the same here, so is the score"""
        self.assertAlmostEqual(chrf("abx", "aby"), 100 * (2 / 3 + 1 / 2 + 0) / 3)

    def test_recall(self):
        """Leaving out costs more than adding, and blanks do not count"""
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
        """A right file is read, commas and quotes in texts do no harm"""
        file = self.write(("id", "text"), ("a", 'Rain, "cats" and dogs'), ("b", ""))
        self.assertEqual(read_submission(file, {"a", "b"}), {"a": 'Rain, "cats" and dogs', "b": ""})

    def test_wrong(self):
        """A wrong file is refused, and the message names the fault"""
        for rows, fault in (
            ([("id", "report"), ("a", "x")], "id,text"),
            ([("id", "text"), ("a", "x"), ("a", "y")], "a stands"),
            ([("id", "text"), ("a", "x"), ("c", "y")], "c is"),
            ([("id", "text"), ("a", "x")], "b"),
        ):
            with self.assertRaises(SubmissionError) as caught:
                read_submission(self.write(*rows), {"a", "b"})
            self.assertIn(fault, str(caught.exception))
        with self.assertRaises(SubmissionError):
            read_submission(self.folder / "none.csv", {"a"})

    def test_board(self):
        """Attempts are kept, each file once, the best first, with the baseline in its place"""
        places = {"ATTEMPTS": self.folder / "attempts.jsonl", "BOARD": self.folder / "leaderboard.md"}
        answers = read_answers()
        with mock.patch.multiple(score, **places):
            self.assertEqual(read_attempts(), [])
            poor = self.write(("id", "text"), *((each, "rain") for each in answers))
            found = attempt(poor, "poor")
            self.assertLess(found["score"], found["baseline"])
            attempt(poor, "the same again")
            right = self.write(("id", "text"), *answers.items())
            self.assertTrue(attempt(right, "peeked | at it")["copied"])
            self.assertEqual([one["note"] for one in read_attempts()], ["peeked | at it", "poor"])
            table = places["BOARD"].read_text(encoding="utf-8")
        self.assertIn("| 1 | 100.00 |", table)
        self.assertIn("peeked \\| at it", table)
        self.assertRegex(table, r"\| 2 \| .*\*\*")
        self.assertEqual(board([], 1.5).count("| 1 |"), 1)

    def test_sample(self):
        """The sample submission is a right one, and has the baseline's score"""
        self.assertTrue(10 < score_file(score.SAMPLE) < 50)


if __name__ == "__main__":
    unittest.main()
