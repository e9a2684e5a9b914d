"""A callback that writes the losses of a run to a CSV file."""

import csv
import time
from pathlib import Path

from transformers import TrainerCallback, TrainerControl, TrainerState, TrainingArguments


class CsvLogger(TrainerCallback):
    """Append one row for each time that the Trainer logs."""

    COLUMNS = ["seconds", "step", "epoch", "loss", "eval_loss", "learning_rate"]

    def __init__(self, path: str | Path):
        self.path = Path(path)
        self.started = 0.0

    def on_train_begin(
        self, args: TrainingArguments, state: TrainerState, control: TrainerControl, **kwargs
    ):
        self.started = time.monotonic()
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("w", newline="") as file:
            csv.writer(file).writerow(self.COLUMNS)

    def on_log(self, args, state, control, logs=None, **kwargs):
        if not logs or not state.is_world_process_zero:
            return
        row = {"seconds": round(time.monotonic() - self.started, 1), "step": state.global_step}
        row.update({key: logs[key] for key in self.COLUMNS if key in logs})
        with self.path.open("a", newline="") as file:
            csv.DictWriter(file, self.COLUMNS).writerow(row)


class StopAtLoss(TrainerCallback):
    """End training once the loss is low enough."""

    def __init__(self, target: float):
        self.target = target

    def on_log(self, args, state, control, logs=None, **kwargs):
        if logs and logs.get("loss", float("inf")) < self.target:
            control.should_training_stop = True
        return control
