/** How sure a suggestion has to be: `eager` shows more, `quiet` less. */
export const PRESETS = ["eager", "balanced", "quiet"] as const;
export type Preset = (typeof PRESETS)[number];
