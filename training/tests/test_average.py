"""The mean of checkpoints, and checkpoints that do not belong together."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

import torch

SCRIPT = pathlib.Path(__file__).parent.parent / "average.py"


class Average(unittest.TestCase):
    def average(self, *branches: dict):
        folder = pathlib.Path(tempfile.mkdtemp())
        files = []
        for i, branch in enumerate(branches):
            files.append(str(folder / f"{i}.pt"))
            torch.save(branch, files[-1])
        command = [sys.executable, str(SCRIPT), "--out", str(folder / "out.pt"), *files]
        return subprocess.run(command, capture_output=True, text=True), folder / "out.pt"

    def test_mean_of_the_weights_and_counters_of_the_longest(self):
        one = {"config": {"width": 2}, "model": {"w": torch.tensor([1.0, 2.0])}, "step": 1, "tokens": 10}
        two = {"config": {"width": 2}, "model": {"w": torch.tensor([3.0, 6.0])}, "step": 2, "tokens": 20}
        done, out = self.average(one, two)
        self.assertEqual(done.returncode, 0, done.stderr)
        saved = torch.load(out)
        self.assertEqual(saved["model"]["w"].tolist(), [2.0, 4.0])
        self.assertEqual(saved["tokens"], 20)

    def test_other_shapes_are_refused(self):
        branch = {"model": {"w": torch.zeros(1)}}
        done, _ = self.average({**branch, "config": {"width": 2}}, {**branch, "config": {"width": 3}})
        self.assertIn("configurations differ", done.stderr)


if __name__ == "__main__":
    unittest.main()
