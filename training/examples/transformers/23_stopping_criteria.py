"""Stop generation at the end of a line."""

import torch
from transformers import (
    AutoModelForCausalLM,
    AutoTokenizer,
    StoppingCriteria,
    StoppingCriteriaList,
)


class StopAtNewline(StoppingCriteria):
    """Stop once the text after the prompt holds a line break."""

    def __init__(self, tokenizer, prompt_length: int):
        self.tokenizer = tokenizer
        self.prompt_length = prompt_length

    def __call__(self, input_ids: torch.LongTensor, scores: torch.FloatTensor, **kwargs):
        texts = self.tokenizer.batch_decode(input_ids[:, self.prompt_length :])
        done = ["\n" in text for text in texts]
        return torch.tensor(done, dtype=torch.bool, device=input_ids.device)


def complete_line(code: str, model, tokenizer, max_new_tokens: int = 48) -> str:
    """Return the rest of the current line."""
    inputs = tokenizer(code, return_tensors="pt")
    prompt_length = inputs["input_ids"].shape[1]
    criteria = StoppingCriteriaList([StopAtNewline(tokenizer, prompt_length)])
    output = model.generate(**inputs, max_new_tokens=max_new_tokens, stopping_criteria=criteria)
    text = tokenizer.decode(output[0, prompt_length:], skip_special_tokens=True)
    return text.split("\n", 1)[0]


if __name__ == "__main__":
    tokenizer = AutoTokenizer.from_pretrained("Salesforce/codegen-350M-mono")
    model = AutoModelForCausalLM.from_pretrained("Salesforce/codegen-350M-mono")
    print(complete_line("for index, line in enumerate(", model, tokenizer))
