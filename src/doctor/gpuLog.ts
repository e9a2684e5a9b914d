/** One look at the cards and at the processor. */
export interface Sample {
  readonly atMs: number;
  /** Empty where `nvidia-smi` gave no answer this time, or there is none. */
  readonly cards: readonly CardLoad[];
  /** Of all cores together since the look before, from 0 to 1. */
  readonly processor: number;
}

export interface CardLoad {
  readonly index: number;
  /** Text of others. */
  readonly name: string;
  /** Share of the last moments in which a kernel ran, from 0 to 1; some cards do not tell. */
  readonly utilisation?: number;
  readonly usedBytes?: number;
  readonly memoryBytes?: number;
}

export const LOAD_QUERY = [
  "--query-gpu=index,utilization.gpu,memory.used,memory.total,name",
  "--format=csv,noheader,nounits",
];

export function parseLoads(text: string): CardLoad[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [index, percent, used, total, ...name] = line.split(",").map((each) => each.trim());
    if (index === undefined || !/^\d{1,3}$/.test(index) || name.length === 0) return [];
    const [utilisation, usedMib, totalMib] = [percent, used, total].map(wholeNumber);
    return [
      {
        index: Number(index),
        name: name.join(", "),
        ...(utilisation !== undefined && { utilisation: Math.min(1, utilisation / 100) }),
        ...(usedMib !== undefined && { usedBytes: usedMib * MEBIBYTE }),
        ...(totalMib !== undefined && { memoryBytes: totalMib * MEBIBYTE }),
      },
    ];
  });
}

/** Of one card, or of the processor, over all samples. */
export interface Summary {
  readonly count: number;
  readonly min: number;
  readonly mean: number;
  readonly max: number;
  /** Share of the samples at or above the guide's mark. */
  readonly above: number;
  readonly values: readonly number[];
}

/** The guide (4.3): keep the use of the GPU above this. */
export const GUIDE_MARK = 0.8;

/** @returns undefined where nothing was measured */
export function summaryOf(values: readonly number[]): Summary | undefined {
  const count = values.length;
  if (count === 0) return undefined;
  return {
    count,
    min: Math.min(...values),
    mean: values.reduce((sum, value) => sum + value, 0) / count,
    max: Math.max(...values),
    above: values.filter((value) => value >= GUIDE_MARK).length / count,
    values,
  };
}

/** By index and name of the card, in that order. */
export function cardValues(samples: readonly Sample[]): Map<string, CardLoad[]> {
  const byCard = new Map<string, CardLoad[]>();
  for (const card of samples.flatMap(({ cards }) => cards)) {
    const key = `${card.index}: ${card.name}`;
    byCard.set(key, [...(byCard.get(key) ?? []), card]);
  }
  return byCard;
}

/** For spreadsheets: a row a card and moment, shares in percent, memory in MiB. */
export function csvOf(samples: readonly Sample[]): string {
  const head = "time,processor_percent,gpu,name,gpu_percent,memory_used_mib,memory_total_mib";
  const rows = samples.flatMap(({ atMs, cards, processor }) => {
    const lead = [new Date(atMs).toISOString(), (100 * processor).toFixed(1)];
    if (cards.length === 0) return [[...lead, "", "", "", "", ""].join(",")];
    return cards.map((card) =>
      [
        ...[...lead, card.index, quoted(card.name)],
        card.utilisation === undefined ? "" : Math.round(100 * card.utilisation),
        ...[card.usedBytes, card.memoryBytes].map((bytes) =>
          bytes === undefined ? "" : bytes / MEBIBYTE,
        ),
      ].join(","),
    );
  });
  return `${[head, ...rows].join("\n")}\n`;
}

const MEBIBYTE = 2 ** 20;

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

/** A name that begins like a formula would be one in a spreadsheet. */
function quoted(name: string): string {
  return `"${name.replace(/^[=+\-@]/, "'$&").replaceAll('"', '""')}"`;
}
