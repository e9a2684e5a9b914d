"""The classroom BERT: its world, its tokenizer, and the whole way from sentences to folders."""

import json
import tempfile
import unittest
from pathlib import Path

import numpy as np
import onnx
import torch
from classroom import bert, worlds
from classroom.bert_data import LANGUAGES, MaskedBatches, heldout_parts, load_corpus, padded, random_review
from classroom.bert_figures import questions
from classroom.bert_model import BertConfig, MaskedBert
from classroom.fit import Plan, fit, schedule
from classroom.review_words import LATE_WORDS
from classroom.reviews import Choice, is_heldout, review, sentence_case
from classroom.wordpiece import CLS, MASK, SEP, UNK, learn, words_of

torch.set_num_threads(1)  # the models are so small that threads would wait for one another

CORPUS = None  # read once for all tests
TOKENIZER = None


def setUpModule():
    global CORPUS, TOKENIZER
    with tempfile.TemporaryDirectory() as name:
        CORPUS = load_corpus(Path(name), 300_000)
    TOKENIZER = bert.bert_tokenizer(CORPUS)


class World(unittest.TestCase):
    def test_heldout_sentences_are_never_in_training_texts(self):
        for language in LANGUAGES:
            parts = {part for text in CORPUS.heldout[language] for part in heldout_parts(text)}
            self.assertGreater(len(parts), 20)
            trained = {part for text in CORPUS.train[language] for part in worlds.split(text)}
            self.assertFalse(parts & trained)

    def test_sentences_begin_with_capitals(self):
        self.assertEqual(sentence_case("what is it? it is tom. yes!"), "What is it? It is tom. Yes!")

    def test_reviews_have_both_labels_and_all_kinds(self):
        random = np.random.default_rng(0)
        for language in LANGUAGES:
            found = [random_review(language, random) for _ in range(2000)]
            for kind in ("plain", "negated", "mixed"):
                labels = [one.label for one in found if one.kind == kind]
                self.assertAlmostEqual(sum(labels) / len(labels), 0.5, delta=0.1)
            for one in found:
                self.assertFalse(is_heldout(one.text))
                for word in LATE_WORDS[language]:
                    self.assertNotIn(word, one.text)

    def test_no_single_word_gives_a_review_away(self):
        random = np.random.default_rng(0)
        for language, word in (("en", "bad"), ("en", "good"), ("en", "not"), ("zh", "差"), ("zh", "好"), ("zh", "不太")):
            found = [review(language, random) for _ in range(4000)]
            labels = [one.label for one in found if word in one.text]
            self.assertTrue(0.15 < sum(labels) / len(labels) < 0.85, word)

    def test_late_words_and_patterns_are_kept_apart(self):
        random = np.random.default_rng(0)
        for language in LANGUAGES:
            early = {review(language, random).text for _ in range(3000)}
            for _ in range(100):
                late = review(language, random, Choice(late_patterns=True)).text
                self.assertNotIn(late, early)


class Tokens(unittest.TestCase):
    def setUp(self):
        self.tokenizer = learn(["the soup was good", "今天天气"] * 3)

    def test_words_are_lower_case_and_characters_apart(self):
        self.assertEqual(words_of("The Söup [MASK] 今天!"), ["the", "soup", "[MASK]", "今", "天", "!"])

    def test_known_words_are_whole_others_fall_into_letters_or_are_unknown(self):
        whole = self.tokenizer.encode("The soup", 16)
        self.assertEqual((len(whole), whole[0], whole[-1]), (4, CLS, SEP))
        self.assertEqual(len(self.tokenizer.encode("cat", 16)), 5)
        self.assertEqual(self.tokenizer.encode("龜", 16), [CLS, UNK, SEP])
        self.assertEqual(self.tokenizer.encode("", 16), [CLS, SEP])

    def test_long_text_keeps_its_end(self):
        ids = self.tokenizer.encode("soup " * 100, 16)
        self.assertEqual((len(ids), ids[-1]), (16, SEP))


class Masks(unittest.TestCase):
    def test_one_token_in_seven_is_asked_for(self):
        tokens, mask, targets = MaskedBatches(CORPUS, TOKENIZER, 0, 256, 128)[5]
        asked = targets != -100
        self.assertAlmostEqual(float(asked.sum() / mask.sum()), 0.14, delta=0.02)
        self.assertAlmostEqual(float((tokens[asked] == MASK).float().mean()), 0.8, delta=0.04)
        self.assertFalse(bool((asked & (mask == 0)).any()))

    def test_batches_hang_on_their_number_alone(self):
        one, two = (MaskedBatches(CORPUS, TOKENIZER, 0, 8, 128) for _ in range(2))
        for number in (0, 5, 2):
            one[number]
        for a, b in zip(one[7], two[7], strict=True):
            torch.testing.assert_close(a, b)

    def test_a_question_hides_one_word_that_is_a_token(self):
        for language in LANGUAGES:
            for words, hidden in questions(CORPUS, TOKENIZER, language, 200, np.random.default_rng(0)):
                self.assertEqual(words.count("[MASK]"), 1)
                self.assertEqual(TOKENIZER.encode(words, 128).count(MASK), 1)
                self.assertIn(hidden, TOKENIZER.vocab)

    def test_padding_changes_nothing(self):
        torch.manual_seed(0)
        tokenizer = learn(["the soup was good"] * 3)
        model = MaskedBert(BertConfig(vocabulary=len(tokenizer.tokens), width=64, layers=1)).eval()
        short, long = (tokenizer.encode(words, 32) for words in ("the soup", "the soup was good the soup was good"))
        alone, beside = model(*padded([short])), model(*padded([short, long]))
        torch.testing.assert_close(alone[0], beside[0, : len(short)])


class Fitting(unittest.TestCase):
    def test_stopped_and_resumed_is_like_one_go(self):
        def trained(steps: list[int], folder: Path) -> torch.Tensor:
            for end in steps:
                torch.manual_seed(0)
                model = torch.nn.Linear(4, 4)
                data = torch.randn(20, 8, 4, generator=torch.Generator().manual_seed(1))
                # The rate hangs on the planned end, so both ways plan for the same.
                plan = Plan(10, warmup=2, checkEvery=100)
                stop = _stop_at(end)
                try:
                    fit(folder, model, plan, lambda step: stop(step) or (model(data[step]) - 1).square().mean(), dict)
                except SystemExit:
                    pass
            return model.weight.detach()

        with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two:
            torch.testing.assert_close(trained([10], Path(one)), trained([4, 10], Path(two)), rtol=0.02, atol=0.002)

    def test_the_rate_rises_and_falls(self):
        plan = Plan(100, warmup=10)
        rates = [schedule(step, plan) for step in range(100)]
        self.assertEqual((rates[9], rates.index(max(rates))), (1.0, 9))
        self.assertLess(rates[-1], 0.01)

    def test_a_checkpoint_of_another_model_is_refused(self):
        with tempfile.TemporaryDirectory() as folder:
            plan = Plan(1, warmup=1)
            for width in (4, 5):
                model = torch.nn.Linear(width, 4)
                run = lambda: fit(Path(folder), model, plan, lambda _: model(torch.ones(1, width)).sum(), dict)
                if width == 4:
                    run()
                else:
                    with self.assertRaisesRegex(SystemExit, "another model"):
                        run()


class WholeWay(unittest.TestCase):
    def test_from_sentences_to_folders(self):
        with tempfile.TemporaryDirectory() as name:
            work, out = Path(name) / "work", Path(name) / "models"
            bert.run(work, out, smoke=True)
            folder = out / "classroom-bert"
            for part, size in ((folder, 3), (folder / "sentiment", 2)):
                onnx.checker.check_model(str(part / "onnx" / "model_quantized.onnx"))
                model = onnx.load(part / "onnx" / "model_quantized.onnx")
                self.assertEqual([i.name for i in model.graph.input], ["input_ids", "attention_mask", "token_type_ids"])
                self.assertEqual(len(model.graph.output[0].type.tensor_type.shape.dim), size)
                config = json.loads((part / "config.json").read_text("utf-8"))
                self.assertEqual(len((part / "vocab.txt").read_text("utf-8").splitlines()), config["vocab_size"])
            before = (folder / "golden.json").read_text()
            bert.run(work, out, smoke=True)  # resumed at its end: the same model again
            self.assertEqual((folder / "golden.json").read_text(), before)


def _stop_at(step: int):
    """Asks this very process to end, as a scheduler would, one step before `step`."""
    import os
    import signal

    return lambda now: os.kill(os.getpid(), signal.SIGTERM) if now == step - 1 and step < 10 else None


if __name__ == "__main__":
    unittest.main()
