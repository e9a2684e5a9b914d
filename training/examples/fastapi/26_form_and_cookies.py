"""A login form with a session cookie."""

import secrets
from typing import Annotated

from fastapi import Cookie, FastAPI, Form, HTTPException
from fastapi.responses import HTMLResponse, RedirectResponse

app = FastAPI()
sessions: dict[str, str] = {}

PAGE = """
<form action="/login" method="post">
  <input name="username" placeholder="Name" required>
  <button>Log in</button>
</form>
"""


@app.get("/login", response_class=HTMLResponse)
async def login_page():
    """Show the form."""
    return PAGE


@app.post("/login")
async def login(username: Annotated[str, Form(min_length=2)]):
    """Begin a session and go to the start page."""
    session_id = secrets.token_urlsafe(16)
    sessions[session_id] = username
    response = RedirectResponse("/", status_code=303)
    response.set_cookie("session_id", session_id, httponly=True, samesite="lax")
    return response


@app.get("/")
async def start(session_id: Annotated[str | None, Cookie()] = None):
    """Greet the user of the session."""
    if session_id not in sessions:
        raise HTTPException(status_code=401, detail="Please log in")
    return {"hello": sessions[session_id]}


@app.post("/logout")
async def logout(session_id: Annotated[str | None, Cookie()] = None):
    """End the session."""
    sessions.pop(session_id, None)
    response = RedirectResponse("/login", status_code=303)
    response.delete_cookie("session_id")
    return response
