"""Collect requests for a moment and run them as one batch."""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass

from fastapi import FastAPI
from pydantic import BaseModel
from transformers import pipeline

MAX_BATCH = 16
WAIT_SECONDS = 0.01


@dataclass
class Job:
    text: str
    future: asyncio.Future


class Batcher:
    """Feed a classifier with batches from a queue."""

    def __init__(self, classifier):
        self.classifier = classifier
        self.queue: asyncio.Queue[Job] = asyncio.Queue()

    async def submit(self, text: str) -> dict:
        """Queue a text and wait for its result."""
        job = Job(text, asyncio.get_running_loop().create_future())
        await self.queue.put(job)
        return await job.future

    async def collect(self) -> list[Job]:
        """Wait for one job, then take what comes shortly after."""
        jobs = [await self.queue.get()]
        await asyncio.sleep(WAIT_SECONDS)
        while len(jobs) < MAX_BATCH and not self.queue.empty():
            jobs.append(self.queue.get_nowait())
        return jobs

    async def run(self) -> None:
        """Process batches until cancelled."""
        while True:
            jobs = await self.collect()
            texts = [job.text for job in jobs]
            try:
                results = await asyncio.to_thread(self.classifier, texts)
            except Exception as error:
                for job in jobs:
                    job.future.set_exception(error)
                continue
            for job, result in zip(jobs, results):
                job.future.set_result(result)


@asynccontextmanager
async def lifespan(app: FastAPI):
    """Start the batcher with the application and stop it at the end."""
    app.state.batcher = Batcher(pipeline("text-classification"))
    task = asyncio.create_task(app.state.batcher.run())
    yield
    task.cancel()


app = FastAPI(lifespan=lifespan)


class TextIn(BaseModel):
    text: str


@app.post("/classify")
async def classify(body: TextIn):
    """Classify a text as part of the next batch."""
    return await app.state.batcher.submit(body.text)
