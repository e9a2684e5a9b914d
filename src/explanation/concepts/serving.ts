import type { Concept } from "./concept";

/** What a model runs on, in which numbers, and how others use it. */
export const SERVING: readonly Concept[] = [
  {
    id: "device",
    title: { "zh-cn": "设备", en: "Device" },
    what: {
      "zh-cn": "数据和模型放在哪里算：处理器（cpu）还是显卡（cuda）。",
      en: "Where data and model are computed: the processor (cpu) or a graphics card (cuda).",
    },
    example: {
      "zh-cn": '`device = "cuda" if torch.cuda.is_available() else "cpu"`',
      en: '`device = "cuda" if torch.cuda.is_available() else "cpu"`',
    },
    caution: {
      "zh-cn": "模型和输入必须在同一个设备上，否则会报错。",
      en: "Model and input must be on the same one, or it fails.",
    },
    lesson: "04-compute",
    names: [
      "torch.device",
      "torch.cuda.is_available",
      "torch.**().to",
      "torch.**().cuda",
      "transformers.*().to",
      "transformers.*().cuda",
    ],
  },
  {
    id: "quantisation",
    title: { "zh-cn": "量化", en: "Quantisation" },
    what: {
      "zh-cn": "用更少的位数存每个参数：模型变小变快，精度略有损失。",
      en: "Fewer bits for each parameter: a smaller, faster model that is a little less exact.",
    },
    example: {
      "zh-cn": "100 亿参数：16 位是 20 GB，4 位（连同缩放系数约 4.5 位）约 5.6 GB。",
      en: "Ten billion parameters: 20 GB at 16 bits, about 5.6 GB at 4 (4.5 with the scales).",
    },
    caution: {
      "zh-cn": "位数降到 3、2 时质量会突然变差；每次都要量一下。",
      en: "Quality drops suddenly at 3 or 2 bits: measure each time.",
    },
    lesson: "10-future",
    names: [
      "transformers.BitsAndBytesConfig",
      "transformers.*.from_pretrained(load_in_4bit)",
      "transformers.*.from_pretrained(load_in_8bit)",
      "transformers.*.from_pretrained(quantization_config)",
      "torch.quantization.quantize_dynamic",
    ],
  },
  {
    id: "dtype",
    title: { "zh-cn": "数据类型（dtype）", en: "dtype" },
    what: {
      "zh-cn": "每个数用多少位、怎样存：float32、float16、bfloat16、int8……",
      en: "How many bits a number has and how it is kept: float32, float16, bfloat16, int8 and so on.",
    },
    example: {
      "zh-cn": "同一个模型，float32 用 4 字节一个数，bfloat16 只用 2 字节。",
      en: "The same model takes 4 bytes a number in float32 and 2 in bfloat16.",
    },
    caution: {
      "zh-cn": "有些运算在 CPU 上不支持 float16，会报错或很慢。",
      en: "On a processor some operations refuse float16 or are slow with it.",
    },
    lesson: "04-compute",
    names: [
      "torch.float16",
      "torch.bfloat16",
      "torch.float32",
      "transformers.*.from_pretrained(torch_dtype)",
      "transformers.*.from_pretrained(dtype)",
    ],
  },
  {
    id: "api",
    title: { "zh-cn": "API 接口", en: "API" },
    what: {
      "zh-cn": "让别的程序通过网络地址使用你的模型。",
      en: "An address by which other programs use your model.",
    },
    example: {
      "zh-cn": '`app = FastAPI()`，再用 `@app.post("/predict")` 登记一个地址。',
      en: '`app = FastAPI()`, then `@app.post("/predict")` for an address.',
    },
    caution: {
      "zh-cn": "放到网上之前，要有身份验证、长度限制和超时。",
      en: "Before others can reach it, it needs a login, limits on length, and a timeout.",
    },
    lesson: "08-serving",
    names: ["fastapi.FastAPI", "uvicorn.run"],
  },
  {
    id: "post-route",
    title: { "zh-cn": "@app.post", en: "@app.post" },
    what: {
      "zh-cn": "把下面的函数登记为：有人向这个地址 POST 时就执行它。",
      en: "Registers the function below: it runs when somebody posts to this address.",
    },
    example: {
      "zh-cn": '`@app.post("/predict")` 下面写 `def predict(question: Question):`',
      en: 'Under `@app.post("/predict")` write `def predict(question: Question):`',
    },
    caution: {
      "zh-cn": "参数写成 `text: str` 会被当成网址里的查询参数，发送 JSON 就得到 422。",
      en: "A parameter `text: str` is read from the address: posting JSON then gives 422.",
    },
    lesson: "08-serving",
    names: ["fastapi.FastAPI().post", "fastapi.FastAPI().get", "fastapi.APIRouter().post"],
  },
  {
    id: "request-body",
    title: { "zh-cn": "请求体模型", en: "Request body" },
    what: {
      "zh-cn": "用一个类说明请求里必须有哪些字段、是什么类型，FastAPI 会替你检查。",
      en: "A class that says which fields a request must have; FastAPI checks them for you.",
    },
    example: {
      "zh-cn": "`class Question(BaseModel):` 里写 `text: str`",
      en: "Inside `class Question(BaseModel):` write `text: str`",
    },
    caution: {
      "zh-cn": "字段名要和发来的 JSON 完全一致，少一个就是 422。",
      en: "The names must be those of the JSON; one that is missing means 422.",
    },
    lesson: "08-serving",
    names: ["pydantic.BaseModel", "fastapi.Body"],
  },
  {
    id: "async-function",
    title: { "zh-cn": "async 函数", en: "async function" },
    what: {
      "zh-cn": "可以在等待（网络、文件）时让出来、先做别的事的函数。",
      en: "A function that can step aside while it waits for a network or a file.",
    },
    example: {
      "zh-cn": "`async def predict(...)` 里面用 `await` 等结果。",
      en: "Inside `async def predict(...)` results are waited for by `await`.",
    },
    caution: {
      "zh-cn": "模型计算不是“等待”：放在 async 函数里会卡住整个服务，用普通 `def` 更好。",
      en: "Computing is not waiting: a model inside an async function blocks the whole server. Use plain `def`.",
    },
    lesson: "08-serving",
    names: ["asyncio.run", "asyncio.gather", "asyncio.to_thread"],
  },
  {
    id: "multi-model-serving",
    title: { "zh-cn": "多模型并行推理", en: "Multi-model serving" },
    what: {
      "zh-cn": "一个服务同时管几个模型，按需要装入显存，并把请求拼成批。",
      en: "One server that keeps several models, loads them as needed and puts requests together into batches.",
    },
    example: {
      "zh-cn": "Triton 用一个文件夹一个模型，每个配一份 `config.pbtxt`。",
      en: "Triton takes a folder a model, each with a `config.pbtxt`.",
    },
    caution: {
      "zh-cn": "只有一个模型、访问不多时，一个 FastAPI 服务就够了。",
      en: "For one model and few visitors a FastAPI app is enough.",
    },
    lesson: "08-serving",
    names: ["tritonclient.http.InferenceServerClient", "tritonclient.grpc.InferenceServerClient"],
  },
];
