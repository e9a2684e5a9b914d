import type { Language } from "../../protocol/bilingual";
import { inLanguage } from "../../text/bilingual";
import type { Task } from "../task";
import { TREE_WORDS as W } from "./words";

/** Beside a title. */
export function time({ minutes }: Task, language: Language): string {
  const say = inLanguage(language);
  if (minutes <= MOST_MINUTES) return say(W.minutes, minutes);
  return say(W.hours, Math.round(minutes / MINUTES_AN_HOUR));
}

/** In a sentence. */
export function timeSpoken({ minutes }: Task, language: Language): string {
  const say = inLanguage(language);
  if (minutes <= MOST_MINUTES) return say(W.minutesSpoken, minutes);
  return say(W.hoursSpoken, Math.round(minutes / MINUTES_AN_HOUR));
}

const MINUTES_AN_HOUR = 60;
/** Above it minutes say nothing to anybody. */
const MOST_MINUTES = 90;
