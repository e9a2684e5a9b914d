"""Stage one, data: Debian packages → cleaned, deduplicated Python files, split by package.

    python3 -m corpus.build --work DIR [--jobs 2]

Downloads every package of packages.txt and heldout.txt with apt, takes the Python files whose
licence is permissive, cleans them, drops exact and near duplicates, and writes to DIR:
`train.jsonl` and `heldout.jsonl`, one `{package, path, text}` a line, and `report.json`.
The report (packages with licences and counts, reasons for refusals, share of duplicates) is what
the model card prints; the text itself never enters the repository.
"""

import argparse
import collections
import gzip
import hashlib
import io
import json
import multiprocessing
import pathlib
import re
import subprocess
import sys
import tarfile
import zlib


from .clean import clean
from .licences import read_licence
from .near import drop_near_duplicates

HERE = pathlib.Path(__file__).parent
MAX_CHARACTERS = 8_000_000  # a package, so that none rules the style; files are chosen by hash
SKIP = re.compile(r"/(tests?|testing|testsuite|_?vendor(ed)?|_vendored|externals?|migrations|locale)/|/plotly/(validators|graph_objs)/|/(test_[^/]*|[^/]*_test|conftest|lextab|parsetab|_pb2[^/]*|[^/]*_pb2(_grpc)?)\.py$")
MODULE_ROOT = re.compile(r"^\./usr/(lib/python3(\.\d+)?/dist-packages|lib/python3\.\d+|share/doc/[^/]+|share/[^/]+)/")


def names(file: str) -> list[str]:
    lines = (HERE / file).read_text().split("\n")
    return [line.split("#")[0].strip() for line in lines if line.split("#")[0].strip()]


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("--work", type=pathlib.Path, required=True)
    args.add_argument("--jobs", type=int, default=2)
    options = args.parse_args()
    heldout, packages = names("heldout.txt"), names("packages.txt")
    if overlap := set(heldout) & set(packages):
        sys.exit(f"held-out packages are also in packages.txt: {sorted(overlap)}")
    debs = download(options.work / "debs", heldout + packages)
    with multiprocessing.Pool(options.jobs) as pool:
        read = pool.map(read_package, [(name, debs[name]) for name in heldout + packages], chunksize=4)
    report = {"packages": {}, "refused": collections.Counter()}
    seen: set[str] = set()
    files, exact = {"heldout": [], "train": []}, 0
    for name, licences, documents, refused in read:
        side = "heldout" if name in heldout else "train"
        kept, characters = [], 0
        for path, text in sorted(documents, key=lambda d: zlib.crc32(d[0].encode())):
            if (characters := characters + len(text)) > MAX_CHARACTERS:
                break
            digest = hashlib.sha256(re.sub(r"\s+", " ", text).encode()).hexdigest()
            exact += digest in seen
            if digest not in seen:
                seen.add(digest)
                kept.append({"package": name, "path": path, "text": text})
        report["packages"][name] = {"licences": licences, "files": len(kept), "characters": sum(len(f["text"]) for f in kept)}
        report["refused"].update(refused)
        files[side] += kept
    total = sum(map(len, files.values())) + exact
    everything, near = drop_near_duplicates(files["heldout"] + files["train"])
    report["duplicates"] = {"files": total, "exact": exact, "near": near, "shareRemoved": round((exact + near) / total, 4)}
    held = set(heldout)
    for side in files:
        chosen = [f for f in everything if (f["package"] in held) == (side == "heldout")]
        report[side] = {"files": len(chosen), "characters": sum(len(f["text"]) for f in chosen)}
        with open(options.work / f"{side}.jsonl", "w", encoding="utf-8") as out:
            out.writelines(json.dumps(f, ensure_ascii=False) + "\n" for f in chosen)
    (options.work / "report.json").write_text(json.dumps(report, indent=1))
    print(json.dumps({k: v for k, v in report.items() if k != "packages"}))


def download(folder: pathlib.Path, wanted: list[str]) -> dict[str, pathlib.Path]:
    """apt-get download what is missing; a package that cannot be had stops the build."""
    folder.mkdir(parents=True, exist_ok=True)
    have = {deb.name.split("_")[0]: deb for deb in folder.glob("*.deb")}
    if missing := [name for name in wanted if name not in have]:
        done = subprocess.run(["apt-get", "download", *missing], cwd=folder, capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"apt-get download failed (run apt-get update first?):\n{done.stderr[-2000:]}")
        have = {deb.name.split("_")[0]: deb for deb in folder.glob("*.deb")}
    if missing := [name for name in wanted if name not in have]:
        sys.exit(f"packages missing after download: {missing}")
    return have


def read_package(task: tuple[str, pathlib.Path]):
    """Unpack one package in memory: `(name, licence names, [(path, text)], refusal counts)`."""
    name, deb = task
    data = subprocess.run(["dpkg-deb", "--fsys-tarfile", str(deb)], capture_output=True, check=True).stdout
    refused = collections.Counter()
    members, copyright_text, sibling = [], "", None
    with tarfile.open(fileobj=io.BytesIO(data)) as tar:
        for member in tar:
            if member.isfile() and re.search(r"/share/doc/[^/]+/copyright$", member.name):
                copyright_text += tar.extractfile(member).read().decode("utf-8", "replace")
            elif member.issym() and re.search(r"/share/doc/[^/]+$", member.name):
                sibling = pathlib.PurePath(member.linkname).name
            elif member.isfile() and re.search(r"\.py(\.gz)?$", member.name):
                raw = tar.extractfile(member).read()
                members.append((member.name, gzip.decompress(raw) if member.name.endswith(".gz") else raw))
    if not copyright_text and sibling:  # the documentation folder is a link to that of a sibling
        copyright_text = copyright_of(download(deb.parent, [sibling])[sibling])
    if not copyright_text:
        return name, ["no copyright file of its own"], [], collections.Counter({"licence": len(members)})
    licence = read_licence(copyright_text)
    documents = []
    for member_name, raw in members:
        path = MODULE_ROOT.sub("", member_name).lstrip("./").removesuffix(".gz")
        if SKIP.search("/" + path):
            refused["tests, vendored, generated names"] += 1
        elif not licence.allows(path):
            refused["licence"] += 1
        else:
            text, reason = clean(raw)
            refused[reason] += text is None
            if text:
                documents.append((path, text))
    return name, licence.names, documents, refused


def copyright_of(deb: pathlib.Path) -> str:
    data = subprocess.run(["dpkg-deb", "--fsys-tarfile", str(deb)], capture_output=True, check=True).stdout
    with tarfile.open(fileobj=io.BytesIO(data)) as tar:
        return "".join(
            tar.extractfile(m).read().decode("utf-8", "replace") for m in tar if m.isfile() and m.name.endswith("/copyright")
        )


if __name__ == "__main__":
    main()
