"""机器人答对了多少？python evaluate.py

data/questions.jsonl 里是提问和应当回答它的那一条；null 表示机器人应当说不知道。
"""

import json
from pathlib import Path

from bot import Index, answer, read_faq

QUESTIONS = Path(__file__).parent / "data" / "questions.jsonl"


def evaluate(index: Index, questions: list[dict]) -> dict:
    """答对的数目，以及答错的提问。"""
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
    print(f"知道的，答对了：{found['right']} / {found['known']}")
    print(f"不知道的，没有乱答：{found['refused']} / {found['unknown']}")
    for text, wanted, got in found["wrong"]:
        print(f"  错：“{text}”答成了 {got or '不知道'}，应当是 {wanted or '不知道'}")


if __name__ == "__main__":
    main()
