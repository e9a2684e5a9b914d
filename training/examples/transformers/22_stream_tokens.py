"""Print tokens as they are produced, from a background thread."""

from threading import Thread

from transformers import AutoModelForCausalLM, AutoTokenizer, TextIteratorStreamer


def stream(prompt, model, tokenizer, max_new_tokens=100):
    """Yield pieces of text while the model is still generating."""
    inputs = tokenizer(prompt, return_tensors="pt").to(model.device)
    streamer = TextIteratorStreamer(tokenizer, skip_prompt=True, skip_special_tokens=True)
    kwargs = dict(**inputs, streamer=streamer, max_new_tokens=max_new_tokens, do_sample=True)
    thread = Thread(target=model.generate, kwargs=kwargs)
    thread.start()
    yield from streamer
    thread.join()


if __name__ == "__main__":
    tokenizer = AutoTokenizer.from_pretrained("distilgpt2")
    model = AutoModelForCausalLM.from_pretrained("distilgpt2")
    for piece in stream("Once the server was running,", model, tokenizer):
        print(piece, end="", flush=True)
    print()
