"""Write the graphs of a model folder again, over the weights that it has.

    cd training && python3 -m export.regraph --model ../models/code

Graphs change with the code, weights do not: this refuses to go on where the weights would.
"""

import argparse
import json
import shutil
import tempfile
from pathlib import Path

from .checkpoint import Checkpoint
from .folder import MANIFEST, TOKENIZER, described, write_folder, write_json
from .warm import read_folder
from .weights import FILE as WEIGHTS


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    regraph(parser.parse_args().model)


def regraph(folder: Path) -> None:
    config, weights = read_folder(folder)
    manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name)
        shutil.copyfile(folder / TOKENIZER, fresh / TOKENIZER)
        checkpoint = Checkpoint(config, weights, step=0, tokens=0)
        write_folder(checkpoint, fresh, manifest["quantisation"]["bits"], manifest["name"])
        if (fresh / WEIGHTS).read_bytes() != (folder / WEIGHTS).read_bytes():
            raise SystemExit(f"{folder / WEIGHTS} was written by other code; export from the checkpoint instead")
        for graph in manifest["graphs"].values():
            shutil.copyfile(fresh / graph, folder / graph)
    manifest["files"] = [described(folder / file["name"]) for file in manifest["files"]]
    write_json(folder / MANIFEST, manifest)


if __name__ == "__main__":
    main()
