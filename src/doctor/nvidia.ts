/** What `nvidia-smi` says of one card. */
export interface Card {
  readonly index: number;
  /** Text of others. */
  readonly name: string;
  /** Undefined where the card does not tell, as those that share the computer's memory. */
  readonly memoryBytes?: number;
  readonly usedBytes?: number;
}

export interface Cards {
  readonly cards: readonly Card[];
  /** Version of the driver: "535.183.01". */
  readonly driver?: string;
  /** The newest CUDA that the driver can serve: "12.2". */
  readonly driverCuda?: string;
}

/** The name comes last: it is the one text that could hold a comma. */
export const CARD_QUERY = [
  "--query-gpu=index,memory.total,memory.used,driver_version,name",
  "--format=csv,noheader,nounits",
];

/** Lines that are no card are passed over: drivers warn in between. */
export function parseCards(text: string): Cards {
  const cards: Card[] = [];
  let driver: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    const [index, total, used, version, ...name] = line.split(",").map((each) => each.trim());
    if (index === undefined || !/^\d{1,3}$/.test(index) || name.length === 0) continue;
    const memoryBytes = mebibytes(total);
    const usedBytes = mebibytes(used);
    cards.push({
      index: Number(index),
      name: name.join(", "),
      ...(memoryBytes !== undefined && memoryBytes > 0 && { memoryBytes }),
      ...(usedBytes !== undefined && { usedBytes }),
    });
    if (version !== undefined && /^\d+(\.\d+)+$/.test(version)) driver ??= version;
  }
  return { cards, ...(driver !== undefined && { driver }) };
}

/** From the head of plain `nvidia-smi`: `| … Driver Version: 535.183.01   CUDA Version: 12.2 |` */
export function parseDriverCuda(text: string): string | undefined {
  return /CUDA(?: UMD)? Version\s*:\s*(\d+\.\d+)/.exec(text)?.[1];
}

/** From `nvcc --version`: `Cuda compilation tools, release 11.6, V11.6.124` */
export function parseNvcc(text: string): string | undefined {
  return /\brelease (\d+\.\d+)\b/.exec(text)?.[1];
}

/** What a failure of `nvidia-smi` means. */
export function failureOf(text: string): "noDevice" | "noDriver" | "failed" {
  if (/No devices were found/i.test(text)) return "noDevice";
  if (/couldn't communicate with the NVIDIA driver|driver\/library version mismatch/i.test(text))
    return "noDriver";
  return "failed";
}

const MEBIBYTE = 2 ** 20;

/** "[N/A]", "[Not Supported]" and the like are no numbers. */
function mebibytes(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) * MEBIBYTE : undefined;
}
