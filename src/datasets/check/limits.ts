/** Read and judged in one go. */
export const BATCH_BYTES = 1 << 20;
export const BATCH_RECORDS = 8192;
/** A text longer than this is read in pieces. */
export const MOST_PIECE_BYTES = BATCH_BYTES;
/** A record of JSON or CSV longer than this is left out, for a piece of it makes no sense. */
export const MOST_RECORD_BYTES = 4 << 20;

/** Jaccard similarity from which on a document counts as a near duplicate. */
export const NEAR = 0.8;
/**
 * Bits of 128 in which two sketches must agree to be worth comparing. At a similarity of 0.8 it is
 * 115 ± 3.4, at 0.3 it is 83 ± 5.4.
 */
export const LEAST_AGREEMENT = 100;
/** So alike that what is near to the one is near to the other. */
export const CLOSE_AGREEMENT = 118;
/** Documents of one bucket that a further one is compared with. */
export const BUCKET_REPRESENTATIVES = 16;

/** Where hashes of documents are kept in memory; 12 bytes a slot. */
export const MOST_HASH_SLOTS = 1 << 21;
/** Of 8 bytes, sorted in memory before they go to disk. */
export const SORTED_IN_MEMORY = 4 << 20;
/** Rows of a table before they go to disk. */
export const TABLE_BYTES = 8 << 20;
/** Sketches beyond this are read from disk one by one. */
export const SKETCH_BYTES = 96 << 20;
/** Left free on the disk for others. */
export const DISK_RESERVE_BYTES = 200e6;

/** Of each finding. */
export const MOST_SAMPLES = 5;
/** Of a sample, in Latin letters; Chinese characters count twice. */
export const SAMPLE_WIDTH = 120;
export const PROGRESS_EVERY_MS = 100;
