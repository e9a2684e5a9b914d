"""Lesson 10: the sum is tried on both sides of the brim."""


def fits(names, output):
    given = names["fits"]
    tries = [(10e9, 4, 8), (10e9, 8, 8), (175e9, 4, 24), (12e9, 16, 24), (1e9, 8, 1), (1.01e9, 8, 1)]
    return [given(*each) for each in tries] == [True, False, False, True, True, False]
