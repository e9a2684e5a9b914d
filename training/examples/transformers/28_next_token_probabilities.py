"""Show the most likely next tokens after a prompt."""

import argparse

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

parser = argparse.ArgumentParser(description="Show likely next tokens.")
parser.add_argument("prompt")
parser.add_argument("--model", default="gpt2")
parser.add_argument("--top", type=int, default=10)
args = parser.parse_args()

tokenizer = AutoTokenizer.from_pretrained(args.model)
model = AutoModelForCausalLM.from_pretrained(args.model)
model.eval()

input_ids = tokenizer.encode(args.prompt, return_tensors="pt")
with torch.no_grad():
    logits = model(input_ids).logits[0, -1]

probabilities = torch.softmax(logits, dim=-1)
top = torch.topk(probabilities, args.top)
for rank, (probability, token_id) in enumerate(zip(top.values, top.indices), start=1):
    token = tokenizer.decode(token_id)
    bar = "#" * int(probability * 40)
    print(f"{rank:2d}. {token!r:<16} {probability:6.2%} {bar}")
