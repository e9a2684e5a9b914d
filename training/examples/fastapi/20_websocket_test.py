"""Test a websocket with the test client."""

from fastapi import FastAPI, WebSocket
from fastapi.testclient import TestClient

app = FastAPI()


@app.websocket("/count")
async def count_characters(websocket: WebSocket):
    """Answer each message with its length."""
    await websocket.accept()
    async for message in websocket.iter_text():
        await websocket.send_json({"message": message, "length": len(message)})


def test_each_message_is_answered():
    client = TestClient(app)
    with client.websocket_connect("/count") as websocket:
        for message in ("a", "four", ""):
            websocket.send_text(message)
            reply = websocket.receive_json()
            assert reply == {"message": message, "length": len(message)}
