"""Measure a model, then measure it compiled."""

import argparse
import time

import torch
from torch import nn
from torch.profiler import ProfilerActivity, profile, record_function


def build(depth: int, width: int) -> nn.Sequential:
    """A stack of linear layers."""
    layers = []
    for _ in range(depth):
        layers += [nn.Linear(width, width), nn.GELU(), nn.LayerNorm(width)]
    return nn.Sequential(*layers)


@torch.inference_mode()
def measure(model, x, repeats=20):
    """Median time of a forward pass in milliseconds."""
    for _ in range(3):
        model(x)
    times = []
    for _ in range(repeats):
        if x.is_cuda:
            torch.cuda.synchronize()
        start = time.perf_counter()
        model(x)
        if x.is_cuda:
            torch.cuda.synchronize()
        times.append((time.perf_counter() - start) * 1000)
    return sorted(times)[len(times) // 2]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--depth", type=int, default=8)
    parser.add_argument("--width", type=int, default=512)
    parser.add_argument("--compile", action="store_true")
    parser.add_argument("--profile", action="store_true")
    args = parser.parse_args()

    device = "cuda" if torch.cuda.is_available() else "cpu"
    model = build(args.depth, args.width).to(device).eval()
    x = torch.randn(64, args.width, device=device)
    print(f"eager: {measure(model, x):.2f} ms")

    if args.compile:
        compiled = torch.compile(model)
        print(f"compiled: {measure(compiled, x):.2f} ms")

    if args.profile:
        with profile(activities=[ProfilerActivity.CPU]) as prof, record_function("forward"):
            model(x)
        print(prof.key_averages().table(sort_by="cpu_time_total", row_limit=10))


if __name__ == "__main__":
    main()
