"""Protect routes with an API key."""

import os
import secrets
from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, HTTPException, Security, status
from fastapi.security import APIKeyHeader

api_key_header = APIKeyHeader(name="X-API-Key", auto_error=False)


def require_key(api_key: Annotated[str | None, Security(api_key_header)]) -> str:
    """Let a request through only with the right key."""
    expected = os.environ.get("SERVICE_KEY", "")
    if not expected or not api_key or not secrets.compare_digest(api_key, expected):
        raise HTTPException(
            status_code=status.HTTP_401_UNAUTHORIZED,
            detail="Missing or wrong API key",
        )
    return api_key


public = APIRouter()
private = APIRouter(prefix="/admin", dependencies=[Depends(require_key)])


@public.get("/status")
async def read_status():
    """Anyone may ask for the status."""
    return {"ok": True}


@private.post("/reload")
async def reload_model():
    """Load the model again; needs the key."""
    return {"reloaded": True}


app = FastAPI()
app.include_router(public)
app.include_router(private)
