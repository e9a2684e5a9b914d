/** Milliseconds after which a program is killed. */
export interface DoctorLimits {
  readonly nvidiaMs: number;
  readonly nvccMs: number;
  /** Of all Pythons together. The first import of PyTorch reads gigabytes. */
  readonly pythonMs: number;
  readonly productMs: number;
  readonly diskMs: number;
}

export const DOCTOR_LIMITS: DoctorLimits = {
  nvidiaMs: 15_000,
  nvccMs: 10_000,
  pythonMs: 120_000,
  productMs: 30_000,
  diskMs: 3_000,
};

/** Of what one program writes; more is not what was asked for. */
export const MOST_BYTES = 256 * 1024;
/** Interpreters that are asked, in the order of PATH. */
export const MOST_PYTHONS = 4;
