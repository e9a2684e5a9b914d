import type { Fit, PartId, Place } from "./calculate";

/** Colours of the theme; the numbers in the picture tell parts apart without them. */
export const COLOURS: Readonly<Record<PartId, string>> = {
  weights: "var(--vscode-charts-blue, #3794ff)",
  gradients: "var(--vscode-charts-orange, #d18616)",
  optimiser: "var(--vscode-charts-purple, #b180d7)",
  adapter: "var(--vscode-charts-purple, #b180d7)",
  keyValues: "var(--vscode-charts-green, #388a34)",
  activations: "var(--vscode-charts-yellow, #cca700)",
  logits: "var(--vscode-charts-red, #f14c4c)",
  overhead: "var(--vscode-descriptionForeground, #888)",
};

const [WIDTH, HEIGHT, TOP, BAR] = [640, 58, 18, 22];
/** A number needs so much room. */
const LEAST_LABEL = 14;

/**
 * The parts in a row, against a place: one line of HTML, which Markdown passes on.
 *
 * @param alt the same in words, for who does not see it
 * @param sizeLabel of the place: "24 GB"
 */
export function picture(
  { parts, bytes }: Fit,
  place: Place,
  alt: string,
  sizeLabel: string,
): string {
  const scale = WIDTH / (Math.max(bytes, place.bytes) * 1.02);
  let x = 0;
  const segments = parts.map((part, i) => {
    const width = part.bytes * scale;
    const rect = `<rect x="${short(x)}" y="${TOP}" width="${short(width)}" height="${BAR}" fill="${COLOURS[part.id]}"/>`;
    const label = width < LEAST_LABEL ? "" : text(x + width / 2, TOP - 5, String(i + 1), "middle");
    x += width;
    return rect + label;
  });
  const end = place.bytes * scale;
  const frame = `<rect x="0.5" y="${TOP}" width="${short(end)}" height="${BAR}" fill="none" stroke="currentColor"/>`;
  const mark = `<line x1="${short(end)}" y1="${TOP - 6}" x2="${short(end)}" y2="${TOP + BAR + 6}" stroke="currentColor" stroke-width="2"/>`;
  const anchor = end > WIDTH / 2 ? "end" : "start";
  const label = text(end, HEIGHT - 2, sizeLabel, anchor);
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" width="100%" role="img" aria-label="${escapeHtml(alt)}">${segments.join("")}${frame}${mark}${label}</svg>`;
}

/** The key to a part's colour, beside its number. */
export function keyOf(id: PartId): string {
  return `<span style="color:${COLOURS[id]}">■</span>`;
}

function text(x: number, y: number, content: string, anchor: string): string {
  return `<text x="${short(x)}" y="${y}" font-size="12" text-anchor="${anchor}" fill="currentColor">${escapeHtml(content)}</text>`;
}

function short(value: number): string {
  return value.toFixed(1);
}

function escapeHtml(content: string): string {
  return content
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
