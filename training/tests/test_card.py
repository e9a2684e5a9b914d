"""Card and curve from made-up measurements: every figure lands where it belongs."""

import json
import pathlib
import tempfile
import unittest
import xml.dom.minidom

from card import card, data_list
from curve import picture, read_logs

REPORT = {
    "packages": {"python3-a": {"licences": ["Expat"], "files": 3, "characters": 900}, "python3-b": {"licences": ["GPL-3"], "files": 0, "characters": 0}},
    "duplicates": {"files": 10, "exact": 1, "near": 2, "shareRemoved": 0.3},
    "train": {"files": 7, "characters": 5_000_000}, "heldout": {"files": 1, "characters": 100},
}
MANIFEST = {
    "name": "m", "licence": "MIT", "parameters": 1234, "contextTokens": 64, "weights": "w", "files": [{"name": "w", "bytes": 2_500_000}],
    "architecture": {"layers": 2, "width": 8, "heads": 2, "kvHeads": 1, "headDim": 4, "feedForward": 16, "vocabSize": 99},
    "quantisation": {"bits": 8, "block": 32}, "quality": {"perplexity fp32": 9.5},
}
ROW = {"n": 4, "exact": 0.25, "editSimilarity": 0.5, "shown": 1, "precision": None, "p50Ms": 12.3, "p95Ms": 45.6}
ROW["baseline"] = {"exact": 0.1, "editSimilarity": 0.2}
HELDOUT = {**ROW, "byCategory": {"inside": ROW}}
MEASURED = {
    "heldout": HELDOUT, "alone": HELDOUT | {"exact": 0.125}, "infilling": {"n": 7, "exact": 0.021, "editSimilarity": 0.4},
    "summaries": {"functions": 5, "model": 9.87, "name of the function": 6.54},
    "parts": {"without": {"gate": {"keystrokesSaved": 0.111, "timeSaved": 0.222, "precision": None, "flicker": 0.333, "p50Ms": 44.4}}},
}
LOG = [{"tokens": 100, "loss": 5.5}, {"tokens": 2_000_000, "loss": 3.0}, {"tokens": 2_000_000, "validation": 3.21}]


class Card(unittest.TestCase):
    def test_figures(self):
        text = card(REPORT, MANIFEST, MEASURED, LOG)
        for figure in ("1,234", "2.5 MB", "2.0 M tokens", "3.21 nats", "30.0% removed", "| inside | 4 | 25.0 % | 0.50 | 100.0 % | – | 10.0 % | 0.20 | 12 / 46 |", "p50 12 ms", "9.5"):
            self.assertIn(figure, text)

    def test_a_mean_that_ships_is_named(self):
        text = card(REPORT, MANIFEST, MEASURED, [*LOG, {"tokens": 2_000_000, "mean": 3.1, "of": "two halves"}])
        self.assertIn("3.1 nats a token; the weights are the mean of two halves", text)

    def test_a_change_of_the_measured_length_is_explained(self):
        self.assertNotIn("steps up", card(REPORT, MANIFEST, MEASURED, LOG))
        self.assertIn("steps up", card(REPORT, MANIFEST, MEASURED, [*LOG, {"tokens": 2_000_000, "validation": 3.3, "length": 512}]))

    def test_comparison(self):
        text = card(REPORT, MANIFEST, MEASURED, LOG)
        for figure in ("12.5 % / 25.0 %", "copying from the file at hand | 10.0 % / 10.0 % | 0.20", "2.1 % exact", "BLEU-4 9.87", "get 6.54"):
            self.assertIn(figure, text)
        self.assertIn("| without the gate (all is shown) | 11.1 % | 22.2 % | – | 33.3 % | 44 |", text)
        self.assertNotIn("first bundled", text)

    def test_only_packages_that_gave_files_are_listed(self):
        self.assertIn("| python3-a | Expat | 3 | 900 |", data_list(REPORT))
        self.assertNotIn("python3-b", data_list(REPORT))

    def test_documentation_is_listed_with_its_licences(self):
        pages = {"docstrings": {"files": 1200}, "pages": {"files": 34}, "packages": {"python-b-doc": {"licences": ["BSD-3-Clause"], "files": 34, "characters": 1234}}}
        text = data_list(REPORT, pages)
        for figure in ("1,200 from docstrings", "34 from pages", "| python-b-doc | BSD-3-Clause | 34 | 1,234 |"):
            self.assertIn(figure, text)

    def test_tokens_of_a_second_run_are_counted_on(self):
        runs = [pathlib.Path(tempfile.mkdtemp()) for _ in range(2)]
        for run in runs:
            (run / "log.jsonl").write_text("".join(json.dumps(line) + "\n" for line in LOG), encoding="utf-8")
        self.assertEqual([line["tokens"] for line in read_logs(runs)], [100, 2_000_000, 2_000_000, 2_000_100, 4_000_000, 4_000_000])

    def test_the_curve_is_well_formed(self):
        drawn = picture({"loss": [(100, 5.5), (2_000_000, 3.0)], "validation": [(2_000_000, 3.21)]})
        self.assertEqual(xml.dom.minidom.parseString(drawn).documentElement.tagName, "svg")


if __name__ == "__main__":
    unittest.main()
