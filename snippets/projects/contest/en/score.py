"""Scores a submission, and keeps a leaderboard of your own attempts.

    python score.py                              scores submission.csv
    python score.py --note "with an umbrella"    … and notes what was new

The answers lie in data/answers.txt, packed so that nobody reads them by accident. They are no secret: three
lines of Python unpack them, as this file shows. Who peeks wins a number and learns nothing.
"""

from __future__ import annotations

import argparse
import base64
import csv
import hashlib
import json
import zlib
from collections import Counter
from datetime import datetime
from pathlib import Path

HERE = Path(__file__).parent
ANSWERS = HERE / "data" / "answers.txt"
SAMPLE = HERE / "data" / "sample_submission.csv"
ATTEMPTS = HERE / "attempts.jsonl"
BOARD = HERE / "leaderboard.md"
MARGIN = 5.0  # points above the baseline that make an attempt count
COPIED = 99.5  # the forecaster's whims cannot be foretold: who has more has seen the answers


class SubmissionError(ValueError):
    """The file is not as the contest wants it; the message says what is wrong."""


def chrf(text: str, reference: str, longest: int = 6, beta: float = 2.0) -> float:
    """chrF (Popović 2015): how many runs of 1 to 6 characters do two texts have in common? From 0 to 100.

    Precision: which share of the text's runs stands in the reference. Recall: the other way round. It counts
    `beta` times as much, so what is left out costs more than what is superfluous. Blanks do not count.
    """
    text, reference = "".join(text.split()), "".join(reference.split())
    precisions, recalls = [], []
    for length in range(1, longest + 1):
        got, wanted = _runs(text, length), _runs(reference, length)
        if not got or not wanted:
            continue
        common = sum((got & wanted).values())
        precisions.append(common / sum(got.values()))
        recalls.append(common / sum(wanted.values()))
    if not precisions:
        return 0.0
    precision, recall = sum(precisions) / len(precisions), sum(recalls) / len(recalls)
    if precision + recall == 0:
        return 0.0
    return 100 * (1 + beta**2) * precision * recall / (beta**2 * precision + recall)


def _runs(text: str, length: int) -> Counter:
    return Counter(text[i : i + length] for i in range(len(text) - length + 1))


def read_answers() -> dict[str, str]:
    """id → what the forecaster wrote."""
    packed = "".join(ANSWERS.read_text(encoding="utf-8").split())
    return json.loads(zlib.decompress(base64.b64decode(packed)))


def read_submission(file: str | Path, ids: set[str]) -> dict[str, str]:
    """id → text of a CSV file with the columns id and text, one line for each id of the test."""
    if not Path(file).exists():
        raise SubmissionError(f"There is no {Path(file).name} yet. Make it: python my_model.py")
    with open(file, encoding="utf-8-sig", newline="") as source:
        rows = csv.DictReader(source)
        if list(rows.fieldnames or []) != ["id", "text"]:
            raise SubmissionError("The first line must be: id,text")
        found: dict[str, str] = {}
        for row in rows:
            if row["id"] in found:
                raise SubmissionError(f"{row['id']} stands there twice.")
            if row["id"] not in ids:
                raise SubmissionError(f"{row['id']} is no line of the test.")
            found[row["id"]] = row["text"] or ""
    missing = sorted(ids - set(found))
    if missing:
        raise SubmissionError(f"{len(missing)} lines are missing, the first is {missing[0]}.")
    return found


def score(submission: dict[str, str], answers: dict[str, str]) -> float:
    """The mean chrF of all lines."""
    return sum(chrf(submission[each], answers[each]) for each in answers) / len(answers)


def score_file(file: str | Path) -> float:
    answers = read_answers()
    return score(read_submission(file, set(answers)), answers)


def read_attempts() -> list[dict]:
    """All attempts, the best one first."""
    if not ATTEMPTS.exists():
        return []
    lines = ATTEMPTS.read_text(encoding="utf-8").splitlines()
    return sorted((json.loads(line) for line in lines if line.strip()), key=lambda one: -one["score"])


def attempt(file: str | Path = HERE / "submission.csv", note: str = "") -> dict:
    """Scores a file and enters it in the leaderboard; the same file is entered once."""
    points, baseline = score_file(file), score_file(SAMPLE)
    content = hashlib.sha256(Path(file).read_bytes()).hexdigest()[:12]
    if all(one["file"] != content for one in read_attempts()):
        when = datetime.now().isoformat(sep=" ", timespec="minutes")
        one = {"when": when, "score": round(points, 2), "note": note, "file": content}
        with ATTEMPTS.open("a", encoding="utf-8") as target:
            target.write(json.dumps(one, ensure_ascii=False) + "\n")
    BOARD.write_text(board(read_attempts(), baseline), encoding="utf-8")
    return {"score": round(points, 2), "baseline": round(baseline, 2), "margin": MARGIN, "copied": points >= COPIED}


def board(attempts: list[dict], baseline: float) -> str:
    """The leaderboard as a Markdown table, with the baseline in its place."""
    rows = [*attempts, {"score": round(baseline, 2), "when": "", "note": "**the baseline**"}]
    rows.sort(key=lambda one: -one["score"])
    lines = ["# My attempts", "", "| place | chrF | when | note |", "| --- | --- | --- | --- |"]
    for place, one in enumerate(rows, start=1):
        note = one["note"].replace("|", "\\|")
        lines.append(f"| {place} | {one['score']:.2f} | {one['when']} | {note} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    options = argparse.ArgumentParser(description="Scores a submission.")
    options.add_argument("file", nargs="?", default=HERE / "submission.csv")
    options.add_argument("--note", default="", help="what was new in this attempt")
    chosen = options.parse_args()
    try:
        found = attempt(chosen.file, chosen.note)
    except SubmissionError as error:
        raise SystemExit(f"Not scored: {error}")
    print(f"score {found['score']:.2f}, baseline {found['baseline']:.2f}; all attempts: {BOARD.name}")
    if found["copied"]:
        print("So close to the answers can only be who has seen them: some of their words are drawn by chance.")
    elif found["score"] >= found["baseline"] + MARGIN:
        print("That counts: it is clearly better than the baseline.")
    else:
        print(f"It counts from {found['baseline'] + MARGIN:.2f} on.")


if __name__ == "__main__":
    main()
