"""Lesson 04: sums of other sizes than the lesson's."""


def training_days(names, output):
    given = names["training_days"]
    tries = {(1, 86_400, 6): 1.0, (2e9, 40e9, 4.8e13): 115.7407, (7e9, 2e12, 1e18): 0.9722}
    return all(abs(given(*sizes) / days - 1) < 1e-3 for sizes, days in tries.items())
