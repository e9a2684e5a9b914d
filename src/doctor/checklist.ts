import type { Say } from "../text/bilingual";
import { plain } from "../text/markdown";
import * as text from "./checklistText";
import { type Findings, foundIn } from "./findings";
import { judge } from "./judgement";
import { missingInWords } from "./missingInWords";
import { operationsPerSecond } from "./product";
import type { Python } from "./python";
import { disk, memory, short } from "./sizes";

/** Rows of the table: what, this computer, the guide's list, today's sensible minimum. */
export function checklist(findings: Findings, say: Say): string[][] {
  const own = ownValues(findings, say);
  const head = [
    say(text.HEAD.what),
    say(text.HEAD.here),
    say(text.HEAD.guide),
    say(text.HEAD.today),
  ];
  const rows = text.ROWS.map(({ id, title, guide, today }) => [
    say(title),
    own[id],
    guide === undefined ? "–" : say(guide),
    say(today),
  ]);
  return [head, ...rows];
}

type Id = (typeof text.ROWS)[number]["id"];

function ownValues(findings: Findings, say: Say): Record<Id, string> {
  const { machine, cards, nvcc, python } = findings;
  return {
    cpu: say(text.CPU, plain(machine.cpu), machine.cores),
    memory: say(text.MEMORY, memory(machine.memoryBytes), memory(machine.freeMemoryBytes)),
    disk: diskOf(machine.disk, say),
    gpu: gpu(findings, say),
    cuda: [
      driver(findings, say),
      "missing" in nvcc
        ? say(text.NVCC, missingInWords(nvcc.missing, say))
        : say(text.NVCC, nvcc.found),
    ].join("<br>"),
    python: "missing" in python ? missingInWords(python.missing, say) : pythonOf(python.found, say),
    torch: torchOf(foundIn(python), say),
    product: productOf(findings, say),
    ...("missing" in cards && cards.missing.why === "notAsked" && { cuda: say(text.NOT_ASKED) }),
  };
}

function diskOf(found: Findings["machine"]["disk"], say: Say): string {
  if ("missing" in found) return missingInWords(found.missing, say);
  return say(text.DISK, disk(found.found.freeBytes), disk(found.found.bytes));
}

function gpu(findings: Findings, say: Say): string {
  const { cards } = findings;
  if ("found" in cards)
    return cards.found.cards
      .map(({ index, name, memoryBytes, usedBytes }) => {
        const size = memoryBytes === undefined ? say(text.UNKNOWN_SIZE) : memory(memoryBytes);
        const used = usedBytes === undefined ? "" : say(text.USED, memory(usedBytes));
        return `${index}: ${plain(name)}, ${size}${used}`;
      })
      .join("<br>");
  const other = judge(findings).gpu;
  if (other !== undefined)
    return `${plain(other.name)}${other.bytes === undefined ? "" : `, ${memory(other.bytes)}`}`;
  const { missing } = cards;
  return missing.why === "notInstalled" ? say(text.NO_CARD) : missingInWords(missing, say);
}

function driver({ cards }: Findings, say: Say): string {
  const found = foundIn(cards);
  if (found?.driverCuda === undefined) return say(text.NO_DRIVER);
  return say(text.DRIVER, found.driver ?? "?", found.driverCuda);
}

function pythonOf({ version, executable, isEnvironment, bits }: Python, say: Say): string {
  const kind = isEnvironment ? say(text.ENVIRONMENT) : "";
  const narrow = bits === 32 ? say(text.NARROW) : "";
  return `${plain(version)}${kind}${narrow}${executable === "" ? "" : `<br>${plain(executable)}`}`;
}

function torchOf(python: Python | undefined, say: Say): string {
  if (python === undefined) return "–";
  const { torch } = python;
  if (torch.state === "notInstalled") return say(text.TORCH.none);
  if (torch.state === "timeout") return say(text.TORCH.timeout);
  if (torch.state === "broken") return say(text.TORCH.broken, plain(torch.said, 120));
  const { version, cuda, hip, devices } = torch;
  if (cuda !== undefined) return say(text.TORCH.cuda, plain(version), plain(cuda));
  if (hip !== undefined) return say(text.TORCH.hip, plain(version), plain(hip));
  if (devices.length > 0) return say(text.TORCH.other, plain(version), plain(devices.join(", ")));
  return say(text.TORCH.cpu, plain(version));
}

function productOf({ products }: Findings, say: Say): string {
  return products
    .map((product) => {
      const { by, device, size, ms, failed } = product;
      const where = by === "torch" ? say(text.TORCH_ON, plain(device)) : say(text.JAVASCRIPT);
      if (failed !== undefined) return say(text.PRODUCT.failed, where, plain(failed, 160));
      const speed = operationsPerSecond(product) ?? 0;
      const time = short(ms ?? 0);
      return say(text.PRODUCT.right, where, size, time, short(speed / 1e9), short(speed / 1e8));
    })
    .join("<br>");
}
