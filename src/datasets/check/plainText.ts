import { mix } from "../../text/shingles";

/** What a text holds that is worth a closer look. */
export const MARK = {
  /** `<` or `&`. */
  html: 1,
  /** Characters that nobody sees: control characters, a byte order mark, a zero-width space. */
  control: 2,
  /** U+0080 to U+009F: controls by name, but mostly a sign of a wrong encoding. */
  c1: 4,
  /** Letters of Western Europe, which wrong encodings leave behind. */
  latin: 8,
  han: 16,
  /** U+FFFD, put where a byte could not be read. */
  replacement: 32,
  combining: 64,
} as const;

/**
 * A text as comparisons see it: code points, composed (NFC), each run of blanks one blank, without
 * blanks around and without invisible characters. All in one loop, for it sees every character.
 */
export class PlainText {
  points: Uint32Array = new Uint32Array(1 << 12);
  /** How many of `points` belong to the text. */
  length = 0;
  /** Of these, how many are as wide as two Latin letters and say about as much. */
  wide = 0;
  marks = 0;
  /** 64 bits that stand for the text. */
  hashLow = 0;
  hashHigh = 0;

  read(text: string): void {
    this.#scan(text);
    if ((this.marks & MARK.combining) !== 0) this.#scan(text.normalize("NFC"));
  }

  #scan(text: string): void {
    if (this.points.length < text.length) this.points = new Uint32Array(roomFor(text.length));
    const { points } = this;
    let [count, wide, marks] = [0, 0, 0];
    let [low, high, last] = [1, 2, BLANK_POINT];
    for (let i = 0; i < text.length; i++) {
      let point = text.charCodeAt(i);
      const kind = KINDS[point] ?? PLAIN;
      if (kind !== PLAIN) {
        if (kind === BLANK) {
          if (last === BLANK_POINT) continue;
          point = BLANK_POINT;
        } else if (kind === WIDE) wide++;
        else if (kind === SURROGATE) {
          point = text.codePointAt(i) ?? point;
          if (point > 0xffff) i++;
          if (point >= 0x20000) wide++;
        } else {
          marks |= kind;
          if (kind === MARK.han) wide++;
          else if (kind === MARK.control || kind === MARK.c1) continue;
        }
      }
      last = point;
      points[count++] = point;
      low = Math.imul(low ^ point, 0x85ebca6b);
      low = (low << 13) | (low >>> 19);
      high = Math.imul(high + point, 0xc2b2ae35);
      high ^= high >>> 15;
    }
    // A blank at the end is none of the text, but with it all hashes are made alike.
    if (count > 0 && last === BLANK_POINT) count--;
    else {
      low = Math.imul(low ^ BLANK_POINT, 0x85ebca6b);
      low = (low << 13) | (low >>> 19);
      high = Math.imul(high + BLANK_POINT, 0xc2b2ae35);
      high ^= high >>> 15;
    }
    this.length = count;
    this.wide = wide;
    this.marks = marks;
    this.hashLow = mix(low) >>> 0;
    this.hashHigh = mix(high) >>> 0;
  }
}

/** A bit more, so that slightly longer texts need no new memory. */
export function roomFor(length: number): number {
  return Math.ceil(1.2 * length);
}

const BLANK_POINT = 32;
/** Besides these, kinds are marks. */
const PLAIN = 0;
const BLANK = -1;
const WIDE = -2;
const SURROGATE = -3;

/** Of each UTF-16 unit. */
const KINDS = Int8Array.from({ length: 1 << 16 }, (_, unit) =>
  unit < 128 ? kindOfAscii(unit) : kindOf(unit),
);

function kindOfAscii(unit: number): number {
  if (unit === 32 || (unit >= 9 && unit <= 13)) return BLANK;
  if (unit < 32 || unit === 127) return MARK.control;
  return unit === 0x3c || unit === 0x26 ? MARK.html : PLAIN;
}

function kindOf(unit: number): number {
  if (unit >= 0x3400 && unit < 0xa000) return MARK.han;
  if (unit < 0x100) {
    if (unit < 0xa0) return unit === 0x85 ? BLANK : MARK.c1;
    return unit === 0xa0 ? BLANK : MARK.latin;
  }
  if (unit < 0x300) return PLAIN;
  if (unit < 0x370) return MARK.combining;
  if (unit < 0x1100) return PLAIN;
  // Hangul in pieces.
  if (unit < 0x1200) return MARK.combining;
  if (unit < 0x2000) return unit === 0x1680 ? BLANK : PLAIN;
  if (unit < 0x2070) return kindOfPunctuation(unit);
  if (unit < 0x3000) return PLAIN;
  if (unit < 0xd800) {
    if (unit === 0x3000) return BLANK;
    return unit === 0x3099 || unit === 0x309a ? MARK.combining : WIDE;
  }
  if (unit < 0xe000) return SURROGATE;
  if (unit < 0xff00) return unit === 0xfeff ? MARK.control : PLAIN;
  if (unit < 0xfff9) return WIDE;
  return unit === 0xfffd ? MARK.replacement : MARK.control;
}

/** U+2000 to U+206F. */
function kindOfPunctuation(unit: number): number {
  if (unit <= 0x200a || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f)
    return BLANK;
  // The joiners U+200C and U+200D and the marks of direction belong to Persian, Hebrew and emoji.
  if (unit === 0x200b || unit === 0x2060) return MARK.control;
  return (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069)
    ? MARK.control
    : PLAIN;
}
