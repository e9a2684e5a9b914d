"""The classroom BERT: its world, its tokenizer, and the whole way from sentences to folders."""

import json
import tempfile
import unittest
from pathlib import Path

import numpy as np
import onnx
import torch
from classroom import bert
from classroom.bert_data import masked_batch, padded, random_review, random_text
from classroom.bert_figures import questions
from classroom.bert_model import BertConfig, MaskedBert
from classroom.everyday import LANGUAGES, TOPICS, is_heldout, sentence_case, text
from classroom.fit import Plan, fit, schedule
from classroom.review_words import LATE_WORDS
from classroom.reviews import Choice, review
from classroom.wordpiece import CLS, MASK, SEP, UNK, learn, words_of

torch.set_num_threads(1)  # the models are so small that threads would wait for one another


class World(unittest.TestCase):
    def test_heldout_sentences_are_never_in_training_texts(self):
        random = np.random.default_rng(0)
        held = {language: {text(language, random, heldout=True) for _ in range(800)} for language in LANGUAGES}
        alone = {language: {one for one in texts if is_heldout(one)} for language, texts in held.items()}
        for language in LANGUAGES:
            self.assertGreater(len(alone[language]), 30)
            trained = "\n".join(random_text(language, random) for _ in range(8000))
            for one in alone[language]:
                self.assertNotIn(one, trained)

    def test_every_pattern_of_every_topic_can_be_filled(self):
        for topic in TOPICS:
            for row in topic.rows:
                self.assertEqual(row.keys(), topic.rows[0].keys())
            for patterns in topic.patterns:
                self.assertGreaterEqual(len(patterns), 3)

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
        self.tokenizer = learn(["the soup was good", "今天天气"])

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
        tokenizer = bert.bert_tokenizer()
        tokens, mask, targets = masked_batch(tokenizer, np.random.default_rng(0), 256, 128)
        asked = targets != -100
        self.assertAlmostEqual(float(asked.sum() / mask.sum()), 0.14, delta=0.02)
        self.assertAlmostEqual(float((tokens[asked] == MASK).float().mean()), 0.8, delta=0.04)
        self.assertFalse(bool((asked & (mask == 0)).any()))

    def test_a_question_hides_one_word_that_is_a_token(self):
        tokenizer = bert.bert_tokenizer()
        for language in LANGUAGES:
            for words, hidden in questions(tokenizer, language, 200, np.random.default_rng(0)):
                self.assertEqual(words.count("[MASK]"), 1)
                self.assertEqual(tokenizer.encode(words, 128).count(MASK), 1)
                self.assertIn(hidden, tokenizer.vocab)

    def test_padding_changes_nothing(self):
        torch.manual_seed(0)
        tokenizer = learn(["the soup was good"])
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
