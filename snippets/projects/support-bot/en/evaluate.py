"""How often is the bot right? python evaluate.py

data/questions.jsonl holds questions and the entry that answers each; null: the bot should not know.
"""

import json
from pathlib import Path

from bot import Index, answer, read_faq

QUESTIONS = Path(__file__).parent / "data" / "questions.jsonl"


def evaluate(index: Index, questions: list[dict]) -> dict:
    """Counts of what went right, and the questions that went wrong."""
    wrong = []
    right = refused = known = 0
    for each in questions:
        found = answer(index, each["text"]).entry
        known += each["entry"] is not None
        if found != each["entry"]:
            wrong.append((each["text"], each["entry"], found))
        elif found is None:
            refused += 1
        else:
            right += 1
    return {"right": right, "known": known, "refused": refused, "unknown": len(questions) - known, "wrong": wrong}


def main() -> None:
    lines = QUESTIONS.read_text(encoding="utf-8").splitlines()
    found = evaluate(Index(read_faq()), [json.loads(line) for line in lines if line.strip()])
    print(f"answered rightly:          {found['right']} of {found['known']}")
    print(f"rightly did not know:      {found['refused']} of {found['unknown']}")
    for text, wanted, got in found["wrong"]:
        print(f"  wrong: {text!r}: {got or 'does not know'}, but should be {wanted or 'does not know'}")


if __name__ == "__main__":
    main()
