"""Path and query parameters with validation."""

from enum import Enum
from typing import Annotated

from fastapi import FastAPI, HTTPException, Path, Query

app = FastAPI()


class SortOrder(str, Enum):
    newest = "newest"
    oldest = "oldest"


ARTICLES = {
    1: {"title": "Seeds", "year": 2021},
    2: {"title": "Roots", "year": 2019},
    3: {"title": "Leaves", "year": 2023},
}


@app.get("/articles")
def list_articles(
    q: Annotated[str | None, Query(max_length=50)] = None,
    order: SortOrder = SortOrder.newest,
    skip: Annotated[int, Query(ge=0)] = 0,
    limit: Annotated[int, Query(ge=1, le=100)] = 10,
):
    """List articles, filtered by title and sorted by year."""
    articles = list(ARTICLES.values())
    if q:
        articles = [a for a in articles if q.lower() in a["title"].lower()]
    articles.sort(key=lambda a: a["year"], reverse=order is SortOrder.newest)
    return articles[skip : skip + limit]


@app.get("/articles/{article_id}")
def read_article(article_id: Annotated[int, Path(ge=1, description="Number of the article")]):
    """Return one article or 404."""
    article = ARTICLES.get(article_id)
    if article is None:
        raise HTTPException(status_code=404, detail="Article not found")
    return article
