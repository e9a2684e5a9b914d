"""Send progress as server-sent events."""

import asyncio
import json
from collections.abc import AsyncIterator

from fastapi import FastAPI, Request
from fastapi.responses import StreamingResponse

app = FastAPI()


def event(data: dict, kind: str = "message") -> str:
    """Format one event of the text/event-stream protocol."""
    return f"event: {kind}\ndata: {json.dumps(data)}\n\n"


async def progress(request: Request, steps: int) -> AsyncIterator[str]:
    """Yield one event a step until the client goes away."""
    for step in range(1, steps + 1):
        if await request.is_disconnected():
            return
        await asyncio.sleep(0.2)
        yield event({"step": step, "of": steps}, kind="progress")
    yield event({"message": "finished"}, kind="done")


@app.get("/jobs/{job_id}/events")
async def job_events(job_id: str, request: Request, steps: int = 10):
    """Follow the progress of a job."""
    return StreamingResponse(
        progress(request, steps),
        media_type="text/event-stream",
        headers={"Cache-Control": "no-cache", "X-Job": job_id},
    )
