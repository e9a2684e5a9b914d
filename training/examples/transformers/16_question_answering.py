"""Find the answer to a question inside a paragraph."""

import torch
from transformers import AutoModelForQuestionAnswering, AutoTokenizer

model_name = "distilbert-base-cased-distilled-squad"
tokenizer = AutoTokenizer.from_pretrained(model_name)
model = AutoModelForQuestionAnswering.from_pretrained(model_name)

context = (
    "The workshop opens on the second of May in the old library. "
    "It lasts four days, and each participant brings a laptop."
)
question = "How long is the workshop?"

inputs = tokenizer(question, context, return_tensors="pt")
with torch.no_grad():
    outputs = model(**inputs)

start = outputs.start_logits.argmax()
end = outputs.end_logits.argmax()
answer_ids = inputs["input_ids"][0, start : end + 1]
answer = tokenizer.decode(answer_ids, skip_special_tokens=True)

print(f"Question: {question}")
print(f"Answer:   {answer}")
