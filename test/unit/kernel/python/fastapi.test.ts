import assert from "node:assert/strict";
import type { KernelClient } from "../../../../src/kernelClient/kernelClient";
import { kernel, KERNEL_TIMEOUT_MS, told } from "../kernels";

const APP = `
from typing import Literal, Optional
from fastapi import Body, FastAPI, Header, HTTPException, Query
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field, ValidationError

app = FastAPI()

class Inner(BaseModel):
    n: int

class Item(BaseModel):
    text: str = Field(min_length=2)
    count: int = 1
    price: Optional[float] = None
    kind: Literal["a", "b"] = "a"
    inner: list[Inner] = []

@app.post("/predict")
async def predict(text: str):
    return {"result": model.generate(text)}

@app.post("/items")
def make(item: Item):
    return item

@app.get("/items/{number}")
def item(number: int, q: str | None = None, limit: int = Query(10, ge=1)):
    if number == 404:
        raise HTTPException(status_code=404, detail="没有")
    return {"number": number, "q": q, "limit": limit}

@app.post("/two")
def two(a: Item, b: Inner, note: str = Body("none"), user_agent: str = Header("?")):
    return [a.count, b.n, note, user_agent]

client = TestClient(app)

def said(answer):
    return [answer.status_code, answer.json()]
`;

describe("the small fastapi", function () {
  this.timeout(KERNEL_TIMEOUT_MS);
  let client: KernelClient;

  before(async () => {
    client = kernel();
    const { outcome } = await told(client, APP);
    assert.equal(outcome.kind, "ok", JSON.stringify(outcome));
  });

  after(() => {
    client.restart();
  });

  const missing = (...loc: string[]): object => ({
    type: "missing",
    loc,
    msg: "Field required",
    input: null,
  });

  /** Request → status and JSON, in the shape of today's FastAPI. */
  const answers: [string, number, unknown][] = [
    // The guide's own example, as written: a text in JSON is not what \`text: str\` reads.
    ["post('/predict', json={'text': 'hi'})", 422, { detail: [missing("query", "text")] }],
    [
      "post('/items', json={'text': 'hi', 'count': '3'})",
      200,
      { text: "hi", count: 3, price: null, kind: "a", inner: [] },
    ],
    ["post('/items')", 422, { detail: [missing("body")] }],
    ["post('/items', json={})", 422, { detail: [{ ...missing("body", "text"), input: {} }] }],
    ["get('/items/5?q=x')", 200, { number: 5, q: "x", limit: 10 }],
    ["get('/items/5', params={'q': '你好', 'limit': 2})", 200, { number: 5, q: "你好", limit: 2 }],
    ["get('/items/404')", 404, { detail: "没有" }],
    ["get('/nowhere')", 404, { detail: "Not Found" }],
    ["delete('/items')", 405, { detail: "Method Not Allowed" }],
    [
      "post('/two', json={'a': {'text': 'xy'}, 'b': {'n': 2}}, headers={'User-Agent': 'me'})",
      200,
      [1, 2, "none", "me"],
    ],
  ];
  for (const [request, status, json] of answers)
    it(`${request} is ${status}`, async () => {
      const { stdout, outcome } = await told(
        client,
        `import json\nprint(json.dumps(said(client.${request})))`,
      );
      assert.equal(outcome.kind, "ok", JSON.stringify(outcome));
      assert.deepEqual(JSON.parse(stdout), [status, json]);
    });

  /** Request → place and type of each error. */
  const faults: [string, [unknown[], string][]][] = [
    ["get('/items/five')", [[["path", "number"], "int_parsing"]]],
    ["get('/items/5?limit=0')", [[["query", "limit"], "greater_than_equal"]]],
    ["post('/items', json={'text': 'x'})", [[["body", "text"], "string_too_short"]]],
    [
      "post('/items', json={'text': 5, 'count': 1.5, 'price': 'dear', 'kind': 'c'})",
      [
        [["body", "text"], "string_type"],
        [["body", "count"], "int_from_float"],
        [["body", "price"], "float_parsing"],
        [["body", "kind"], "literal_error"],
      ],
    ],
    [
      "post('/items', json={'text': 'hi', 'inner': [{'n': 1}, {}, 3]})",
      [
        [["body", "inner", 1, "n"], "missing"],
        [["body", "inner", 2], "model_attributes_type"],
      ],
    ],
    ["post('/items', content='{\"text\": ')", [[["body", 9], "json_invalid"]]],
    ["post('/two', json={'a': {'text': 'xy'}})", [[["body", "b"], "missing"]]],
  ];
  for (const [request, expected] of faults)
    it(`${request} says what is wrong`, async () => {
      const { stdout } = await told(client, `print(json.dumps(said(client.${request})))`);
      const [status, { detail }] = JSON.parse(stdout) as [
        number,
        { detail: { loc: unknown[]; type: string }[] },
      ];
      assert.equal(status, 422);
      assert.deepEqual(
        detail.map(({ loc, type }) => [loc, type]),
        expected,
      );
    });

  it("fails in the handler as the guide's example does: \`model\` is not defined", async () => {
    const { outcome } = await told(client, "client.post('/predict?text=hi')");
    assert.ok(outcome.kind === "error" && outcome.name === "NameError");
    const served = await told(
      client,
      "TestClient(app, raise_server_exceptions=False).post('/predict?text=hi')",
    );
    assert.equal(served.result?.["text/plain"], "<Response [500]>");
  });

  it("lists its routes in /docs", async () => {
    const { result } = await told(client, "client.get('/docs').text");
    assert.match(result?.["text/plain"] ?? "", /\/items\/\{number\}.*number \(path\), q \(query\)/);
  });

  it("has models that tell what is wrong with their fields", async () => {
    const { outcome } = await told(client, "Item(text='hi', count='many')");
    assert.ok(outcome.kind === "error" && outcome.name === "ValidationError");
    assert.match(outcome.message, /^1 validation error for Item\ncount\n/);
    const good = await told(client, "Item(text='hi', inner=[{'n': 2}])");
    assert.equal(
      good.result?.["text/plain"],
      "Item(text='hi', count=1, price=None, kind='a', inner=[Inner(n=2)])",
    );
  });
});
