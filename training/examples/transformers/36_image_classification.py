"""Classify pictures with a vision transformer."""

import argparse

import torch
from PIL import Image
from transformers import AutoImageProcessor, AutoModelForImageClassification

parser = argparse.ArgumentParser()
parser.add_argument("images", nargs="+")
parser.add_argument("--model", default="google/vit-base-patch16-224")
parser.add_argument("--top-k", type=int, default=3)
args = parser.parse_args()

processor = AutoImageProcessor.from_pretrained(args.model)
model = AutoModelForImageClassification.from_pretrained(args.model)
model.eval()

images = [Image.open(path).convert("RGB") for path in args.images]
inputs = processor(images=images, return_tensors="pt")
with torch.no_grad():
    probabilities = model(**inputs).logits.softmax(dim=-1)

scores, indices = probabilities.topk(args.top_k)
for path, image_scores, image_indices in zip(args.images, scores, indices):
    print(path)
    for score, index in zip(image_scores.tolist(), image_indices.tolist()):
        print(f"  {score:.1%} {model.config.id2label[index]}")
