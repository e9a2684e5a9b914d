"""Examples come out of docstrings and pages as programs."""

import unittest

from corpus.documentation import blocks, documents, prompted

PAGE = """
Area
====

A first example::

    import math

    def area(r):
        return math.pi * r ** 2

Output looks like this::

    Area: 3.14 square metres

.. code-block:: python
   :linenos:

   total = area(1) + area(2)

.. code-block:: console

   $ python area.py

>>> area(1) > 3
True
>>> for r in range(2):
...     print(r)
0
1
"""


class Documentation(unittest.TestCase):
    def test_blocks_of_a_page(self):
        first, *rest = documents(blocks(PAGE))
        self.assertEqual(rest, [])
        self.assertIn("import math\n\ndef area(r):\n    return math.pi * r ** 2\n", first)
        self.assertIn("\ntotal = area(1) + area(2)\n", first)
        self.assertIn("area(1) > 3\n", first)
        self.assertIn("for r in range(2):\n    print(r)\n", first)
        for foreign in ("linenos", "metres", "$ python", "True", ">>>"):
            self.assertNotIn(foreign, first)

    def test_prompts_are_taken_off(self):
        self.assertEqual(prompted("Text\n    >>> def f(x):\n    ...     return x\n    ...\n    >>> f(1)\n    1\n"), ["def f(x):\n    return x\n\nf(1)\n"])

    def test_long_pages_are_cut_at_a_block(self):
        part = "".join(f"value_{i} = {i}\n" for i in range(200))
        found = documents([part] * 5)
        self.assertGreater(len(found), 1)
        self.assertEqual("\n".join(found).count("value_7 = 7"), 5)

    def test_credentials_are_left_out(self):
        self.assertEqual(documents(["key = 'AKIA" + "A" * 16 + "'\nprint(key, 'and some more text')\n"]), [])


if __name__ == "__main__":
    unittest.main()
