import { type Findings, foundIn } from "./findings";
import type { Product } from "./product";

/** What the findings come to. */
export interface Judgement {
  readonly state:
    | "gpuReady"
    /** A card is there, but PyTorch is not, or cannot use it. */
    | "gpuUnused"
    /** PyTorch sees the device, and the product fails on it. */
    | "gpuFailed"
    | "processor"
    /** In a workspace that is not trusted. */
    | "notLooked"
    /** Not even the processor gave a right result. */
    | "nothingRan";
  /** The graphics card, where there is one; text of others. */
  readonly gpu?: { readonly name: string; readonly bytes?: number };
  /** The first product that is right. */
  readonly product?: Product;
}

export function judge(findings: Findings): Judgement {
  const gpu = gpuOf(findings);
  const product = findings.products.find(({ failed }) => failed === undefined);
  const isFailed = findings.products.some(
    ({ device, failed }) => device !== "cpu" && failed !== undefined,
  );
  const isReady = product !== undefined && product.device !== "cpu";
  const state = isReady
    ? "gpuReady"
    : isFailed
      ? "gpuFailed"
      : gpu !== undefined
        ? "gpuUnused"
        : product === undefined
          ? "nothingRan"
          : "missing" in findings.cards && findings.cards.missing.why === "notAsked"
            ? "notLooked"
            : "processor";
  return { state, ...(gpu && { gpu }), ...(product && { product }) };
}

/** Of evidence "doctor/product": it ran on the device that PyTorch found, or on the only one there is. */
export function isProductRight({ products }: Findings): boolean {
  // A PyTorch that does not start says nothing of the processor, on which JavaScript has run then.
  const [first] = products;
  return first !== undefined && first.failed === undefined;
}

/** Of an Apple computer's memory the graphics part can take about so much. */
const SHARED_MEMORY = 0.7;

function gpuOf({ cards, python, machine }: Findings): Judgement["gpu"] {
  const [card] = foundIn(cards)?.cards ?? [];
  if (card !== undefined) {
    const { name, memoryBytes: bytes } = card;
    return { name, ...(bytes !== undefined && { bytes }) };
  }
  const torch = foundIn(python)?.torch;
  if (torch?.state !== "found") return undefined;
  const [own] = torch.cards;
  if (own !== undefined) return { name: own.name, bytes: own.memoryBytes };
  if (torch.devices.includes("mps"))
    return { name: machine.cpu, bytes: machine.memoryBytes * SHARED_MEMORY };
  return torch.devices.includes("xpu") ? { name: "Intel XPU" } : undefined;
}
