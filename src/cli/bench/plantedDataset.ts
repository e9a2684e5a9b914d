import { PlainText } from "../../datasets/check/plainText";
import { NEAR } from "../../datasets/check/limits";
import { ShingleSet } from "../../text/shingleSet";
import { seeded } from "../../text/random";

export interface Planted {
  readonly text: string;
  /** What was planted; `decoy` is like an earlier document, but less than 0.8. */
  readonly kind: "fresh" | "exact" | "near" | "decoy";
  /** With the most similar earlier document of its family; 0 for fresh ones. */
  readonly similarity: number;
}

/**
 * Documents without end, the same for the same seed: English and Chinese by turns, of 100 to 1,500
 * characters. In a hundred, three repeat an earlier one to the letter, four are near to one (0.8 to
 * 0.98) and four are decoys (0.4 to 0.79). Words are drawn at random, so that nothing else is alike.
 */
export function* plantedDocuments(seed: number): Generator<Planted> {
  const random = seeded(seed);
  const languages = [english(random), chinese(random)];
  const families: Family[] = [];
  for (let count = 0; ; count++) {
    const family = families[Math.floor(random() * families.length)];
    const draw = random();
    if (family === undefined || draw > PLANTED_SHARE || families.length < FEWEST_FAMILIES) {
      const language = languages[count % languages.length] ?? english(random);
      const length = SHORTEST * (LONGEST / SHORTEST) ** random();
      const words = textOf(language, language.isChinese ? length / 2 : length, random);
      if (random() < FAMILY_SHARE) keep(families, new Family(language, words), random);
      yield { text: words.join(language.joint), kind: "fresh", similarity: 0 };
      continue;
    }
    if (draw < EXACT_SHARE) {
      yield { text: family.anyText(random), kind: "exact", similarity: 1 };
      continue;
    }
    const wantsNear = draw < EXACT_SHARE + NEAR_SHARE;
    const target = wantsNear ? 0.8 + 0.18 * random() : 0.4 + 0.38 * random();
    const { text, similarity } = family.variant(target, random);
    // In a short text one word more or less may carry it over the border.
    if (similarity === 1) continue;
    yield { text, kind: similarity >= NEAR ? "near" : "decoy", similarity };
  }
}

interface TongueWords {
  readonly words: readonly string[];
  readonly joint: string;
  readonly isChinese: boolean;
}

/** A document and what was made of it. */
class Family {
  readonly #sets: ShingleSet[] = [];
  readonly #texts: string[] = [];

  constructor(
    private readonly language: TongueWords,
    private readonly words: readonly string[],
  ) {
    this.#add(words.join(language.joint));
  }

  anyText(random: () => number): string {
    return this.#texts[Math.floor(random() * this.#texts.length)] ?? "";
  }

  /** Of the first text, with so many words replaced that about the similarity is left. */
  variant(target: number, random: () => number): { text: string; similarity: number } {
    const { words } = this.language;
    const changed = [...this.words];
    let text = "";
    let similarity = 1;
    for (let i = 0; i < changed.length && similarity > target; i++) {
      changed[Math.floor(random() * changed.length)] = draw(words, random);
      text = changed.join(this.language.joint);
      similarity = setOf(text).similarity(this.#sets[0] ?? setOf(""));
    }
    const set = setOf(text);
    const most = Math.max(...this.#sets.map((each) => set.similarity(each)));
    this.#add(text);
    return { text, similarity: most };
  }

  #add(text: string): void {
    if (this.#texts.length === LARGEST_FAMILY) return;
    this.#texts.push(text);
    this.#sets.push(setOf(text));
  }
}

const plain = new PlainText();
function setOf(text: string): ShingleSet {
  plain.read(text);
  const set = new ShingleSet(2 * plain.length);
  set.fill(plain.points, plain.length);
  return set;
}

/** New families push out old ones, so that relatives stand far from one another, but not too far. */
function keep(families: Family[], family: Family, random: () => number): void {
  if (families.length < MOST_FAMILIES) families.push(family);
  else families[Math.floor(random() * MOST_FAMILIES)] = family;
}

function textOf({ words }: TongueWords, length: number, random: () => number): string[] {
  const text: string[] = [];
  for (let size = 0; size < length;) {
    const word = draw(words, random);
    text.push(word);
    size += word.length + 1;
  }
  return text;
}

/** The first ones more often, as in every language. */
function draw(words: readonly string[], random: () => number): string {
  return words[Math.floor(random() * random() * words.length)] ?? "";
}

function english(random: () => number): TongueWords {
  const letters = "etaoinshrdlucmfwypvbgkjqxz";
  const word = (): string =>
    Array.from({ length: 2 + Math.floor(8 * random()) }, () =>
      letters.charAt(Math.floor(random() * random() * letters.length)),
    ).join("");
  return { words: Array.from({ length: VOCABULARY }, word), joint: " ", isChinese: false };
}

function chinese(random: () => number): TongueWords {
  const character = (): string => String.fromCharCode(0x4e00 + Math.floor(3000 * random()));
  const word = (): string => (random() < 0.3 ? character() : character() + character());
  return { words: Array.from({ length: VOCABULARY }, word), joint: "", isChinese: true };
}

const VOCABULARY = 20_000;
/** Characters. */
const SHORTEST = 100;
const LONGEST = 1500;
const EXACT_SHARE = 0.03;
const NEAR_SHARE = 0.04;
const PLANTED_SHARE = 0.11;
const FAMILY_SHARE = 0.2;
const FEWEST_FAMILIES = 20;
const MOST_FAMILIES = 2000;
const LARGEST_FAMILY = 4;
