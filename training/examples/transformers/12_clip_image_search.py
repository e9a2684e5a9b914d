"""Search a folder of pictures with a sentence."""

import argparse
from pathlib import Path

import torch
import torch.nn.functional as F
from PIL import Image
from transformers import CLIPProcessor, CLIPTextModelWithProjection, CLIPVisionModelWithProjection

MODEL_NAME = "openai/clip-vit-base-patch32"
SUFFIXES = {".jpg", ".jpeg", ".png", ".webp"}


def find_images(folder: Path) -> list[Path]:
    """List the pictures below a folder, sorted by path."""
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES)


@torch.no_grad()
def embed_images(paths, model, processor, batch_size=16):
    """Return one normalised row per picture."""
    rows = []
    for start in range(0, len(paths), batch_size):
        images = [Image.open(path).convert("RGB") for path in paths[start : start + batch_size]]
        inputs = processor(images=images, return_tensors="pt")
        rows.append(model(**inputs).image_embeds)
    return F.normalize(torch.cat(rows), dim=-1)


@torch.no_grad()
def embed_text(text, model, processor):
    """Return one normalised row for a sentence."""
    inputs = processor(text=[text], return_tensors="pt", padding=True)
    return F.normalize(model(**inputs).text_embeds, dim=-1)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("query")
    parser.add_argument("--top", type=int, default=5)
    args = parser.parse_args()

    processor = CLIPProcessor.from_pretrained(MODEL_NAME)
    vision_model = CLIPVisionModelWithProjection.from_pretrained(MODEL_NAME).eval()
    text_model = CLIPTextModelWithProjection.from_pretrained(MODEL_NAME).eval()

    paths = find_images(args.folder)
    images = embed_images(paths, vision_model, processor)
    scores = embed_text(args.query, text_model, processor) @ images.T
    best = scores[0].topk(min(args.top, len(paths)))
    for score, index in zip(best.values.tolist(), best.indices.tolist()):
        print(f"{score:.3f}  {paths[index]}")


if __name__ == "__main__":
    main()
