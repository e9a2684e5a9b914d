"""A completions endpoint with usage numbers and a list of models."""

import time
import uuid
from typing import Literal

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, Field
from transformers import AutoModelForCausalLM, AutoTokenizer

MODEL_NAME = "distilgpt2"

app = FastAPI(title="Completions")
tokenizer = AutoTokenizer.from_pretrained(MODEL_NAME)
model = AutoModelForCausalLM.from_pretrained(MODEL_NAME)


class CompletionRequest(BaseModel):
    model: str = MODEL_NAME
    prompt: str
    max_tokens: int = Field(default=16, ge=1, le=512)
    temperature: float = Field(default=1.0, ge=0.0, le=2.0)
    n: int = Field(default=1, ge=1, le=4)


class Choice(BaseModel):
    index: int
    text: str
    finish_reason: Literal["stop", "length"]


class Usage(BaseModel):
    prompt_tokens: int
    completion_tokens: int
    total_tokens: int


class CompletionResponse(BaseModel):
    id: str = Field(default_factory=lambda: f"cmpl-{uuid.uuid4().hex}")
    object: str = "text_completion"
    created: int = Field(default_factory=lambda: int(time.time()))
    model: str
    choices: list[Choice]
    usage: Usage


@app.get("/v1/models")
def list_models():
    """Name the models that are served."""
    return {"object": "list", "data": [{"id": MODEL_NAME, "object": "model"}]}


@app.post("/v1/completions")
def create_completion(request: CompletionRequest) -> CompletionResponse:
    """Complete a prompt."""
    if request.model != MODEL_NAME:
        raise HTTPException(status_code=404, detail=f"Model {request.model} does not exist")
    inputs = tokenizer(request.prompt, return_tensors="pt")
    prompt_tokens = inputs["input_ids"].shape[1]
    sampling = request.temperature > 0
    options = {"do_sample": sampling, "num_return_sequences": request.n if sampling else 1}
    if sampling:
        options["temperature"] = request.temperature
    outputs = model.generate(**inputs, max_new_tokens=request.max_tokens, **options)

    choices, completion_tokens = [], 0
    for index, output in enumerate(outputs[:, prompt_tokens:].tolist()):
        stopped = tokenizer.eos_token_id in output
        if stopped:
            output = output[: output.index(tokenizer.eos_token_id)]
        completion_tokens += len(output)
        text = tokenizer.decode(output)
        reason = "stop" if stopped else "length"
        choices.append(Choice(index=index, text=text, finish_reason=reason))
    usage = Usage(
        prompt_tokens=prompt_tokens,
        completion_tokens=completion_tokens,
        total_tokens=prompt_tokens + completion_tokens,
    )
    return CompletionResponse(model=MODEL_NAME, choices=choices, usage=usage)
