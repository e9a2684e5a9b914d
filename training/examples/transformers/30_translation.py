"""Translate the lines of standard input."""

import sys

import torch
from transformers import MarianMTModel, MarianTokenizer

source, target = "en", "de"
model_name = f"Helsinki-NLP/opus-mt-{source}-{target}"
tokenizer = MarianTokenizer.from_pretrained(model_name)
model = MarianMTModel.from_pretrained(model_name)
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
model.to(device).eval()


def translate(lines):
    """Translate a list of lines as one batch."""
    batch = tokenizer(lines, return_tensors="pt", padding=True, truncation=True).to(device)
    with torch.no_grad():
        output = model.generate(**batch, num_beams=4, max_new_tokens=200)
    return tokenizer.batch_decode(output, skip_special_tokens=True)


lines = [line.strip() for line in sys.stdin if line.strip()]
for start in range(0, len(lines), 16):
    for translation in translate(lines[start : start + 16]):
        print(translation)
