"""补全器应当做到的事。运行：python -m unittest"""

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
        """小块拼起来就是原文"""
        text = "def f(x_1, 数):\n    return x_1 >= 3.5  # 好\n"
        self.assertEqual("".join(pieces(text)), text)
        self.assertEqual(pieces("a_b += 12\n"), ["a_b", " ", "+", "=", " ", "12", "\n"])


class CountingTest(unittest.TestCase):
    def test_most_often(self):
        """接出现最多的；并列时，接最先见到的"""
        completer = learned("x=a\nx=b\nx=b\ny=c\ny=d\n")
        self.assertEqual(completer.best(["x", "="]), "b")
        self.assertEqual(completer.next_piece(["y", "="]), "c")

    def test_never_seen(self):
        """从没见过的小块之后，一无所知"""
        self.assertIsNone(learned().best(["while"]))
        self.assertIsNone(learned().next_piece(["§"]))
        self.assertEqual(Completer().complete("for row"), "")

    def test_letters_typed(self):
        """下一块以已经打出的字母开头"""
        completer = learned("a.append(x)\na.append(x)\na.index(x)\n")
        self.assertEqual(completer.best(["a", "."]), "append")
        self.assertEqual(completer.best(["a", "."], "in"), "index")
        self.assertIsNone(completer.best(["a", "."], "zz"))

    def test_shorter_context(self):
        """你写的部分：最长的上文没见过时用短一些的，见过的里面以最长的为准"""
        completer = learned("f(b)=d\nf(x)=e\nf(x)=e\n")
        self.assertEqual(completer.next_piece(["?", ")", "="]), "e", "“)=” 之后两次都是 “e”")
        self.assertEqual(completer.next_piece(["?", "?", "f"]), "(", "“f” 之后总是 “(”")
        known = completer.next_piece(["b", ")", "="])
        self.assertEqual(known, "d", "“b)=” 见过，所以不能让更短的上文说了算")
        self.assertIsNone(completer.next_piece(["?", "?", "?"]), "从没见过的，仍然不知道")
        self.assertEqual(learned().complete("while True:\n    for row"), " in rows:")


class CompleteTest(unittest.TestCase):
    def test_rest_of_line(self):
        """写完这一行就停，不多写"""
        completer = learned()
        self.assertEqual(completer.complete("import numpy"), " as np")
        self.assertEqual(completer.complete("for row in rows:\n    print"), "(row)")

    def test_inside_word(self):
        """在单词中间时，先写完这个单词"""
        self.assertEqual(learned(order=6).complete("import numpy as np\nimport pan"), "das as pd")

    def test_empty_lines(self):
        """空行没有影响"""
        self.assertEqual(learned(order=6).complete("import numpy as np\n\n\nimport pan"), "das as pd")

    def test_limit(self):
        """写够规定的块数就停"""
        self.assertEqual(learned("a a a a a a a\n").complete("a a ", most=3), "a a")


if __name__ == "__main__":
    unittest.main()
