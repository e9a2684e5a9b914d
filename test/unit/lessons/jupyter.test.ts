import assert from "node:assert/strict";
import { execFile, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { exerciseOf } from "../../../src/lessons/exercise";
import { findPython } from "../../findPython";
import { skip } from "../../skip";
import { kernel, told } from "../kernel/kernels";

const LESSONS = path.join(__dirname, "../../../snippets/lessons");
/** Those of which Debian has the real libraries: FastAPI, PyTorch, or none at all. */
const NAMES = ["00-hello", "04-compute", "07-lora", "08-serving", "10-future", "11-attention"];
/** Their output tells of the machine. */
const MEASURED = ["measure", "years"];
const JUPYTER_TIMEOUT_MS = 300_000;

interface Cell {
  id: string;
  cell_type: string;
  metadata: unknown;
  source: string[] | string;
  outputs?: Output[];
}

interface Output {
  output_type: string;
  name?: string;
  text?: string[];
  data?: Record<string, string[]>;
  ename?: string;
}

describe("lessons under Jupyter with the real libraries", function () {
  this.timeout(JUPYTER_TIMEOUT_MS);
  let folder = "";

  before(async function () {
    const python = findPython();
    const modules = "import nbconvert, ipykernel, fastapi, httpx";
    if (python === undefined || spawnSync(python, ["-c", modules]).status !== 0)
      skip(this, "no Jupyter: Debian's python3-nbconvert, -ipykernel, -fastapi, -httpx have it");
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "first-token-jupyter-"));
    const files = NAMES.flatMap((name) =>
      ["zh-cn", "en"].map((language) => {
        const file = path.join(folder, `${name}.${language}.ipynb`);
        fs.writeFileSync(file, JSON.stringify(solved(language, name)));
        return file;
      }),
    );
    const args = [
      "-m",
      "nbconvert",
      "--to",
      "notebook",
      "--execute",
      "--allow-errors",
      "--inplace",
    ];
    await promisify(execFile)(python, [...args, ...files], { timeout: JUPYTER_TIMEOUT_MS });
  });

  after(() => {
    if (folder !== "") fs.rmSync(folder, { recursive: true, force: true });
  });

  for (const name of NAMES)
    for (const language of ["zh-cn", "en"])
      it(`${name} in ${language} says there what it says here`, async () => {
        const file = path.join(folder, `${name}.${language}.ipynb`);
        const { cells } = JSON.parse(fs.readFileSync(file, "utf8")) as { cells: Cell[] };
        const client = kernel({ language });
        try {
          for (const cell of cells) {
            if (cell.cell_type !== "code") continue;
            const here = await told(client, [cell.source].flat().join(""));
            const shown = here.result?.["text/plain"] ?? "";
            const error = here.outcome.kind === "error" ? here.outcome.name : "";
            if (MEASURED.includes(cell.id)) assert.equal(error, "");
            // Debian's FastAPI is older: it writes “field required” small.
            else
              assert.equal(
                (here.stdout + shown + error).toLowerCase(),
                textOf(cell).toLowerCase(),
                cell.id,
              );
          }
        } finally {
          client.restart();
        }
      });
});

/** With the solutions in the place of the exercises. */
function solved(language: string, name: string): { cells: Cell[] } {
  const text = fs.readFileSync(path.join(LESSONS, language, `${name}.ipynb`), "utf8");
  const notebook = JSON.parse(text) as { cells: Cell[] };
  for (const cell of notebook.cells)
    cell.source = exerciseOf(cell.metadata)?.solution ?? cell.source;
  return notebook;
}

function textOf({ outputs = [] }: Cell): string {
  return outputs
    .map(({ name, text, data, ename }) => {
      if (name === "stderr") return "";
      return ename ?? (text ?? data?.["text/plain"] ?? []).join("");
    })
    .join("");
}
