"""书架，存在 JSON 文件里。"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass
class Book:
    title: str
    author: str
    year: int
    read: bool = False


def load(file):
    if not Path(file).exists():
        return []
    with open(file, encoding="utf-8") as source:
        return [Book(**row) for row in json.load(source)]


def save(books, file):
    with open(file, "w", encoding="utf-8") as target:
        json.dump([asdict(book) for book in books], target, indent=2)


def by_author(books):
    found = {}
    for book in books:
        found.setdefault(book.author, []).append(book)
    return found


def unread(books):
    return [book for book in books if not book.read]


def main():
    books = load("books.json")
    for author, written in by_author(books).items():
        print(author)
        for book in written:
            print("  ", book.title, book.year)
    print(len(unread(books)), "本还没读")


if __name__ == "__main__":
    main()
