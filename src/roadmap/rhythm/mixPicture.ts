import type { Bilingual, Language } from "../../protocol/bilingual";
import { inLanguage } from "../../text/bilingual";
import { plain } from "../../text/markdown";
import { TASK_KINDS, type TaskKind } from "../task";
import { GUIDE_MIX, type Mix } from "./mix";
import { KIND_WORDS, mixCaveat, mixLine, percent } from "./mixInWords";

/** Of the colour theme in which the picture is shown. */
export type PictureTheme = "light" | "dark" | "highContrast" | "highContrastLight";

/**
 * Two bars, theirs and the guide's, as SVG. Each part bears its name and share, so that nothing
 * depends on colour; the title says it all to whoever listens.
 */
export function mixPicture(mix: Mix, language: Language, theme: PictureTheme): string {
  const say = inLanguage(language);
  const colours = COLOURS[theme];
  const bars = [
    { name: say(YOURS), shares: mix.shares, y: 18 },
    { name: say(GUIDES), shares: GUIDE_MIX, y: 66 },
  ];
  const body = bars.map(({ name, shares, y }) => barOf(name, shares, y, say, colours)).join("");
  const title = escapeXml(mixLine(mix, language));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${WIDTH}" height="104" ` +
    `viewBox="0 0 ${WIDTH} 104" font-family="sans-serif" font-size="12">` +
    `<title>${title}</title>${body}</svg>`
  );
}

/** For a tooltip or a preview: the picture, the same in words, and what it cannot know. */
export function mixMarkdown(mix: Mix, language: Language, theme: PictureTheme): string {
  const svg = mixPicture(mix, language, theme);
  const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
  const line = mixLine(mix, language);
  return `![${plain(line, 400)}](${address})\n\n${line}\n\n${mixCaveat(language)}`;
}

const WIDTH = 480;
const BAR_HEIGHT = 24;

const YOURS: Bilingual = { "zh-cn": "你目前", en: "You so far" };
const GUIDES: Bilingual = { "zh-cn": "指南的看法", en: "The guide's opinion" };

interface Colours {
  readonly text: string;
  readonly line: string;
  readonly empty: string;
  readonly fills: Readonly<Record<TaskKind, string>>;
  readonly onFill: string;
}

const SOFT = { theory: "#0b5cad", practice: "#1a6e3c", exchange: "#8a3fa0" };
const BRIGHT = { theory: "#7cc4ff", practice: "#7ee2a0", exchange: "#e3a6f5" };
/** Text on its ground has a contrast of at least 4.5, in high contrast of 7. */
const COLOURS: Readonly<Record<PictureTheme, Colours>> = {
  light: { text: "#1f1f1f", line: "#ffffff", empty: "#e0e0e0", fills: SOFT, onFill: "#ffffff" },
  dark: { text: "#e6e6e6", line: "#1f1f1f", empty: "#404040", fills: BRIGHT, onFill: "#101010" },
  highContrast: {
    ...{ text: "#ffffff", line: "#ffffff", empty: "#000000", fills: BRIGHT },
    onFill: "#000000",
  },
  highContrastLight: {
    ...{ text: "#000000", line: "#000000", empty: "#ffffff", onFill: "#000000" },
    fills: { theory: "#ffffff", practice: "#ffffff", exchange: "#ffffff" },
  },
};

function barOf(
  name: string,
  shares: Mix["shares"],
  y: number,
  say: (text: Bilingual) => string,
  { text, line, empty, fills, onFill }: Colours,
): string {
  let x = 0;
  const parts = TASK_KINDS.map((kind) => {
    const width = shares[kind] * WIDTH;
    const at = `x="${round(x)}" y="${y}" width="${round(width)}" height="${BAR_HEIGHT}"`;
    const words = labelOf(say(KIND_WORDS[kind]), percent(shares[kind]), width);
    const label = `<text x="${round(x + width / 2)}" y="${y + 16}" text-anchor="middle" fill="${onFill}">${escapeXml(words)}</text>`;
    x += width;
    if (width === 0) return "";
    return `<rect ${at} fill="${fills[kind]}" stroke="${line}"/>${words === "" ? "" : label}`;
  });
  const ground = `<rect x="0" y="${y}" width="${WIDTH}" height="${BAR_HEIGHT}" fill="${empty}" stroke="${line}"/>`;
  const head = `<text x="0" y="${y - 5}" fill="${text}">${escapeXml(name)}</text>`;
  return head + ground + parts.join("");
}

/** What has no room in a part stands in the line of text. */
function labelOf(name: string, share: string, width: number): string {
  const full = `${name} ${share}`;
  return [full, share].find((label) => widthOf(label) + 2 * PADDING <= width) ?? "";
}

const PADDING = 3;

/** About: at this size a Latin letter is about 7 wide in the widest of common fonts, a Chinese character 12. */
function widthOf(label: string): number {
  return Array.from(label).reduce((sum, sign) => sum + (sign.charCodeAt(0) < 0x250 ? 7.2 : 12), 0);
}

function round(x: number): string {
  return String(Math.round(x * 10) / 10);
}

function escapeXml(text: string): string {
  const names: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (sign) => names[sign] ?? sign);
}
