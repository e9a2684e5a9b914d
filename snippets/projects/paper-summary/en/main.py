"""Sums up a text file, or measures summarisers on the papers of data/.

    python main.py my-paper.txt          three sentences of it
    python main.py                       ROUGE-1 on the papers of data/
    python main.py --model NAME          a model of the Hugging Face hub beside it (see hub.py)
"""

import argparse
from pathlib import Path
from typing import Callable

from rouge import Rouge, mean, rouge1
from summary import lead, summarise

DATA = Path(__file__).parent / "data"


def papers() -> dict[str, tuple[str, str]]:
    """Name → (text, reference)."""
    found = {}
    for file in sorted((DATA / "papers").glob("*.txt")):
        reference = DATA / "references" / file.name
        found[file.stem] = (file.read_text(encoding="utf-8"), reference.read_text(encoding="utf-8"))
    return found


def measure(summariser: Callable[[str], str]) -> Rouge:
    """The mean of all papers."""
    return mean([rouge1(summariser(text), reference) for text, reference in papers().values()])


def main() -> None:
    options = argparse.ArgumentParser(description="Sums up texts, or measures how well that goes.")
    options.add_argument("file", nargs="?")
    options.add_argument("--sentences", type=int, default=3)
    options.add_argument("--model", help="name of a chat model of the hub, or a folder")
    chosen = options.parse_args()
    if chosen.file:
        text = Path(chosen.file).read_text(encoding="utf-8")
        print("\n".join(f"- {sentence}" for sentence in summarise(text, chosen.sentences)))
        return
    ways: dict[str, Callable[[str], str]] = {
        "first sentences": lambda text: " ".join(lead(text, chosen.sentences)),
        "central sentences": lambda text: " ".join(summarise(text, chosen.sentences)),
    }
    if chosen.model:
        from hub import HubSummariser

        ways[chosen.model] = HubSummariser(chosen.model).summarise
    for name, way in ways.items():
        score = measure(way)
        print(f"{name}: precision {score.precision:.3f}, recall {score.recall:.3f}, F1 {score.f1:.3f}")


if __name__ == "__main__":
    main()
