/** “12.3 MB”, by the million. */
export function megabytes(bytes: number): string {
  const millions = bytes / 1e6;
  return `${millions < 100 ? millions.toFixed(1) : Math.round(millions)} MB`;
}

/** A line in the shape of Python's tqdm, over the one before. */
export function progressLine(name: string, bytes: number, all: number): string {
  const share = all === 0 ? 1 : bytes / all;
  const full = Math.round(share * BAR);
  const bar = "█".repeat(full) + " ".repeat(BAR - full);
  const percent = String(Math.floor(share * 100)).padStart(3);
  return `\r${name}: ${percent}%|${bar}| ${megabytes(bytes)}/${megabytes(all)}`;
}

/** What is known of well-known models before the hub is asked. */
export function aboutBytes(name: string): number | undefined {
  const millions = KNOWN[name.slice(name.indexOf("/") + 1)];
  return millions === undefined ? undefined : millions * 1e6;
}

const BAR = 20;
/** Megabytes of the 8-bit graph with its tokenizer, about. */
const KNOWN: Readonly<Record<string, number>> = {
  gpt2: 130,
  distilgpt2: 86,
  "bert-base-uncased": 111,
  "bert-base-chinese": 104,
  "distilbert-base-uncased-finetuned-sst-2-english": 68,
  "clip-vit-base-patch32": 156,
};
