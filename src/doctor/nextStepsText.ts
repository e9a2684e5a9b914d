import type { Bilingual } from "../protocol/bilingual";

/** Advice of the report, each for one finding. Figures and names as of 2025. */
export const TRUST: Bilingual = {
  "zh-cn":
    "**信任这个工作区，或者打开一个空窗口，再体检一次**：在未信任的工作区里，体检不启动任何程序，所以没有查显卡、CUDA 和 Python。",
  en: "**Trust this workspace, or open an empty window, and run the doctor again**: in a workspace that is not trusted it starts no program, so it has not looked for card, CUDA and Python.",
};
export const DRIVER: Bilingual = {
  "zh-cn":
    "**重启电脑**：显卡驱动装了，但没有响应，常见于系统刚更新过。重启后还不行，就到 NVIDIA 官网重新安装驱动。",
  en: "**Restart the computer**: the card's driver is there and does not respond, as it happens after updates. If that does not help, install the driver again from NVIDIA's site.",
};
export const NO_DEVICE: Bilingual = {
  "zh-cn":
    "**有驱动，没有卡**：如果这是虚拟机或容器，显卡要由外面的主机分给它；如果是笔记本电脑，看看独立显卡是不是在省电模式里被关掉了。",
  en: "**A driver and no card**: in a virtual machine or a container the host has to hand the card in; on a laptop a power-saving mode may have switched it off.",
};
export const TORCH_GPU: Bilingual = {
  "zh-cn":
    "**给显卡装上 PyTorch**：到 pytorch.org 的 Get Started 页，选你的系统和 CUDA 版本，复制那一行命令来装。在 Windows 上直接 `pip install torch` 装到的是只用处理器的版本。国内网络慢时，可以换用清华、阿里等镜像源。",
  en: "**Install PyTorch for the card**: on pytorch.org, Get Started, choose your system and CUDA version, and run the line that it shows. On Windows a plain `pip install torch` brings the build for the processor alone.",
};
export const TORCH_CPU: Bilingual = {
  "zh-cn":
    "**想在课程之外动手，再装 PyTorch**：没有显卡时，到 pytorch.org 的 Get Started 页选 CPU 版，只要约 200 MB。上课不需要它。",
  en: "**Install PyTorch when you want to work outside the lessons**: without a card choose the CPU build on pytorch.org, Get Started, about 200 MB. The lessons do not need it.",
};
export const TORCH_WITHOUT_CUDA: Bilingual = {
  "zh-cn":
    "**换掉只用处理器的 PyTorch**：你有显卡，装的却是 CPU 版，这是最常见的误装。先 `pip uninstall torch`，再到 pytorch.org 的 Get Started 页选带 CUDA 的版本。",
  en: "**Replace the PyTorch that uses the processor alone**: you have a card and the CPU build, the most frequent slip. `pip uninstall torch`, then choose a build with CUDA on pytorch.org, Get Started.",
};
export const DRIVER_OLD: Bilingual = {
  "zh-cn":
    "**更新显卡驱动**：PyTorch 自带的 CUDA 比驱动支持的更新。更新驱动就行，不用装 CUDA 工具包；也可以换一个 CUDA 版本低一些的 PyTorch。",
  en: "**Update the card's driver**: PyTorch brings a newer CUDA than the driver serves. The driver is enough, no CUDA toolkit is needed; or take a PyTorch with an older CUDA.",
};
export const TORCH_BLIND: Bilingual = {
  "zh-cn":
    "**PyTorch 带 CUDA，却看不见显卡**：检查环境变量 `CUDA_VISIBLE_DEVICES` 是不是被设成了空；如果在容器里，启动时要带上 `--gpus all`；再不行就重启电脑。",
  en: "**PyTorch has CUDA and does not see the card**: look whether the environment variable `CUDA_VISIBLE_DEVICES` is empty; a container has to be started with `--gpus all`; else restart the computer.",
};
export const NO_KERNEL: Bilingual = {
  "zh-cn":
    "**换一个 PyTorch 版本**：错误 “no kernel image” 的意思是，这个版本没有为你这一代显卡编译。新显卡要更新的 PyTorch，很老的显卡要旧一些的。",
  en: "**Take another PyTorch**: “no kernel image” means that this build was not made for your generation of cards. New cards need a newer PyTorch, very old ones an older.",
};
export const OUT_OF_MEMORY: Bilingual = {
  "zh-cn":
    "**显存被占满了**：用 `nvidia-smi` 看看是谁在用，关掉它（常见的是没关的笔记本内核），再体检一次。",
  en: "**The card's memory is full**: `nvidia-smi` shows who holds it; end that (often a notebook that still runs) and run the doctor again.",
};
export const GPU_FAILED: Bilingual = {
  "zh-cn": "**显卡上的矩阵乘法出错了**：{0}。把这份报告发给懂的人看，比只说“跑不起来”有用得多。",
  en: "**The matrix product fails on the card**: {0}. Show this report to somebody who knows: it says more than “it does not run”.",
};
export const TORCH_BROKEN: Bilingual = {
  "zh-cn":
    "**重装 PyTorch**：它装了但加载不了。最省心的做法是新建一个虚拟环境：`python3 -m venv env`，在里面重新安装。",
  en: "**Install PyTorch again**: it is there and does not load. A fresh environment is the easiest: `python3 -m venv env`, and install inside.",
};
export const TORCH_TIMEOUT: Bilingual = {
  "zh-cn":
    "**再体检一次**：第一次加载 PyTorch 要读好几 GB 文件，可能只是慢。还是超时的话，重启电脑再试。",
  en: "**Run the doctor again**: the first load of PyTorch reads gigabytes and may only be slow. If it stays so, restart the computer.",
};
export const TORCH_OLD: Bilingual = {
  "zh-cn": "**更新 PyTorch**：你的版本是 2.0 之前的，今天的许多库已经不支持它了。",
  en: "**Update PyTorch**: yours is from before 2.0, which many libraries of today no longer support.",
};
export const PYTHON: Bilingual = {
  "zh-cn":
    "**上课不用装 Python**，First Token 自带了一个。以后想在课程之外写程序，再到 python.org 安装 3.10 或更新的版本；Windows 上安装时勾选 “Add python.exe to PATH”。",
  en: "**The lessons need no Python**, First Token brings one. To write programs outside of them, install 3.10 or newer from python.org; on Windows tick “Add python.exe to PATH”.",
};
export const PYTHON_INSIDE: Bilingual = {
  "zh-cn":
    "**Python 在你的工作区里**（比如 `.venv`），体检不运行工作区里的程序。想查它，就打开另一个文件夹或空窗口，再体检一次。",
  en: "**The Python stands in your workspace** (such as `.venv`), whose programs the doctor does not run. To have it examined, open another folder or an empty window and run the doctor again.",
};
export const PYTHON_NARROW: Bilingual = {
  "zh-cn": "**换成 64 位的 Python**：PyTorch 没有 32 位的版本。",
  en: "**Take a Python of 64 bits**: there is no PyTorch for 32.",
};
export const PYTHON_OLD: Bilingual = {
  "zh-cn":
    "**装一个新一些的 Python**（3.10 或更新）：新版 PyTorch 不再支持你这个版本。上课不受影响。",
  en: "**Install a newer Python** (3.10 or newer): new versions of PyTorch no longer support yours. The lessons are not affected.",
};
export const DISK: Bilingual = {
  "zh-cn": "**磁盘快满了**：上课够用，自己下载模型之前先腾出一些空间。",
  en: "**The disk is nearly full**: enough for the lessons, but make room before you download models.",
};
export const CLOUD: Bilingual = {
  "zh-cn":
    "**偶尔需要显卡时，不必买**：指南建议的 Colab 有免费显卡；在国内打不开时，可以用魔搭（ModelScope）的免费 Notebook，或按小时租卡。先在这里把课程学完，再去也不迟。",
  en: "**For a card now and then, there is no need to buy one**: Colab, which the guide recommends, and Kaggle lend some for free. Finish the lessons here first; there is no hurry.",
};
export const LESSONS: Bilingual = {
  "zh-cn":
    "**接着上课**：第 04 课量出你这台电脑的算力，第 10 课看量化怎样把模型变小。用命令“装得下吗？”可以算任何模型要多少显存。",
  en: "**Go on with the lessons**: 04 measures what your computer computes, 10 shows how quantisation makes models small. The command “Will It Fit?” computes the memory of any model.",
};
