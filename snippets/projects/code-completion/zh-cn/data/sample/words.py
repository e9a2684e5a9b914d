"""数一数文本文件里的词。"""

import re
import sys
from collections import Counter
from pathlib import Path


def words(text):
    return re.findall(r"\w+", text.lower())


def count(files):
    found = Counter()
    for file in files:
        with open(file, encoding="utf-8") as source:
            found.update(words(source.read()))
    return found


def longest(counts):
    return max(counts, key=lambda word: len(word))


def main():
    files = [name for name in sys.argv[1:] if Path(name).exists()]
    counts = count(files)
    for word, times in counts.most_common(10):
        print(word)
        print("  ", "次数", times)
    if counts:
        print(longest(counts), "是最长的词")


if __name__ == "__main__":
    main()
