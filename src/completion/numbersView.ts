import * as vscode from "vscode";
import type { Percentiles } from "./tally";

/** Numbers as people of VS Code's language write them. */
export function number(value: number, digits = 0): string {
  return local(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** Large ones in short: `18.9M`. */
export function compact(value: number): string {
  return local(value, { notation: "compact", maximumFractionDigits: 1 });
}

/** @param share from 0 to 1 */
export function percent(share: number): string {
  return local(share, { style: "percent" });
}

/** A difference of two shares, with its sign. */
export function points(difference: number): string {
  const value = local(difference * 100, { signDisplay: "always", maximumFractionDigits: 1 });
  return vscode.l10n.t("{0} points", value);
}

export function megabytes(bytes: number): string {
  return `${number(bytes / 1e6)} MB`;
}

/** Small times need a digit more to be told apart. */
export function milliseconds(ms: number): string {
  return `${number(ms, ms < 10 ? 1 : 0)} ms`;
}

export function times({ p50, p95 }: Percentiles): string {
  return `${milliseconds(p50)} (${percent(0.95)}: ${milliseconds(p95)})`;
}

export function day(ms: number): string {
  return new Date(ms).toLocaleDateString(vscode.env.language);
}

function local(value: number, options: Intl.NumberFormatOptions): string {
  return value.toLocaleString(vscode.env.language, options);
}
