"""Serve a text classifier over HTTP."""

from contextlib import asynccontextmanager

from fastapi import FastAPI, HTTPException, Request
from pydantic import BaseModel, Field
from transformers import pipeline

MODEL_NAME = "distilbert-base-uncased-finetuned-sst-2-english"


@asynccontextmanager
async def lifespan(app: FastAPI):
    """Load the model before the first request."""
    app.state.classifier = pipeline("text-classification", model=MODEL_NAME)
    yield
    del app.state.classifier


app = FastAPI(title="Sentiment", lifespan=lifespan)


class PredictRequest(BaseModel):
    text: str = Field(min_length=1, max_length=2000)


class PredictResponse(BaseModel):
    label: str
    score: float


@app.post("/predict", response_model=PredictResponse)
def predict(body: PredictRequest, request: Request):
    """Classify one text."""
    if not body.text.strip():
        raise HTTPException(status_code=422, detail="The text is empty")
    result = request.app.state.classifier(body.text)[0]
    return PredictResponse(label=result["label"], score=result["score"])
