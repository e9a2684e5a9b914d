"""Lesson 08: the app is asked as a program would ask it."""

from fastapi.testclient import TestClient


def length(names, output):
    client = TestClient(names["app"], raise_server_exceptions=False)
    texts = ["今天天气", "Hello", "", "a b"]
    answers = [client.post("/length", json={"text": text}) for text in texts]
    right = [answer.status_code == 200 and answer.json() == {"length": len(text)} for answer, text in zip(answers, texts)]
    return all(right) and client.post("/length", json={}).status_code == 422
