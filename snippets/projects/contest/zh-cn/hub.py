"""让神经网络来参赛：给它看相似的日子和播报，让它接着写。

    pip install transformers torch

在 my_model.py 的 `write` 里写：return HubWriter.of("Qwen/Qwen2.5-0.5B").write(facts, examples)
约 1 GB，许可证 Apache-2.0。用处理器跑，每天的播报要几秒，一次提交要几分钟。
"""

from __future__ import annotations

from functools import lru_cache

from my_model import Day, nearest


class HubWriter:
    """任何能续写文字的模型。"""

    def __init__(self, name: str):
        from transformers import AutoModelForCausalLM, AutoTokenizer

        self.tokenizer = AutoTokenizer.from_pretrained(name)
        self.model = AutoModelForCausalLM.from_pretrained(name)

    @staticmethod
    @lru_cache(maxsize=1)
    def of(name: str) -> HubWriter:
        """模型只加载一次，不是每天都加载。"""
        return HubWriter(name)

    def write(self, facts: str, examples: list[Day], most: int = 60) -> str:
        config = self.model.config
        window = getattr(config, "n_positions", None) or getattr(config, "max_position_embeddings", 1024)
        # 模型一次能看下的话，给三个例子，看不下就少给。
        for count in (3, 2, 1, 0):
            inputs = self.tokenizer(prompt(facts, examples, count), return_tensors="pt")
            given = len(inputs["input_ids"][0].tolist())
            if given + most <= window:
                break
        output = self.model.generate(**inputs, max_new_tokens=most, do_sample=False)
        text = self.tokenizer.decode(output[0].tolist()[given:], skip_special_tokens=True)
        return text.strip().split("\n")[0]


def prompt(facts: str, examples: list[Day], count: int = 3) -> str:
    """先是例子，最相似的放在最后，再是缺少播报的数据（“少样本”）。"""
    left, shown = list(examples), []
    for _ in range(min(count, len(left))):
        best = nearest(facts, left)
        left.remove(best)
        shown.insert(0, f"{best.facts}\n{best.text}\n\n")
    return "".join(shown) + f"{facts}\n"
