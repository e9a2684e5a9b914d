import assert from "node:assert/strict";
import { failureOf, parseCards, parseDriverCuda, parseNvcc } from "../../../src/doctor/nvidia";

const GIB = 2 ** 30;

describe("what nvidia-smi says", () => {
  it("of one card", () => {
    assert.deepEqual(parseCards("0, 24576, 312, 535.183.01, NVIDIA GeForce RTX 3090\n"), {
      cards: [
        {
          index: 0,
          name: "NVIDIA GeForce RTX 3090",
          memoryBytes: 24 * GIB,
          usedBytes: 312 * 2 ** 20,
        },
      ],
      driver: "535.183.01",
    });
  });

  it("of several cards, with Windows' line ends and a warning in between", () => {
    const text = [
      "0, 81559, 4, 550.54.15, NVIDIA H100 80GB HBM3",
      "WARNING: infoROM is corrupted at gpu 0000:02:00.0",
      "1, 81559, 70012, 550.54.15, NVIDIA H100 80GB HBM3",
      "",
    ].join("\r\n");
    const { cards, driver } = parseCards(text);
    assert.deepEqual(
      cards.map(({ index, usedBytes }) => [index, usedBytes]),
      [
        [0, 4 * 2 ** 20],
        [1, 70012 * 2 ** 20],
      ],
    );
    assert.equal(driver, "550.54.15");
  });

  it("of a card that shares the computer's memory and does not tell its size", () => {
    assert.deepEqual(parseCards("0, [N/A], [N/A], 580.95.05, NVIDIA GB10"), {
      cards: [{ index: 0, name: "NVIDIA GB10" }],
      driver: "580.95.05",
    });
  });

  it("even where a name has a comma, and a field cannot be read", () => {
    const { cards } = parseCards("0, 16384, [Unknown Error], [N/A], Tesla, rebuilt");
    assert.deepEqual(cards, [{ index: 0, name: "Tesla, rebuilt", memoryBytes: 16 * GIB }]);
  });

  it("is nothing where it is garbage", () => {
    for (const text of [
      "",
      "\0\u0001\u0002",
      "<html>",
      "a, b, c, d, e",
      "0, 24576",
      "-1, 1, 1, 1, x",
    ])
      assert.deepEqual(parseCards(text), { cards: [] }, text);
  });

  it("of the newest CUDA that the driver serves", () => {
    const head = "| NVIDIA-SMI 525.60.13    Driver Version: 525.60.13    CUDA Version: 12.0     |";
    assert.equal(parseDriverCuda(`Mon Jan  1\n+----+\n${head}\n|----|`), "12.0");
    assert.equal(parseDriverCuda("CUDA Version: N/A"), undefined);
  });

  it("when it fails", () => {
    assert.equal(failureOf("No devices were found"), "noDevice");
    const driver =
      "NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver. Make sure that the latest NVIDIA driver is installed and running.";
    assert.equal(failureOf(driver), "noDriver");
    assert.equal(
      failureOf("Failed to initialize NVML: Driver/library version mismatch"),
      "noDriver",
    );
    assert.equal(failureOf("Segmentation fault"), "failed");
  });
});

describe("what nvcc says", () => {
  it("of its release", () => {
    const text = `nvcc: NVIDIA (R) Cuda compiler driver
Copyright (c) 2005-2022 NVIDIA Corporation
Built on Tue_Mar__8_18:18:20_PST_2022
Cuda compilation tools, release 11.6, V11.6.124
Build cuda_11.6.r11.6/compiler.31057947_0`;
    assert.equal(parseNvcc(text), "11.6");
    assert.equal(parseNvcc("bash: nvcc: command not found"), undefined);
  });
});
