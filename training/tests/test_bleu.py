"""Smoothed BLEU-4, and summaries of a model for it."""

import math
import pathlib
import unittest

import torch

from bleu import bleu, summarise, text_of, token_bytes, words_of_name
from format import END
from model import Decoder, ModelConfig

TOKENIZER = pathlib.Path(__file__).parents[2] / "models/code/tokenizer.json"


class Bleu(unittest.TestCase):
    def test_of_the_same_sentence_is_100(self):
        self.assertAlmostEqual(bleu("Return the name of a user.", "return the name of a user."), 100)

    def test_counts_n_grams_up_to_four_smoothed_by_one(self):
        # said: the cat sat, of which 2 of 3 words, 1 of 2 pairs and no triple are in the other
        expected = 2 / 3 * (1 + 1) / (2 + 1) * (0 + 1) / (1 + 1) * (0 + 1) / (0 + 1)
        self.assertAlmostEqual(bleu("the cat sat", "the cat ran"), 100 * expected ** (1 / 4))

    def test_short_answers_pay_for_what_they_leave_out(self):
        self.assertAlmostEqual(bleu("the cat ran off", "the cat ran off at last we said"), 100 * math.exp(1 - 8 / 4))

    def test_a_word_counts_as_often_as_it_is_meant(self):
        self.assertLess(bleu("the the the the", "the cat ran off"), bleu("the cat sat off", "the cat ran off"))

    def test_nothing_in_common_or_nothing_said_is_0(self):
        self.assertEqual(bleu("open files", "close it"), 0)
        self.assertEqual(bleu("", "close it"), 0)


class Summaries(unittest.TestCase):
    def test_the_words_of_a_name(self):
        self.assertEqual(words_of_name("@cached\ndef getHTTPUser_name2(self):"), "get http user name 2.")
        self.assertEqual(words_of_name("no function"), ".")

    def test_tokens_become_the_text_that_they_stand_for(self):
        bytes_of = token_bytes(TOKENIZER)
        self.assertNotIn(END, bytes_of)
        self.assertEqual(set(bytes_of[at] for at in bytes_of if len(bytes_of[at]) == 1), {bytes([i]) for i in range(256)})

    def test_a_summary_ends_with_the_end_token_or_in_time(self):
        model = tiny()
        self.assertEqual(len(summarise(model, [range(7, 60)])[0]), 40)
        with torch.no_grad():  # a head that sees END everywhere
            model.norm.weight.zero_()
            model.embed_tokens.weight.zero_()
        self.assertEqual(END, 0)
        self.assertEqual(summarise(model, [[9, 10]]), [[]])
        self.assertEqual(text_of([], {}), "")

    def test_a_function_is_summarised_beside_others_as_alone(self):
        model, codes = tiny(), [range(7, 60), [9, 10], [8] * 12]
        self.assertEqual(summarise(model, codes), [summarise(model, [code])[0] for code in codes])


def tiny() -> Decoder:
    torch.manual_seed(0)
    return Decoder(ModelConfig(vocabSize=64, width=32, layers=1, heads=2, kvHeads=1, feedForward=32, context=64)).eval()


if __name__ == "__main__":
    unittest.main()
