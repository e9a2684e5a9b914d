import type { Quiz } from "./quiz/quiz";
import { CLAIMS_QUIZ } from "./quizzes/claims";
import { CONCEPTS_QUIZ } from "./quizzes/concepts";
import { FINE_TUNING_QUIZ } from "./quizzes/fineTuning";
import { LIMITS_QUIZ } from "./quizzes/limits";
import { MULTIMODAL_QUIZ } from "./quizzes/multimodal";
import { QUANTISATION_QUIZ } from "./quizzes/quantisation";
import { SCALING_QUIZ } from "./quizzes/scaling";
import { STACK_QUIZ } from "./quizzes/stack";

export type { Question, Quiz } from "./quiz/quiz";

/** In the order of the learning path. What is a matter of judgement is asked here, not ticked by hand. */
export const QUIZZES: readonly Quiz[] = [
  CONCEPTS_QUIZ,
  LIMITS_QUIZ,
  STACK_QUIZ,
  FINE_TUNING_QUIZ,
  SCALING_QUIZ,
  QUANTISATION_QUIZ,
  MULTIMODAL_QUIZ,
  CLAIMS_QUIZ,
];
