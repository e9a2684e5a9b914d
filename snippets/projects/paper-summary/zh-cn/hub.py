"""让神经网络做同样的事。它写的是自己的句子，可能会写错。

    pip install transformers torch
    python main.py --model Qwen/Qwen2.5-0.5B-Instruct      约 1 GB，许可证 Apache-2.0
"""

ORDER = "请用三句话概括下面的文字，不要说文中没有的内容。\n\n"


class HubSummariser:
    """Hugging Face 上任何能对话的模型。"""

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
