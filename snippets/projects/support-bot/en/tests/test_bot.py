"""What the bot promises. Run: python -m unittest"""

import json
import tempfile
import unittest
from pathlib import Path

from bot import UNKNOWN, Entry, Index, answer, read_faq, words

FAQ = [
    Entry("bread", "How do I bake bread?", "Knead flour, water and salt, and bake for an hour."),
    Entry("soup", "How do I cook soup?", "Cut vegetables and boil them.", also=("What can I do with old carrots?",)),
    Entry("rice", "How do I cook rice?", "Two cups of water for one cup of rice."),
    Entry("knife", "How do I sharpen a knife?", "Draw it along a wet stone."),
]


class WordsTest(unittest.TestCase):
    def test_english(self):
        """Words are in lower case, without signs, and plural and singular are one word"""
        self.assertEqual(words("Two PARCELS, one parcel!"), ["two", "parcel", "one", "parcel"])

    def test_chinese(self):
        """Chinese gives pairs of neighbouring characters, and a lone character stays alone"""
        self.assertEqual(words("怎么退货？去 Paris 的"), ["怎么", "么退", "退货", "去", "pari", "的"])


class SearchTest(unittest.TestCase):
    def setUp(self):
        self.index = Index(FAQ)

    def test_best_first(self):
        """The best entry comes first, and no more than asked for"""
        found = self.index.search("How do I cook rice?", most=2)
        self.assertEqual([entry.id for _, entry in found], ["rice", "soup"])
        self.assertGreater(found[0][0], found[1][0])

    def test_other_ways_to_ask(self):
        """Other ways to ask count as well"""
        self.assertEqual(self.index.search("old carrots")[0][1].id, "soup")

    def test_nothing_in_common(self):
        """An entry that shares no word with the question is not found"""
        self.assertEqual(self.index.search("football"), [])
        self.assertEqual(self.index.search("?!"), [])

    def test_long_entries(self):
        """Of two entries with the word, the shorter one fits better: the long one has more words by chance"""
        index = Index([Entry("long", "tea", "and " * 40), Entry("short", "tea", "and")])
        self.assertEqual(index.search("tea")[0][1].id, "short")

    def test_rare_words_decide(self):
        """YOUR PIECE: one rare word outweighs two common ones, and no word ever counts against an entry"""
        index = Index(FAQ)
        self.assertGreater(index.rarity("knife"), index.rarity("cook"), "a rare word must weigh more")
        self.assertGreater(index.rarity("cook"), index.rarity("how"), "the fewer entries, the more weight")
        self.assertGreater(index.rarity("how"), 0, "a word that stands everywhere still counts a little")
        common = [Entry("common", "please tell me", "yes"), Entry("rare", "invoice", "here")]
        others = [Entry(f"other {i}", "please tell me", "or not") for i in range(8)]
        found = Index([*common, *others]).search("please tell invoice")
        self.assertEqual(found[0][1].id, "rare", "“invoice” stands in one entry only, so it decides")


class AnswerTest(unittest.TestCase):
    def setUp(self):
        self.index = Index(FAQ)

    def test_known(self):
        """A known question gets the entry's answer, its source, and full coverage"""
        found = answer(self.index, "how do i bake bread")
        self.assertEqual((found.text, found.entry), (FAQ[0].answer, "bread"))
        self.assertAlmostEqual(found.coverage, 1.0)

    def test_unknown(self):
        """What no entry covers gets “I do not know”, and no source"""
        for question in ("Who won the football match yesterday?", "", "……"):
            found = answer(self.index, question)
            self.assertEqual((found.text, found.entry, found.coverage), (UNKNOWN, None, 0.0), question)

    def test_too_little(self):
        """A few common words are not enough for an answer"""
        found = answer(self.index, "soup music film holiday mountain")
        self.assertIsNone(found.entry)
        self.assertTrue(0 < found.coverage < 0.4)


class FaqTest(unittest.TestCase):
    def test_read(self):
        """Entries are read from JSON lines; empty lines do no harm"""
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "faq.jsonl")
            line = json.dumps({"id": "a", "question": "q", "answer": "好", "also": ["x"]}, ensure_ascii=False)
            file.write_text(f"{line}\n\n", encoding="utf-8")
            self.assertEqual(read_faq(file), [Entry("a", "q", "好", ("x",))])


if __name__ == "__main__":
    unittest.main()
