/** The part of `vscode.l10n` that texts need; named so that its strings are found in the code. */
export interface L10n {
  t(message: string, ...args: (string | number | boolean)[]): string;
}
