"""What the service promises; left out where FastAPI is not installed."""

import unittest

from bot import UNKNOWN, read_faq

try:
    from fastapi.testclient import TestClient
except (ImportError, RuntimeError):  # FastAPI or httpx is missing
    TestClient = None


@unittest.skipIf(TestClient is None, "FastAPI is not installed: pip install -r requirements.txt")
class AppTest(unittest.TestCase):
    def setUp(self):
        from app import app

        self.client = TestClient(app)

    def test_predict(self):
        """POST /predict answers a question of the FAQ, and says from which entry"""
        entry = read_faq()[0]
        answer = self.client.post("/predict", json={"text": entry.question})
        self.assertEqual(answer.status_code, 200)
        self.assertEqual(answer.json()["response"], entry.answer)
        self.assertEqual(answer.json()["source"], entry.id)

    def test_unknown(self):
        """What it does not know has no source"""
        answer = self.client.post("/predict", json={"text": "qwertz"}).json()
        self.assertEqual((answer["response"], answer["source"]), (UNKNOWN, None))

    def test_no_text(self):
        """A request without a text is turned away with 422"""
        self.assertEqual(self.client.post("/predict", json={}).status_code, 422)


if __name__ == "__main__":
    unittest.main()
