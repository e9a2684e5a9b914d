"""Dependencies: paging, the current user, a resource that is closed."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, FastAPI, Header, HTTPException

app = FastAPI()
TOKENS = {"token-anna": "anna", "token-ben": "ben"}


@dataclass
class Page:
    offset: int
    limit: int


def page(offset: int = 0, limit: int = 20) -> Page:
    """Read paging from the query string."""
    return Page(offset=max(offset, 0), limit=min(limit, 100))


def database() -> Iterator[sqlite3.Connection]:
    """Open a connection for one request."""
    connection = sqlite3.connect("books.db", check_same_thread=False)
    connection.row_factory = sqlite3.Row
    try:
        yield connection
    finally:
        connection.close()


def current_user(authorization: Annotated[str, Header()]) -> str:
    """Return the user of a bearer token."""
    scheme, _, token = authorization.partition(" ")
    if scheme.lower() != "bearer" or token not in TOKENS:
        raise HTTPException(status_code=401, detail="Invalid token")
    return TOKENS[token]


Database = Annotated[sqlite3.Connection, Depends(database)]
User = Annotated[str, Depends(current_user)]


@app.get("/books")
def list_books(db: Database, user: User, paging: Annotated[Page, Depends(page)]):
    """List the books of the current user."""
    rows = db.execute(
        "SELECT title, author FROM books WHERE owner = ? LIMIT ? OFFSET ?",
        (user, paging.limit, paging.offset),
    )
    return [dict(row) for row in rows]
