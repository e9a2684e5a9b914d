"""What the measure promises: a wrong measure would make every other number worthless."""

import tempfile
import unittest
from pathlib import Path

from files import read_files, split
from measure import cursors, edit_distance, edit_similarity, evaluate

CODE = "import numpy as np\n\ndef double(x):\n    return 2 * x\n"


class EditTest(unittest.TestCase):
    def test_distance(self):
        """The distance counts characters put in, taken out and replaced"""
        for a, b, wanted in (("", "abc", 3), ("abc", "", 3), ("kitten", "sitting", 3), ("np", "np", 0)):
            self.assertEqual(edit_distance(a, b), wanted, (a, b))

    def test_similarity(self):
        """The similarity is 1 for the same, 0 for nothing in common, and between them for a near miss"""
        self.assertEqual(edit_similarity("", ""), 1)
        self.assertEqual(edit_similarity("abc", "xyz"), 0)
        self.assertAlmostEqual(edit_similarity("as np", "as pd"), 3 / 5)


class CursorTest(unittest.TestCase):
    def test_places(self):
        """Each cursor stands inside a line, with at least two characters to come"""
        found = cursors(CODE)
        self.assertEqual(len(found), 3)
        for before, rest in found:
            self.assertTrue(CODE.startswith(before + rest), (before, rest))
            self.assertGreaterEqual(len(rest), 2)
            self.assertNotIn("\n", rest)
            self.assertNotEqual(before.split("\n")[-1].strip(), "")

    def test_same_places(self):
        """The places are the same each time, or else two completers could not be compared"""
        self.assertEqual(cursors(CODE), cursors(CODE))
        self.assertNotEqual([cursors(CODE, seed) for seed in range(9)], [cursors(CODE)] * 9)


class EvaluateTest(unittest.TestCase):
    def test_all_right(self):
        """A completer that knows everything gets 100 %, and a silent one 0 %"""
        truth = dict(cursors(CODE))
        report = evaluate(lambda before: truth[before], [CODE])
        self.assertEqual((report.cursors, report.exact, report.similarity), (3, 1, 1))
        silent = evaluate(lambda before: "", [CODE])
        self.assertEqual((silent.exact, silent.similarity), (0, 0))
        self.assertIn("3 cursors: 100.0%", str(report))

    def test_nothing(self):
        """Without a cursor there is no division by zero"""
        self.assertEqual(evaluate(lambda before: "", []).cursors, 0)


class FilesTest(unittest.TestCase):
    def test_apart(self):
        """No file is both learned from and measured on, not even a copy of one"""
        learned, kept = split({"a": "1", "b": "2", "c": "3", "d": "4", "copy of d": "4"})
        self.assertEqual((learned, kept), (["1", "2", "3"], ["4"]))
        self.assertEqual(split({"a": "1", "b": "2"}), (["1"], ["2"]))

    def test_own_files(self):
        """Files in subfolders are found, those of installed packages are not"""
        with tempfile.TemporaryDirectory() as folder:
            for name in ("a.py", "deep/b.py", "venv/c.py", "notes.txt"):
                Path(folder, name).parent.mkdir(exist_ok=True)
                Path(folder, name).write_text("x = 1\n", encoding="utf-8")
            found = [Path(name).name for name in read_files(folder)]
            self.assertEqual(found, ["a.py", "b.py"])


if __name__ == "__main__":
    unittest.main()
