/**
 * A count as people write it: "7B", "124 M", "1.24e8", "70亿", "1,750亿", "500万".
 *
 * @returns undefined where it is none, or not positive
 */
export function parseCount(text: string): number | undefined {
  const clean = text
    .normalize("NFKC")
    .replace(/[\s,_]/g, "")
    .toLowerCase();
  const [, digits, unit = ""] =
    /^(\d+(?:\.\d+)?(?:e\d{1,2})?)(k|m|b|t|g|万|亿|万亿|thousand|million|billion|个?参数)?$/.exec(
      clean,
    ) ?? [];
  const value = Number(digits) * (UNITS[unit] ?? 1);
  return Number.isFinite(value) && value > 0 ? value : undefined;
}

const UNITS: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  万: 1e4,
  m: 1e6,
  million: 1e6,
  亿: 1e8,
  b: 1e9,
  g: 1e9,
  billion: 1e9,
  t: 1e12,
  万亿: 1e12,
};

/** "20 GB", "0.56 GB", "21 MB"; in powers of ten, so that it can be recomputed by hand. */
export function size(bytes: number): string {
  if (bytes >= 0.995e12) return `${digits(bytes / 1e12)} TB`;
  if (bytes >= 0.0995e9) return `${digits(bytes / 1e9)} GB`;
  return `${digits(bytes / 1e6)} MB`;
}

function digits(value: number): string {
  const places = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toFixed(places).replace(/\.?0+$/, (end) => (places === 0 ? end : ""));
}

/** "175 B" in English, "1750 亿" in Chinese. */
export function count(value: number, language: string): string {
  if (language === "zh-cn")
    return value >= 1e8 ? `${digits(value / 1e8)} 亿` : `${digits(value / 1e4)} 万`;
  return value >= 1e9 ? `${digits(value / 1e9)} billion` : `${digits(value / 1e6)} million`;
}
