"""Lesson 06: the families in the order of the tasks, in either language."""


def choice(names, output):
    given = names["choice"]
    return isinstance(given, dict) and list(given.values()) == ["GPT", "BERT", "CLIP", "BERT"]
