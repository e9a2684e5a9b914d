"""给提交的文件打分，并记下自己历次的成绩。

    python score.py                         给 submission.csv 打分
    python score.py --note "加上了雨伞"     ……并记下这次新在哪里

答案在 data/answers.txt 里，打了包，免得有人不小心读到。这不是秘密：三行 Python 就能拆开，本文件里就有。
偷看能得到一个数字，学不到东西。
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
MARGIN = 5.0  # 比基线高出这么多分才算数
COPIED = 99.5  # 播报员的随兴之词没法预料：超过这个分数，就是看过答案了


class SubmissionError(ValueError):
    """文件不合竞赛的要求；消息里说明错在哪里。"""


def chrf(text: str, reference: str, longest: int = 6, beta: float = 2.0) -> float:
    """chrF（Popović 2015）：两段文字有多少相同的片段（连续 1 到 6 个字符）？从 0 到 100。

    精确率：写出的片段有多大比例在参考里。召回率：反过来。召回率的分量是 `beta` 倍，
    所以漏掉的比多余的扣分更多。空格不算。
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
    """id → 播报员写的话。"""
    packed = "".join(ANSWERS.read_text(encoding="utf-8").split())
    return json.loads(zlib.decompress(base64.b64decode(packed)))


def read_submission(file: str | Path, ids: set[str]) -> dict[str, str]:
    """读出 CSV 文件：两列 id 和 text，测试集里每个 id 一行。"""
    if not Path(file).exists():
        raise SubmissionError(f"还没有 {Path(file).name}。先生成它：python my_model.py")
    with open(file, encoding="utf-8-sig", newline="") as source:
        rows = csv.DictReader(source)
        if list(rows.fieldnames or []) != ["id", "text"]:
            raise SubmissionError("第一行应当是：id,text")
        found: dict[str, str] = {}
        for row in rows:
            if row["id"] in found:
                raise SubmissionError(f"{row['id']} 出现了两次。")
            if row["id"] not in ids:
                raise SubmissionError(f"{row['id']} 不在测试集里。")
            found[row["id"]] = row["text"] or ""
    missing = sorted(ids - set(found))
    if missing:
        raise SubmissionError(f"缺少 {len(missing)} 行，第一个是 {missing[0]}。")
    return found


def score(submission: dict[str, str], answers: dict[str, str]) -> float:
    """所有行的 chrF 的平均值。"""
    return sum(chrf(submission[each], answers[each]) for each in answers) / len(answers)


def score_file(file: str | Path) -> float:
    answers = read_answers()
    return score(read_submission(file, set(answers)), answers)


def read_attempts() -> list[dict]:
    """历次成绩，最好的在前。"""
    if not ATTEMPTS.exists():
        return []
    lines = ATTEMPTS.read_text(encoding="utf-8").splitlines()
    return sorted((json.loads(line) for line in lines if line.strip()), key=lambda one: -one["score"])


def attempt(file: str | Path = HERE / "submission.csv", note: str = "") -> dict:
    """给文件打分并记入成绩表；同一个文件只记一次。"""
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
    """把成绩表写成 Markdown 表格，基线也排在里面。"""
    rows = [*attempts, {"score": round(baseline, 2), "when": "", "note": "**基线**"}]
    rows.sort(key=lambda one: -one["score"])
    lines = ["# 我的成绩", "", "| 名次 | chrF | 时间 | 备注 |", "| --- | --- | --- | --- |"]
    for place, one in enumerate(rows, start=1):
        note = one["note"].replace("|", "\\|")
        lines.append(f"| {place} | {one['score']:.2f} | {one['when']} | {note} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    options = argparse.ArgumentParser(description="给提交的文件打分。")
    options.add_argument("file", nargs="?", default=HERE / "submission.csv")
    options.add_argument("--note", default="", help="这次新在哪里")
    chosen = options.parse_args()
    try:
        found = attempt(chosen.file, chosen.note)
    except SubmissionError as error:
        raise SystemExit(f"没有打分：{error}")
    print(f"得分 {found['score']:.2f}，基线 {found['baseline']:.2f}；历次成绩见 {BOARD.name}")
    if found["copied"]:
        print("与答案这么接近，只能是看过了答案：里面有些词是随机抽的。")
    elif found["score"] >= found["baseline"] + MARGIN:
        print("算数了：明显比基线好。")
    else:
        print(f"到 {found['baseline'] + MARGIN:.2f} 分才算数。")


if __name__ == "__main__":
    main()
