"""Export and back: the weights that a warm start reads are the trained ones, up to rounding."""

import json
import pathlib
import tempfile
import unittest

import numpy as np
from export.checkpoint import random_checkpoint
from export.folder import write_folder
from export.warm import read_folder
from model import ModelConfig

CONFIG = ModelConfig(vocabSize=64, width=64, layers=2, heads=4, kvHeads=2, feedForward=96, context=64)
SPECIAL = ["end", "path", "snippet", "suffix", "prefix", "summary", "pad", "spare"]


class Warm(unittest.TestCase):
    def test_round_trip(self):
        for bits, tolerance in ((32, 0), (8, 0.01), (4, 0.15)):
            folder = pathlib.Path(tempfile.mkdtemp())
            added = [{"id": i, "content": f"<|{name}|>", "special": True} for i, name in enumerate(SPECIAL)]
            (folder / "tokenizer.json").write_text(json.dumps({"added_tokens": added, "model": {"vocab": {"Ċ": 9}}}))
            trained = random_checkpoint(CONFIG)
            write_folder(trained, folder, bits, "tiny")
            config, weights = read_folder(folder)
            self.assertEqual(config, CONFIG)
            self.assertEqual(set(weights), set(trained.weights))
            for name, array in trained.weights.items():
                error = np.abs(weights[name] - array).max() / np.abs(array).max()
                self.assertLessEqual(error, tolerance, f"{name} at {bits} bits")


if __name__ == "__main__":
    unittest.main()
