"""The classroom BERT in the hub's layout: a folder that fills masks, and in it one that judges reviews."""

from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from .bert_card import bert_card
from .bert_data import LANGUAGES, Corpus, padded, random_review
from .bert_figures import questions
from .bert_graph import class_graph, mask_graph
from .bert_model import BertConfig, MaskedBert, SentimentBert
from .curve_picture import curve_picture, read_curve
from .release import write_files, write_manifest
from .wordpiece import MASK, WordPiece, tokenizer_files

MODEL = "onnx/model_quantized.onnx"


def write_bert(
    folder: Path, config: BertConfig, states: dict[str, dict[str, Tensor]], masked: MaskedBert,
    sentiment: SentimentBert, corpus: Corpus, tokenizer: WordPiece, measured: dict, work: Path,
) -> None:  # fmt: skip
    """`states` hold the 32-bit weights, `masked` and `sentiment` those that eight bits give back."""
    words = tokenizer_files(tokenizer, config.context)
    head = {"id2label": {"0": "NEGATIVE", "1": "POSITIVE"}, "label2id": {"NEGATIVE": 0, "POSITIVE": 1}}
    write_files(folder, {
        MODEL: mask_graph(config, states["mask"], 8).SerializeToString(),
        "config.json": _config(config, "BertForMaskedLM"),
        **words,
    })  # fmt: skip
    write_files(folder / "sentiment", {
        MODEL: class_graph(config, states["sentiment"], 8).SerializeToString(),
        "config.json": {**_config(config, "BertForSequenceClassification"), **head},
        **words,
    })  # fmt: skip
    parameters = {name: sum(tensor.numel() for tensor in state.values()) for name, state in states.items()}
    filling, judging = (read_curve(work / part / "curve.jsonl") for part in ("mask", "sentiment"))
    write_files(folder, {
        "golden.json": golden(masked, sentiment, corpus, tokenizer),
        "curve.svg": curve_picture({"filling masks": filling.pop("loss")}, "nats a masked token"),
        "top-five.svg": curve_picture(filling, "percent in the top five"),
        "sentiment.svg": curve_picture({name: points for name, points in judging.items() if name.endswith("_zh")}, "percent judged right"),
        "README.md": bert_card(config, parameters, measured, samples(corpus)),
    })  # fmt: skip
    write_manifest(folder, {"name": "classroom-bert", "parameters": parameters, "quality": measured})


def samples(corpus: Corpus) -> dict[str, dict[str, list[str]]]:
    """Training texts and labelled reviews for the card, by language."""
    random = np.random.default_rng(5)
    return {
        language: {
            "texts": [_line(corpus.train[language][i]) for i in random.integers(0, len(corpus.train[language]), 5)],
            "reviews": [f"{'+' if one.label else '−'} {one.text}" for one in (random_review(language, random) for _ in range(6))],
        }
        for language in LANGUAGES
    }


@torch.no_grad()
def golden(masked: MaskedBert, sentiment: SentimentBert, corpus: Corpus, tokenizer: WordPiece) -> dict[str, object]:
    """What PyTorch answers to held-out questions, with the rounded weights: other runtimes must agree."""
    result: dict[str, object] = {}
    for language in LANGUAGES:
        random = np.random.default_rng(31)
        asked = questions(corpus, tokenizer, language, 20, random)
        rows = [tokenizer.encode(words, masked.config.context) for words, _ in asked]
        tokens, mask = padded(rows)
        best = masked.at(masked.bert(tokens, mask)[tokens == MASK]).softmax(-1).topk(5)
        held = [random_review(language, random, heldout=True) for _ in range(20)]
        judged = sentiment(*padded([tokenizer.encode(one.text, masked.config.context) for one in held]))
        result[language] = {
            "mask": [
                {"text": words, "hidden": hidden, "tokens": row, "top": [tokenizer.tokens[int(i)] for i in ids],
                 "scores": [round(float(x), 4) for x in shares]}
                for (words, hidden), row, ids, shares in zip(asked, rows, best.indices, best.values, strict=True)
            ],
            "reviews": [
                {"text": one.text, "label": one.label, "logits": [round(float(x), 3) for x in logits]}
                for one, logits in zip(held, judged, strict=True)
            ],
        }  # fmt: skip
    return result


def _line(text: str) -> str:
    return text.replace("\n", " ")


def _config(config: BertConfig, architecture: str) -> dict[str, object]:
    return {
        "architectures": [architecture], "model_type": "bert", "vocab_size": config.vocabulary,
        "hidden_size": config.width, "num_hidden_layers": config.layers, "num_attention_heads": config.heads,
        "intermediate_size": 4 * config.width, "hidden_act": "gelu", "max_position_embeddings": config.context,
        "type_vocab_size": 2, "layer_norm_eps": config.eps, "pad_token_id": 0, "hidden_dropout_prob": 0.0,
        "attention_probs_dropout_prob": 0.0, "transformers.js_config": {"dtype": "q8"},
    }  # fmt: skip
