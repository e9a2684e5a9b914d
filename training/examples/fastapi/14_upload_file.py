"""Accept a text file and count its words."""

from collections import Counter
from typing import Annotated

from fastapi import FastAPI, File, HTTPException, UploadFile

MAX_BYTES = 1_000_000

app = FastAPI()


@app.post("/count")
async def count_words(file: Annotated[UploadFile, File()], top: int = 10):
    """Return the most frequent words of an uploaded file."""
    content = await file.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise HTTPException(status_code=413, detail="The file is too large")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        raise HTTPException(status_code=400, detail="The file is not UTF-8 text") from None
    words = Counter(text.lower().split())
    return {
        "filename": file.filename,
        "words": sum(words.values()),
        "top": [{"word": word, "count": count} for word, count in words.most_common(top)],
    }
