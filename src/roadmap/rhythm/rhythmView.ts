import * as vscode from "vscode";
import type { Progress } from "../progress/progress";
import { daysPractised } from "./days";
import { mixOf } from "./mix";
import type { PictureTheme } from "./mixPicture";
import type { Rhythm } from "./rhythm";

/** The rhythm so far. */
export function rhythmNow(progress: Pick<Progress, "evidence" | "state">): Rhythm {
  const { evidence } = progress;
  return { daysPractised: daysPractised(evidence), mix: mixOf(progress.state(), evidence) };
}

/** For a picture in the colours of the window. */
export function pictureTheme(): PictureTheme {
  return THEMES[vscode.window.activeColorTheme.kind];
}

const THEMES: Readonly<Record<vscode.ColorThemeKind, PictureTheme>> = {
  [vscode.ColorThemeKind.Light]: "light",
  [vscode.ColorThemeKind.Dark]: "dark",
  [vscode.ColorThemeKind.HighContrast]: "highContrast",
  [vscode.ColorThemeKind.HighContrastLight]: "highContrastLight",
};
