"""The classroom CLIP: its world, its tokenizer, and the whole way from drawing to folder."""

import json
import tempfile
import unittest
from pathlib import Path

import numpy as np
import onnx
import torch
from classroom import clip
from classroom.captions import COLOUR_ZH, LANGUAGES, SHAPE_ZH, caption, label
from classroom.clip_figures import Judge, batch_of, pixels_of
from classroom.clip_model import Clip, ClipConfig
from classroom.clip_tokenizer import BYTES, learn
from classroom.int8 import rounded
from classroom.shapes import KINDS, PLACES, SEEN, SHAPES, SIDE, UNSEEN, Scene, coverage, draw, random_scene


torch.set_num_threads(1)  # the models are so small that threads would wait for one another


class World(unittest.TestCase):
    def test_unseen_pairs_are_never_drawn_nor_told(self):
        random = np.random.default_rng(0)
        for _ in range(3000):
            scene = random_scene(random)
            self.assertFalse(set(scene.things) & set(UNSEEN))
            english = caption(scene, "en", random)
            for name in (" ".join(kind) for kind in UNSEEN):
                self.assertNotIn(name, english)
            chinese = caption(scene, "zh", random)
            for colour, shape in UNSEEN:
                for name in SHAPE_ZH[shape]:
                    for of in ("", "的"):
                        # 绿色的正方形 may not occur; 圆 within 圆环 is another word
                        words = COLOUR_ZH[colour] + of + name
                        self.assertFalse(words in chinese and not (name == "圆" and words + "环" in chinese), chinese)

    def test_every_colour_and_shape_is_seen_with_most_of_the_others(self):
        self.assertEqual(len(KINDS), len(SEEN) + len(UNSEEN))
        for part in (0, 1):
            counts = [sum(kind[part] == value for kind in SEEN) for value in {kind[part] for kind in KINDS}]
            self.assertGreaterEqual(min(counts), 6)

    def test_places_and_shapes_are_where_and_what_they_say(self):
        random = np.random.default_rng(1)
        for place, (column, row) in PLACES.items():
            picture = draw(Scene((("black", "circle"),), "small", place), random).astype(int)
            rows, columns = np.nonzero(picture.sum(2) < 200)
            self.assertEqual((columns.mean() * 3 // SIDE, rows.mean() * 3 // SIDE), (column, row), place)
        areas = {shape: coverage(shape, 24, 24, 10, 0).sum() for shape in SHAPES}
        self.assertAlmostEqual(areas["circle"], np.pi * 100, delta=3)
        for shape, area in areas.items():
            self.assertTrue(80 < area < 400, f"{shape} {area}")
        with self.assertRaises(ValueError):
            coverage("hexagon", 24, 24, 10, 0)

    def test_pictures_are_the_same_for_the_same_seed(self):
        one, two = (draw(random_scene(r), r) for r in (np.random.default_rng(5), np.random.default_rng(5)))
        self.assertTrue((one == two).all())


class Tokens(unittest.TestCase):
    def setUp(self):
        self.tokenizer = clip.clip_tokenizer()

    def test_words_of_the_world_are_one_token_each(self):
        self.assertEqual(len(self.tokenizer.encode("a green star", 48)), 5)
        self.assertEqual(len(self.tokenizer.encode("绿色的五角星", 48)), 8)

    def test_no_byte_is_lost(self):
        back = {i: word for word, i in self.tokenizer.vocab.items()}
        letters = {stand: byte for byte, stand in BYTES.items()}
        for text in ("a hexagon 🌟", "綠色的龍", "ünïcode"):
            words = "".join(back[i].replace("</w>", "") for i in self.tokenizer.encode(text, 200)[1:-1])
            self.assertEqual(bytes(letters[letter] for letter in words).decode(), text.replace(" ", ""))

    def test_long_text_keeps_its_end_token(self):
        ids = self.tokenizer.encode("a green star " * 100, 48)
        self.assertEqual((len(ids), ids[-1]), (48, self.tokenizer.end))

    def test_learning_stops_where_every_word_is_whole(self):
        self.assertEqual(len(learn(["aa bb"], 50).merges), 2)


class Model(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(0)
        self.tokenizer = clip.clip_tokenizer()
        config = ClipConfig(vocabulary=len(self.tokenizer.vocab), imageWidth=64, textWidth=64, imageLayers=1, textLayers=1)
        self.model = Clip(config).eval()

    def test_padding_changes_nothing(self):
        alone = self.model.texts(*batch_of(["a red star"], self.tokenizer))
        beside = self.model.texts(*batch_of(["a red star", "a small blue ring in the top left corner"], self.tokenizer))
        torch.testing.assert_close(alone[0], beside[0])

    def test_eight_bits_are_close(self):
        pixels = pixels_of([draw(Scene((kind,), place="middle"), np.random.default_rng(0)) for kind in KINDS])
        before = self.model.images(pixels).detach()
        self.model.load_state_dict(rounded(self.model.state_dict()))
        self.assertGreater(float((before * self.model.images(pixels).detach()).sum(1).min()), 0.999)

    def test_an_untrained_model_guesses(self):
        judge = Judge(self.model, self.tokenizer)
        random = np.random.default_rng(0)
        pictures = [draw(Scene((kind,), place="middle"), random) for kind in KINDS]
        right = judge.right(pictures, [label(kind, "en") for kind in KINDS], list(range(len(KINDS))))
        self.assertLess(right, 15)


class WholeWay(unittest.TestCase):
    def test_from_drawing_to_folder(self):
        with tempfile.TemporaryDirectory() as name:
            work, out = Path(name) / "work", Path(name) / "models"
            clip.run(work, out, smoke=True)
            folder = out / "classroom-clip"
            manifest = json.loads((folder / "model.json").read_text("utf-8"))
            self.assertEqual(set(manifest["quality"]), {"fp32", "int8"})
            listed = {file["name"]: file["bytes"] for file in manifest["files"]}
            for file, size in listed.items():
                self.assertEqual((folder / file).stat().st_size, size)
            for graph in ("model", "text_model", "vision_model"):
                onnx.checker.check_model(str(folder / "onnx" / f"{graph}_quantized.onnx"))
            model = onnx.load(folder / "onnx" / "model_quantized.onnx")
            self.assertEqual({i.name for i in model.graph.input}, {"input_ids", "attention_mask", "pixel_values"})
            self.assertIn("logits_per_image", {o.name for o in model.graph.output})
            before = (folder / "golden.json").read_text()
            clip.run(work, out, smoke=True)  # resumed at its end: the same model again
            self.assertEqual((folder / "golden.json").read_text(), before)


if __name__ == "__main__":
    unittest.main()
