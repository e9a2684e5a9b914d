"""Read the configuration of a service from the environment."""

from functools import lru_cache
from typing import Annotated

from fastapi import Depends, FastAPI
from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Variables begin with APP_, for example APP_MODEL_NAME."""

    model_config = SettingsConfigDict(env_prefix="APP_", env_file=".env")

    model_name: str = "distilgpt2"
    max_new_tokens: int = Field(default=64, gt=0)
    debug: bool = False


@lru_cache
def get_settings() -> Settings:
    """Read the settings once."""
    return Settings()


app = FastAPI()


@app.get("/info")
def info(settings: Annotated[Settings, Depends(get_settings)]):
    """Say which model is served."""
    return {"model": settings.model_name, "max_new_tokens": settings.max_new_tokens}
