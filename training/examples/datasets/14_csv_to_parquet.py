"""Convert CSV files to one Parquet file with clean columns."""

import argparse

from datasets import Value, load_dataset


def normalise(example: dict) -> dict:
    """Strip strings and turn empty ones into None."""
    result = {}
    for column, value in example.items():
        if isinstance(value, str):
            value = value.strip() or None
        result[column] = value
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--output", required=True)
    parser.add_argument("--keep", nargs="*", help="columns to keep")
    args = parser.parse_args()

    dataset = load_dataset("csv", data_files=args.files, split="train")
    if args.keep:
        dataset = dataset.select_columns(args.keep)
    dataset = dataset.map(normalise)
    if "price" in dataset.column_names:
        dataset = dataset.cast_column("price", Value("float32"))
    size = dataset.to_parquet(args.output)
    print(f"{len(dataset)} rows, {size / 1024:.0f} KiB -> {args.output}")


if __name__ == "__main__":
    main()
