"""Show what a masked language model would put in a gap."""

import torch
from transformers import AutoModelForMaskedLM, AutoTokenizer

tokenizer = AutoTokenizer.from_pretrained("bert-base-uncased")
model = AutoModelForMaskedLM.from_pretrained("bert-base-uncased").eval()


def fill(text: str, k: int = 5) -> list[tuple[str, float]]:
    """Return the k most likely words for the first gap, written as ___."""
    text = text.replace("___", tokenizer.mask_token)
    inputs = tokenizer(text, return_tensors="pt")
    mask_positions = (inputs["input_ids"][0] == tokenizer.mask_token_id).nonzero().flatten()
    with torch.no_grad():
        logits = model(**inputs).logits
    probabilities = logits[0, mask_positions[0]].softmax(dim=-1)
    top = probabilities.topk(k)
    words = tokenizer.convert_ids_to_tokens(top.indices.tolist())
    return list(zip(words, top.values.tolist()))


for sentence in ["The sky is ___ today.", "She opened the ___ with a key."]:
    print(sentence)
    for word, probability in fill(sentence):
        print(f"  {word:<12} {probability:.3f}")
