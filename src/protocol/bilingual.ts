/** Of lessons, roadmap and explanations; many Chinese beginners run an English VS Code. */
export const LANGUAGES = ["zh-cn", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * Content in both languages. What the product teaches follows the setting `firstToken.language`;
 * buttons and messages follow VS Code's own language and go through `l10n.t`.
 */
export type Bilingual = Readonly<Record<Language, string>>;
