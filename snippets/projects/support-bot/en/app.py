"""The bot as a service, in the shape of lesson 08: POST /predict takes {"text": …} and gives {"response": …}.

    pip install -r requirements.txt
    uvicorn app:app          then open http://127.0.0.1:8000/docs
"""

from fastapi import FastAPI
from pydantic import BaseModel

from bot import Index, answer, read_faq

app = FastAPI(title="Support bot")
index = Index(read_faq())


class Question(BaseModel):
    text: str


@app.post("/predict")
async def predict(question: Question):
    found = answer(index, question.text)
    # `source` lets a person check where the answer comes from; null: the bot does not know.
    return {"response": found.text, "source": found.entry, "coverage": round(found.coverage, 2)}


@app.get("/health")
async def health():
    return {"entries": len(index.entries)}
