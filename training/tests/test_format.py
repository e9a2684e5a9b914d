"""Training sequences have the runtime's format, whatever the file."""

import pathlib
import tempfile
import unittest

import numpy as np

from format import END, PATH, PREFIX, SHORT, SNIPPET, SUFFIX, SUMMARY, Corpus, Mixture, Sequences, Vocabulary

NEWLINE, DEFINITION = 9, 8
VOCABULARY = Vocabulary(NEWLINE, (DEFINITION,))


def corpus_of(texts: list[list[int]], weights: list[int] | None = None, emphasis: int = 1) -> Corpus:
    """Token files with the path [20, 21] before each text."""
    folder = pathlib.Path(tempfile.mkdtemp())
    tokens, index = [], []
    for text, weight in zip(texts, weights or [1] * len(texts)):
        index += [len(tokens), len(tokens) + 2, len(tokens) + 2 + len(text), weight]
        tokens += [20, 21, *text]
    np.array(tokens, np.uint16).tofile(folder / "train.bin")
    np.array(index, np.uint32).tofile(folder / "train.idx")
    return Corpus(folder, "train", emphasis)


def lines(count: int, first: int = 100) -> list[int]:
    """`count` lines of four tokens, all different, each ended by a newline."""
    return [t for i in range(count) for t in (*range(first + 4 * i, first + 4 * i + 4), NEWLINE)]


class Format(unittest.TestCase):
    def sequences(self, texts, **mixture) -> Sequences:
        return Sequences(corpus_of(texts), VOCABULARY, Mixture(**mixture), seed=3)

    def test_left_to_right(self):
        text = lines(5)
        document = self.sequences([text], infilling=0, snippets=0).document(400)
        self.assertEqual(document.tolist(), [PATH, 20, 21, PREFIX, *text, END])

    def test_rest_of_line_stands_between_prefix_and_suffix(self):
        text = lines(40)
        source = self.sequences([text], infilling=1, restOfLine=1, lines=0, snippets=0)
        for _ in range(200):
            document = source.document(400).tolist()
            self.assertEqual(document[:3], [PATH, 20, 21])
            self.assertEqual(document[-1], END)
            at = document.index(PREFIX)
            suffix, before = document[4:at] if SUFFIX in document else [], document[at + 1 : -1]
            if suffix:  # what follows the middle is the end of its line, and prefix and suffix join
                self.assertEqual(suffix[0], NEWLINE)
                start = text.index(before[0]) if before and before[0] != NEWLINE else None
                if start is not None:
                    self.assertEqual(before + suffix, text[start : start + len(before) + len(suffix)])

    def test_batches_have_their_shape_and_are_reproducible(self):
        texts = [lines(300, 100), lines(3, 3000), [], lines(1, 4000)]
        one, two = (self.sequences(texts).batch(8, 512) for _ in range(2))
        self.assertEqual(one.shape, (8, 513))
        self.assertTrue((one == two).all())

    def test_snippets_come_from_other_files(self):
        document = self.sequences([lines(400, 100), lines(400, 3000)], infilling=0, snippets=1).document(512).tolist()
        self.assertEqual(document[3], SNIPPET)
        self.assertLessEqual(len(document), 512)

    def test_summaries_stand_behind_their_token(self):
        pairs = corpus_of([[40, 41], [50, 51, 52]])  # code [20, 21] before each
        source = Sequences(corpus_of([lines(5)]), VOCABULARY, Mixture(summaries=1), 3, pairs)
        documents = {tuple(source.document(400).tolist()) for _ in range(50)}
        expected = {(PREFIX, 20, 21, SUMMARY, *words, END) for words in [(40, 41), (50, 51, 52)]}
        self.assertEqual(documents, expected)

    def test_a_document_is_drawn_in_proportion_to_length_times_weight(self):
        source = Sequences(corpus_of([lines(30, 100), lines(10, 3000)], [1, 9]), VOCABULARY, Mixture(infilling=0, snippets=0), 5)
        heavy = sum(source.document(400)[4] >= 3000 for _ in range(800)) / 800
        self.assertAlmostEqual(heavy, 90 / 120, delta=0.06)

    def test_emphasis_raises_weights_above_one(self):
        shares = []
        for emphasis in (1, 4):
            corpus = corpus_of([lines(30, 100), lines(10, 3000)], [1, 3], emphasis)
            source = Sequences(corpus, VOCABULARY, Mixture(infilling=0, snippets=0), 5)
            shares.append(sum(source.document(400)[4] >= 3000 for _ in range(800)) / 800)
        self.assertAlmostEqual(shares[0], 30 / 60, delta=0.06)
        self.assertAlmostEqual(shares[1], 120 / 150, delta=0.06)

    def test_examples_come_from_a_corpus_of_their_own(self):
        source = Sequences(corpus_of([lines(30)]), VOCABULARY, Mixture(examples=0.5, infilling=0, snippets=1, short=0.5), 5, None, corpus_of([lines(2, 3000)]))
        documents = [source.document(400).tolist() for _ in range(400)]
        examples = [document for document in documents if 3000 in document]
        self.assertAlmostEqual(len(examples) / 400, 0.5, delta=0.1)
        self.assertEqual({tuple(document) for document in examples}, {(PATH, 20, 21, PREFIX, *lines(2, 3000), END)})

    def test_short_documents_begin_with_a_definition(self):
        text = lines(20) + [DEFINITION, *lines(100, 1000)] + [DEFINITION, *lines(100, 2000)]
        source = self.sequences([text, lines(3, 4000)], infilling=0, short=1)
        documents = [source.document(512).tolist() for _ in range(100)]
        starts = {tuple(document[4:6]) for document in documents}
        self.assertEqual(starts, {(DEFINITION, 1000), (DEFINITION, 2000), (4000, 4001)})  # the last has none
        self.assertLess(max(map(len, documents)), SHORT[1] + 5)
        self.assertGreater(len({len(document) for document in documents}), 20)

    def test_an_index_that_does_not_fit_is_refused(self):
        folder = pathlib.Path(tempfile.mkdtemp())
        np.arange(40, dtype=np.uint16).tofile(folder / "train.bin")
        for index in ([0, 2, 40], [0, 2, 20, 1], []):
            np.array(index, np.uint32).tofile(folder / "train.idx")
            with self.assertRaisesRegex(ValueError, "train.idx does not fit train.bin: run tokenizer.mjs"):
                Corpus(folder, "train")


if __name__ == "__main__":
    unittest.main()
