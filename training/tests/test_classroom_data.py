"""The small world: the same for a seed, split without overlap, recognised by its own grammar; and the tokenizer."""

import json
import random
import tempfile
import unittest
from pathlib import Path

from classroom import bpe, data, worlds
from classroom.worlds import sums
from classroom.worlds.grammar import matches
from classroom.worlds.parse import parse

FOLDER = Path(__file__).parents[2] / "models" / "classroom-gpt"
TABLES = {
    "person": [{"en": "Tom", "he": "he", "his": "his", "zh": "小明"}, {"en": "Amy", "he": "she", "his": "her", "zh": "小红"}],
    "some": [{"en": "two", "value": "2"}, {"en": "three", "value": "3"}],
    "many": [{"en": "six", "value": "6"}, {"en": "seven", "value": "7"}],
    "count": [{"en": word, "value": str(i)} for i, word in enumerate("zero one two three four five six seven eight nine ten".split())],
}  # fmt: skip


class Grammar(unittest.TestCase):
    def fits(self, template: str, text: str) -> bool:
        return matches(parse(template, "en", TABLES), text)

    def test_a_slot_keeps_its_row(self):
        self.assertTrue(self.fits("{person} lost {person.his} hat.", "Amy lost her hat."))
        self.assertFalse(self.fits("{person} lost {person.his} hat.", "Amy lost his hat."))

    def test_two_slots_of_a_table_differ(self):
        self.assertTrue(self.fits("{person} met {person2}.", "Amy met Tom."))
        self.assertFalse(self.fits("{person} met {person2}.", "Amy met Amy."))

    def test_choices_may_be_empty_and_nested(self):
        template = "[Yes|No[, thank you|]]."
        for text in ("Yes.", "No.", "No, thank you."):
            self.assertTrue(self.fits(template, text))
        self.assertFalse(self.fits(template, "Yes, thank you."))

    def test_numbers_add_up(self):
        self.assertTrue(self.fits("{some} and {many} is {some+many}, {many} less {some} is {many-some}", "two and six is eight, six less two is four"))
        self.assertFalse(self.fits("{some} and {many} is {some+many}", "two and six is nine"))

    def test_mistakes_in_a_template_are_refused(self):
        for wrong in ("[one|two", "one]", "{nobody}", "{some", "{person.age}"):
            with self.assertRaises((ValueError, KeyError, IndexError), msg=wrong):
                parse(wrong, "en", TABLES)


class World(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.texts = list(worlds.texts(5, 250_000))

    def test_a_seed_gives_the_same_texts(self):
        self.assertEqual(self.texts[:300], list(worlds.texts(5, 30_000))[:300])
        self.assertNotEqual(self.texts[:300], list(worlds.texts(6, 30_000))[:300])

    def test_all_worlds_and_languages_occur(self):
        self.assertEqual({t.world for t in self.texts}, {*worlds.WORLDS, "sums", "by hand"})
        self.assertEqual({t.language for t in self.texts}, {"en", "zh", "sum"})

    def test_every_sentence_is_recognised(self):
        refused = {s for t in self.texts for s in worlds.split(t.text) if not worlds.accepts(s)}
        self.assertEqual(refused, set())

    def test_every_text_is_recognised_as_a_whole(self):
        whole = [t for t in self.texts if t.world in worlds.WORLDS][:500]
        self.assertEqual([t.text for t in whole if not worlds.accepts_text(t.text)], [])

    def test_scrambled_sentences_are_refused(self):
        shuffle = random.Random(1)
        mixed = 0
        for text in self.texts[:1500]:
            for sentence in worlds.split(text.text):
                words = sentence.split(" ") if text.language == "en" else list(sentence)
                if text.language == "sum" or len(words) < 5:
                    continue
                other = words[:]
                shuffle.shuffle(other)
                scrambled = (" " if text.language == "en" else "").join(other)
                if scrambled != sentence:
                    mixed += 1
                    self.assertFalse(worlds.accepts(scrambled), scrambled)
        self.assertGreater(mixed, 2000)

    def test_what_does_not_belong_together_is_refused(self):
        for wrong in ("小明比小明高，小红比小丽高。", "五加七等于多少十二？", "On Monday she read two pages of his book.",
                      "二加六等于九，六减二等于四。", "Two plus six is nine.", "A mouse is bigger than an elephant.",
                      "今天天氣很好，陽光明媚。", "", "12+34=47", "12+34"):  # fmt: skip
            self.assertFalse(worlds.accepts(wrong), wrong)
        self.assertTrue(worlds.accepts("12+34=46"))

    def test_a_text_keeps_its_people(self):
        text = "The cup is on the sofa, and the notebook is on the table. Where is the cup? It is on the sofa. And where is the notebook? It is on the table."
        self.assertTrue(worlds.accepts_text(text))
        self.assertFalse(worlds.accepts_text(text.replace("It is on the sofa", "It is under the bed")))
        self.assertTrue(all(map(worlds.accepts, worlds.split(text.replace("It is on the sofa", "It is under the bed")))))

    def test_punctuation_and_blanks(self):
        for text in self.texts:
            self.assertNotRegex(text.text, r"  | [,.!?]|[，。？！][，。]|^\s|\s$")
            if text.language == "en":
                self.assertRegex(text.text, r"^[A-Z]")
                self.assertNotRegex(text.text, r"\b[aA] [aeio]|[一-鿿，。]")

    def test_many_sentences_by_hand(self):
        for language, passages in worlds.SENTENCES.items():
            self.assertGreaterEqual(len({s for p in passages for s in worlds.split(p)}), 300, language)


class Split(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.made = data.write_texts(400_000, seed=9)

    def test_no_sentence_of_the_evaluation_is_trained_on(self):
        trained = {s for t in self.made.train for s in worlds.split(t.text)}
        kept = {s for t in self.made.heldout for s in worlds.split(t.text) if data.is_heldout(s)}
        self.assertGreater(len(kept), 200)
        self.assertEqual(trained & kept, set())

    def test_every_evaluation_text_has_a_sentence_of_its_own(self):
        for text in self.made.heldout:
            self.assertTrue(any(map(data.is_heldout, worlds.split(text.text))), text.text)

    def test_a_pair_is_kept_back_in_both_orders(self):
        for a in range(100):
            for b in range(100):
                self.assertEqual(data.is_heldout(f"{a}+{b}={a + b}"), data.is_heldout(f"{b}+{a}={a + b}"))

    def test_each_template_stays_in_training(self):
        worlds_of = {t.world for t in self.made.train}
        self.assertEqual(worlds_of, {*worlds.WORLDS, "sums", "by hand"})
        self.assertFalse(any(map(data.is_heldout, data.fixed_sentences())))

    def test_sums_are_right(self):
        lines = [line for t in self.made.train if t.language == "sum" for line in t.text.split("\n")]
        self.assertTrue(all(map(sums.is_right, lines)))

    def test_texts_come_back_from_the_file(self):
        with tempfile.TemporaryDirectory() as work:
            first, second = data.texts(Path(work), 20_000), data.texts(Path(work), 20_000)
        self.assertEqual(first, second)


NASTY = ("", " ", "\n\n\t x", "😀👨‍👩‍👧 ok", "今天天氣很好，陽光明媚", "café e\u0301 ½ Ⅷ ²", "３＋４＝７", "don't I'll",
         "\x00\x7f\u200b", "a" * 5000, "今天天气" * 2000, "Ω≈ç√∫", "مرحبا", "1234567890")  # fmt: skip


class Tokenizer(unittest.TestCase):
    def test_nothing_is_lost_by_a_tokenizer_that_learned_little(self):
        small = bpe.learn(["今天天气很好。", "Hello world! Hello!"], 300)
        self.check(small)

    @unittest.skipUnless((FOLDER / "tokenizer.json").exists(), "the model is not here")
    def test_nothing_is_lost_by_the_one_that_ships(self):
        self.check(shipped())

    def check(self, tokenizer: bpe.Bpe):
        for text in NASTY:
            self.assertEqual(tokenizer.decode(tokenizer.encode(text)), text)

    @unittest.skipUnless((FOLDER / "tokenizer.json").exists(), "the model is not here")
    def test_words_of_the_guide_are_tokens(self):
        tokenizer = shipped()
        for text, pieces in (("今天天气晴", ["今天", "天气", "晴"]), ("Hello world", ["Hello", " world"]), ("12+34", list("12+34"))):
            self.assertEqual([tokenizer.decode([i]) for i in tokenizer.encode(text)], pieces)

    def test_the_pair_learned_first_is_joined_first(self):
        tokenizer = bpe.Bpe([("b", "c"), ("a", "b")])
        self.assertEqual([tokenizer.decode([i]) for i in tokenizer.encode("abcab")], ["a", "bc", "ab"])

    def test_tokens_can_be_read(self):
        texts = [t.text for t in worlds.texts(3, 60_000)]
        tokenizer = bpe.learn(texts, 1200)
        for letters in tokenizer.tokens[256:-1]:
            self.assertTrue(bpe.may_be_token(letters), letters)
        self.assertFalse(bpe.may_be_token("".join(bpe.letters_of("今天天"))))
        self.assertFalse(bpe.may_be_token("".join(bpe.letters_of("12"))))


def shipped() -> bpe.Bpe:
    model = json.loads((FOLDER / "tokenizer.json").read_text("utf-8"))["model"]
    tokenizer = bpe.Bpe([tuple(merge.split(" ")) for merge in model["merges"]])
    assert tokenizer.ids == model["vocab"]
    return tokenizer


if __name__ == "__main__":
    unittest.main()
