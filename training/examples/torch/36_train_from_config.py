"""A training run that is described by a JSON file."""

import argparse
import json
import logging
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from torch import nn

logger = logging.getLogger(__name__)


@dataclass
class TrainConfig:
    hidden_size: int = 128
    num_layers: int = 2
    batch_size: int = 32
    learning_rate: float = 3e-5
    epochs: int = 3
    seed: int = 0
    output_dir: str = "out/run"

    @classmethod
    def from_json(cls, path: Path) -> "TrainConfig":
        """Read a configuration and refuse unknown keys."""
        values = json.loads(path.read_text(encoding="utf-8"))
        unknown = values.keys() - cls.__dataclass_fields__.keys()
        if unknown:
            raise ValueError(f"{path}: unknown keys {sorted(unknown)}")
        return cls(**values)


def build_model(config: TrainConfig, in_features: int, out_features: int) -> nn.Module:
    """Build a network of the configured depth and width."""
    sizes = [in_features] + [config.hidden_size] * config.num_layers
    layers: list[nn.Module] = []
    for size_in, size_out in zip(sizes, sizes[1:]):
        layers += [nn.Linear(size_in, size_out), nn.ReLU()]
    return nn.Sequential(*layers, nn.Linear(sizes[-1], out_features))


def train(config: TrainConfig) -> float:
    """Run the training and return the last loss."""
    torch.manual_seed(config.seed)
    x, y = torch.randn(1000, 8), torch.randn(1000, 1)
    model = build_model(config, 8, 1)
    optimizer = torch.optim.AdamW(model.parameters(), lr=config.learning_rate)
    for epoch in range(config.epochs):
        for rows in torch.randperm(len(x)).split(config.batch_size):
            loss = nn.functional.mse_loss(model(x[rows]), y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        logger.info("epoch %d: loss %.4f", epoch + 1, loss.item())

    output_dir = Path(config.output_dir)
    output_dir.mkdir(parents=True, exist_ok=True)
    torch.save(model.state_dict(), output_dir / "model.pt")
    (output_dir / "config.json").write_text(json.dumps(asdict(config), indent=2))
    return loss.item()


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    parser = argparse.ArgumentParser()
    parser.add_argument("config", type=Path, nargs="?")
    args = parser.parse_args()
    train(TrainConfig.from_json(args.config) if args.config else TrainConfig())
