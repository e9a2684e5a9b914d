"""Card and curve from made-up measurements: every figure lands where it belongs."""

import unittest
import xml.dom.minidom

from card import card, data_list
from curve import picture

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
LOG = [{"tokens": 100, "loss": 5.5}, {"tokens": 2_000_000, "loss": 3.0}, {"tokens": 2_000_000, "validation": 3.21}]


class Card(unittest.TestCase):
    def test_figures(self):
        text = card(REPORT, MANIFEST, HELDOUT, LOG)
        for figure in ("1,234", "2.5 MB", "2.0 M tokens", "3.21 nats", "30.0% removed", "| inside | 4 | 25.0 % | 0.50 | 100.0 % | – | 10.0 % | 0.20 | 12 / 46 |", "p50 12 ms", "9.5"):
            self.assertIn(figure, text)

    def test_only_packages_that_gave_files_are_listed(self):
        self.assertIn("| python3-a | Expat | 3 | 900 |", data_list(REPORT))
        self.assertNotIn("python3-b", data_list(REPORT))

    def test_the_curve_is_well_formed(self):
        drawn = picture({"loss": [(100, 5.5), (2_000_000, 3.0)], "validation": [(2_000_000, 3.21)]})
        self.assertEqual(xml.dom.minidom.parseString(drawn).documentElement.tagName, "svg")


if __name__ == "__main__":
    unittest.main()
