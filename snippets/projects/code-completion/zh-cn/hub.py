"""让神经网络模型做同样的事，好与数数的办法比较。

在 notebook 里用内置内核时，`HubCompleter("code")` 就是编辑器里为你补全代码的那个模型。
装上真正的库以后，Hugging Face 上的任何模型都可以：

    pip install transformers torch
    python main.py --model Qwen/Qwen2.5-Coder-0.5B      约 1 GB，许可证 Apache-2.0
"""

import re

# First Token 的模型是这样学会读代码的：先是文件名，再是光标之前的内容。
FORMATS = {"code": "<|path|>main.py<|prefix|>"}


class HubCompleter:
    """任何能续写文字的模型，例如 `HubCompleter("gpt2")`。"""

    def __init__(self, name: str):
        from transformers import AutoModelForCausalLM, AutoTokenizer

        self.head = FORMATS.get(name, "")
        self.tokenizer = AutoTokenizer.from_pretrained(name)
        self.model = AutoModelForCausalLM.from_pretrained(name)

    def complete(self, before: str, most: int = 20) -> str:
        """这一行余下的部分。模型看到光标之前的 2000 个字符。"""
        # 模型看到的是 token 而不是字母，半个单词是很少见的 token。所以先拿掉半个单词和它前面的空格，
        # 让模型重新写出来，再把已经打出的部分切掉（token healing，“修复 token”）。
        typed = re.search(r"[^\S\n]*\w*$", before).group()
        written = self._write(before[: len(before) - len(typed)], most)
        return written[len(typed) :] if written.startswith(typed) else self._write(before, most)

    def _write(self, before: str, most: int) -> str:
        inputs = self.tokenizer(self.head + before[-2000:], return_tensors="pt")
        output = self.model.generate(**inputs, max_new_tokens=most, do_sample=False)
        given = len(inputs["input_ids"][0].tolist())
        text = self.tokenizer.decode(output[0].tolist()[given:], skip_special_tokens=True)
        return text.split("\n")[0]
