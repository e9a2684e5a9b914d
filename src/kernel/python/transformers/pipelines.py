"""`pipeline(task)`: tokenizer, model and what comes after in one call."""

import base64
from pathlib import Path

from . import hub
from .model import AutoModelForCausalLM
from .tokenizer import AutoTokenizer

# What the real library takes where nobody names a model.
_DEFAULTS = {
    "text-generation": "openai-community/gpt2",
    "text-classification": "distilbert/distilbert-base-uncased-finetuned-sst-2-english",
    "zero-shot-image-classification": "openai/clip-vit-base-patch32",
}
_SAME = {"sentiment-analysis": "text-classification"}


def pipeline(task: str, model=None, tokenizer=None, **options):
    """A function for a task, such as `pipeline("fill-mask", model="bert-base-chinese")`."""
    hub.only(("device", "framework", "torch_dtype", "dtype"), options, "pipeline")
    task = _SAME.get(task, task)
    found = _PIPELINES.get(task)
    if found is None:
        raise hub.not_here(f"pipeline({task!r})")
    if model is None and task not in _DEFAULTS:
        raise ValueError(f'Name a model: pipeline("{task}", model="bert-base-chinese")')
    return found(model or _DEFAULTS[task])


class Pipeline:
    def __init__(self, model):
        # A model object stands for its name: what runs is the same.
        self.name = model if isinstance(model, str) else model.name_or_path
        hub.open_model(self.name)
        hub.call("tokenizer", self.name)

    def __call__(self, inputs, **options):
        if isinstance(inputs, (list, tuple)):
            return [self.one(text, **options) for text in inputs]
        return self.one(inputs, **options)


class TextGeneration(Pipeline):
    def __init__(self, model):
        super().__init__(model)
        self.tokenizer = AutoTokenizer.from_pretrained(self.name)
        self.model = AutoModelForCausalLM.from_pretrained(self.name)

    def one(self, text: str, return_full_text: bool = True, **options) -> list[dict]:
        inputs = self.tokenizer(text, return_tensors="pt")
        rows = self.model.generate(**inputs, **options).tolist()
        given = 0 if return_full_text else len(inputs["input_ids"][0])
        texts = self.tokenizer.batch_decode([row[given:] for row in rows], skip_special_tokens=True)
        return [{"generated_text": each} for each in texts]


class FillMask(Pipeline):
    def one(self, text: str, top_k: int = 5) -> list[dict]:
        return _scored(hub.call("fillMask", self.name, text=text, most=top_k))


class TextClassification(Pipeline):
    def __call__(self, inputs, top_k: int | None = 1):
        texts = [inputs] if isinstance(inputs, str) else list(inputs)
        most = 1000 if top_k is None else top_k
        found = [_scored(hub.call("classify", self.name, text=text, most=most)) for text in texts]
        # As in the real library: one label a text is no list of its own.
        return [labels[0] for labels in found] if top_k == 1 else found[0] if isinstance(inputs, str) else found


class ZeroShotImageClassification(Pipeline):
    def one(self, image, candidate_labels=(), hypothesis_template: str = "This is a photo of {}.") -> list[dict]:
        if not isinstance(image, (str, Path)):
            raise hub.not_here("pictures that are no files")
        if str(image).startswith(("http:", "https:")):
            raise hub.not_here("pictures from the network")
        labels = [label.strip() for label in candidate_labels.split(",")] if isinstance(candidate_labels, str) else list(candidate_labels)
        if not labels:
            raise ValueError("You must supply candidate_labels, such as [\"a red cross\", \"a green star\"]")
        picture = base64.b64encode(Path(image).read_bytes()).decode("ascii")
        return _scored(hub.call("match", self.name, picture=picture, labels=labels, template=hypothesis_template))


def _scored(answers: list[dict]) -> list[dict]:
    """1.0 comes over as 1."""
    return [{**answer, "score": float(answer["score"])} for answer in answers]


_PIPELINES = {
    "text-generation": TextGeneration,
    "fill-mask": FillMask,
    "text-classification": TextClassification,
    "zero-shot-image-classification": ZeroShotImageClassification,
}
