"""The exporter's parts that need no ONNX Runtime."""

import json
import tempfile
import unittest
from pathlib import Path

import numpy as np
import onnx
from export.checkpoint import random_checkpoint
from export.folder import write_folder
from export.golden import TINY
from export.quantise import BLOCK, dequantise, quantise

TOKENIZER = Path(__file__).parents[2] / "test" / "fixtures" / "model" / "tokenizer.json"


class Quantise(unittest.TestCase):
    def setUp(self):
        self.matrix = np.random.default_rng(0).normal(size=(16, 4 * BLOCK)).astype(np.float32)

    def test_error_is_small(self):
        for bits, most in ((8, 0.01), (4, 0.12)):
            error = dequantise(quantise(self.matrix, bits)) - self.matrix
            self.assertLess(np.sqrt((error**2).mean()), most, f"{bits} bits")

    def test_zeros_stay_zero(self):
        zeros = np.zeros((2, BLOCK), np.float32)
        for bits in (4, 8):
            self.assertTrue((dequantise(quantise(zeros, bits)) == 0).all())

    def test_four_bits_are_packed_low_half_first(self):
        quantised = quantise(self.matrix, 4)
        self.assertEqual(quantised.data.shape, (16, 2 * BLOCK))
        first = (int(quantised.data[0, 0] & 15) - 8) * quantised.scales[0, 0]
        self.assertAlmostEqual(float(first), float(self.matrix[0, 0]), delta=0.2)

    def test_refuses_other_widths(self):
        with self.assertRaises(ValueError):
            quantise(np.zeros((2, BLOCK + 1), np.float32), 8)


class Folder(unittest.TestCase):
    def test_one_weights_file_for_both_graphs(self):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "tokenizer.json").write_bytes(TOKENIZER.read_bytes())
            write_folder(random_checkpoint(TINY), folder, bits=8, name="test", context=128, commit="abc")
            manifest = json.loads((folder / "model.json").read_text("utf-8"))
            self.assertEqual(manifest["contextTokens"], 128)
            self.assertEqual(manifest["training"]["commit"], "abc")
            sizes = {file["name"]: file["bytes"] for file in manifest["files"]}
            for file, size in sizes.items():
                self.assertEqual((folder / file).stat().st_size, size, file)
            for graph in manifest["graphs"].values():
                model = onnx.load(folder / graph, load_external_data=False)
                external = [tensor for tensor in model.graph.initializer if tensor.external_data]
                self.assertGreater(len(external), 20)
                for tensor in external:
                    where = {entry.key: entry.value for entry in tensor.external_data}
                    self.assertEqual(where["location"], "weights.bin")
                    self.assertLessEqual(int(where["offset"]) + int(where["length"]), sizes["weights.bin"])

    def test_embedding_and_head_read_the_same_bytes(self):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "tokenizer.json").write_bytes(TOKENIZER.read_bytes())
            write_folder(random_checkpoint(TINY), folder, bits=8, name="test")
            model = onnx.load(folder / "step.onnx", load_external_data=False)
            tensors = {tensor.name: tensor for tensor in model.graph.initializer}
            offsets = {
                next(entry.value for entry in tensors[name].external_data if entry.key == "offset")
                for name in ("embed_tokens.weight", "embed_tokens.weight.blocks")
            }
            self.assertEqual(len(offsets), 1)


if __name__ == "__main__":
    unittest.main()
