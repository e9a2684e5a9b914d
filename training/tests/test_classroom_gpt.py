"""The classroom GPT: GPT-2's architecture, its graph, the whole way in small, and the folder that ships."""

import json
import os
import struct
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import numpy as np
import torch

from classroom import gpt_figures
from classroom.bpe import Bpe
from classroom.brothers import copied, windows
from classroom.gpt import batch_of, rows
from classroom.gpt_folder import hub_weights, safetensors
from classroom.gpt_graph import gpt_graph
from classroom.gpt_model import Gpt, GptConfig, gelu_new, generate, parameters_of

from .test_classroom_data import shipped

TRAINING = Path(__file__).parents[1]
FOLDER = TRAINING.parent / "models" / "classroom-gpt"
TINY = GptConfig(vocabulary=60, width=16, layers=2, heads=2, context=24)


class Model(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(0)
        self.model = Gpt(TINY).eval()

    def test_no_token_sees_the_future(self):
        tokens = torch.randint(0, 60, (1, 20))
        changed = tokens.clone()
        changed[0, 12:] = (changed[0, 12:] + 1) % 60
        with torch.no_grad():
            difference = (self.model(tokens) - self.model(changed)).abs().amax(-1)[0]
        self.assertLess(difference[:12].max(), 1e-6)
        self.assertGreater(difference[12:].min(), 1e-6)

    def test_parameters_are_counted_right(self):
        self.assertEqual(parameters_of(TINY), sum(p.numel() for p in self.model.parameters()))

    def test_gelu_new(self):
        x = torch.linspace(-4, 4, 101, dtype=torch.float64)
        expected = 0.5 * x * (1 + torch.tanh((2 / torch.pi) ** 0.5 * (x + 0.044715 * x**3)))
        torch.testing.assert_close(gelu_new(x), expected)

    def test_side_by_side_as_one_by_one(self):
        prompts = [[1, 2, 3], [4], [5, 6, 7, 8, 9]]
        together = generate(self.model, prompts, 9, end=0)
        self.assertEqual(together, [generate(self.model, [p], 9, end=0)[0] for p in prompts])

    def test_generation_ends_with_the_context(self):
        made = generate(self.model, [[1] * 20], 50, end=-1)
        self.assertEqual(len(made[0]), TINY.context - 20)

    def test_names_and_shapes_are_those_of_gpt2(self):
        arrays = hub_weights(self.model.state_dict())
        self.assertEqual(arrays["transformer.h.0.attn.c_attn.weight"].shape, (16, 48))  # Conv1D: [inputs, outputs]
        self.assertEqual(arrays["transformer.h.1.mlp.c_proj.weight"].shape, (64, 16))
        self.assertEqual(arrays["transformer.wpe.weight"].shape, (24, 16))
        self.assertFalse([name for name in arrays if "lm_head" in name or "future" in name])

    def test_safetensors_can_be_read(self):
        arrays = hub_weights(self.model.state_dict())
        content = safetensors(arrays)
        (length,) = struct.unpack("<Q", content[:8])
        header = json.loads(content[8 : 8 + length])
        first, last = header["transformer.ln_f.bias"]["data_offsets"]
        read = np.frombuffer(content[8 + length + first : 8 + length + last], np.float16)
        np.testing.assert_array_equal(read, arrays["transformer.ln_f.bias"])
        self.assertEqual(max(h["data_offsets"][1] for n, h in header.items() if n != "__metadata__"), len(content) - 8 - length)

    def test_graph_has_the_names_of_the_hub(self):
        graph = gpt_graph(TINY, self.model.state_dict(), 8).graph
        self.assertEqual([i.name for i in graph.input][:4], ["input_ids", "position_ids", "attention_mask", "past_key_values.0.key"])
        self.assertEqual([o.name for o in graph.output][:3], ["logits", "present.0.key", "present.0.value"])
        import onnx

        onnx.checker.check_model(gpt_graph(TINY, self.model.state_dict(), 32))


class Rows(unittest.TestCase):
    def test_a_row_begins_with_a_text_and_keeps_it_whole(self):
        letters = Bpe([])
        table = rows(letters, ["a" * 60, "b" * 60, "c" * 60, "d" * 500])
        self.assertEqual(table.shape[1], 129)
        self.assertEqual([letters.decode([int(row[0])]) for row in table], ["a", "c", "d"])
        self.assertEqual(int(table[0, 60]), letters.end)
        self.assertEqual(int(table[0, 122]), -1)

    def test_every_row_comes_once_before_any_comes_again(self):
        table = torch.arange(12)[:, None]
        seen = torch.cat([batch_of(table, step, 4) for step in range(3)])
        self.assertEqual(sorted(seen.flatten().tolist()), list(range(12)))
        self.assertTrue(torch.equal(batch_of(table, 7, 4), batch_of(table, 7, 4)))


class Figures(unittest.TestCase):
    def test_tokens_of_sentences_that_were_kept_back(self):
        text = "Hello! Bye."
        kept = {"Bye."}
        before, gpt_figures.is_heldout = gpt_figures.is_heldout, lambda sentence: sentence in kept
        try:
            marks = gpt_figures.kept_back(Bpe([]), Bpe([]).encode(text), text)
        finally:
            gpt_figures.is_heldout = before
        self.assertEqual(marks, [False] * 6 + [True] * 5)

    def test_windows_that_were_copied(self):
        letters = Bpe([])
        known = windows(letters, ["abcdefghijklmnop"])
        self.assertEqual(copied([letters.encode("abcdefghijklm")], known), 100.0)
        self.assertEqual(copied([letters.encode("abcdefghijklX")], known), 50.0)


class WholeWay(unittest.TestCase):
    def test_smoke(self):
        """Texts, tokenizer, training, figures, folder, brothers."""
        with tempfile.TemporaryDirectory() as place:
            for stage in ("gpt", "brothers"):
                command = [sys.executable, "-m", "classroom", "--work", f"{place}/work", "--out", f"{place}/models", "--only", stage, "--smoke", "--threads", "1"]
                done = subprocess.run(command, cwd=TRAINING, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": ""})
                self.assertEqual(done.returncode, 0, done.stderr[-2000:])
            folder = Path(place) / "models" / "classroom-gpt"
            manifest = json.loads((folder / "model.json").read_text("utf-8"))
            names = {file["name"] for file in manifest["files"]}
            self.assertLessEqual({"onnx/model_quantized.onnx", "model.safetensors", "config.json", "tokenizer.json", "README.md"}, names)
            config = json.loads((folder / "config.json").read_text("utf-8"))
            self.assertEqual((config["model_type"], config["activation_function"]), ("gpt2", "gelu_new"))
            brothers = json.loads((folder / "brothers.json").read_text("utf-8"))
            self.assertEqual(set(brothers), {"about", "clean", "duplicated"})


@unittest.skipUnless((FOLDER / "model.safetensors").exists(), "the model is not here")
class Shipped(unittest.TestCase):
    """What the card says, on a small fixed sample, with the weights that ship."""

    @classmethod
    def setUpClass(cls):
        cls.tokenizer = shipped()
        config = json.loads((FOLDER / "config.json").read_text("utf-8"))
        cls.model = Gpt(GptConfig(config["vocab_size"], config["n_embd"], config["n_layer"], config["n_head"], config["n_positions"])).eval()
        cls.model.load_state_dict(read_safetensors(FOLDER / "model.safetensors"))

    def test_sums(self):
        for digits, least in ((1, 99), (2, 90)):
            self.assertGreaterEqual(gpt_figures.sums_of(self.model, self.tokenizer, digits, 200)["share"], least)

    def test_continuations_are_grammatical(self):
        from classroom.data import write_texts

        data = write_texts(600_000, seed=31)
        for language in ("en", "zh"):
            found = gpt_figures.continuations(self.model, self.tokenizer, data, language, 60)
            self.assertGreaterEqual(found["grammatical"], 92, found["refused"])

    def test_weather(self):
        with torch.no_grad():
            logits = self.model(torch.tensor([self.tokenizer.encode("今天天气")]))[0, -1]
        likely = {self.tokenizer.decode([int(i)]) for i in logits.topk(12).indices}
        self.assertGreaterEqual(len(likely & {"很", "很好", "晴", "不错", "真", "怎么", "多云", "不", "非常", "晴朗", "真好", "阴", "有点", "特别", "不好"}), 4, likely)

    def test_hello_world(self):
        made = generate(self.model, [self.tokenizer.encode("Hello world")], 60, self.tokenizer.end)[0]
        self.assertRegex(self.tokenizer.decode(made), r"^! [A-Z].*\. [A-Z].*\.")


def read_safetensors(file: Path) -> dict[str, torch.Tensor]:
    content = file.read_bytes()
    (length,) = struct.unpack("<Q", content[:8])
    header, read = json.loads(content[8 : 8 + length]), {}
    for name, about in header.items():
        if name != "__metadata__":
            first, last = about["data_offsets"]
            array = np.frombuffer(content[8 + length + first : 8 + length + last], np.float16).reshape(about["shape"])
            turned = name.endswith((".c_attn.weight", ".c_proj.weight", ".c_fc.weight"))
            read[name] = torch.from_numpy(array.astype(np.float32).T.copy() if turned else array.astype(np.float32))
    return read


if __name__ == "__main__":
    unittest.main()
