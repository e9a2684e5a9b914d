"""Statistics of temperatures in a CSV file: date,city,temperature."""

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
        print("  ", "mean", round(mean(values), 1))
        print("  ", "highest", max(values))
    if rows:
        print(warmest(rows)["date"], "was the warmest day")


if __name__ == "__main__":
    main()
