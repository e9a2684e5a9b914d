"""Summarise a document that is longer than the window of the model."""

from transformers import AutoModelForSeq2SeqLM, AutoTokenizer


class LongSummariser:
    """Summarise chunks first, then the summaries."""

    def __init__(self, model_name="google/flan-t5-small", window: int = 480, overlap: int = 40):
        self.tokenizer = AutoTokenizer.from_pretrained(model_name)
        self.model = AutoModelForSeq2SeqLM.from_pretrained(model_name)
        self.window = window
        self.overlap = overlap

    def chunks(self, text: str) -> list[str]:
        """Split the text into overlapping pieces of at most `window` tokens."""
        ids = self.tokenizer(text, add_special_tokens=False)["input_ids"]
        step = self.window - self.overlap
        pieces = [ids[start : start + self.window] for start in range(0, len(ids), step)]
        return self.tokenizer.batch_decode(pieces)

    def summarise_chunk(self, chunk: str) -> str:
        """Summarise one piece that fits into the window."""
        inputs = self.tokenizer(f"summarize: {chunk}", truncation=True, return_tensors="pt")
        output = self.model.generate(**inputs, max_new_tokens=60, num_beams=2)
        return self.tokenizer.decode(output[0], skip_special_tokens=True)

    def summarise(self, text: str) -> str:
        """Summarise text of any length."""
        chunks = self.chunks(text)
        if len(chunks) == 1:
            return self.summarise_chunk(chunks[0])
        summaries = [self.summarise_chunk(chunk) for chunk in chunks]
        joined = " ".join(summaries)
        if len(joined) >= len(text):
            return joined
        return self.summarise(joined)
