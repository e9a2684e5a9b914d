"""The same task for a neural model, so that both can be compared.

In the notebook with the built-in kernel, `HubCompleter("code")` is the very model that completes your code
in the editor. With the real libraries any model of the Hugging Face hub works:

    pip install transformers torch
    python main.py --model Qwen/Qwen2.5-Coder-0.5B      about 1 GB, licence Apache-2.0
"""

import re

# How the model of First Token was taught to read: the file's name, then what stands before the cursor.
FORMATS = {"code": "<|path|>main.py<|prefix|>"}


class HubCompleter:
    """Any model that continues text: `HubCompleter("gpt2")`."""

    def __init__(self, name: str):
        from transformers import AutoModelForCausalLM, AutoTokenizer

        self.head = FORMATS.get(name, "")
        self.tokenizer = AutoTokenizer.from_pretrained(name)
        self.model = AutoModelForCausalLM.from_pretrained(name)

    def complete(self, before: str, most: int = 20) -> str:
        """The rest of the line. The model sees the last 2,000 characters before the cursor."""
        # A model sees tokens, not letters, and half a word is a strange token. So the half word and the blanks
        # before it are taken off, the model writes them anew, and they are cut away ("token healing").
        typed = re.search(r"[^\S\n]*\w*$", before).group()
        written = self._write(before[: len(before) - len(typed)], most)
        return written[len(typed) :] if written.startswith(typed) else self._write(before, most)

    def _write(self, before: str, most: int) -> str:
        inputs = self.tokenizer(self.head + before[-2000:], return_tensors="pt")
        output = self.model.generate(**inputs, max_new_tokens=most, do_sample=False)
        given = len(inputs["input_ids"][0].tolist())
        text = self.tokenizer.decode(output[0].tolist()[given:], skip_special_tokens=True)
        return text.split("\n")[0]
