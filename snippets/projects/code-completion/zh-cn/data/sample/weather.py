"""统计 CSV 文件里的气温：date,city,temperature。"""

import csv
from collections import defaultdict
from pathlib import Path


def load(file):
    if not Path(file).exists():
        return []
    with open(file, encoding="utf-8") as source:
        return list(csv.DictReader(source))


def by_city(rows):
    found = defaultdict(list)
    for row in rows:
        found[row["city"]].append(float(row["temperature"]))
    return found


def mean(values):
    return sum(values) / len(values)


def warmest(rows):
    return max(rows, key=lambda row: float(row["temperature"]))


def main():
    rows = load("weather.csv")
    for city, values in by_city(rows).items():
        print(city)
        print("  ", "平均", round(mean(values), 1))
        print("  ", "最高", max(values))
    if rows:
        print(warmest(rows)["date"], "是最热的一天")


if __name__ == "__main__":
    main()
