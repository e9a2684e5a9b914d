/**
 * What a text in an editor is to the lessons, by its address: the completion is quieter in lessons,
 * and says nothing in an exercise that nobody has tried yet. Undefined for everything else.
 */
export type LessonCell = (uri: string) => "lesson" | "untried exercise" | undefined;
