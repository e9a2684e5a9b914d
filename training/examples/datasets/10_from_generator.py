"""Build a dataset from the Python files below a folder."""

import argparse
import ast
from pathlib import Path

from datasets import Dataset, Features, Value

FEATURES = Features(
    {
        "path": Value("string"),
        "function": Value("string"),
        "code": Value("string"),
        "docstring": Value("string"),
        "lines": Value("int32"),
    }
)


def functions(folder: str):
    """Yield each documented function below a folder."""
    for path in sorted(Path(folder).rglob("*.py")):
        try:
            source = path.read_text(encoding="utf-8")
            tree = ast.parse(source)
        except (SyntaxError, UnicodeDecodeError):
            continue
        for node in ast.walk(tree):
            if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                continue
            docstring = ast.get_docstring(node)
            if docstring:
                code = ast.get_source_segment(source, node)
                yield {
                    "path": str(path),
                    "function": node.name,
                    "code": code,
                    "docstring": docstring.splitlines()[0],
                    "lines": node.end_lineno - node.lineno + 1,
                }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--output", default="out/functions")
    args = parser.parse_args()

    dataset = Dataset.from_generator(
        functions, features=FEATURES, gen_kwargs={"folder": args.folder}
    )
    print(dataset)
    dataset.save_to_disk(args.output)


if __name__ == "__main__":
    main()
