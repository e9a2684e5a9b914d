"""Load pictures from folders, one folder a class."""

import argparse

from datasets import load_dataset
from PIL import Image


def to_thumbnail(example, size=128):
    """Scale a picture down and make it RGB."""
    image = example["image"].convert("RGB")
    image.thumbnail((size, size), Image.Resampling.LANCZOS)
    example["image"] = image
    return example


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--output", default="out/thumbnails")
    parser.add_argument("--size", type=int, default=128)
    args = parser.parse_args()

    dataset = load_dataset("imagefolder", data_dir=args.folder, split="train")
    classes = dataset.features["label"].names
    print(f"{len(dataset)} pictures of {len(classes)} classes: {', '.join(classes)}")

    dataset = dataset.map(to_thumbnail, fn_kwargs={"size": args.size})
    splits = dataset.train_test_split(test_size=0.2, stratify_by_column="label", seed=0)
    splits.save_to_disk(args.output)


if __name__ == "__main__":
    main()
