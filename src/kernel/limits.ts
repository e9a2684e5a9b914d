/** File descriptor on which the host speaks with the kernel, both ways. */
export const HOST_PIPE = 4;
/** Most characters that a cell may write; what comes later is left out. */
export const MOST_OUTPUT_CHARS = 1_000_000;
/** Output is passed on in pieces of about this size, or after so many milliseconds. */
export const OUTPUT_PIECE_CHARS = 8_192;
export const OUTPUT_EVERY_MS = 30;
/** Most memory of the whole process. Python alone needs about 180 MB. */
export const MOST_RSS_BYTES = 2.5e9;
export const RSS_EVERY_MS = 200;
