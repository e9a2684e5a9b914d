"""Split an application into routers."""

from fastapi import APIRouter, FastAPI
from pydantic import BaseModel

users_router = APIRouter(prefix="/users", tags=["users"])
items_router = APIRouter(prefix="/items", tags=["items"])


class User(BaseModel):
    username: str
    email: str | None = None


class Item(BaseModel):
    title: str
    price: float
    in_stock: bool = True


users: list[User] = []
items: list[Item] = []


@users_router.get("")
async def list_users() -> list[User]:
    """List all users."""
    return users


@users_router.post("", status_code=201)
async def create_user(user: User) -> User:
    """Register a user."""
    users.append(user)
    return user


@items_router.get("")
async def list_items(max_price: float | None = None) -> list[Item]:
    """List items, at most as expensive as asked for."""
    return [item for item in items if max_price is None or item.price <= max_price]


@items_router.post("", status_code=201)
async def create_item(item: Item) -> Item:
    """Offer an item."""
    items.append(item)
    return item


def create_app() -> FastAPI:
    """Build the application from its routers."""
    app = FastAPI(title="Shop")
    app.include_router(users_router)
    app.include_router(items_router)
    return app


app = create_app()
