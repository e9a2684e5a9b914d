"""A small world in two languages: `texts(seed)` writes it, `accepts` and `accepts_text` recognise it.

    words.txt                       tables of words, with what belongs together
    weather.txt, school.txt, …      templates of texts (their syntax: grammar.py)
    zh_sentences.txt, en_sentences.txt   sentences written by hand, a short passage a line
    sums.py                         sums of one- and two-digit numbers
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from random import Random

from . import sums
from .grammar import Nodes, matches, write
from .parse import END, Scene, read_scenes, read_tables, sentences_of

FOLDER = Path(__file__).parent
WORLDS = ("weather", "meals", "school", "travel", "family", "numbers", "colours", "stories", "hello")
LANGUAGES = ("en", "zh")
SUMS, BY_HAND = 0.16, 0.04  # shares of the texts that are sums, and sentences written by hand
OFTEN = 8  # no text of a template is written more often


@dataclass(frozen=True)
class Written:
    world: str
    language: str  # "en", "zh", or "sum"
    text: str


def texts(seed: int, characters: int) -> Iterator[Written]:
    """Texts without end, or until they hold so many characters; the same for the same seed."""
    random, seen = Random(seed), {}
    weights = {language: [scene.weight for scene in SCENES[language]] for language in LANGUAGES}
    while characters > 0:
        kind, language = random.random(), random.choice(LANGUAGES)
        if kind < SUMS:
            made = Written("sums", "sum", sums.text(random))
        elif kind < SUMS + BY_HAND:
            made = Written("by hand", language, _by_hand(language, random))
        else:
            scene = random.choices(SCENES[language], weights[language])[0]
            made = Written(scene.world, language, write(scene.nodes, {}, random).strip())
            seen[made.text] = seen.get(made.text, 0) + 1
            if seen[made.text] > OFTEN:
                continue
        characters -= len(made.text)
        yield made


def _by_hand(language: str, random: Random) -> str:
    """A passage of the list."""
    return random.choice(SENTENCES[language])


def split(text: str) -> list[str]:
    """The sentences of a text. A sum is one, for it stands in a line of its own."""
    return [part.strip() for part in END.split(text) if part.strip()]


@lru_cache(200_000)
def accepts(sentence: str) -> bool:
    """Whether the generator can write this sentence; either language, or a sum that is right."""
    if sums.looks_like_a_sum(sentence):
        return sums.is_right(sentence)
    if sentence in HAND_WRITTEN:
        return True
    return any(matches(nodes, sentence) for nodes in _templates_for(sentence))


def accepts_text(text: str) -> bool:
    """Whether it can write this text as a whole: all sentences, in order, about the same people and things."""
    return any(matches(scene.nodes, text) for language in LANGUAGES for scene in SCENES[language])


def _templates_for(sentence: str) -> list[Nodes]:
    return SINGLE["en" if sentence.isascii() or "℃" in sentence and sentence.replace("℃", "").isascii() else "zh"]


def _read_sentences(language: str) -> list[str]:
    lines = (FOLDER / f"{language}_sentences.txt").read_text("utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


TABLES = read_tables(FOLDER / "words.txt")
_ALL = [scene for world in WORLDS for scene in read_scenes(FOLDER / f"{world}.txt", TABLES)]
SCENES: dict[str, list[Scene]] = {l: [scene for scene in _ALL if scene.language == l] for l in LANGUAGES}
SINGLE: dict[str, list[Nodes]] = {
    l: list(dict.fromkeys(nodes for scene in SCENES[l] for nodes in sentences_of(scene.nodes))) for l in LANGUAGES
}
SENTENCES = {language: _read_sentences(language) for language in LANGUAGES}
HAND_WRITTEN = {part for lines in SENTENCES.values() for line in lines for part in split(line)}
