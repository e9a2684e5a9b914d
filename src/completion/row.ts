/** One line of a tree: a name, a value, and what they mean. */
export interface Row {
  /** Stays the same when the value changes, so that the tree keeps what is open and selected. */
  readonly id: string;
  readonly label: string;
  readonly value?: string;
  /** For who does not know what the number means. */
  readonly meaning: string;
  /** Name of a codicon. */
  readonly icon?: string;
  /** For the menus of package.json. */
  readonly context?: string;
  readonly rows?: readonly Row[];
}
