import { decode as decodeJpeg } from "jpeg-js";
import { PNG } from "pngjs";
import { HubModelFailure } from "../protocol/hubModel";

export interface Picture {
  /** Red, green, blue, one byte each: [height, width, 3]. */
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: 3;
}

/**
 * A PNG or JPEG file as pixels, its shorter side made as long as `edge`: by itself the library would
 * need a native package for that.
 */
export function readPicture(file: Buffer, edge: number): Picture {
  const { data, width, height } = decoded(file);
  const scale = edge / Math.min(width, height);
  const [wide, high] = [width, height].map((side) => Math.max(1, Math.round(side * scale)));
  const rgb = withoutAlpha(data, width * height);
  const narrow = resized(rgb, { rows: height, from: width, to: wide ?? 1 });
  const turned = resized(transposed(narrow, height, wide ?? 1), {
    rows: wide ?? 1,
    from: height,
    to: high ?? 1,
  });
  const pixels = Uint8Array.from(transposed(turned, wide ?? 1, high ?? 1), (value) =>
    Math.round(value),
  );
  return { data: pixels, width: wide ?? 1, height: high ?? 1, channels: 3 };
}

interface Decoded {
  /** [height, width, 4] */
  data: Uint8Array;
  width: number;
  height: number;
}

function decoded(file: Buffer): Decoded {
  try {
    if (file.subarray(0, PNG_START.length).equals(PNG_START)) return PNG.sync.read(file);
    if (file[0] === 0xff && file[1] === 0xd8)
      return decodeJpeg(file, {
        useTArray: true,
        maxResolutionInMP: MOST_MEGAPIXELS,
        maxMemoryUsageInMB: 512,
      });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new HubModelFailure({ type: "OSError", message: `cannot identify image file: ${why}` });
  }
  const message = "cannot identify image file: it is neither PNG nor JPEG";
  throw new HubModelFailure({ type: "OSError", message });
}

const PNG_START = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const MOST_MEGAPIXELS = 50;
const COLOURS = 3;

/** Transparent pixels as if on white. */
function withoutAlpha(rgba: Uint8Array, pixels: number): Float32Array {
  const rgb = new Float32Array(pixels * COLOURS);
  for (let i = 0; i < pixels; i++) {
    const alpha = (rgba[i * 4 + 3] ?? 255) / 255;
    for (let c = 0; c < COLOURS; c++)
      rgb[i * COLOURS + c] = (rgba[i * 4 + c] ?? 0) * alpha + 255 * (1 - alpha);
  }
  return rgb;
}

/** Rows of pixels longer or shorter: each new one is a mean of old ones, weighted by a triangle. */
function resized(
  rgb: Float32Array,
  { rows, from, to }: { rows: number; from: number; to: number },
): Float32Array {
  if (from === to) return rgb;
  const out = new Float32Array(rows * to * COLOURS);
  const scale = from / to;
  const reach = Math.max(1, scale);
  for (let x = 0; x < to; x++) {
    const centre = (x + 0.5) * scale - 0.5;
    const first = Math.max(0, Math.ceil(centre - reach));
    const last = Math.min(from - 1, Math.floor(centre + reach));
    const weights = Array.from({ length: last - first + 1 }, (_, i) =>
      Math.max(0, 1 - Math.abs(first + i - centre) / reach),
    );
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    for (let row = 0; row < rows; row++)
      for (let c = 0; c < COLOURS; c++) {
        let value = 0;
        for (const [i, weight] of weights.entries())
          value += weight * (rgb[(row * from + first + i) * COLOURS + c] ?? 0);
        out[(row * to + x) * COLOURS + c] = value / total;
      }
  }
  return out;
}

/** [rows, columns, 3] → [columns, rows, 3] */
function transposed(rgb: Float32Array, rows: number, columns: number): Float32Array {
  const out = new Float32Array(rgb.length);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      for (let c = 0; c < COLOURS; c++)
        out[(column * rows + row) * COLOURS + c] = rgb[(row * columns + column) * COLOURS + c] ?? 0;
  return out;
}
