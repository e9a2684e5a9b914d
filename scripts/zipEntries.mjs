import fs from "node:fs";

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
/** The end record is 22 bytes and a comment of at most 65,535. */
const LONGEST_END = 22 + 65_535;

/** @typedef {{ name: string; packedBytes: number; bytes: number }} ZipEntry */

/**
 * What a zip file holds, by its central directory (APPNOTE.TXT 4.3.12 and 4.3.16; no Zip64, which
 * begins at 4 GB).
 *
 * @param {string} file
 * @returns {ZipEntry[]}
 */
export function zipEntries(file) {
  const zip = fs.readFileSync(file);
  let end = zip.length - 22;
  while (zip.readUInt32LE(end) !== END_OF_DIRECTORY) {
    if (--end < Math.max(0, zip.length - LONGEST_END)) throw new Error(`${file} is no zip file`);
  }
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error(`${file} has a broken directory`);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      zip.readUInt16LE(at + offset),
    );
    const name = zip.toString("utf8", at + 46, at + 46 + Number(nameLength));
    const entry = {
      name,
      packedBytes: zip.readUInt32LE(at + 20),
      bytes: zip.readUInt32LE(at + 24),
    };
    at += 46 + Number(nameLength) + Number(extraLength) + Number(commentLength);
    return entry;
  });
}
