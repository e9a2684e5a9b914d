"""What is said of a scene, in English and in simplified Chinese, in several natural wordings.

A caption may tell all that is in a picture or only a part of it, as people do.
"""

import numpy as np

from .shapes import Kind, Scene

LANGUAGES = ("en", "zh")
COLOUR_ZH = {
    "red": "红色", "orange": "橙色", "yellow": "黄色", "green": "绿色",
    "blue": "蓝色", "purple": "紫色", "pink": "粉色", "black": "黑色",
}  # fmt: skip
SHAPE_ZH = {  # the first is the usual name
    "circle": ("圆形", "圆"), "square": ("正方形", "方块"), "triangle": ("三角形",), "star": ("五角星", "星星"),
    "heart": ("心形", "爱心"), "cross": ("十字",), "ring": ("圆环",), "diamond": ("菱形",),
}  # fmt: skip
PLACE_EN = {
    "left": "on the left", "right": "on the right", "top": "at the top", "bottom": "at the bottom",
    "middle": "in the middle", "top left": "in the top left corner", "top right": "in the top right corner",
    "bottom left": "in the bottom left corner", "bottom right": "in the bottom right corner",
}  # fmt: skip
PLACE_ZH = {
    "left": "左边", "right": "右边", "top": "上面", "bottom": "下面", "middle": "中间",
    "top left": "左上角", "top right": "右上角", "bottom left": "左下角", "bottom right": "右下角",
}  # fmt: skip
COUNT_EN = ("", "one", "two", "three")
COUNT_ZH = ("", "一个", "两个", "三个")
RELATION_EN = {"left": "to the left of", "right": "to the right of", "above": "above", "below": "below"}
RELATION_ZH = {"left": "左边", "right": "右边", "above": "上面", "below": "下面"}
OPPOSITE = {"left": "right", "right": "left", "above": "below", "below": "above"}

FRAMES_EN = ("{}", "{}", "a picture of {}", "a drawing of {}", "a photo of {}", "This is a picture of {}.",
             "This is a photo of {}", "there is {}", "you can see {}", "we see {}")  # fmt: skip
FRAMES_ZH = ("{}", "{}", "图中有{}", "图片里有{}", "画里有{}", "这里有{}", "画的是{}", "这是{}", "可以看到{}", "我们看到{}。")
FRAMES_ZH_CLAUSE = ("{}", "{}", "图中{}", "图片里{}", "可以看到{}", "我们看到{}。")  # where something is told of it
USUAL_FRAME = "This is a photo of {}"  # what zero-shot classification puts around a bare label


def caption(scene: Scene, language: str, random: np.random.Generator) -> str:
    """One wording, drawn by chance; it may leave out size, place, colour or relation."""
    if random.random() < 0.08:  # the bare name, as a label
        colour, shape = scene.things[0]
        bare = f"{colour} {shape}" if language == "en" else _name((colour, shape), random)
        if scene.relation is None:
            return _some(("{}", USUAL_FRAME), random).format(bare)
    said = _related(scene, language, random) if scene.relation else _single(scene, language, random)
    frames = FRAMES_EN
    if language == "zh":
        frames = FRAMES_ZH_CLAUSE if "在" in said or said.startswith(tuple(PLACE_ZH.values())) else FRAMES_ZH
    return _some(frames, random).format(said)


def label(kind: Kind, language: str) -> str:
    """The plain name of a pair, as a candidate for classification: "a green star", "绿色的五角星"."""
    colour, shape = kind
    return an(f"{colour} {shape}") if language == "en" else f"{COLOUR_ZH[colour]}的{SHAPE_ZH[shape][0]}"


def counted(kind: Kind, count: int, language: str) -> str:
    """"two green stars", "两个绿色的五角星"."""
    colour, shape = kind
    if language == "zh":
        return COUNT_ZH[count] + label(kind, "zh")
    return f"{COUNT_EN[count]} {colour} {plural(shape) if count > 1 else shape}"


def placed(kind: Kind, place: str, language: str) -> str:
    """"a green star on the left", "左边有一个绿色的五角星"."""
    if language == "zh":
        return f"{PLACE_ZH[place]}有一个{label(kind, 'zh')}"
    return f"{label(kind, 'en')} {PLACE_EN[place]}"


def sized(kind: Kind, size: str, language: str) -> str:
    """"a small green star", "小小的绿色五角星"."""
    colour, shape = kind
    if language == "zh":
        return {"small": "小小的", "medium": "", "big": "大大的"}[size] + f"{COLOUR_ZH[colour]}{SHAPE_ZH[shape][0]}"
    return an(f"{size} {colour} {shape}") if size != "medium" else label(kind, "en")


def related(first: Kind, relation: str, second: Kind, language: str) -> str:
    """"a green star to the left of a red ring", "绿色的五角星在红色的圆环左边"."""
    if language == "zh":
        return f"{label(first, 'zh')}在{label(second, 'zh')}{RELATION_ZH[relation]}"
    return f"{label(first, 'en')} {RELATION_EN[relation]} {label(second, 'en')}"


def an(words: str) -> str:
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


def plural(shape: str) -> str:
    return shape + ("es" if shape == "cross" else "s")


def _single(scene: Scene, language: str, random: np.random.Generator) -> str:
    """One thing or several alike."""
    kind, few = scene.things[0], random.random()
    if few < 0.05:  # the shape alone
        return _some(SHAPE_ZH[kind[1]], random) if language == "zh" else an(kind[1])
    if few < 0.10:  # the colour alone
        return f"{COLOUR_ZH[kind[0]]}的图形" if language == "zh" else f"something {kind[0]}"
    if scene.count > 1:
        return counted(kind, scene.count, "en") if language == "en" else COUNT_ZH[scene.count] + _name(kind, random)
    if random.random() < 0.08:
        return counted(kind, 1, "en") if language == "en" else f"只有一个{_name(kind, random)}"
    size = scene.size if random.random() < 0.45 else "medium"  # a thing of medium size is just a thing
    place = scene.place if random.random() < 0.45 else None
    if language == "en":
        words = sized(kind, size, "en")
        if size == "big" and random.random() < 0.4:
            words = words.replace("big", "large")
        return f"{words} {PLACE_EN[place]}" if place else words
    words = {"small": _some(("小小的", "很小的", "小"), random), "medium": "", "big": _some(("大大的", "很大的", "大"), random)}[size]
    words += _name(kind, random)
    if place:
        patterns = ("{p}有一个{w}", "{p}的{w}", "一个{w}在{p}", "{w}在{p}")
        return _some(patterns, random).format(p=PLACE_ZH[place], w=words)
    return _some(("一个{}", "{}"), random).format(words)


def _related(scene: Scene, language: str, random: np.random.Generator) -> str:
    first, second = scene.things
    relation = scene.relation or ""
    if random.random() < 0.5:  # the same, told from the other side
        first, second, relation = second, first, OPPOSITE[relation]
    if random.random() < 0.15:
        both = (label(first, "en"), label(second, "en")) if language == "en" else (_name(first, random), _name(second, random))
        return (" and " if language == "en" else "和").join(both)
    if language == "en":
        between = _some((" {} ", " {} ", " that is {} "), random).format(RELATION_EN[relation])
        return label(first, "en") + between + label(second, "en")
    a, b, side = _name(first, random), _name(second, random), RELATION_ZH[relation]
    return _some(("{a}在{b}{s}", "{a}在{b}的{s}", "一个{a}在{b}的{s}", "{b}{s}有一个{a}"), random).format(a=a, b=b, s=side)


def _name(kind: Kind, random: np.random.Generator) -> str:
    """绿色的五角星, 绿色五角星, 绿色的星星."""
    return COLOUR_ZH[kind[0]] + _some(("的", ""), random) + _some((SHAPE_ZH[kind[1]][0], *SHAPE_ZH[kind[1]]), random)


def _some(choices: tuple[str, ...], random: np.random.Generator) -> str:
    return choices[random.integers(len(choices))]
