"""选手的得分，存在 JSON 文件里。"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass
class Player:
    name: str
    team: str
    points: int = 0


def load(file):
    if not Path(file).exists():
        return []
    with open(file, encoding="utf-8") as source:
        return [Player(**row) for row in json.load(source)]


def save(players, file):
    with open(file, "w", encoding="utf-8") as target:
        json.dump([asdict(player) for player in players], target, indent=2)


def by_team(players):
    found = {}
    for player in players:
        found.setdefault(player.team, []).append(player)
    return found


def best(players):
    return max(players, key=lambda player: player.points)


def main():
    players = load("scores.json")
    for team, members in by_team(players).items():
        print(team)
        for player in members:
            print("  ", player.name, player.points)
    if players:
        print(best(players).name, "领先")


if __name__ == "__main__":
    main()
