"""Read a large dataset without downloading it as a whole."""

from itertools import islice

from datasets import load_dataset

stream = load_dataset("allenai/c4", "en", split="train", streaming=True)
stream = stream.filter(lambda row: len(row["text"]) > 500)
stream = stream.map(lambda row: {"words": len(row["text"].split())})
stream = stream.shuffle(seed=1, buffer_size=1000)

total_words = 0
for number, row in enumerate(islice(stream, 100), start=1):
    total_words += row["words"]
    if number % 25 == 0:
        print(f"{number} documents, {total_words / number:.0f} words on average")

first_rows = list(stream.take(3))
print([row["url"] for row in first_rows])
