"""Lesson 02: by the model that the lesson has, whichever that is; special tokens at the end are free."""


def go_on(names, output):
    tokenizer, model = names["tokenizer"], names["model"]
    for text, count in (("今天天气", 4), ("小明和小红一起去", 9), ("Hello world", 7)):
        inputs = tokenizer(text, return_tensors="pt")
        row = model.generate(**inputs, max_new_tokens=count)[0][inputs["input_ids"].shape[1] :]
        given = names["go_on"](text, count)
        if given not in (tokenizer.decode(row), tokenizer.decode(row, skip_special_tokens=True)):
            return False
    return True
