import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { MANIFEST_FILE, type Calibration, type Manifest } from "../../protocol/manifest";

/**
 * Puts fitted numbers into a model's manifest; what else stands there stays. The manifest does not
 * list itself, so no checksum changes.
 */
export async function writeCalibration(folder: string, fitted: Calibration): Promise<void> {
  const file = path.join(folder, MANIFEST_FILE);
  const manifest = JSON.parse(await readFile(file, "utf8")) as Manifest;
  const calibrated = { ...manifest, calibration: { ...manifest.calibration, ...fitted } };
  const temporary = `${file}.${process.pid}.tmp`;
  await writeFile(temporary, `${JSON.stringify(calibrated, null, 2)}\n`);
  await rename(temporary, file);
}
