"""A tiny run: killed, resumed, decayed, refused where the configuration differs."""

import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
import unittest

import numpy as np
import torch

from model import Decoder, ModelConfig, causal_attention
from optimiser import orthogonal

TRAINING = pathlib.Path(__file__).parent.parent
TINY = {
    "model": {"vocabSize": 64, "width": 32, "layers": 2, "heads": 4, "kvHeads": 2, "feedForward": 64, "context": 64},
    "mixture": {}, "sequence": 32, "batch": 4, "decaySequence": 64, "decayBatch": 2,
    "matrixLr": 0.02, "otherLr": 0.003, "averageTokens": 1000, "warmupTokens": 1000, "stableTokens": 20000, "seed": 1,
}


class Model(unittest.TestCase):
    def test_no_token_sees_the_future(self):
        torch.manual_seed(0)
        model = Decoder(ModelConfig(vocabSize=64, width=32, layers=2, heads=4, kvHeads=2, feedForward=64, context=64))
        tokens = torch.randint(0, 64, (1, 20))
        changed = tokens.clone()
        changed[0, 12:] = (changed[0, 12:] + 1) % 64
        with torch.no_grad():
            difference = (model(tokens) - model(changed)).abs().amax(-1)[0]
        self.assertLess(difference[:12].max(), 1e-5)
        self.assertGreater(difference[12:].min(), 1e-5)

    def test_attention_is_softmax_of_scaled_products(self):
        q, k, v = (torch.randn(1, 2, 5, 8, dtype=torch.float64) for _ in range(3))
        out = causal_attention(q, k, v)
        weights = ((q[0, 1, 3] @ k[0, 1, :4].T) / 8**0.5).softmax(0)
        self.assertTrue(torch.allclose(out[0, 1, 3], weights @ v[0, 1, :4], atol=1e-6))

    def test_orthogonalised_matrices_have_singular_values_near_one(self):
        values = torch.linalg.svdvals(orthogonal(torch.randn(48, 96)).float())
        self.assertGreater(values.min(), 0.4)
        self.assertLess(values.max(), 1.5)


class Run(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        rng = np.random.default_rng(0)
        for side in ("train", "validation"):
            tokens = np.tile(rng.integers(10, 64, 50), 40).astype(np.uint16)
            tokens.tofile(self.folder / f"{side}.bin")
            np.array([0, 2, len(tokens), 1], np.uint32).tofile(self.folder / f"{side}.idx")
        (self.folder / "tokenizer.json").write_text(json.dumps({"model": {"vocab": {"Ċ": 9}}}), encoding="utf-8")

    def train(self, *extra: str, config: dict = TINY, **popen):
        (self.folder / "config.json").write_text(json.dumps(config))
        command = [sys.executable, str(TRAINING / "train.py"), "--config", str(self.folder / "config.json")]
        command += ["--work", str(self.folder), "--run", str(self.folder / "run"), "--threads", "1"]
        command += ["--tokenizer", str(self.folder / "tokenizer.json"), *extra]
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **popen)

    def test_killed_resumed_decayed_refused(self):
        long = {**TINY, "stableTokens": 10**9}
        env = {**os.environ, "FIRST_TOKEN_CHECKPOINT_SECONDS": "1"}
        run = self.train(config=long, env=env)
        deadline = time.time() + 120
        while not (self.folder / "run/last.pt").exists() and time.time() < deadline:
            time.sleep(0.2)
        run.send_signal(signal.SIGKILL)
        run.communicate()
        reached = torch.load(self.folder / "run/last.pt")["tokens"]
        self.assertGreater(reached, 0)

        run = self.train(config={**TINY, "stableTokens": reached + 4000})
        output = run.communicate(timeout=240)[0]
        self.assertIn(f"resumed from last.pt at {reached} tokens", output)
        self.assertGreaterEqual(torch.load(self.folder / "run/last.pt")["tokens"], reached + 4000)

        run = self.train("--decay", "4000")
        output = run.communicate(timeout=240)[0]
        self.assertEqual(run.returncode, 0, output)
        self.assertTrue((self.folder / "run/final.pt").exists())
        self.assertFalse((self.folder / "run/decay.pt").exists())

        final = torch.load(self.folder / "run/final.pt")
        run = self.train("--warm", str(self.folder / "run/final.pt"), "--run", str(self.folder / "second"))
        output = run.communicate(timeout=240)[0]
        self.assertEqual(torch.load(self.folder / "second/last.pt")["earlier"], final["tokens"], output)

        other = {**TINY, "model": {**TINY["model"], "layers": 3}}
        run = self.train(config=other)
        output = run.communicate(timeout=240)[0]
        self.assertNotEqual(run.returncode, 0)
        self.assertIn("was trained with another model", output)


if __name__ == "__main__":
    unittest.main()
