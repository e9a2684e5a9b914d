"""The card of the classroom CLIP: every figure in it was measured in the run that wrote it."""

from .captions import label
from .clip_model import ClipConfig
from .shapes import COLOURS, SEEN, SHAPES, UNSEEN

ROWS = {
    "unseenPairs": "one thing of an **unseen** pair, named among all 64 pairs",
    "seenPairs": "one thing of a seen pair, named among all 64 pairs",
    "count": "unseen pair: one, two or three of it",
    "place": "unseen pair: which of nine places",
    "size": "unseen pair: small or big",
    "relationOfFour": "two seen things: left, right, above or below",
    "relationMirrored": "two seen things: the relation or its mirror (left for right, above for below)",
    "coloursExchanged": "two seen things: as drawn, or with their colours exchanged",
    "relationUnseenOfFour": "two unseen things: left, right, above or below",
    "relationUnseenMirrored": "two unseen things: the relation or its mirror",
    "coloursUnseenExchanged": "two unseen things: as drawn, or with their colours exchanged",
    "searchFirst": "search among 100 pictures of unseen pairs: the right one comes first (recall@1)",
    "searchFirstFive": "the same: among the first five (recall@5)",
}
BATCH = 256  # of training: `clip.py`
CHANCE = {"unseenPairs": 1.6, "seenPairs": 1.6, "count": 33.3, "place": 11.1, "size": 50, "relationOfFour": 25,
          "relationMirrored": 50, "coloursExchanged": 50, "relationUnseenOfFour": 25, "relationUnseenMirrored": 50,
          "coloursUnseenExchanged": 50, "searchFirst": 1, "searchFirstFive": 5}  # fmt: skip


def clip_card(config: ClipConfig, parameters: int, measured: dict[str, dict[str, dict[str, float]]]) -> str:
    """`measured["int8"]["en"]["unseenPairs"]` and so on, in percent."""
    return f"""# classroom-clip

CLIP, small enough to look inside: a picture of drawn shapes and a sentence, in English or simplified
Chinese, become two vectors whose product says how well they fit. 用中文或英文描述图形，找出最匹配的图片。

|              |                                                                                               |
| ------------ | --------------------------------------------------------------------------------------------- |
| architecture | CLIP: image tower of {config.imageLayers} layers, {config.imageWidth} wide, patches of {config.patch} × {config.patch} pixels; text tower of {config.textLayers} layers, {config.textWidth} wide |
| parameters   | {parameters:,}, stored in eight bits with a scale for each output |
| picture      | {config.side} × {config.side} pixels, RGB; others are scaled and cut to that |
| text         | up to {config.context} tokens; English words and single Chinese characters of its world are one token each, anything else falls into bytes; case is ignored |
| data         | drawn and captioned by `training/classroom/shapes.py` and `captions.py`, new at each step |
| licence      | MIT |

```js
const classify = await pipeline("zero-shot-image-classification", "classroom-clip");
await classify("samples/green-star.png", ["a green star", "a red star"], {{ hypothesis_template: "{{}}" }});
await classify("samples/green-star.png", ["绿色的五角星", "红色的五角星"], {{ hypothesis_template: "图片里有一个{{}}" }});
```

`onnx/text_model_quantized.onnx` and `onnx/vision_model_quantized.onnx` are the two towers alone, for searching.

## Its world

Colours: {", ".join(COLOURS)}.
Shapes: {", ".join(SHAPES)}.
One thing (small, medium or big, in one of nine places), two or three alike, or two different things in a relation; plain or shaded backgrounds.

![Pictures of the kind that it was trained on](samples/training.png)

Of the 64 pairs of colour and shape, {len(SEEN)} occur in training. These {len(UNSEEN)} occur in no picture and in no caption of
either language; `samples/` has one of each: {", ".join(f"{label(k, 'en')[2:].strip()} ({label(k, 'zh')})" for k in UNSEEN)}.

## Measured

Percent right, on new pictures. The candidates are the plain names: “a green star”, “绿色的五角星”.
Eight bits are what lies here; the 32-bit weights of the same run stand beside them.

| question | chance | English | Chinese | English, 32 bits | Chinese, 32 bits |
| -------- | -----: | ------: | ------: | ---------------: | ---------------: |
{_rows(measured)}

![Loss against steps](curve.svg)
![Unseen pairs named, against steps](unseen.svg)

## Limits

- It knows nothing but this world. Any other shape is taken for one of the eight, any other colour for
  one of the eight, and a photograph gets a confident answer that means nothing.
- Never in training: the twelve pairs above; more than three things; three or more different things; one
  thing on another; outlines, patterns, dark backgrounds; things turned by more than about 15 degrees.
- The score is relative: among candidates that are all wrong one still wins. “Not a red star” is read as “a red star”.
- Relations: it tells beside from above, but hardly left from right, above from below, or which thing has which
  colour: half of the answers are right where guessing gives half. It reads a sentence as a bag of words, as the
  large CLIPs do, and for the same reason: to find its own text among {BATCH} that are drawn by chance, the words
  are enough, for none of the others speaks of the same two things the other way round.
- Traditional characters and words from outside fall into bytes: nothing is lost, but nothing is understood.
"""


def _rows(measured: dict[str, dict[str, dict[str, float]]]) -> str:
    columns = [measured[bits][language] for bits in ("int8", "fp32") for language in ("en", "zh")]
    return "\n".join(
        f"| {words} | {CHANCE[name]:g} | " + " | ".join(f"{column[name]:.1f}" for column in columns) + " |"
        for name, words in ROWS.items()
    )
