"""Test with an asynchronous client."""

import asyncio

import httpx
import pytest
from fastapi import FastAPI

app = FastAPI()
active = 0
peak = 0


@app.get("/slow")
async def slow(seconds: float = 0.05):
    """Wait without blocking other requests."""
    global active, peak
    active += 1
    peak = max(peak, active)
    await asyncio.sleep(seconds)
    active -= 1
    return {"waited": seconds}


@pytest.fixture
def anyio_backend():
    return "asyncio"


@pytest.mark.anyio
async def test_requests_run_at_the_same_time():
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        responses = await asyncio.gather(*(client.get("/slow") for _ in range(5)))
    assert all(response.status_code == 200 for response in responses)
    assert peak == 5
