"""Evaluate a language model on multiple-choice questions."""

import argparse
import json
from pathlib import Path

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer


def answer_score(question, answer, model, tokenizer):
    """Mean log-probability of the tokens of an answer."""
    question_ids = tokenizer(question, return_tensors="pt").input_ids
    answer_ids = tokenizer(" " + answer, return_tensors="pt", add_special_tokens=False).input_ids
    input_ids = torch.cat([question_ids, answer_ids], dim=1)
    with torch.inference_mode():
        log_probs = model(input_ids).logits.log_softmax(dim=-1)
    # The logits at position i predict token i + 1.
    start = question_ids.size(1) - 1
    predicted = log_probs[0, start:-1]
    return predicted.gather(1, answer_ids[0].unsqueeze(1)).mean().item()


def evaluate(questions, model, tokenizer):
    """Return the share of questions whose right answer scores highest."""
    correct = 0
    for item in questions:
        scores = [answer_score(item["question"], c, model, tokenizer) for c in item["choices"]]
        predicted = max(range(len(scores)), key=scores.__getitem__)
        correct += predicted == item["answer"]
    return correct / len(questions)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("questions", type=Path, help="JSON list of question, choices, answer")
    parser.add_argument("--model", default="EleutherAI/pythia-160m")
    args = parser.parse_args()

    tokenizer = AutoTokenizer.from_pretrained(args.model)
    model = AutoModelForCausalLM.from_pretrained(args.model).eval()
    questions = json.loads(args.questions.read_text(encoding="utf-8"))
    print(f"accuracy: {evaluate(questions, model, tokenizer):.1%} of {len(questions)} questions")


if __name__ == "__main__":
    main()
