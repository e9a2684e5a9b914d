"""Print which earlier words a model looks at."""

import torch
from transformers import AutoModel, AutoTokenizer


def attention_table(text, model, tokenizer, layer=-1):
    """Return tokens and the attention of one layer, averaged over heads."""
    inputs = tokenizer(text, return_tensors="pt")
    with torch.no_grad():
        outputs = model(**inputs, output_attentions=True)
    weights = outputs.attentions[layer][0].mean(dim=0)  # [target, source]
    tokens = tokenizer.convert_ids_to_tokens(inputs["input_ids"][0])
    return tokens, weights


def main():
    tokenizer = AutoTokenizer.from_pretrained("bert-base-uncased")
    model = AutoModel.from_pretrained("bert-base-uncased", attn_implementation="eager")
    model.eval()

    tokens, weights = attention_table("the key opens the old door", model, tokenizer, layer=5)
    for row, token in enumerate(tokens):
        best = weights[row].topk(3)
        seen = ", ".join(f"{tokens[i]} {w:.2f}" for w, i in zip(best.values, best.indices))
        print(f"{token:>10} -> {seen}")


if __name__ == "__main__":
    main()
