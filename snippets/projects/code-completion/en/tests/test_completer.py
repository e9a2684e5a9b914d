"""What the completer promises. Run: python -m unittest"""

import unittest

from completer import Completer, pieces

CODE = """import numpy as np
import pandas as pd

for row in rows:
    print(row)

for row in table:
    print(row)
"""


def learned(text: str = CODE, order: int = 4) -> Completer:
    completer = Completer(order)
    completer.learn(text)
    return completer


class PiecesTest(unittest.TestCase):
    def test_put_together(self):
        """The pieces of a text, put together, are the text"""
        text = "def f(x_1, 数):\n    return x_1 >= 3.5  # 好\n"
        self.assertEqual("".join(pieces(text)), text)
        self.assertEqual(pieces("a_b += 12\n"), ["a_b", " ", "+", "=", " ", "12", "\n"])


class CountingTest(unittest.TestCase):
    def test_most_often(self):
        """What came most often comes next; on a draw, what was seen first"""
        completer = learned("x=a\nx=b\nx=b\ny=c\ny=d\n")
        self.assertEqual(completer.best(["x", "="]), "b")
        self.assertEqual(completer.next_piece(["y", "="]), "c")

    def test_never_seen(self):
        """After pieces that were never seen nothing is known"""
        self.assertIsNone(learned().best(["while"]))
        self.assertIsNone(learned().next_piece(["§"]))
        self.assertEqual(Completer().complete("for row"), "")

    def test_letters_typed(self):
        """The next piece begins with the letters that have been typed"""
        completer = learned("a.append(x)\na.append(x)\na.index(x)\n")
        self.assertEqual(completer.best(["a", "."]), "append")
        self.assertEqual(completer.best(["a", "."], "in"), "index")
        self.assertIsNone(completer.best(["a", "."], "zz"))

    def test_shorter_context(self):
        """YOUR PIECE: where the longest context was never seen, a shorter one helps, and the longest known one counts"""
        completer = learned("f(b)=d\nf(x)=e\nf(x)=e\n")
        self.assertEqual(completer.next_piece(["?", ")", "="]), "e", "after “)=” came “e” twice")
        self.assertEqual(completer.next_piece(["?", "?", "f"]), "(", "after “f” always came “(”")
        known = completer.next_piece(["b", ")", "="])
        self.assertEqual(known, "d", "“b)=” was seen, so shorter contexts must not overrule it")
        self.assertIsNone(completer.next_piece(["?", "?", "?"]), "what was never seen stays unknown")
        self.assertEqual(learned().complete("while True:\n    for row"), " in rows:")


class CompleteTest(unittest.TestCase):
    def test_rest_of_line(self):
        """The rest of the line is written, and not more than that"""
        completer = learned()
        self.assertEqual(completer.complete("import numpy"), " as np")
        self.assertEqual(completer.complete("for row in rows:\n    print"), "(row)")

    def test_inside_word(self):
        """In the middle of a word its rest is written first"""
        self.assertEqual(learned(order=6).complete("import numpy as np\nimport pan"), "das as pd")

    def test_empty_lines(self):
        """Empty lines change nothing"""
        self.assertEqual(learned(order=6).complete("import numpy as np\n\n\nimport pan"), "das as pd")

    def test_limit(self):
        """After so many pieces it stops"""
        self.assertEqual(learned("a a a a a a a\n").complete("a a ", most=3), "a a")


if __name__ == "__main__":
    unittest.main()
