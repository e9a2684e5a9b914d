"""Lesson 05: other texts than the lesson's; what is given must not be changed."""


def without_duplicates(names, output):
    given = names["without_duplicates"]
    tries = [(["b", "a", "b", "c", "a"], ["b", "a", "c"]), ([], []), (["x", "x ", "X"], ["x", "x ", "X"]), (["好"] * 3, ["好"])]
    for texts, expected in tries:
        kept = list(texts)
        if given(texts) != expected or texts != kept:
            return False
    return True
