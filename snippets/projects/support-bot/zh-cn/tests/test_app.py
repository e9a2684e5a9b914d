"""网络服务应当做到的事；没有安装 FastAPI 时跳过。"""

import unittest

from bot import UNKNOWN, read_faq

try:
    from fastapi.testclient import TestClient
except (ImportError, RuntimeError):  # 没有 FastAPI 或 httpx
    TestClient = None


@unittest.skipIf(TestClient is None, "没有安装 FastAPI：pip install -r requirements.txt")
class AppTest(unittest.TestCase):
    def setUp(self):
        from app import app

        self.client = TestClient(app)

    def test_predict(self):
        """POST /predict 回答 FAQ 里的提问，并说明出自哪一条"""
        entry = read_faq()[0]
        answer = self.client.post("/predict", json={"text": entry.question})
        self.assertEqual(answer.status_code, 200)
        self.assertEqual(answer.json()["response"], entry.answer)
        self.assertEqual(answer.json()["source"], entry.id)

    def test_unknown(self):
        """不知道的，没有出处"""
        answer = self.client.post("/predict", json={"text": "qwertz"}).json()
        self.assertEqual((answer["response"], answer["source"]), (UNKNOWN, None))

    def test_no_text(self):
        """没有文字的请求被退回，状态码 422"""
        self.assertEqual(self.client.post("/predict", json={}).status_code, 422)


if __name__ == "__main__":
    unittest.main()
