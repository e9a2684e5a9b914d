import { encodingOf, textOfHead } from "./encodingOf";

/** What a file is that is no text: a name if its first bytes tell, else ""; undefined for text. */
export function binaryKind(head: Buffer): string | undefined {
  const known = FIRST_BYTES.find(([bytes]) => head.subarray(0, bytes.length).equals(bytes));
  if (known !== undefined) return known[1];
  const encoded = encodingOf(head);
  const units = encoded.encoding === "utf-8" ? [...head] : unitsOf(textOfHead(head, encoded));
  const controls = units.filter(
    (unit) => unit < 32 && !(unit >= 9 && unit <= 13) && unit !== ESCAPE,
  );
  return controls.length > MOST_CONTROLS * units.length ? "" : undefined;
}

const FIRST_BYTES: readonly (readonly [Buffer, string])[] = [
  [Buffer.from("PK\x03\x04"), "ZIP, Word or Excel"],
  [Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), "Word or Excel"],
  [Buffer.from("%PDF"), "PDF"],
  [Buffer.from("PAR1"), "Parquet"],
  [Buffer.from("ARROW1"), "Arrow"],
  [Buffer.from([0x1f, 0x8b]), "gzip"],
  [Buffer.from("BZh"), "bzip2"],
  [Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), "Zstandard"],
  [Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a]), "XZ"],
  [Buffer.from([0x37, 0x7a, 0xbc, 0xaf]), "7-Zip"],
  [Buffer.from("SQLite format 3"), "SQLite"],
  [Buffer.from([0x89, 0x50, 0x4e, 0x47]), "PNG"],
  [Buffer.from([0xff, 0xd8, 0xff]), "JPEG"],
];
const ESCAPE = 27;
/** Share of bytes; a text with a few stray ones is a text, and they are a finding. */
const MOST_CONTROLS = 0.02;

function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}
