"""Lesson 09: each written sentence counts, however often it was written."""


def recited(names, output):
    given = names["recited"]
    tries = [(["a", "b", "c", "a"], ["a", "d"], 0.5), ([], ["a"], 0), (["x"], [], 0), (["x", "x", "y"], ["x", "x"], 2 / 3), (["y"], ["y"], 1)]
    return all(abs(given(written, training) - share) < 1e-9 for written, training, share in tries)
