"""Validate request bodies with pydantic."""

from datetime import date
from typing import Annotated, Literal, Self

from fastapi import FastAPI
from pydantic import BaseModel, ConfigDict, EmailStr, Field, field_validator, model_validator

app = FastAPI()


class Guest(BaseModel):
    full_name: Annotated[str, Field(min_length=2, max_length=80)]
    email: EmailStr

    @field_validator("full_name")
    @classmethod
    def strip_name(cls, value: str) -> str:
        """Remove outer white space."""
        return value.strip()


class Booking(BaseModel):
    model_config = ConfigDict(extra="forbid")

    guest: Guest
    arrival: date
    departure: date
    room: Literal["single", "double", "suite"] = "double"
    guests: int = Field(default=1, ge=1, le=4)

    @model_validator(mode="after")
    def check_dates(self) -> Self:
        """The departure must come after the arrival."""
        if self.departure <= self.arrival:
            raise ValueError("departure must be after arrival")
        return self

    @property
    def nights(self) -> int:
        """Number of nights of the stay."""
        return (self.departure - self.arrival).days


@app.post("/bookings")
def book(booking: Booking):
    """Accept a booking and return its length."""
    return {"room": booking.room, "nights": booking.nights, "guest": booking.guest.full_name}
