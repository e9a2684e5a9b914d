"""The part of the model card that sets the model beside others: earlier, weaker, switched off, published."""

# As their authors print them; none was measured here. (what, figure, source, caveat)
PUBLISHED = [
    ("Qwen2.5-Coder 0.5B / 1.5B", "70.3 % / 77.0 % of single lines", "HumanEval infilling, Python; arXiv 2409.12186", "functions with a docstring that says what is missing, 26 and 80 times our size"),
    ("SantaCoder 1.1B", "44 % of single lines", "HumanEval infilling, Python; its model card, second-hand", "an independent harness gave another model 13 % where its authors give 73 %: prompt and stop rule decide"),
    ("CodeGPT-adapted, 124 M", "42.4 % exact, similarity 0.72", "CodeXGLUE line completion, py150", "fine-tuned on that very corpus, numbers and strings masked, cursors at token borders"),
    ("JetBrains full line, 100 M", "21 % of lines (13 % without healing and beam search)", "arXiv 2405.08704, second-hand", "cursors and projects not published"),
]  # fmt: skip

PARTS = {
    "nothing": "all parts",
    "neighbours": "without code of other files",
    "counting": "without counting what the file itself says",
    "gate": "without the gate (all is shown)",
    "filter": "without filters",
    "syntax": "without the syntax check",
    "reuse": "without reuse of answers",
    "speculation": "without asking in advance",
}


def comparison(measured: dict) -> str:
    """`measured` maps names to what the evaluations print as JSON: heldout, and alone, first, infilling, summaries, parts where there are."""
    rows = [("this model", measured["heldout"])]
    if "alone" in measured:
        rows.append(("the decoder alone, without counting what the file itself says", measured["alone"]))
    if "first" in measured:
        rows.append(("the first bundled model, counting included", measured["first"]))
    lines = [f"| {name} | {exact(row)} | {row['editSimilarity']:.2f} | {row['p50Ms']:.0f} |" for name, row in rows]
    copied = measured["heldout"]["baseline"] | {"byCategory": {k: v["baseline"] for k, v in measured["heldout"]["byCategory"].items()}}
    lines.append(f"| copying from the file at hand | {exact(copied)} | {copied['editSimilarity']:.2f} | – |")
    text = "## Beside others\n| same cursors | exact: all / line start / inside | edit similarity | p50 ms |\n|---|---|---|---|\n" + "\n".join(lines) + "\n"
    if "infilling" in measured:
        one = measured["infilling"]
        text += f"""
One line missing in a function that stands by itself, in the HumanEval infilling format, made from
{one["n"]:,} held-out functions (`eval:heldout --infilling`): {percent(one["exact"])} exact, similarity {one["editSimilarity"]:.2f}.
"""
    if "summaries" in measured:
        one = measured["summaries"]
        text += f"""
Summaries, a function's first docstring line from its code, on {one["functions"]} held-out functions
(`training/bleu.py`): smoothed BLEU-4 {one["model"]}; the words of the function's name get {one["name of the function"]}.
"""
    if "parts" in measured:
        rows = [
            f"| {PARTS.get(name, name)} | {percent(row['keystrokesSaved'])} | {percent(row['timeSaved'])} | {percent(row['precision'])} | {percent(row['flicker'])} | {row['p50Ms']:.0f} |"
            for name, row in measured["parts"]["without"].items()
        ]
        text += (
            "\nEach part switched off in turn while held-out functions are written key by key (`eval:heldout -- --replay --off each`):\n\n"
            "| | keystrokes saved | time saved | right of what is shown | replaced unread | p50 ms |\n|---|---|---|---|---|---|\n" + "\n".join(rows) + "\n"
        )
    published = "\n".join(f"| {what} | {figure} | {source} | {caveat} |" for what, figure, source, caveat in PUBLISHED)
    return text + f"\nPublished by others, on other tasks:\n\n| model | figure | where | caveat |\n|---|---|---|---|\n{published}\n"


def exact(row: dict) -> str:
    parts = [row, *(row["byCategory"][name] for name in ("lineStart", "inside") if name in row["byCategory"])]
    return " / ".join(percent(part["exact"]) for part in parts)


def percent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.1f} %"
