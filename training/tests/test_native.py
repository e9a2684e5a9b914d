"""The step in C++ against PyTorch's, where the processor has AMX and a compiler is at hand."""

import dataclasses
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

import numpy as np
import torch

from model import Decoder, ModelConfig
from native import Native, refuse, unavailable
from optimiser import orthogonal

TRAINING = pathlib.Path(__file__).parent.parent
SIZES = {"vocabSize": 2048, "width": 128, "layers": 3, "heads": 4, "kvHeads": 2, "feedForward": 256, "context": 512}
CONFIG = ModelConfig(**SIZES)


class Refused(unittest.TestCase):
    def test_the_bundled_models_sizes_are_taken(self):
        refuse(ModelConfig())

    def test_others_are_refused_with_their_names(self):
        for change, name in (({"width": 96, "heads": 3}, "width"), ({"vocabSize": 1000}, "vocabSize"), ({"feedForward": 192}, "feedForward")):
            with self.assertRaisesRegex(ValueError, name):
                refuse(dataclasses.replace(CONFIG, **change))


@unittest.skipIf(unavailable(), f"no native step: {unavailable()}")
class NativeStep(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp())
        torch.manual_seed(0)
        cls.model = Decoder(CONFIG)
        cls.native = Native(cls.model, cls.folder)

    def compare(self, batch: int, time: int, ignored: bool = False):
        """Loss and gradients of random tokens, beside PyTorch's in float32."""
        tokens, targets = torch.randint(0, CONFIG.vocabSize, (2, batch, time))
        if ignored:
            targets[:, ::3] = -100
        for p in self.model.parameters():
            p.grad = None
        loss = self.model.loss(tokens, targets)
        loss.backward()
        exact = {name: p.grad for name, p in self.model.named_parameters()}
        self.assertAlmostEqual(self.native.step(tokens, targets), loss.item(), delta=0.003)
        for name, p in self.model.named_parameters():
            self.assertLess(((p.grad - exact[name]).norm() / exact[name].norm()).item(), 0.05, name)

    def test_loss_and_gradients_are_pytorchs(self):
        self.compare(4, 64)

    def test_so_they_are_on_long_sequences_and_more_than_one_chunk_of_rows(self):
        self.compare(5, 512)

    def test_targets_below_zero_do_not_count(self):
        self.compare(2, 128, ignored=True)

    def test_a_model_wider_than_its_hidden_layer_fits(self):
        torch.manual_seed(1)
        model = Decoder(dataclasses.replace(CONFIG, width=256, feedForward=128, layers=1))
        tokens = torch.randint(0, CONFIG.vocabSize, (2, 128))
        native = Native(model, self.folder / "wide")
        self.assertAlmostEqual(native.step(tokens, tokens), model.loss(tokens, tokens).item(), delta=0.003)

    def test_other_lengths_are_refused(self):
        with self.assertRaisesRegex(ValueError, "multiples"):
            self.native.step(*torch.zeros(2, 1, 100, dtype=torch.long))

    def test_orthogonalised_matrices_are_pytorchs(self):
        matrices = [torch.randn(shape) for shape in ((128, 128), (64, 128), (256, 128), (128, 256))]
        before = [matrix.clone() for matrix in matrices]
        for matrix, found in zip(matrices, self.native.orthogonalise(matrices)):
            # bf16 on both sides, and the iteration spreads singular values over 0.7 to 1.2
            self.assertLess(((found - orthogonal(matrix).float()).norm() / found.norm()).item(), 0.15)
        self.assertTrue(all(torch.equal(a, b) for a, b in zip(matrices, before)))

    def test_a_run_learns_with_it(self):
        tokens = np.tile(np.random.default_rng(0).integers(10, 2048, 50), 60).astype(np.uint16)
        for side in ("train", "validation"):
            tokens.tofile(self.folder / f"{side}.bin")
            np.array([0, 2, len(tokens), 1], np.uint32).tofile(self.folder / f"{side}.idx")
        (self.folder / "tokenizer.json").write_text(json.dumps({"model": {"vocab": {"Ċ": 9}}}), encoding="utf-8")
        rest = {"matrixLr": 0.02, "otherLr": 0.01, "averageTokens": 1000, "warmupTokens": 1000, "stableTokens": 40000, "seed": 1}
        config = {"model": SIZES, "mixture": {}, "sequence": 64, "batch": 8, "decaySequence": 64, "decayBatch": 8, **rest}
        (self.folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
        command = [sys.executable, str(TRAINING / "train.py"), "--native", "--config", str(self.folder / "config.json")]
        command += ["--work", str(self.folder), "--run", str(self.folder / "run"), "--tokenizer", str(self.folder / "tokenizer.json")]
        done = subprocess.run(command, capture_output=True, text=True, timeout=300)
        self.assertEqual(done.returncode, 0, done.stderr)
        last = json.loads((self.folder / "run/log.jsonl").read_text().splitlines()[-1])
        self.assertLess(last["validation"], 7.4)  # ln 2048 = 7.6 before it learns


if __name__ == "__main__":
    unittest.main()
