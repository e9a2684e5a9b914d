"""Stage three, training: one configuration file a run, resumable at any moment.

    python3 training/train.py --config training/configs/code.json --work DIR --run DIR
    python3 training/train.py …  --decay 4000000      # branch off, decay to zero, write final.pt
    python3 training/train.py …  --warm FILE           # new run from the weights of a checkpoint

The schedule is warm-up, stable, decay: the stable part can be stopped, resumed and prolonged at
will; a model to ship is made by a decay branch on longer sequences. Every few minutes `last.pt` is
replaced atomically; a killed run loses no more than that. `log.jsonl` holds the curve. Works with
PyTorch 1.13 (Debian) and later, on CPU or GPU, in bf16 where the machine is quick at it.
"""

import argparse
import dataclasses
import json
import os
import pathlib
import sys
import time

# PyTorch's large temporaries would be mapped and zeroed anew at each step; kept, a step is up to
# 1.7 times as fast on CPU. The C library reads these at start, so the program starts itself again.
_KEEP = {"MALLOC_MMAP_MAX_": "0", "MALLOC_TRIM_THRESHOLD_": "20000000000", "MALLOC_TOP_PAD_": "268435456"}
# Threads that wait asleep instead of spinning: beside other work a run is more than twice as fast.
_KEEP["OMP_WAIT_POLICY"] = "PASSIVE"
if __name__ == "__main__" and os.environ.get("MALLOC_MMAP_MAX_") != "0":
    os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, **_KEEP})

import numpy as np
import torch

from average import Running
from format import Corpus, Mixture, Sequences, Vocabulary
from model import Decoder, ModelConfig
from native import Native, unavailable
from optimiser import make_optimisers
from precision import autocast

CHECKPOINT_SECONDS = float(os.environ.get("FIRST_TOKEN_CHECKPOINT_SECONDS", "240"))
EVALUATE_TOKENS = 1_000_000
HERE = pathlib.Path(__file__).parent


def main() -> None:
    options = arguments()
    config = json.loads(options.config.read_text())
    torch.manual_seed(config["seed"])
    torch.set_flush_denormal(True)  # attention to far tokens leaves the range of normal numbers: 1.1 to 1.3 times as fast
    torch.set_num_threads(options.threads)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    model = Decoder(ModelConfig(**config["model"])).to(device)
    native = native_step(options, model)
    optimisers = make_optimisers(model, config["matrixLr"], config["otherLr"], native and native.orthogonalise)
    average = Running(model, config["averageTokens"])
    options.run.mkdir(parents=True, exist_ok=True)
    state = restore(options, config, model, optimisers, average, device)
    decaying = options.decay is not None
    length = config["decaySequence" if decaying else "sequence"]
    size = config["decayBatch" if decaying else "batch"]
    vocabulary = Vocabulary.of(options.tokenizer)
    mixture = Mixture(**config["mixture"])
    plain = dataclasses.replace(mixture, short=0, emphasis=1)  # so that runs can be compared
    summaries = Corpus(options.work, "summaries-train") if mixture.summaries else None
    examples = Corpus(options.work, "examples-train") if mixture.examples else None
    data = Sequences(Corpus(options.work, "train", mixture.emphasis), vocabulary, mixture, config["seed"] + state["step"], summaries, examples)
    validation = Sequences(Corpus(options.work, "validation"), vocabulary, plain, seed=0).batch(32, length)
    end = state["decayFrom"] + options.decay if decaying else config["stableTokens"]
    loss_of = torch.compile(model.loss) if options.compile else model.loss
    log = open(options.run / "log.jsonl", "a", buffering=1)
    saved = shown = time.time()
    since, losses = state["tokens"], []
    while state["tokens"] < end:
        rate = schedule(state, config, end if decaying else None)
        for optimiser in optimisers:
            for group in optimiser.param_groups:
                group["lr"] = group["initial"] * rate
        batch = torch.from_numpy(data.batch(size, length)).to(device)
        if native:
            loss = native.step(batch[:, :-1], batch[:, 1:])
        else:
            with autocast(device):
                loss = loss_of(batch[:, :-1], batch[:, 1:])
            loss.backward()
            loss = loss.item()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        for optimiser in optimisers:
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
        losses.append(loss)
        if not np.isfinite(losses[-1]):
            sys.exit("the loss is not a number any more; resume from last.pt with a lower learning rate")
        before = state["tokens"]
        state["step"] += 1
        state["tokens"] += size * length
        average.update(size * length)
        now = time.time()
        if now - shown > 20:
            speed = (state["tokens"] - since) / (now - shown)
            line = {"tokens": state["tokens"], "loss": round(float(np.mean(losses)), 4), "rate": round(rate, 4), "tokensPerSecond": round(speed)}
            print(json.dumps(line), f"remaining {(end - state['tokens']) / speed / 3600:.1f} h", flush=True)
            log.write(json.dumps(line) + "\n")
            shown, since, losses = now, state["tokens"], []
        if before // EVALUATE_TOKENS != state["tokens"] // EVALUATE_TOKENS or state["tokens"] >= end:
            line = {"tokens": state["tokens"], "validation": round(evaluate(model, validation, device), 4), "length": length}
            with average.swapped_in():
                line["validationOfAverage"] = round(evaluate(model, validation, device), 4)
            print(json.dumps(line), flush=True)
            log.write(json.dumps(line) + "\n")
        if now - saved > CHECKPOINT_SECONDS:
            save(options.run / ("decay.pt" if decaying else "last.pt"), config, model, optimisers, average, state)
            saved = now
    save(options.run / ("final.pt" if decaying else "last.pt"), config, model, optimisers, average, state)
    if decaying:  # the next branch starts from the stable run again
        (options.run / "decay.pt").unlink(missing_ok=True)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--config", type=pathlib.Path, required=True)
    parser.add_argument("--work", type=pathlib.Path, required=True, help="folder with the token files")
    parser.add_argument("--run", type=pathlib.Path, required=True, help="folder for checkpoints and log")
    parser.add_argument("--tokenizer", type=pathlib.Path, default=HERE.parent / "models/code/tokenizer.json")
    parser.add_argument("--decay", type=int, help="decay to zero over this many tokens")
    parser.add_argument("--warm", type=pathlib.Path, help="start from the weights of this checkpoint")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--compile", action="store_true", help="torch.compile, where a C++ compiler is at hand")
    parser.add_argument("--native", action="store_true", help="the step in C++, where the processor has AMX and g++ is at hand: two to three times as fast")
    return parser.parse_args()


def native_step(options, model: Decoder) -> Native | None:
    """Where it was asked for; ends the run with the reason where it cannot be had."""
    if not options.native:
        return None
    if reason := "the model is on the GPU" if torch.cuda.is_available() else unavailable():
        sys.exit(f"--native cannot be had: {reason}")
    return Native(model, options.run)


def restore(options, config, model, optimisers, average, device) -> dict:
    """Weights, optimisers and counters of the newest checkpoint that fits, or a fresh start."""
    for optimiser in optimisers:
        for group in optimiser.param_groups:
            group["initial"] = group["lr"]
    state = {"step": 0, "tokens": 0, "decayFrom": 0, "earlier": 0}  # earlier: tokens behind the weights of --warm
    decaying = options.decay is not None
    source = next((f for f in [options.run / "decay.pt"] if decaying and f.exists()), options.run / "last.pt")
    if not source.exists():
        if options.warm:
            saved = load(options.warm, config, device)
            model.load_state_dict(saved["model"])
            average.restart()
            state["earlier"] = saved.get("earlier", 0) + saved.get("tokens", 0)
        return state
    saved = load(source, config, device)
    model.load_state_dict(saved["model"])
    average.restore(saved.get("average"))
    for optimiser, values in zip(optimisers, saved["optimisers"]):
        optimiser.load_state_dict(values)
    state = {key: saved.get(key, 0) for key in state}
    if decaying and source.name == "last.pt":
        state["decayFrom"] = state["tokens"]
    print(f"resumed from {source.name} at {state['tokens']} tokens", flush=True)
    return state


def load(file: pathlib.Path, config: dict, device: str) -> dict:
    saved = torch.load(file, map_location=device)
    if saved["config"] != dataclasses.asdict(ModelConfig(**config["model"])):
        sys.exit(f"{file} was trained with another model: {saved['config']}; use its configuration or another --run")
    return saved


def save(file: pathlib.Path, config, model, optimisers, average, state) -> None:
    fresh = file.with_suffix(".new")
    plain = {"config": dataclasses.asdict(ModelConfig(**config["model"])), "model": model.state_dict()}
    torch.save({**plain, "average": average.weights, "optimisers": [o.state_dict() for o in optimisers], **state}, fresh)
    fresh.replace(file)


def schedule(state: dict, config: dict, end: int | None) -> float:
    """Share of the full learning rate: linear warm-up, stable, then linear decay to `end`."""
    if end is not None:
        return max(0.0, (end - state["tokens"]) / (end - state["decayFrom"]))
    return min(1.0, (state["tokens"] + 1) / config["warmupTokens"])


@torch.no_grad()
def evaluate(model: Decoder, batch: np.ndarray, device: str) -> float:
    """Mean loss a token, in nats, on packages that are not trained on."""
    tokens = torch.from_numpy(batch).to(device)
    with autocast(device):
        parts = [model.loss(part[:, :-1], part[:, 1:]).item() for part in tokens.split(4)]
    return float(np.mean(parts))


if __name__ == "__main__":
    main()
