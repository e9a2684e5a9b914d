"""Serve a text classifier over HTTP."""

from contextlib import asynccontextmanager

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, Field
from transformers import pipeline

models = {}


@asynccontextmanager
async def lifespan(app: FastAPI):
    """Load the model before the first request and free it at the end."""
    models["classifier"] = pipeline(
        "text-classification", model="distilbert-base-uncased-finetuned-sst-2-english"
    )
    yield
    models.clear()


app = FastAPI(title="Sentiment", lifespan=lifespan)


class PredictRequest(BaseModel):
    text: str = Field(min_length=1, max_length=2000)


class PredictResponse(BaseModel):
    label: str
    score: float


@app.post("/predict", response_model=PredictResponse)
def predict(request: PredictRequest):
    """Classify one text."""
    if not request.text.strip():
        raise HTTPException(status_code=422, detail="The text is empty")
    result = models["classifier"](request.text)[0]
    return PredictResponse(label=result["label"], score=result["score"])
