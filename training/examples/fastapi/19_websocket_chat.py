"""A chat over a websocket that repeats what others say."""

from fastapi import FastAPI, WebSocket, WebSocketDisconnect

app = FastAPI()


class Room:
    """All clients that are connected at present."""

    def __init__(self):
        self.clients: dict[WebSocket, str] = {}

    async def join(self, websocket: WebSocket, nickname: str) -> None:
        """Accept a client and tell the others."""
        await websocket.accept()
        self.clients[websocket] = nickname
        await self.broadcast(f"{nickname} joined")

    def leave(self, websocket: WebSocket) -> str:
        """Forget a client and return its nickname."""
        return self.clients.pop(websocket)

    async def broadcast(self, message: str) -> None:
        """Send a message to all clients."""
        for client in list(self.clients):
            await client.send_text(message)


room = Room()


@app.websocket("/chat/{nickname}")
async def chat(websocket: WebSocket, nickname: str):
    """Pass messages on until the client disconnects."""
    await room.join(websocket, nickname)
    try:
        while True:
            text = await websocket.receive_text()
            await room.broadcast(f"{nickname}: {text}")
    except WebSocketDisconnect:
        left = room.leave(websocket)
        await room.broadcast(f"{left} left")
