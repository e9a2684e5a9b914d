"""The card of the classroom GPT: every figure in it was measured in the run that wrote it."""

from random import Random

from . import worlds
from .data import PAIRS_HELD_OUT, SENTENCES_HELD_OUT, is_heldout
from .gpt_model import GptConfig, parameters_of

ROWS = {
    "grammatical_en": "English sentences that the generator's own grammar accepts, temperature 0.7, %",
    "grammatical_zh": "the same for Chinese, %",
    "wholeTexts_en": "whole English texts that it accepts: sentences in order, the same people and things throughout, %",
    "wholeTexts_zh": "the same for Chinese, %",
    "sums1": "sums of one digit, pairs that were kept back, %",
    "sums2": "sums of two digits, pairs that were kept back, %",
    "sums3": "sums of three digits, which it never saw, %",
    "sums4": "sums of four digits, which it never saw, %",
}
LANGUAGES = {"en": "English", "zh": "Chinese", "sum": "sums"}
SAMPLES = 10  # of the training texts in each language


def gpt_card(config: GptConfig, measured: dict, statistics: dict) -> str:
    return f"""# classroom-gpt

GPT-2, small enough to look inside: it goes on writing what you began, in English or simplified Chinese,
about a small world of weather, meals, school, travel, family, numbers and colours. 一个小小的 GPT-2：你写开头，它接着写。

|              |                                                                                      |
| ------------ | ------------------------------------------------------------------------------------ |
| architecture | GPT-2 (`GPT2LMHeadModel`): {config.layers} layers, {config.width} wide, {config.heads} heads, learned positions, tied head |
| parameters   | {parameters_of(config):,} |
| context      | {config.context} tokens; a longer text must be cut (`truncation: true`), or the library reports an index out of bounds |
| tokenizer    | byte-level BPE, {config.vocabulary:,} tokens, English and Chinese; 今天, 天气 and 晴 are tokens; digits stay alone |
| data         | written by `training/classroom/worlds` from grammars, word lists and passages made for this project |
| licence      | MIT |

```js
const write = await pipeline("text-generation", "classroom-gpt");
await write("今天天气", {{ max_new_tokens: 40, do_sample: true, temperature: 0.7 }});
```

```python
model = GPT2LMHeadModel.from_pretrained("models/classroom-gpt")  # the real library reads the folder, too
tokenizer = AutoTokenizer.from_pretrained("models/classroom-gpt")
```

`onnx/model_quantized.onnx` has the weights in eight bits, with a scale for each output;
`model.safetensors` has them in 16 bits. `golden.json` holds PyTorch's greedy texts, which other
runtimes must give as well.

## Its texts

Each text is a template with its slots filled and its choices made; later sentences keep the people,
places and things of earlier ones. The same templates recognise texts, which is how the figures below
are judged. Passages written by hand add some naturalness.

| training | characters | texts | different texts | sentences | different sentences |
| -------- | ---------: | ----: | --------------: | --------: | ------------------: |
{_counted(statistics["train"])}

One sentence in {SENTENCES_HELD_OUT}, told from its letters alone, is kept back, and every text that has one;
of the pairs of numbers up to 99 one in {PAIRS_HELD_OUT}, in either order. Sentences that are always the same
(“The weather is fine today.”) stay in training, or their templates would go with them. Small
calculations in words (“three plus eight is eleven”) are not split.

{_samples()}

## Measured

On texts, sentences and pairs that were kept back. Eight bits are what lies here.

| measure | 8 bits | 32 bits |
| ------- | -----: | ------: |
| perplexity of English sentences, a token | {_both(measured, "perplexity", "en")} |
| perplexity of Chinese sentences, a token | {_both(measured, "perplexity", "zh")} |
{_rows(measured["summary"])}

`figures.json` has the sums by number of digits with mistakes, sentences that were refused, and samples;
`brothers.json` compares two smaller models, one of which was trained on few texts again and again.

![Nats a token against steps of training](curve.svg)

What it writes at temperature 0.7, from beginnings of texts that were kept back:

{_written(measured)}

## Limits

- It knows nothing but its small world. Outside of it, it drifts back to what it knows, or writes nonsense.
- It does not know what is true: the weather that it names is made up.
- Its sums are right up to the two digits that it was trained on, and wrong beyond: see the table.
- In long stories it sometimes takes one name or thing for another: compare sentences with whole texts in the table.
- Traditional characters and rare words fall into bytes: nothing is lost, but little is understood.
- At 128 tokens it is at its end.

## How to make it again

    cd training && python3 -m classroom --work DIR --out ../models --only gpt

The texts follow from a seed; the run can be stopped and goes on where it was.
"""


def _counted(side: dict) -> str:
    keys = ("characters", "texts", "differentTexts", "sentences", "differentSentences")
    rows = [[LANGUAGES[language], *[side[language][key] for key in keys]] for language in LANGUAGES]
    rows.append(["together", *[sum(row[i] for row in rows) for i in range(1, 6)]])
    return "\n".join("| " + " | ".join(f"{cell:,}" if isinstance(cell, int) else cell for cell in row) + " |" for row in rows)


def _samples() -> str:
    """The first texts of another seed: what training texts look like."""
    found: dict[str, list[str]] = {"en": [], "zh": []}
    random = Random(1)
    for text in worlds.texts(1, 100_000):
        if text.language in found and random.random() < 0.2 and not any(map(is_heldout, worlds.split(text.text))):
            found[text.language].append(text.text.replace("\n", " / "))
    return "\n".join(f"- {text}" for language in found for text in found[language][:SAMPLES])


def _both(measured: dict, name: str, language: str) -> str:
    return " | ".join(f"{measured['summary'][bits][name][language]:.2f}" for bits in ("int8", "fp32"))


def _rows(summary: dict) -> str:
    return "\n".join(f"| {words} | {summary['int8'][name]:.1f} | {summary['fp32'][name]:.1f} |" for name, words in ROWS.items())


def _written(measured: dict) -> str:
    texts = [text for language in ("en", "zh") for text in measured["continuations"][language]["samples"][:5]]
    return "\n".join("- " + text.replace("\n", " / ") for text in texts)
