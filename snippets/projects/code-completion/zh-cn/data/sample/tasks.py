"""待办清单。"""

import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass
class Task:
    text: str
    done: bool = False


def load(file):
    if not Path(file).exists():
        return []
    with open(file, encoding="utf-8") as source:
        return [Task(**row) for row in json.load(source)]


def save(tasks, file):
    with open(file, "w", encoding="utf-8") as target:
        json.dump([asdict(task) for task in tasks], target, indent=2)


def open_tasks(tasks):
    return [task for task in tasks if not task.done]


def main():
    tasks = load("tasks.json")
    if len(sys.argv) > 1:
        tasks.append(Task(" ".join(sys.argv[1:])))
        save(tasks, "tasks.json")
    for task in open_tasks(tasks):
        print("-", task.text)


if __name__ == "__main__":
    main()
