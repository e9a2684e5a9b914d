"""Sums of one- and two-digit numbers, a few to a text: 12+34=46."""

import re
from random import Random

LINES = (6, 12)  # sums in a text
SUM = re.compile(r"(\d+)\+(\d+)=(\d+)")


def text(random: Random) -> str:
    return "\n".join(one(random) for _ in range(random.randint(*LINES)))


def one(random: Random) -> str:
    """Of twenty, three have two numbers of one digit, three one of each kind, the others two of two digits."""
    kind = random.random()
    a, b = random.randrange(10), random.randrange(10)
    if kind > 0.15:
        a = random.randrange(10, 100)
    if kind > 0.3:
        b = random.randrange(10, 100)
    if random.random() < 0.5:
        a, b = b, a
    return f"{a}+{b}={a + b}"


def looks_like_a_sum(sentence: str) -> bool:
    return bool(re.match(r"[\d+=]+$", sentence))


def is_right(sentence: str) -> bool:
    found = SUM.fullmatch(sentence)
    return bool(found) and int(found[1]) + int(found[2]) == int(found[3])
