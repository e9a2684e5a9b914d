"""The four kinds of numbers, and which of two wins."""

from dataclasses import dataclass


@dataclass(frozen=True)
class dtype:
    name: str
    code: str  # of the module `array`, which rounds to the same precision
    rank: int  # the higher one wins when two meet

    def __repr__(self) -> str:
        return f"torch.{self.name}"

    @property
    def is_floating_point(self) -> bool:
        return self.rank >= 2


bool_ = dtype("bool", "b", 0)
int64 = dtype("int64", "q", 1)
float32 = dtype("float32", "f", 2)
float64 = dtype("float64", "d", 3)


def of_values(values: list) -> dtype:
    """float32 if there is a float among them, as in PyTorch."""
    if any(isinstance(value, float) for value in values) or not values:
        return float32
    return bool_ if all(isinstance(value, bool) for value in values) else int64
