"""Lesson 01: other beginnings than the lesson's, answered by a model of our own."""

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

BEGINNINGS = ["今天天气", "小明和小红一起去", "7+8=", "The sun is shining. We go to the"]


def likeliest(names, output):
    tokenizer = AutoTokenizer.from_pretrained("classroom-gpt")
    model = AutoModelForCausalLM.from_pretrained("classroom-gpt")
    expected = [
        tokenizer.decode(model(**tokenizer(text, return_tensors="pt")).logits[0, -1].argmax().item())
        for text in BEGINNINGS
    ]
    return [names["likeliest"](text) for text in BEGINNINGS] == expected
