"""把机器人变成网络服务，样子与第 08 课相同：POST /predict 收到 {"text": …}，返回 {"response": …}。

    pip install -r requirements.txt
    uvicorn app:app          然后打开 http://127.0.0.1:8000/docs
"""

from fastapi import FastAPI
from pydantic import BaseModel

from bot import Index, answer, read_faq

app = FastAPI(title="智能客服")
index = Index(read_faq())


class Question(BaseModel):
    text: str


@app.post("/predict")
async def predict(question: Question):
    found = answer(index, question.text)
    # `source` 说明回答出自哪一条，方便人来核对；null 表示不知道。
    return {"response": found.text, "source": found.entry, "coverage": round(found.coverage, 2)}


@app.get("/health")
async def health():
    return {"entries": len(index.entries)}
