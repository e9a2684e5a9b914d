"""Create, read, update and delete notes kept in memory."""

from datetime import datetime, timezone
from itertools import count

from fastapi import FastAPI, HTTPException, status
from pydantic import BaseModel, Field

app = FastAPI(title="Notes")


class NoteIn(BaseModel):
    title: str = Field(min_length=1, max_length=120)
    body: str = ""
    tags: list[str] = []


class Note(NoteIn):
    id: int
    created_at: datetime


notes: dict[int, Note] = {}
next_id = count(1)


def get_or_404(note_id: int) -> Note:
    """Return a note or raise 404."""
    if note_id not in notes:
        raise HTTPException(status.HTTP_404_NOT_FOUND, detail=f"No note {note_id}")
    return notes[note_id]


@app.post("/notes", status_code=status.HTTP_201_CREATED)
def create_note(note_in: NoteIn) -> Note:
    """Store a new note."""
    now = datetime.now(timezone.utc)
    note = Note(id=next(next_id), created_at=now, **note_in.model_dump())
    notes[note.id] = note
    return note


@app.get("/notes")
def list_notes(tag: str | None = None) -> list[Note]:
    """List all notes, or those with a tag."""
    return [note for note in notes.values() if tag is None or tag in note.tags]


@app.get("/notes/{note_id}")
def read_note(note_id: int) -> Note:
    """Read one note."""
    return get_or_404(note_id)


@app.put("/notes/{note_id}")
def update_note(note_id: int, note_in: NoteIn) -> Note:
    """Replace the content of a note."""
    note = get_or_404(note_id)
    notes[note_id] = note.model_copy(update=note_in.model_dump())
    return notes[note_id]


@app.delete("/notes/{note_id}", status_code=status.HTTP_204_NO_CONTENT)
def delete_note(note_id: int) -> None:
    """Delete a note."""
    get_or_404(note_id)
    del notes[note_id]
