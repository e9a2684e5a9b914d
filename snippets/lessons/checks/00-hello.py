"""Lesson 00. Each function judges one exercise by the notebook's names and what its cell has written."""


def shortest(names, output):
    given = names["shortest"]
    samples = [["a", "bb"], ["ccc", "dd", "eeee"], ["today"], ["今天", "晴"]]
    return [given(words) for words in samples] == [1, 2, 5, 1]
