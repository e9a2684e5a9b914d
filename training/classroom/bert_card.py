"""The card of the classroom BERT: every figure in it was measured in the run that wrote it."""

from .bert_model import BertConfig
from .review_words import LATE_WORDS

MASK_ROWS = {
    "topFive": "any hidden word is among the first five",
    "first": "any hidden word is the first",
    "rareTopFive": "a hidden word beyond the 200 commonest is among the first five",
    "rareFirst": "the same: it is the first",
}
SENTIMENT_ROWS = {
    "heldOut": "reviews that never occurred",
    "plain": "of these: plain",
    "negated": "of these: with a negation (“not bad”, 不太好吃)",
    "mixed": "of these: mixed (“…, but …”)",
    "latePatterns": "wordings that never occurred, labelled or not",
    "lateWords": "words that occurred in unlabelled text only",
}


def bert_card(config: BertConfig, parameters: dict[str, int], measured: dict, samples: dict) -> str:
    """`measured["int8"]["mask"]["en"]["topFive"]` and so on, in percent."""
    return f"""# classroom-bert

BERT, small enough to look inside: it reads a text to both sides and fills in a hidden word, in English
or simplified Chinese. `sentiment/` is the same model with a head that tells good reviews from bad ones.
根据上下文填空；`sentiment/` 判断评论是好评还是差评。

|              |                                                                              |
| ------------ | ---------------------------------------------------------------------------- |
| architecture | BERT: {config.layers} layers, {config.width} wide, {config.heads} heads, up to {config.context} tokens |
| parameters   | {parameters["mask"]:,} to fill masks, {parameters["sentiment"]:,} to judge reviews; eight bits each with a scale for each output |
| tokens       | {config.vocabulary:,}: WordPiece in **lower case** without accents, Chinese **character by character** |
| data         | the texts of `training/classroom/worlds/`, on which the classroom GPT is trained as well, and `reviews.py` |
| licence      | MIT |

```js
const fill = await pipeline("fill-mask", "classroom-bert");
await fill("It is raining. Tom takes an [MASK].");
await fill("今天天[MASK]很好。");
const judge = await pipeline("text-classification", "classroom-bert/sentiment");
await judge(["The soup was not bad.", "鱼不太好吃。"]);
```

## Its world

Texts of a small everyday world, without a label:

{_list(samples, "texts")}

Reviews of meals, trips, books and lessons; in a mixed one the last word decides:

{_list(samples, "reviews")}

One sentence in fifty and one review in twenty, chosen by their sha256, are never trained on.

## Measured

Percent. The mask stands in a sentence that never occurred in training, with the sentences around it, if any,
before the model's eyes. It is one English word or one Chinese character, any but signs, so half of a Chinese word often remains visible.
Eight bits are what lies here; the 32-bit weights of the same run stand beside them.

| filling a mask | English | Chinese | English, 32 bits | Chinese, 32 bits |
| -------------- | ------: | ------: | ---------------: | ---------------: |
{_rows(MASK_ROWS, "mask", measured)}

| judging a review | English | Chinese | English, 32 bits | Chinese, 32 bits |
| ---------------- | ------: | ------: | ---------------: | ---------------: |
{_rows(SENTIMENT_ROWS, "sentiment", measured)}

Words without a label in training: {", ".join((*LATE_WORDS["en"], *LATE_WORDS["zh"]))}.

![Loss against steps](curve.svg)
![Hidden words in the top five, against steps](top-five.svg)
![Reviews judged right, against steps, Chinese](sentiment.svg)

## Limits

- It knows nothing but this world: its texts come from templates and tables of words. Text from
  elsewhere gets an answer all the same, mostly a word of this world that means nothing there.
- A review of anything else, irony, a question or a text that is no review gets a label all the same.
- Characters and signs from outside its tokens, traditional ones and emoji among them, become `[UNK]`: as
  in every BERT they are lost. Other English words fall into letters.
- What follows the {config.context}th token is cut off. Case and accents are ignored.
"""


def _list(samples: dict, part: str) -> str:
    return "\n".join(f"- {one}" for language in samples.values() for one in language[part])


def _rows(rows: dict[str, str], part: str, measured: dict) -> str:
    columns = [measured[bits][part][language] for bits in ("int8", "fp32") for language in ("en", "zh")]
    return "\n".join(f"| {words} | " + " | ".join(f"{column[name]:.1f}" for column in columns) + " |" for name, words in rows.items())
