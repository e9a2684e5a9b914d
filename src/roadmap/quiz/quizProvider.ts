import * as vscode from "vscode";
import type { Language } from "../../protocol/bilingual";
import type { EvidenceSink } from "../../protocol/evidence";
import type { ReportSink } from "../../protocol/reports";
import { inLanguage } from "../../text/bilingual";
import type { EvidenceSource } from "../evidence/evidenceSource";
import { SKILL_TEST } from "../skillTest/skillTest";
import { skillScores, testDue, testId } from "../skillTest/skillScores";
import { skillTestReport } from "../skillTest/skillTestReport";
import { answersInWords } from "./answersInWords";
import { askAll } from "./askAll";
import type { Question, Quiz } from "./quiz";
import { QuizRun } from "./quizRun";
import { QuizView, type QuizLook } from "./quizView";

export interface QuizParts {
  readonly quizzes: readonly Quiz[];
  readonly evidence: EvidenceSink & EvidenceSource & { ready(): Promise<void> };
  readonly reports: ReportSink;
  readonly language: () => Language;
}

/** Quizzes and the skill test. Who leaves in the middle goes on there, as long as the window lives. */
export class QuizProvider {
  readonly #runs = new Map<string, QuizRun>();

  constructor(private readonly parts: QuizParts) {}

  /** @param id of a quiz; asked for without one */
  async quiz(id?: unknown): Promise<void> {
    const { quizzes, evidence, language } = this.parts;
    const quiz =
      typeof id === "string" ? quizzes.find((each) => each.id === id) : await this.#choose();
    if (quiz === undefined) {
      if (typeof id === "string")
        void vscode.window.showWarningMessage(vscode.l10n.t("There is no quiz “{0}”.", id));
      return;
    }
    const say = inLanguage(language());
    const title = say(quiz.title);
    const look = { title, say, mayBeUnsure: false, mayGoBack: false };
    const run = await this.#run(quiz.id, quiz.questions, look, true);
    if (run === undefined) return;
    const { score, answers } = run;
    const kind = score === answers.length ? "passed" : "failed";
    const facts = { score, of: answers.length };
    await evidence.add({ id: `quiz/${quiz.id}`, kind, atMs: Date.now(), facts });
    void this.#tell(quiz, run, language());
  }

  async skillTest(): Promise<void> {
    const { evidence, reports, language } = this.parts;
    const say = inLanguage(language());
    const title = vscode.l10n.t("Ten questions");
    const look = { title, say, mayBeUnsure: true, mayGoBack: true };
    const run = await this.#run(SKILL_TEST_RUN, SKILL_TEST, look, false);
    if (run === undefined) return;
    const atMs = Date.now();
    await evidence.ready();
    const due = testDue(evidence.evidence, atMs);
    const facts = { score: run.score, of: run.answers.length };
    await evidence.add(
      due.day === undefined
        ? { id: "skill-test", kind: "practised", atMs, facts }
        : // To have taken it is what counts, whatever the score.
          { id: testId(due.day), kind: "passed", atMs, facts },
    );
    const scores = skillScores(evidence.evidence);
    await reports.show(
      skillTestReport({ answers: run.answers, scores, due, language: language() }),
    );
  }

  async #run(
    id: string,
    questions: readonly Question[],
    look: QuizLook,
    tells: boolean,
  ): Promise<QuizRun | undefined> {
    const run = this.#runs.get(id) ?? new QuizRun(questions, Date.now());
    this.#runs.set(id, run);
    if (!(await askAll(run, new QuizView(look), tells))) return undefined;
    this.#runs.delete(id);
    return run;
  }

  async #tell(quiz: Quiz, { score, answers }: QuizRun, language: Language): Promise<void> {
    const { l10n } = vscode;
    const say = inLanguage(language);
    const title = say(quiz.title);
    const again = l10n.t("Try Again");
    const details = l10n.t("Show Answers");
    const isPassed = score === answers.length;
    const told = isPassed
      ? l10n.t("All right: the quiz “{0}” is passed.", title)
      : l10n.t("{0} of {1} right. It takes all of them to pass.", score, answers.length);
    const buttons = isPassed ? [details] : [again, details];
    const chosen = await vscode.window.showInformationMessage(told, ...buttons);
    if (chosen === again) await this.quiz(quiz.id);
    if (chosen === details)
      await this.parts.reports.show({ title, markdown: answersInWords(answers, say) });
  }

  async #choose(): Promise<Quiz | undefined> {
    const { quizzes, evidence, language } = this.parts;
    await evidence.ready();
    const say = inLanguage(language());
    const passed = new Set(
      evidence.evidence.filter(({ kind }) => kind === "passed").map(({ id }) => id),
    );
    const items = quizzes.map((quiz) => ({
      label: say(quiz.title),
      description: passed.has(`quiz/${quiz.id}`) ? vscode.l10n.t("passed") : "",
      quiz,
    }));
    const placeHolder = vscode.l10n.t("Which quiz?");
    return (await vscode.window.showQuickPick(items, { placeHolder }))?.quiz;
  }
}

const SKILL_TEST_RUN = "skill-test/";
