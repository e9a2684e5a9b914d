"""Summarise a text file with a sequence-to-sequence model."""

import argparse
from pathlib import Path

import torch
from transformers import AutoModelForSeq2SeqLM, AutoTokenizer


def summarise(text: str, tokenizer, model, max_length: int = 128) -> str:
    """Return a short summary of the text."""
    inputs = tokenizer(text, truncation=True, max_length=1024, return_tensors="pt")
    inputs = inputs.to(model.device)
    with torch.inference_mode():
        summary_ids = model.generate(
            **inputs,
            max_new_tokens=max_length,
            num_beams=4,
            length_penalty=2.0,
            early_stopping=True,
        )
    return tokenizer.decode(summary_ids[0], skip_special_tokens=True)


def main() -> None:
    parser = argparse.ArgumentParser(description="Summarise a text file.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--model", default="sshleifer/distilbart-cnn-12-6")
    parser.add_argument("--max-length", type=int, default=128)
    args = parser.parse_args()

    tokenizer = AutoTokenizer.from_pretrained(args.model)
    model = AutoModelForSeq2SeqLM.from_pretrained(args.model).eval()
    text = args.file.read_text(encoding="utf-8")
    print(summarise(text, tokenizer, model, args.max_length))


if __name__ == "__main__":
    main()
