"""The mean of checkpoints, and checkpoints that do not belong together."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

import torch

from average import Running

SCRIPT = pathlib.Path(__file__).parent.parent / "average.py"


class Average(unittest.TestCase):
    def average(self, *branches: dict, options: tuple[str, ...] = ()):
        folder = pathlib.Path(tempfile.mkdtemp())
        files = []
        for i, branch in enumerate(branches):
            files.append(str(folder / f"{i}.pt"))
            torch.save(branch, files[-1])
        command = [sys.executable, str(SCRIPT), "--out", str(folder / "out.pt"), *options, *files]
        return subprocess.run(command, capture_output=True, text=True), folder / "out.pt"

    def test_mean_of_the_weights_and_counters_of_the_longest(self):
        one = {"config": {"width": 2}, "model": {"w": torch.tensor([1.0, 2.0])}, "step": 1, "tokens": 10}
        two = {"config": {"width": 2}, "model": {"w": torch.tensor([3.0, 6.0])}, "step": 2, "tokens": 5, "earlier": 15}
        done, out = self.average(one, two)
        self.assertEqual(done.returncode, 0, done.stderr)
        saved = torch.load(out)
        self.assertEqual(saved["model"]["w"].tolist(), [2.0, 4.0])
        self.assertEqual(saved["tokens"] + saved["earlier"], 20)

    def test_other_shapes_are_refused(self):
        branch = {"model": {"w": torch.zeros(1)}}
        done, _ = self.average({**branch, "config": {"width": 2}}, {**branch, "config": {"width": 3}})
        self.assertIn("configurations differ", done.stderr)

    def test_running_means_of_checkpoints(self):
        branch = {"config": {}, "model": {"w": torch.tensor([1.0])}, "average": {"w": torch.tensor([5.0])}}
        done, out = self.average(branch, options=("--running",))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(torch.load(out)["model"]["w"].tolist(), [5.0])
        done, _ = self.average({**branch, "average": None}, options=("--running",))
        self.assertIn("no running mean", done.stderr)


class AlongARun(unittest.TestCase):
    def test_follows_the_weights_and_leaves_them_alone(self):
        model = torch.nn.Linear(1, 1, bias=False)
        torch.nn.init.constant_(model.weight, 0.0)
        running = Running(model, tokens=1000)
        torch.nn.init.constant_(model.weight, 1.0)
        for _ in range(10):
            running.update(100)
        self.assertAlmostEqual(running.weights["weight"].item(), 1 - 0.9**10, places=5)
        with running.swapped_in():
            self.assertAlmostEqual(model.weight.item(), 1 - 0.9**10, places=5)
        self.assertEqual(model.weight.item(), 1.0)

    def test_a_checkpoint_without_a_mean_starts_it_anew(self):
        model = torch.nn.Linear(1, 1, bias=False)
        running = Running(model, tokens=10)
        running.restore({"weight": torch.tensor([[7.0]])})
        self.assertEqual(running.weights["weight"].item(), 7.0)
        running.restore(None)
        self.assertEqual(running.weights["weight"].item(), model.weight.item())


if __name__ == "__main__":
    unittest.main()
