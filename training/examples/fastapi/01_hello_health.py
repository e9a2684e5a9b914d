"""The smallest useful service: a greeting and a health check."""

import uvicorn
from fastapi import FastAPI

app = FastAPI(title="Greeter", version="1.0.0")


@app.get("/")
async def root():
    """Greet whoever asks."""
    return {"message": "Hello"}


@app.get("/health")
async def health():
    """Tell a load balancer that the service is alive."""
    return {"status": "ok"}


if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=8000)
