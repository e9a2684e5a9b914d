"""Test an application without starting a server."""

import pytest
from fastapi import FastAPI, HTTPException
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field

app = FastAPI()
stock = {"apple": 3, "pear": 0}


class Order(BaseModel):
    fruit: str
    amount: int = Field(gt=0)


@app.post("/orders", status_code=201)
def place_order(order: Order):
    """Take fruit from the stock."""
    if order.fruit not in stock:
        raise HTTPException(status_code=404, detail="unknown fruit")
    if stock[order.fruit] < order.amount:
        raise HTTPException(status_code=409, detail="not enough in stock")
    stock[order.fruit] -= order.amount
    return {"fruit": order.fruit, "left": stock[order.fruit]}


@pytest.fixture
def client():
    stock.update(apple=3, pear=0)
    return TestClient(app)


def test_order_reduces_stock(client):
    response = client.post("/orders", json={"fruit": "apple", "amount": 2})
    assert response.status_code == 201
    assert response.json() == {"fruit": "apple", "left": 1}


@pytest.mark.parametrize(
    ("order", "status_code"),
    [
        ({"fruit": "melon", "amount": 1}, 404),
        ({"fruit": "pear", "amount": 1}, 409),
        ({"fruit": "apple", "amount": 0}, 422),
        ({"fruit": "apple"}, 422),
    ],
)
def test_bad_orders(client, order, status_code):
    response = client.post("/orders", json=order)
    assert response.status_code == status_code


def test_validation_error_names_the_field(client):
    response = client.post("/orders", json={"fruit": "apple", "amount": -1})
    assert response.json()["detail"][0]["loc"] == ["body", "amount"]
