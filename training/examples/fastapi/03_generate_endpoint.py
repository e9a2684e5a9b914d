"""Serve a text generator; the model runs in a worker thread."""

import asyncio

import torch
from fastapi import FastAPI
from pydantic import BaseModel, Field
from transformers import AutoModelForCausalLM, AutoTokenizer

app = FastAPI()
tokenizer = AutoTokenizer.from_pretrained("distilgpt2")
model = AutoModelForCausalLM.from_pretrained("distilgpt2").eval()
lock = asyncio.Lock()


class GenerateRequest(BaseModel):
    prompt: str
    max_new_tokens: int = Field(default=50, ge=1, le=256)
    temperature: float = Field(default=0.8, gt=0.0, le=2.0)


class GenerateResponse(BaseModel):
    text: str
    tokens: int


def generate(request: GenerateRequest) -> GenerateResponse:
    """Run the model; blocks until the text is complete."""
    inputs = tokenizer(request.prompt, return_tensors="pt")
    with torch.inference_mode():
        output = model.generate(
            **inputs,
            max_new_tokens=request.max_new_tokens,
            temperature=request.temperature,
            do_sample=True,
            pad_token_id=tokenizer.eos_token_id,
        )
    new_ids = output[0, inputs["input_ids"].shape[1] :]
    text = tokenizer.decode(new_ids, skip_special_tokens=True)
    return GenerateResponse(text=text, tokens=len(new_ids))


@app.post("/generate")
async def generate_text(request: GenerateRequest) -> GenerateResponse:
    """Generate a continuation, one request at a time."""
    async with lock:
        return await asyncio.to_thread(generate, request)
