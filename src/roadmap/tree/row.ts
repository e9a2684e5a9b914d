/** One line of the roadmap as a person sees and hears it. Pure: a provider makes VS Code's item of it. */
export interface RoadmapRow {
  /** Stays the same when the rest changes, so that the tree keeps what is open and selected. */
  readonly id: string;
  readonly label: string;
  /** Beside the label, in grey. */
  readonly description?: string;
  readonly icon?: RowIcon;
  /** Markdown, without commands and HTML. */
  readonly tooltip?: string;
  /** What a screen reader says, in the place of label and description. */
  readonly spoken: string;
  readonly box?: RowBox;
  /** Words for the menus of package.json: "firstToken.task verifiable open". */
  readonly context?: string;
  /** A click opens this task. */
  readonly taskId?: string;
  /** A click opens this page, where no task belongs to the row. */
  readonly opens?: "rhythm";
  readonly rows?: readonly RoadmapRow[];
  /** Its rows are shown from the beginning. */
  readonly isUnfolded?: boolean;
}

export interface RowIcon {
  /** Name of a codicon. */
  readonly name: string;
  /** Id of a theme's colour. Never the only difference. */
  readonly color?: string;
}

export interface RowBox {
  readonly isChecked: boolean;
  readonly tooltip: string;
  readonly spoken: string;
}
