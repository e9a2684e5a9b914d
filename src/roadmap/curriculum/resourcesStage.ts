import type { Stage } from "../task";
import { linksTo } from "./linksTo";

/** Sections 4.1 and 4.2 of the guide. */
export const RESOURCES_STAGE: Stage = {
  id: "resources",
  title: { "zh-cn": "资源：课程、社区、工具库", en: "Resources: courses, people, tools" },
  tasks: [
    {
      id: "cs224n-first-lectures",
      covers: ["4.1/cs224n"],
      kind: "theory",
      minutes: 300,
      title: { "zh-cn": "听 CS224N 的前三讲", en: "Take the first three lectures of CS224N" },
      about: {
        "zh-cn":
          "这是斯坦福的正课，需要一些微积分和线性代数。前三讲讲词向量和神经网络怎样求梯度。每讲之后合上讲义，用半页纸写下主线；写得出就算完成，由你自己打勾。听不懂数学，先回去补第一阶段，不丢人。",
        en: "A real Stanford course that needs some calculus and linear algebra. Its first lectures are on word vectors and on gradients in networks. After each, close the slides and write its thread on half a page; being able to is the goal, and you tick it yourself. If the mathematics is too much, go back to stage one: no shame in it.",
      },
      links: linksTo("cs224n"),
    },
    {
      id: "hf-course-chapters",
      covers: ["4.1/hf-course", "2.1/transformers"],
      kind: "practice",
      minutes: 480,
      title: {
        "zh-cn": "学完 Hugging Face 课程第 1–4 章",
        en: "Work through chapters 1–4 of the Hugging Face course",
      },
      about: {
        "zh-cn":
          "前四章教你用 Transformers 库下载、运行、微调和分享一个模型，和我们的课程写法相同，规模更大。每章的代码都亲手运行一遍。第 3 章的微调跑完、看到准确率，就算完成，由你自己打勾。",
        en: "The first four chapters download, run, fine-tune and share a model with Transformers: written like our lessons, on a larger scale. Run each chapter's code yourself. You are done when the fine-tuning of chapter 3 has ended and shows its accuracy; you tick it yourself.",
      },
      correction: {
        "zh-cn":
          "课程有中文版，但缺第 10、11 章，而 LoRA 正好在第 11 章，要读英文。网站在大陆通常打不开，课文源文件在 GitHub 上。",
        en: "The Chinese edition lacks chapters 10 and 11, and LoRA is in 11. Mainland China mostly cannot reach the site; the text is on GitHub as well.",
      },
      links: linksTo("hf-course"),
      level: "junior",
    },
    {
      id: "follow-community",
      covers: ["4.1/reddit"],
      kind: "exchange",
      minutes: 30,
      title: {
        "zh-cn": "关注一个社区，读懂一篇讨论",
        en: "Follow a community and understand one thread",
      },
      about: {
        "zh-cn":
          "挑一个社区（r/MachineLearning、魔搭社区、知乎话题都行），看本周讨论最多的三个帖子，选一个读懂，用两句话转述给别人。这样你会慢慢认得这个领域在关心什么。转述过就算完成，由你自己打勾。",
        en: "Choose a place (r/MachineLearning, ModelScope, a topic on Zhihu), look at this week's three busiest threads, understand one, and retell it in two sentences. In time you will know what the field cares about. You are done when you have retold it; you tick it yourself.",
      },
      links: linksTo("reddit-machinelearning", "modelscope", "zhihu"),
    },
    {
      id: "find-dataset",
      covers: ["4.2/datasets", "2.1/corpora"],
      kind: "practice",
      minutes: 20,
      title: { "zh-cn": "找一份能用的公开数据集", en: "Find a public data set that you may use" },
      about: {
        "zh-cn":
          "在 Hugging Face 或魔搭社区上，为你想做的项目找一份数据，写下四样：许可证允不允许你的用途，有多大，是什么语言，随便抽的十条质量如何。选数据是日常工作，先学会拒绝。四样都写下来就算完成，由你自己打勾。",
        en: "On Hugging Face or ModelScope, find data for a project of yours and note four things: does the licence allow your use, how large, which language, how good are ten examples drawn by chance? Choosing data is daily work, and most of it is refusing. You are done with four notes; you tick it yourself.",
      },
      correction: {
        "zh-cn":
          "指南说 Datasets 库“支持 100+ 数据集一键加载”。今天平台上有几十万个，但谁都能上传，质量和许可要自己看；带脚本的旧数据集已经不能直接加载。",
        en: "The guide says that Datasets “loads 100 data sets and more”. The hub has hundreds of thousands today; but anybody can upload, so quality and licence are yours to check, and old ones that come with a script no longer load.",
      },
      links: linksTo("datasets", "modelscope"),
    },
    {
      id: "quiz-scaling",
      covers: ["4.2/deepspeed", "4.2/triton"],
      kind: "theory",
      minutes: 5,
      title: {
        "zh-cn": "小测：DeepSpeed、Triton、3D 并行",
        en: "Quiz: DeepSpeed, Triton, 3D parallelism",
      },
      about: {
        "zh-cn":
          "这两个工具要好几张卡、很多用户才用得上，这台电脑上练不了，所以用五道题来弄懂它们解决什么问题、什么时候不需要。全部答对，这一步就自动打勾。",
        en: "Both tools are for many cards or many users and cannot be practised on this computer; five questions make clear what they solve and when you do not need them. The tick comes when all are right.",
      },
      command: { id: "firstToken.quiz", arguments: ["scaling"] },
      links: linksTo("deepspeed", "triton", "paper-zero"),
      evidence: ["quiz/scaling"],
      level: "senior",
    },
  ],
};
