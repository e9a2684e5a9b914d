"""What the summariser promises. Run: python -m unittest"""

import unittest

from summary import choose, lead, likeness, overlap, rank, sentences, summarise, words

TEXT = """A heading without a full stop

Cats sleep most of the day. Old cats sleep nearly all day long. The moon is far away.
Cats hunt at night, and by day cats sleep. Dogs bark at strangers."""


class SentenceTest(unittest.TestCase):
    def test_english(self):
        """A full stop ends a sentence, but not in “et al.” or in a number; line breaks are blanks"""
        text = "It reached 28.4 points (Vaswani et\nal. 2017). That was new! Was it trivial? So it was."
        wanted = ["It reached 28.4 points (Vaswani et al. 2017).", "That was new!", "Was it trivial?", "So it was."]
        self.assertEqual(sentences(text), wanted)

    def test_chinese(self):
        """Chinese sentences end without a blank"""
        self.assertEqual(sentences("模型很大。训练快吗？快！"), ["模型很大。", "训练快吗？", "快！"])

    def test_headings(self):
        """Headings are no sentences, and an empty text has none"""
        self.assertEqual(len(sentences(TEXT)), 5)
        self.assertEqual(sentences(" \n "), [])

    def test_lead(self):
        """The first sentences, no more than asked for"""
        self.assertEqual(lead(TEXT, 1), ["Cats sleep most of the day."])


class LikenessTest(unittest.TestCase):
    def test_words(self):
        """Common words are left out; Chinese gives pairs of characters"""
        self.assertEqual(words("The Model is a MODEL of 2017"), {"model", "2017"})
        self.assertEqual(words("大模型"), {"大模", "模型"})

    def test_likeness(self):
        """The more words in common, the more alike; without any it is 0, for empty sentences as well"""
        a = {"cats", "sleep", "day"}
        self.assertGreater(likeness(a, {"cats", "sleep", "long"}), likeness(a, {"cats", "hunt", "night"}))
        self.assertGreater(likeness(a, a), likeness(a, a | {"b", "c", "d", "e"}), "long sentences are held back")
        self.assertEqual(likeness(a, {"moon"}), 0)
        self.assertEqual(likeness(set(), set()), 0)

    def test_overlap(self):
        """The overlap is a share of the shorter sentence"""
        self.assertEqual(overlap({"a", "b"}, {"a", "b", "c", "d"}), 1)
        self.assertEqual(overlap({"a", "b"}, {"b", "c"}), 0.5)
        self.assertEqual(overlap(set(), {"a"}), 0)


class RankTest(unittest.TestCase):
    def test_central(self):
        """What the others resemble is central, what stands alone is not, and all shares make 1"""
        shares = rank([words(sentence) for sentence in sentences(TEXT)])
        self.assertAlmostEqual(sum(shares), 1)
        self.assertEqual(min(shares), shares[2], "nothing else is about the moon")
        self.assertGreater(shares[0], 1 / 5, "three sentences are about cats that sleep by day")


class ChooseTest(unittest.TestCase):
    def test_order(self):
        """The most central ones are taken, in the order of the text"""
        bags = [{"a"}, {"b"}, {"c"}, {"d"}]
        self.assertEqual(choose(bags, [0.1, 0.3, 0.2, 0.4], 2), [1, 3])
        self.assertEqual(choose(bags, [0.4, 0.3, 0.2, 0.1], 9), [0, 1, 2, 3])

    def test_repeated(self):
        """YOUR PIECE: what says nearly the same as a chosen sentence is left out, and the next one takes its place"""
        bags = [{"lora", "learns", "change"}, {"lora", "learns", "change", "only"}, {"memory", "shrinks"}, {"fast"}]
        shares = [0.4, 0.3, 0.2, 0.1]
        self.assertEqual(choose(bags, shares, 2), [0, 2], "sentence 1 says what sentence 0 says")
        self.assertEqual(choose(bags, shares, 4), [0, 2, 3])
        self.assertEqual(choose(bags, shares, 2, too_alike=1.0), [0, 1], "the limit is `too_alike`")

    def test_summary(self):
        """A summary consists of sentences of the text, and a text without any has none"""
        bread = "Bread needs flour, water and salt. Salt and water make dough firm. Stars shine. Flour gives bread body."
        found = summarise(bread, 2)
        self.assertEqual(len(found), 2)
        self.assertTrue(set(found) <= set(sentences(bread)) - {"Stars shine."}, found)
        self.assertEqual(summarise("", 2), [])


if __name__ == "__main__":
    unittest.main()
