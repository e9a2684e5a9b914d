import assert from "node:assert/strict";
import fs from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { examine, examineCards, type ExamineOptions } from "../../../src/doctor/examine";
import { foundIn } from "../../../src/doctor/findings";
import { findPython, NO_PYTHON } from "../../findPython";
import { skip } from "../../skip";
import { isAlive, nvidiaSmi, PYTHON_311, python, RTX_3090, StandIns } from "./standIns";

const TORCH = {
  kind: "torch",
  state: "found",
  version: "2.6.0+cu124",
  cuda: "12.4",
  hip: null,
  devices: ["cuda"],
  cards: [{ name: "NVIDIA GeForce RTX 3090", memoryBytes: 25_300_000_000 }],
};
const PRODUCT = { kind: "product", device: "cuda", size: 512, ms: 0.1, error: 1e-5 };

describe("the doctor", function () {
  this.timeout(60_000);
  let stands: StandIns;

  beforeEach(async () => {
    stands = await StandIns.create();
  });

  afterEach(async () => {
    await stands.remove();
  });

  function options(more: Partial<ExamineOptions> = {}): ExamineOptions {
    return {
      storage: path.join(stands.folder, "not", "there", "yet"),
      workspace: [],
      isTrusted: true,
      signal: new AbortController().signal,
      path: stands.folder,
      more: [],
      platform: "linux",
      ...more,
    };
  }

  it("finds a card, CUDA, Python, PyTorch, and the product on the card", async () => {
    await stands.add("nvidia-smi", nvidiaSmi(RTX_3090));
    await stands.add("nvcc", "echo 'Cuda compilation tools, release 11.6, V11.6.124'");
    await stands.add("python3", python(PYTHON_311, { kind: "loading" }, TORCH, PRODUCT));
    const found = await examine(options());
    assert.equal(foundIn(found.cards)?.cards[0]?.name, "NVIDIA GeForce RTX 3090");
    assert.equal(foundIn(found.cards)?.driverCuda, "12.2");
    assert.equal(foundIn(found.nvcc), "11.6");
    const torch = foundIn(found.python)?.torch;
    assert.ok(torch?.state === "found");
    assert.deepEqual([torch.version, torch.cuda, torch.hip], ["2.6.0+cu124", "12.4", undefined]);
    assert.deepEqual(found.products, [{ by: "torch", device: "cuda", size: 512, ms: 0.1 }]);
    assert.equal(found.asked.length, 4);
    assert.ok(found.machine.memoryBytes > 0 && found.machine.cores > 0);
    assert.ok((foundIn(found.machine.disk)?.bytes ?? 0) > 0);
  });

  it("finds nothing where nothing is, and then multiplies in JavaScript, really", async () => {
    const found = await examine(options());
    for (const answer of [found.cards, found.nvcc, found.python])
      assert.deepEqual(answer, { missing: { why: "notInstalled" } });
    const [product] = found.products;
    assert.ok(product?.ms !== undefined && product.failed === undefined, JSON.stringify(product));
    assert.deepEqual([product.by, product.device], ["javascript", "cpu"]);
  });

  it("finds several cards", async () => {
    await stands.add(
      "nvidia-smi",
      nvidiaSmi(RTX_3090, RTX_3090.replace("0,", "1,"), "2, [N/A], [N/A], 535.183.01, NVIDIA T4"),
    );
    const found = foundIn(await examineCards(options()));
    assert.deepEqual(
      found?.cards.map(({ index, memoryBytes }) => [index, memoryBytes]),
      [
        [0, 24 * 2 ** 30],
        [1, 24 * 2 ** 30],
        [2, undefined],
      ],
    );
  });

  for (const [what, script, why] of [
    ["without a device", "echo 'No devices were found'; exit 6", "noDevice"],
    [
      "without its driver",
      'echo "NVIDIA-SMI has failed because it couldn\'t communicate with the NVIDIA driver."; exit 9',
      "noDriver",
    ],
    ["that crashes", "kill -SEGV $$", "failed"],
    ["that prints garbage", "head -c 2000 /dev/urandom", "unreadable"],
    ["that prints without end", "yes 'NVIDIA'", "tooMuch"],
  ] as const)
    it(`says so of an nvidia-smi ${what}, and goes on`, async () => {
      await stands.add("nvidia-smi", script);
      const found = await examine(options());
      assert.ok("missing" in found.cards);
      assert.equal(found.cards.missing.why, why);
      assert.equal(found.products.length, 1);
    });

  it("kills what hangs, with its children, and goes on", async () => {
    const hangs = (name: string): string =>
      `sleep 600 & echo $! > '${stands.folder}/${name}'; wait`;
    await stands.add("nvidia-smi", hangs("card"));
    await stands.add("nvcc", hangs("nvcc-child"));
    await stands.add("python3", `${python(PYTHON_311)}\n${hangs("torch")}`);
    const limits = { nvidiaMs: 800, nvccMs: 800, pythonMs: 800 };
    const found = await examine(options({ limits }));
    assert.deepEqual(found.cards, { missing: { why: "timeout" } });
    assert.deepEqual(found.nvcc, { missing: { why: "timeout" } });
    // Python itself had answered before PyTorch hung.
    assert.equal(foundIn(found.python)?.version, "3.11.4");
    assert.deepEqual(foundIn(found.python)?.torch, { state: "timeout" });
    assert.equal(found.products[0]?.by, "javascript");
    for (const name of ["card", "nvcc-child", "torch"]) {
      const pid = Number(await fs.readFile(path.join(stands.folder, name), "utf8"));
      while (await isAlive(pid)) await pause(10);
    }
  });

  it("keeps what Python knew before it crashed", async () => {
    await stands.add(
      "python3",
      `${python(PYTHON_311, TORCH)}\necho 'Illegal instruction' >&2\nexit 132`,
    );
    const found = await examine(options());
    assert.equal(foundIn(found.python)?.torch.state, "found");
    assert.deepEqual(
      found.products.map(({ by }) => by),
      ["javascript"],
    );
  });

  it("tells a broken PyTorch from none", async () => {
    const said = "OSError: libcudart.so.11.0: cannot open shared object file";
    await stands.add("python3", python(PYTHON_311, { kind: "torch", state: "broken", said }));
    await stands.add("python", python(PYTHON_311, { kind: "torch", state: "notInstalled" }));
    const found = await examine(options());
    assert.deepEqual(foundIn(found.python)?.torch, { state: "broken", said });
  });

  it("tells a failure on the card from a product on the processor", async () => {
    const failed =
      "RuntimeError: CUDA error: no kernel image is available for execution on the device";
    const onCard = { kind: "product", device: "cuda", size: 512, failed };
    const onProcessor = { ...PRODUCT, device: "cpu" };
    await stands.add("python3", python(PYTHON_311, TORCH, onCard, onProcessor));
    const { products } = await examine(options());
    assert.deepEqual(
      products.map((product) => [product.device, product.failed]),
      [
        ["cuda", failed],
        ["cpu", undefined],
      ],
    );
  });

  it("does not take a wrong result for a product", async () => {
    await stands.add("python3", python(PYTHON_311, TORCH, { ...PRODUCT, error: 3 }));
    const { products } = await examine(options());
    assert.match(products[0]?.failed ?? "", /wrong result/);
    assert.equal(products[1]?.by, "javascript");
  });

  it("prefers the Python that has PyTorch, and passes over one that is none", async () => {
    await stands.add(
      "python3",
      "echo 'Python was not found; run without arguments to install'; exit 1",
    );
    await stands.add("python", python({ ...PYTHON_311, version: "3.12.1" }, TORCH, PRODUCT));
    const found = await examine(options());
    assert.equal(foundIn(found.python)?.version, "3.12.1");
    assert.equal(found.products[0]?.device, "cuda");
  });

  it("says what Python says where none answers", async () => {
    await stands.add("python3", "echo 'Python was not found' >&2; exit 9");
    const found = await examine(options());
    assert.deepEqual(found.python, { missing: { why: "failed", said: "Python was not found" } });
  });

  it("starts nothing of the workspace, and says what it left out", async () => {
    const trace = path.join(stands.folder, "trace");
    const file = await stands.add("python3", `echo ran > '${trace}'`);
    const found = await examine(options({ workspace: [stands.folder] }));
    assert.deepEqual(found.python, { missing: { why: "inWorkspace", said: file } });
    await assert.rejects(fs.stat(trace));
  });

  it("starts no program in a workspace that is not trusted", async () => {
    const trace = path.join(stands.folder, "trace");
    for (const name of ["nvidia-smi", "nvcc", "python3"])
      await stands.add(name, `echo ran > '${trace}'`);
    const found = await examine(options({ isTrusted: false }));
    assert.deepEqual(found.python, { missing: { why: "notAsked" } });
    assert.equal(found.products[0]?.by, "javascript");
    assert.ok("missing" in (await examineCards(options({ isTrusted: false }))));
    await assert.rejects(fs.stat(trace));
  });

  it("ends at once when it is cancelled, and leaves no process", async () => {
    const controller = new AbortController();
    const self = path.join(stands.folder, "self");
    await stands.add("python3", `echo $$ > '${self}'; sleep 600`);
    const running = examine(options({ signal: controller.signal }));
    let text = "";
    while (!text.endsWith("\n")) text = await fs.readFile(self, "utf8").catch(() => "");
    controller.abort();
    await assert.rejects(running, { name: "AbortError" });
    while (await isAlive(Number(text))) await pause(10);
  });

  it("multiplies by a real PyTorch, and takes no module from the workspace", async function () {
    const real = findPython();
    if (real === undefined) return skip(this, NO_PYTHON);
    await stands.add("python3", `exec ${real} "$@"`);
    await fs.writeFile(path.join(stands.folder, "torch.py"), "raise SystemExit('a trap')");
    const before = process.cwd();
    process.chdir(stands.folder);
    try {
      const found = await examine(
        options({ path: `${stands.folder}:${process.env["PATH"] ?? ""}` }),
      );
      const torch = foundIn(found.python)?.torch;
      assert.equal(torch?.state, "found", JSON.stringify(found));
      const [product] = found.products;
      assert.deepEqual([product?.by, product?.failed], ["torch", undefined]);
      assert.ok((product?.ms ?? 0) > 0);
    } finally {
      process.chdir(before);
    }
  });
});
