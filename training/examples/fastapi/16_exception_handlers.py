"""Turn exceptions of the domain into HTTP responses."""

from fastapi import FastAPI, Request, status
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse


class ModelNotLoaded(Exception):
    """The model is still being loaded."""


class PromptTooLong(Exception):
    """The prompt has more tokens than the model can read."""

    def __init__(self, tokens: int, limit: int):
        super().__init__(f"{tokens} tokens, the limit is {limit}")
        self.tokens = tokens
        self.limit = limit


app = FastAPI()


@app.exception_handler(ModelNotLoaded)
async def model_not_loaded(request: Request, exc: ModelNotLoaded):
    """Ask the client to come back later."""
    return JSONResponse(
        status_code=status.HTTP_503_SERVICE_UNAVAILABLE,
        content={"error": "loading"},
        headers={"Retry-After": "10"},
    )


@app.exception_handler(PromptTooLong)
async def prompt_too_long(request: Request, exc: PromptTooLong):
    """Tell the client by how much the prompt is too long."""
    return JSONResponse(
        status_code=400,
        content={"error": str(exc), "tokens": exc.tokens, "limit": exc.limit},
    )


@app.exception_handler(RequestValidationError)
async def invalid_request(request: Request, exc: RequestValidationError):
    """List the wrong fields in a short form."""
    problems = [
        {"field": ".".join(str(part) for part in error["loc"]), "message": error["msg"]}
        for error in exc.errors()
    ]
    return JSONResponse(status_code=422, content={"error": "invalid", "problems": problems})


@app.post("/count")
async def count_tokens(text: str, limit: int = 512):
    """Count words, as a stand-in for tokens."""
    tokens = len(text.split())
    if tokens > limit:
        raise PromptTooLong(tokens, limit)
    return {"tokens": tokens}
