"""Classify an image by comparing it with captions, without any training."""

import sys

import torch
from PIL import Image
from transformers import CLIPModel, CLIPProcessor

model = CLIPModel.from_pretrained("openai/clip-vit-base-patch32")
processor = CLIPProcessor.from_pretrained("openai/clip-vit-base-patch32")
model.eval()

image = Image.open(sys.argv[1]).convert("RGB")
labels = ["a bicycle", "a bowl of soup", "a mountain lake", "a street at night"]
captions = [f"a photo of {label}" for label in labels]

inputs = processor(text=captions, images=image, return_tensors="pt", padding=True)
with torch.no_grad():
    outputs = model(**inputs)

probabilities = outputs.logits_per_image.softmax(dim=-1)[0]
for label, probability in sorted(zip(labels, probabilities.tolist()), key=lambda pair: -pair[1]):
    print(f"{probability:6.1%}  {label}")
