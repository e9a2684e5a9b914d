"""The model card and the list of its data, written from what was measured.

    python3 training/card.py --work DIR --run DIR [DIR…] --measured DIR --model models/code

`--measured` holds what the evaluations print with `--json`: `heldout.json`, and `alone`, `first`,
`infilling`, `parts` and `summaries` where they were made (README.md has the commands). Nothing in
the card is typed by hand but the explanations and what others published: figures come from the
corpus report, the runs' logs, the manifest and the evaluations.
"""

import argparse
import json
import pathlib

from comparison import comparison, percent
from curve import read_logs


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("work", "measured", "model"):
        parser.add_argument(f"--{name}", type=pathlib.Path, required=True)
    parser.add_argument("--run", type=pathlib.Path, nargs="+", required=True, help="each went on from the one before")
    options = parser.parse_args()
    report = json.loads((options.work / "report.json").read_text())
    manifest = json.loads((options.model / "model.json").read_text())
    measured = {file.stem: json.loads(file.read_text()) for file in options.measured.glob("*.json")}
    log = read_logs(options.run)
    pages = options.work / "documentation.json"
    documentation = json.loads(pages.read_text()) if pages.exists() else None
    (options.model / "DATA.md").write_text(data_list(report, documentation), encoding="utf-8")
    (options.model / "MODEL_CARD.md").write_text(card(report, manifest, measured, log), encoding="utf-8")


def card(report: dict, manifest: dict, measured: dict, log: list[dict]) -> str:
    heldout = measured["heldout"]
    shape = manifest["architecture"]
    trained = max(line["tokens"] for line in log)
    duplicates = report["duplicates"]
    return f"""# Model card: {manifest["name"]}

A small decoder for Python, trained from nothing for First Token. It completes the rest of a line
beside the editor, and it is the model that the lessons take apart. Licence of the weights: {manifest["licence"]}.

## What it is
| | |
|---|---|
| architecture | {shape["layers"]} layers, {shape["width"]} wide, {shape["heads"]} query and {shape["kvHeads"]} key-value heads of {shape["headDim"]}, SwiGLU {shape["feedForward"]}, RMSNorm, rotary positions, head shared with the embedding |
| parameters | {manifest["parameters"]:,} |
| vocabulary | {shape["vocabSize"]:,} byte-level BPE tokens; a newline and an indentation are always tokens of their own |
| window | {manifest["contextTokens"]:,} tokens |
| weights | {manifest["quantisation"]["bits"]} bits in blocks of {manifest["quantisation"]["block"]}, {weight_bytes(manifest) / 1e6:.1f} MB |
| trained on | {trained / 1e6:.1f} M tokens on two processor cores |
{weights_row(log)}

![The learning curve: loss against tokens](curve.svg)
{lengths_note(log)}
## Data
{report["train"]["files"]:,} Python files with {report["train"]["characters"] / 1e6:.0f} M characters from
{sum(1 for p in report["packages"].values() if p["files"])} Debian packages under permissive licences (MIT, BSD, Apache-2.0, PSF and
the like), each licence read from the package's own copyright file: see [DATA.md](DATA.md).
Licence headers, tests, generated and minified files, and files with anything like a credential are
left out. Of {duplicates["files"]:,} files, {duplicates["exact"]:,} were exact and {duplicates["near"]:,} near duplicates (Jaccard ≥ 0.8 over
5-word shingles by MinHash): {duplicates["shareRemoved"]:.1%} removed. The ten held-out packages of
`training/corpus/heldout.txt` were never trained on, nor was a near duplicate of their files.
Checkpoints and settings are chosen by five other packages, the validation packages.

## Measured on the held-out packages
`npm run eval:heldout`: {heldout["n"]:,} cursors with a fixed seed, half after the indentation, half inside
lines; the model sees the file before the cursor and after its line. The baseline copies the most
frequent continuation seen in the same file and sees what the model sees.

| cursors | n | exact rest of line | edit similarity | shown | right of what is shown | baseline exact | baseline similarity | p50 / p95 ms |
|---|---|---|---|---|---|---|---|---|
{table(heldout)}

Latency in that run: p50 {heldout["p50Ms"]:.0f} ms, p95 {heldout["p95Ms"]:.0f} ms, each cursor in a prompt of its own (no
key-value cache to reuse); while typing it is a fraction of that, see `npm run bench`.
{quality(manifest)}
{comparison(measured)}
## Limits
- It is tiny. It has good habits of Python's form and little knowledge of the world; it invents
  names. Read what it offers before you accept it.
- It knows Python only, English identifiers mostly, and libraries as they were in Debian 12.
- It completes one line. It does not chat, explain or follow instructions.
- Text like that of its training files can come out word for word; short and common lines do.

## How to make it again
See [training/README.md](../../training/README.md): data, tokenizer, training, export, this card.
"""


def weights_row(log: list[dict]) -> str:
    """The loss of what is shipped: of the last weights, or of a mean that the log names."""
    losses = [line for line in log if "validation" in line or "mean" in line]
    if not losses:
        return "| loss on the validation packages | not measured |"
    last = losses[-1]
    if "mean" in last:
        return f"| loss on the validation packages | {last['mean']} nats a token; the weights are the mean of {last['of']} (`training/average.py`) |"
    average = f"; {last['validationOfAverage']} with the running mean of the weights" if "validationOfAverage" in last else ""
    return f"| loss on the validation packages | {last['validation']} nats a token{average} |"


def lengths_note(log: list[dict]) -> str:
    """Losses on sequences of different lengths cannot be compared; the curve shows both."""
    if len({line.get("length") for line in log if "validation" in line}) < 2:
        return ""
    return """
The curve steps up where a later run is measured on shorter sequences (512 tokens, 1,024 before): with
less text before it every token is harder to foresee. The weights are the same on both sides of the step.
"""


def weight_bytes(manifest: dict) -> int:
    return next(file["bytes"] for file in manifest["files"] if file["name"] == manifest["weights"])


def table(heldout: dict) -> str:
    rows = {"all": heldout, **heldout["byCategory"]}
    return "\n".join(
        f"| {name} | {row['n']:,} | {percent(row['exact'])} | {row['editSimilarity']:.2f} | {percent(row['shown'])} | {percent(row['precision'])} "
        f"| {percent(row['baseline']['exact'])} | {row['baseline']['editSimilarity']:.2f} | {row['p50Ms']:.0f} / {row['p95Ms']:.0f} |"
        for name, row in rows.items()
    )


def quality(manifest: dict) -> str:
    """Perplexity before and after quantisation, where the export measured it."""
    measured = manifest.get("quality") or {}
    rows = "\n".join(f"| {name} | {value} |" for name, value in measured.items())
    return f"\n| quantisation on held-out text | |\n|---|---|\n{rows}\n" if rows else ""


def data_list(report: dict, documentation: dict | None = None) -> str:
    text = f"""# The data of the code model

Debian 12 packages whose Python files were read, with the licences that their copyright files name.
Only files under a permissive licence were taken, also from packages that hold others too. Their
authors hold the copyright; the full notices are in `/usr/share/doc/PACKAGE/copyright` of each package.

{package_table(report["packages"])}
"""
    if documentation:
        text += f"""
## Examples from documentation

For the last stretch of training, programs of a few lines: {documentation["docstrings"]["files"]:,} from docstrings of the files
above, and {documentation["pages"]["files"]:,} from pages of these packages.

{package_table(documentation["packages"])}
"""
    return text


def package_table(packages: dict) -> str:
    rows = "\n".join(
        f"| {name} | {'; '.join(package['licences'])} | {package['files']:,} | {package['characters']:,} |"
        for name, package in sorted(packages.items())
        if package["files"] and package.get("side", "train") == "train"
    )
    return f"| package | licences named | files | characters |\n|---|---|---|---|\n{rows}"


if __name__ == "__main__":
    main()
