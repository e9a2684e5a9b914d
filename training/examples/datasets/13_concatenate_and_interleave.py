"""Mix several sources into one training set."""

from datasets import Dataset, concatenate_datasets, interleave_datasets

news = Dataset.from_dict({"text": [f"news {i}" for i in range(100)]})
forum = Dataset.from_dict({"text": [f"post {i}" for i in range(300)]})
books = Dataset.from_dict({"text": [f"chapter {i}" for i in range(50)]})

news = news.add_column("source", ["news"] * len(news))
forum = forum.add_column("source", ["forum"] * len(forum))
books = books.add_column("source", ["books"] * len(books))

everything = concatenate_datasets([news, forum, books]).shuffle(seed=3)
print(f"all: {len(everything)} rows")

mixture = interleave_datasets(
    [news, forum, books],
    probabilities=[0.5, 0.2, 0.3],
    seed=3,
    stopping_strategy="first_exhausted",
)
print(f"mixture: {len(mixture)} rows")

for source in ("news", "forum", "books"):
    share = sum(s == source for s in mixture["source"]) / len(mixture)
    print(f"{source}: {share:.1%}")
