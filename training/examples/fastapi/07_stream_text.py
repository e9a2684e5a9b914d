"""Stream generated text to the client piece by piece."""

from threading import Thread

from fastapi import FastAPI
from fastapi.responses import StreamingResponse
from pydantic import BaseModel
from transformers import AutoModelForCausalLM, AutoTokenizer, TextIteratorStreamer

app = FastAPI()
tokenizer = AutoTokenizer.from_pretrained("distilgpt2")
model = AutoModelForCausalLM.from_pretrained("distilgpt2")


class Prompt(BaseModel):
    text: str
    max_new_tokens: int = 80


def pieces(prompt: Prompt):
    """Yield text while the model generates in another thread."""
    inputs = tokenizer(prompt.text, return_tensors="pt")
    streamer = TextIteratorStreamer(tokenizer, skip_prompt=True)
    kwargs = {**inputs, "streamer": streamer, "max_new_tokens": prompt.max_new_tokens}
    Thread(target=model.generate, kwargs=kwargs, daemon=True).start()
    yield from streamer


@app.post("/stream")
def stream(prompt: Prompt) -> StreamingResponse:
    """Answer with plain text that arrives in pieces."""
    return StreamingResponse(pieces(prompt), media_type="text/plain; charset=utf-8")
