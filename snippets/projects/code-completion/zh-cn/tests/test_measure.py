"""测量应当做到的事：尺子不准，别的数字就都没有意义。"""

import tempfile
import unittest
from pathlib import Path

from files import read_files, split
from measure import cursors, edit_distance, edit_similarity, evaluate

CODE = "import numpy as np\n\ndef double(x):\n    return 2 * x\n"


class EditTest(unittest.TestCase):
    def test_distance(self):
        """距离数的是插入、删除和替换的字符"""
        for a, b, wanted in (("", "abc", 3), ("abc", "", 3), ("kitten", "sitting", 3), ("np", "np", 0)):
            self.assertEqual(edit_distance(a, b), wanted, (a, b))

    def test_similarity(self):
        """完全相同为 1，毫无相同为 0，只差一点的在中间"""
        self.assertEqual(edit_similarity("", ""), 1)
        self.assertEqual(edit_similarity("abc", "xyz"), 0)
        self.assertAlmostEqual(edit_similarity("as np", "as pd"), 3 / 5)


class CursorTest(unittest.TestCase):
    def test_places(self):
        """每处光标都在一行之内，后面至少还有两个字符"""
        found = cursors(CODE)
        self.assertEqual(len(found), 3)
        for before, rest in found:
            self.assertTrue(CODE.startswith(before + rest), (before, rest))
            self.assertGreaterEqual(len(rest), 2)
            self.assertNotIn("\n", rest)
            self.assertNotEqual(before.split("\n")[-1].strip(), "")

    def test_same_places(self):
        """每次的位置都一样，否则两个补全器没法比较"""
        self.assertEqual(cursors(CODE), cursors(CODE))
        self.assertNotEqual([cursors(CODE, seed) for seed in range(9)], [cursors(CODE)] * 9)


class EvaluateTest(unittest.TestCase):
    def test_all_right(self):
        """全都知道的补全器得 100 %，什么都不写的得 0 %"""
        truth = dict(cursors(CODE))
        report = evaluate(lambda before: truth[before], [CODE])
        self.assertEqual((report.cursors, report.exact, report.similarity), (3, 1, 1))
        silent = evaluate(lambda before: "", [CODE])
        self.assertEqual((silent.exact, silent.similarity), (0, 0))
        self.assertIn("3 处光标：整行写对 100.0%", str(report))

    def test_nothing(self):
        """一处光标也没有时，不会除以零"""
        self.assertEqual(evaluate(lambda before: "", []).cursors, 0)


class FilesTest(unittest.TestCase):
    def test_apart(self):
        """没有哪个文件既用来学又用来测，复制品也不行"""
        learned, kept = split({"a": "1", "b": "2", "c": "3", "d": "4", "copy of d": "4"})
        self.assertEqual((learned, kept), (["1", "2", "3"], ["4"]))
        self.assertEqual(split({"a": "1", "b": "2"}), (["1"], ["2"]))

    def test_own_files(self):
        """找得到子文件夹里的文件，不算别人的包"""
        with tempfile.TemporaryDirectory() as folder:
            for name in ("a.py", "deep/b.py", "venv/c.py", "notes.txt"):
                Path(folder, name).parent.mkdir(exist_ok=True)
                Path(folder, name).write_text("x = 1\n", encoding="utf-8")
            found = [Path(name).name for name in read_files(folder)]
            self.assertEqual(found, ["a.py", "b.py"])


if __name__ == "__main__":
    unittest.main()
