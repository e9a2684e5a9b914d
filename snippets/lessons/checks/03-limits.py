"""Lesson 03: sums are exact, and what is no sum still goes to the model."""

from transformers import AutoModelForCausalLM, AutoTokenizer


def answer(names, output):
    given = names["answer"]
    sums = {"347+438=": "785", "2+3=": "5", "99999+1=": "100000"}
    if any(str(given(question)).strip() != result for question, result in sums.items()):
        return False
    tokenizer = AutoTokenizer.from_pretrained("classroom-gpt")
    model = AutoModelForCausalLM.from_pretrained("classroom-gpt")
    inputs = tokenizer("今天天气", return_tensors="pt")
    row = model.generate(**inputs, max_new_tokens=10)[0]
    expected = tokenizer.decode(row[inputs["input_ids"].shape[1] :], skip_special_tokens=True)
    return given("今天天气") == expected
