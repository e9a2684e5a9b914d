"""Stage one, data: Debian packages → cleaned, deduplicated Python files, split by package.

    python3 -m corpus.build --work DIR [--jobs 2] [--fingerprints]

Downloads the packages of packages.txt, heldout.txt and validation.txt with apt, takes the Python
files whose licence is permissive, cleans them, drops exact and near duplicates, adds our own
training/examples, and writes to DIR: `{train,heldout,validation}.jsonl`, one
`{package, path, text, weight}` a line, and `report.json`. The report (packages with licences,
authors and counts, reasons for refusals, share of duplicates) is what the model card prints; the
text itself never enters the repository. `--fingerprints` also writes corpus/fingerprints/, which
does, and by which corpus.leak recognises training text.
"""

import argparse
import collections
import json
import multiprocessing
import pathlib
import re
import sys
import zlib

import numpy as np

from . import fingerprints
from .clean import clean
from .debian import Package, download, unpack
from .licences import Licence, holders, licence_of
from .lists import MAX_CHARACTERS, SIDES, read_lists
from .near import SHINGLE, THRESHOLD, drop_near_duplicates, minhash, similarity

EXAMPLES = pathlib.Path(__file__).parent.parent / "examples"
OUR_EXAMPLES = "first-token-examples"
# How many times a document is drawn for once that a plain one of its length is.
OUR_WEIGHT, TUTORIAL_WEIGHT = 8, 3
TUTORIAL = re.compile(
    r"/share/doc/|(^|/)(tutorials?|examples?|demos?|samples?|docs?|gallery|recipes|cookbook|how_?tos?)/"
    r"|/((example|demo|tutorial)s?_[^/]*|[^/]*_(example|demo|tutorial)s?|example|demo|tutorial)\.py$"
)
SKIP = re.compile(
    r"/(tests?|testing|testsuite|_?vendor(ed)?|_vendored|externals?|migrations|locale)/|/plotly/(validators|graph_objs)/"
    r"|/(test_[^/]*|[^/]*_test|conftest|lextab|parsetab|_pb2[^/]*|[^/]*_pb2(_grpc)?)\.py$"
)
MODULE_ROOT = re.compile(r"^\./usr/(lib/python3(\.\d+)?/dist-packages|lib/python3\.\d+|share/doc/[^/]+|share/[^/]+)/")


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("--work", type=pathlib.Path, required=True)
    args.add_argument("--jobs", type=int, default=2)
    args.add_argument("--fingerprints", action="store_true")
    options = args.parse_args()
    lists = read_lists()
    debs = download(options.work / "debs", [name for side in SIDES for name in lists[side]])
    with multiprocessing.Pool(options.jobs) as pool:
        tasks = [(debs[name], side, cap) for side in SIDES for name, cap in lists[side].items()]
        read = [read_examples(EXAMPLES), *pool.imap(read_package, tasks, chunksize=4)]
    stop_if_useless(read)
    stop_if_sources_overlap(read)
    files, report = merge(read)
    for side in SIDES:
        with open(options.work / f"{side}.jsonl", "w", encoding="utf-8") as out:
            for file in files[side]:
                line = {key: file[key] for key in ("package", "path", "text", "weight")}
                out.write(json.dumps(line, ensure_ascii=False) + "\n")
        if options.fingerprints:
            records = [fingerprints.record(file["text"], file["minima"]) for file in files[side]]
            fingerprints.write(fingerprints.FOLDER / f"{side}.bin", records)
    (options.work / "report.json").write_text(json.dumps(report, indent=1, ensure_ascii=False), encoding="utf-8")
    print(json.dumps({key: value for key, value in report.items() if key not in ("packages", "secrets")}, indent=1))


def read_examples(folder: pathlib.Path) -> dict:
    """Our own examples, as if they were a package."""
    files = [(str(f.relative_to(folder)), f.read_bytes()) for f in sorted(folder.rglob("*.py"))]
    package = Package(OUR_EXAMPLES, "", OUR_EXAMPLES, "", files)
    found = documents(package, Licence(["MIT"], [(["*"], True)]), MAX_CHARACTERS)
    for file in found["documents"]:
        file["weight"] = OUR_WEIGHT
    return found | {"side": "train", "copyright": ["The First Token authors"]}


def read_package(task: tuple[pathlib.Path, str, int]) -> dict:
    deb, side, cap = task
    package = unpack(deb)
    found = documents(package, licence_of(package.name, package.copyright), cap)
    return found | {"side": side, "copyright": holders(package.copyright)}


def documents(package: Package, licence: Licence, cap: int) -> dict:
    """What is taken of one package, with what was refused for which reason."""
    refused, secrets, found = collections.Counter(), [], []
    for name, raw in package.files:
        path = MODULE_ROOT.sub("", name).lstrip("./")
        if SKIP.search("/" + path):
            refused["tests, vendored, generated names"] += 1
        elif not licence.allows(path):
            refused["licence"] += 1
        else:
            text, reason = clean(raw)
            if reason == "secret":
                secrets.append(f"{package.name}: {path}")
            if text is None:
                refused[reason] += 1
            else:
                weight = TUTORIAL_WEIGHT if TUTORIAL.search(name) else 1
                found.append({"package": package.name, "path": path, "text": text, "weight": weight})
    kept, characters = [], 0
    for file in sorted(found, key=lambda f: zlib.crc32(f["path"].encode())):
        if (characters := characters + len(file["text"])) > cap:
            refused["over the package's share"] += len(found) - len(kept)
            break
        kept.append(file | {"hash": fingerprints.text_hash(file["text"]), "minima": minhash(file["text"])})
    return {
        "name": package.name, "version": package.version, "source": package.source, "licences": licence.names,
        "python": len(package.files), "documents": kept, "refused": refused, "secrets": secrets,
    }  # fmt: skip


def stop_if_useless(read: list[dict]) -> None:
    """A package that gives nothing is a mistake in a list, and would claim a place in the report."""
    useless = [p for p in read if not p["documents"] and p["name"] != OUR_EXAMPLES]
    if useless:
        sys.exit("take these out of the lists:\n" + "\n".join(f"{p['name']}: {why_useless(p)}" for p in useless))


def why_useless(package: dict) -> str:
    if not package["python"]:
        return "no Python file in the package"
    if package["refused"]["licence"]:
        return f"licence not on the list of licences.py: {'; '.join(package['licences'])}"
    return f"no file is usable: {dict(package['refused'])}"


def stop_if_sources_overlap(read: list[dict]) -> None:
    """A held-out package must not come back under another name of the same source, as its -doc does."""
    sides = {package["source"]: package for package in read if package["side"] != "train"}
    for package in read:
        rival = sides.get(package["source"], package)
        if rival["side"] != package["side"]:
            sys.exit(f"{package['name']} ({package['side']}) has the source of {rival['name']} ({rival['side']}): {package['source']}")


def merge(read: list[dict]) -> tuple[dict[str, list[dict]], dict]:
    """Files by side without duplicates, and the report. Held-out text wins, then validation, then our examples."""
    report = {
        "packages": {}, "refused": collections.Counter(), "weights": {"tutorials": TUTORIAL_WEIGHT, "ownExamples": OUR_WEIGHT},
        "secrets": [secret for package in read for secret in package["secrets"]],
    }  # fmt: skip
    everything, hashes, exact = [], set(), 0
    for package in sorted(read, key=lambda p: SIDES.index(p["side"])):
        report["refused"].update(package["refused"])
        for file in package["documents"]:
            if file["hash"] in hashes:
                exact += 1
                continue
            hashes.add(file["hash"])
            everything.append(file | {"side": package["side"]})
    total = len(everything) + exact
    everything, near = drop_near_duplicates(everything)
    files = {side: [f for f in everything if f["side"] == side] for side in SIDES}
    apart = files["heldout"] + files["validation"]
    files["train"], close = drop_close(files["train"], apart)
    report["duplicates"] = {
        "files": total, "exact": exact, "near": near, "closeToHeldout": close,
        "shareExact": round(exact / total, 4), "shareNear": round((near + close) / total, 4),
        "shareRemoved": round((exact + near + close) / total, 4),
        "threshold": THRESHOLD, "thresholdToHeldout": fingerprints.LEAK_SIMILARITY, "shingleWords": SHINGLE,
    }  # fmt: skip
    for side in SIDES:
        report[side] = size(files[side])
    report["train"]["tutorials"] = size([f for f in files["train"] if f["weight"] == TUTORIAL_WEIGHT])
    report["train"]["ownExamples"] = size([f for f in files["train"] if f["weight"] == OUR_WEIGHT])
    by_package = collections.defaultdict(list)
    for file in (f for side in SIDES for f in files[side]):
        by_package[file["package"]].append(file)
    for package in read:
        facts = {key: package[key] for key in ("side", "version", "source", "licences", "copyright")}
        report["packages"][package["name"]] = facts | size(by_package[package["name"]])
    return files, report


def drop_close(files: list[dict], apart: list[dict]) -> tuple[list[dict], int]:
    """Without training files that the leak test would find too close to a held-out one."""
    known = np.array([fingerprints.record(f["text"], f["minima"]) for f in files], fingerprints.RECORD)
    close = np.zeros(len(files), bool)
    for file in apart:
        one = fingerprints.record(file["text"], file["minima"])
        close |= similarity(one["sketch"], known["sketch"]) >= fingerprints.LEAK_SIMILARITY
    return [file for file, drop in zip(files, close) if not drop], int(close.sum())


def size(files: list[dict]) -> dict:
    return {"files": len(files), "characters": sum(len(f["text"]) for f in files)}


if __name__ == "__main__":
    main()
