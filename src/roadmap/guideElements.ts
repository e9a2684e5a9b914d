/**
 * What the guide says, line by line, in its order: the tasks of the curriculum cover all of it, and
 * a test looks that nothing gets lost. The quote is the guide's own wording.
 */
export interface GuideElement {
  /** Stable for ever: tasks name it. */
  readonly id: string;
  readonly section: GuideSection;
  readonly quote: string;
}

export const GUIDE_SECTIONS = [
  "1.1",
  "1.2",
  "2.1",
  "2.2",
  "3.1",
  "4.1",
  "4.2",
  "4.3",
  "5.1",
  "5.2",
  "closing",
] as const;
export type GuideSection = (typeof GUIDE_SECTIONS)[number];

export const GUIDE_ELEMENTS: readonly GuideElement[] = [
  ...section("1.1", {
    definition: "具备海量参数的深度神经网络",
    parameters: "1750亿参数",
    encyclopaedias: "10万本百科全书的知识量",
    "next-word": "预测下一个单词",
    "no-labels": "无需人工标注",
    abilities: "文本生成、翻译、问答等任务",
    neurons: "每个神经元(参数)存储着不同的语言模式",
    weather: "今天天气",
  }),
  ...section("1.2", {
    writing: "自动撰写新闻稿、营销文案",
    code: "生成Python函数、调试错误",
    "medicine-law": "医学咨询、法律条文解读",
    logic: "难以处理复杂数学证明",
    news: "无法获取训练后发生的新闻",
    originality: "缺乏真正的艺术原创性",
  }),
  ...section("2.1", {
    compute: "提供GPU/TPU算力",
    p4d: "AWS EC2 P4d实例",
    framework: "模型训练与部署 PyTorch/TensorFlow",
    corpora: "Common Crawl/BooksCorpus",
    colab: "新手可从Colab免费GPU资源起步",
    transformers: "使用Hugging Face Transformers库快速加载预训练模型",
  }),
  ...section("2.2", {
    cleaning: "清洗20GB+文本数据",
    "load-dataset": 'load_dataset("wikipedia", "20220301.en")',
    filter: 'len(x["text"]) > 100',
    matching: "根据任务匹配模型类型",
    gpt: "GPT-2/3",
    bert: "BERT",
    clip: "CLIP",
    lora: "使用LoRA技术降低参数量",
    "batch-size": "内存与速度平衡点",
    "learning-rate": "避免梯度爆炸",
    epochs: "防止过拟合",
    fastapi: "通过FastAPI构建API接口",
    predict: "async def predict(text: str)",
  }),
  ...section("3.1", {
    "stage-one": "第一阶段(1-2周)",
    coursera: "完成Coursera《深度学习专项课程》前3周",
    "text-generation": "复现Text Generation示例",
    "hello-world": 'tokenizer.encode("Hello world"',
    "max-length": "max_length=50",
    "stage-two": "第二阶段(1个月)",
    kaggle: "参与Kaggle文本生成竞赛",
    environment: "搭建本地训练环境",
    "rtx-3090": "NVIDIA RTX 3090(24GB显存)",
    "cuda-pytorch": "CUDA 11.6 + PyTorch 1.12",
    "stage-three": "第三阶段(持续)",
    "attention-paper": "《Attention Is All You Need》",
    "classic-papers": "等经典论文",
    projects: "开发个人项目",
    "support-bot": "智能客服系统",
    "code-completion": "代码补全工具",
    "paper-summary": "学术论文摘要生成器",
  }),
  ...section("4.1", {
    cs224n: "Stanford CS224N(自然语言处理)",
    "hf-course": "Hugging Face Course",
    reddit: "Reddit r/MachineLearning",
  }),
  ...section("4.2", {
    datasets: "支持100+数据集一键加载",
    deepspeed: "3D并行训练优化",
    triton: "多模型并行推理",
  }),
  ...section("4.3", {
    duplicates: "避免使用网络爬虫的重复数据",
    "cc-100": "建议使用CC-100等清洗过的语料库",
    utilisation: "保持80%以上使用率",
    "small-models": "5亿参数模型在特定任务可能优于百亿模型",
  }),
  ...section("5.1", {
    multimodal: "文本+图像+音频的统一表示学习",
    "four-bits": "4位量化技术使百亿模型可在单卡运行",
    "prompt-tuning": "通过Prompt Tuning实现模型定制",
  }),
  ...section("5.2", {
    junior: "掌握PyTorch/TensorFlow基础",
    intermediate: "精通模型压缩与加速技术",
    senior: "具备架构设计与算法创新能力",
  }),
  ...section("closing", {
    "best-time": "现在正是最佳入场时机",
    mix: "30%理论+50%实践+20%交流",
    github: "通过GitHub参与开源项目",
    brand: "逐步构建个人技术品牌",
    beginners: "每个专家都曾是",
    daily: "坚持每日代码练习",
    "six-months": "6个月后您将发现自己的质的飞跃",
  }),
];

function section(name: GuideSection, quotes: Readonly<Record<string, string>>): GuideElement[] {
  return Object.entries(quotes).map(([id, quote]) => ({
    id: `${name}/${id}`,
    section: name,
    quote,
  }));
}
