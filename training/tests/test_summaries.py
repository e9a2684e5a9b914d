"""Functions and their summaries from source."""

import unittest

from corpus.summaries import summaries

SOURCE = '''
class Shop:
    @property
    def total(self):
        """Return the sum of all prices.

        More words.
        """
        prices = [item.price for item in self.items]
        return sum(prices)

    def plain(self):
        return 1

def parse(text, strict=False):
    """parse `text` into :class:`~pkg.Node`"""
    if strict:
        check(text)
    return text.split(",")

def field(value):
    """:param value: no summary"""
    value += 1
    return value

def only():
    """Nothing else stands here, no body at all."""

def long_one():
    """A first paragraph that runs
    over two lines is no one-line summary."""
    a = 1
    return a
'''


class Summaries(unittest.TestCase):
    def test_pairs_of_code_and_first_sentence(self):
        found = dict((text, code) for code, text in summaries(SOURCE))
        self.assertEqual(set(found), {"Return the sum of all prices.", "Parse text into pkg.Node."})
        self.assertEqual(
            found["Return the sum of all prices."],
            "@property\ndef total(self):\n    prices = [item.price for item in self.items]\n    return sum(prices)",
        )
        self.assertNotIn('"""', "".join(found.values()))

    def test_a_file_that_does_not_parse_has_none(self):
        self.assertEqual(summaries("def f(:\n"), [])


if __name__ == "__main__":
    unittest.main()
