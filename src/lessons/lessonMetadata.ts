/** What our lessons carry in a notebook's metadata, as Jupyter leaves it alone. */
export interface LessonMetadata {
  /** The lesson's id, the same in both languages, such as "00-hello". */
  readonly lesson: string;
  readonly language: "zh-cn" | "en";
}

/** @param metadata as VS Code hands it over: the notebook's own stands in its field `metadata` */
export function lessonMetadata(metadata: unknown): LessonMetadata | undefined {
  const own = field(field(metadata, "metadata"), "firstToken");
  const [lesson, language] = [field(own, "lesson"), field(own, "language")];
  if (typeof lesson !== "string" || !LESSON_ID.test(lesson)) return undefined;
  return language === "zh-cn" || language === "en" ? { lesson, language } : undefined;
}

export function isLesson(metadata: unknown): boolean {
  return lessonMetadata(metadata) !== undefined;
}

/** Lessons, and the notebooks of projects: they begin on the built-in kernel. */
export function startsBuiltIn(metadata: unknown): boolean {
  const own = field(field(metadata, "metadata"), "firstToken");
  return isLesson(metadata) || typeof field(own, "project") === "string";
}

/** It becomes part of a file name. */
const LESSON_ID = /^\d{2}-[a-z0-9-]{1,40}$/;

export function field(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
