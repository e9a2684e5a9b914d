"""A neural summariser for the same task. It writes sentences of its own, and may get things wrong.

    pip install transformers torch
    python main.py --model Qwen/Qwen2.5-0.5B-Instruct      about 1 GB, licence Apache-2.0
"""

ORDER = "Sum up the following text in three sentences. Say nothing that does not stand in it.\n\n"


class HubSummariser:
    """Any chat model of the hub."""

    def __init__(self, name: str):
        from transformers import AutoModelForCausalLM, AutoTokenizer

        self.tokenizer = AutoTokenizer.from_pretrained(name)
        self.model = AutoModelForCausalLM.from_pretrained(name)

    def summarise(self, text: str) -> str:
        talk = [{"role": "user", "content": ORDER + text}]
        prompt = self.tokenizer.apply_chat_template(talk, tokenize=False, add_generation_prompt=True)
        inputs = self.tokenizer(prompt, return_tensors="pt")
        output = self.model.generate(**inputs, max_new_tokens=200, do_sample=False)
        given = len(inputs["input_ids"][0].tolist())
        return self.tokenizer.decode(output[0].tolist()[given:], skip_special_tokens=True).strip()
