"""Lesson 07: tables that are not square, so that rows and columns cannot be confused."""


def lora_numbers(names, output):
    given = names["lora_numbers"]
    return [given(16, 16, 1), given(4096, 1024, 8), given(3, 5, 2)] == [32, 40960, 16]
