import type { Bilingual, Language } from "../protocol/bilingual";
import type {
  ExplanationAnswer,
  ExplanationLabels,
  ExplanationPage,
  ExplanationPageConcept,
} from "../protocol/explanationView";
import type { Concept } from "./concepts";
import type { Explanation, TextRange } from "./explanation";
import { explanationMarkdown, linesInWords } from "./explanationMarkdown";

/** An explanation and the cards beside it, as the page shows it. */
export function pageOf(
  file: string,
  explanation: Explanation,
  concepts: readonly Concept[],
): ExplanationPage {
  const { language } = explanation;
  let index = 0;
  return {
    title: titleOf(file, explanation.range, language),
    language,
    notes: explanation.notes.map(({ text }) => text),
    groups: explanation.groups.map(({ heading, sentences }) => {
      const least = Math.min(...sentences.map(({ depth }) => depth));
      return {
        heading,
        sentences: sentences.map(({ text, range, depth }) => ({
          index: index++,
          lines: linesInWords(range, language),
          text,
          depth: depth - least,
        })),
      };
    }),
    concepts: concepts.map((concept) => cardOf(concept, language)),
    labels: labelsIn(language),
  };
}

/** The same as one Markdown text, to be copied, read aloud, or printed. */
export function pageMarkdown(
  file: string,
  explanation: Explanation,
  concepts: readonly Concept[],
): string {
  const { language } = explanation;
  const labels = labelsIn(language);
  const parts = [
    `# ${titleOf(file, explanation.range, language)}`,
    explanationMarkdown(explanation).trim(),
  ];
  if (concepts.length > 0) parts.push(`## ${labels.concepts}`);
  for (const concept of concepts)
    parts.push(`### ${concept.title[language]}`, cardText(concept, language));
  return `${parts.join("\n\n")}\n`;
}

/** What a language model said, for the same Markdown text. */
export function answerMarkdown({ from, text }: ExplanationAnswer, language: Language): string {
  return `\n## ${labelsIn(language).says.replace("{0}", from)}\n\n${text.trim()}\n`;
}

/** Ranges of the sentences, in the order of their indices. */
export function rangesOf({ groups }: Explanation): TextRange[] {
  return groups.flatMap(({ sentences }) => sentences.map(({ range }) => range));
}

/** What a card says below its title, as Markdown. */
export function cardText(concept: Concept, language: Language): string {
  const { what, example, caution } = concept;
  const labels = labelsIn(language);
  const colon = language === "en" ? ":" : "：";
  return [
    what[language],
    `**${labels.example}${colon}** ${example[language]}`,
    `**${labels.caution}${colon}** ${caution[language]}`,
  ].join("\n\n");
}

function cardOf(
  { title, what, example, caution, lesson }: Concept,
  language: Language,
): ExplanationPageConcept {
  return {
    title: title[language],
    what: what[language],
    example: example[language],
    caution: caution[language],
    lesson,
  };
}

function titleOf(file: string, range: TextRange, language: Language): string {
  const lines = linesInWords(range, language);
  return language === "en" ? `${file}, ${lines.toLowerCase()}` : `${file}，${lines}`;
}

export function labelsIn(language: Language): ExplanationLabels {
  return Object.fromEntries(
    Object.entries(LABELS).map(([key, text]) => [key, text[language]]),
  ) as Record<keyof ExplanationLabels, string>;
}

const LABELS: Record<keyof ExplanationLabels, Bilingual> = {
  reading: { "zh-cn": "这段代码做什么", en: "What the code does" },
  concepts: { "zh-cn": "用到的概念", en: "Concepts in it" },
  example: { "zh-cn": "例子", en: "Example" },
  caution: { "zh-cn": "注意", en: "Mind" },
  openLesson: { "zh-cn": "打开这一课", en: "Open the lesson" },
  copy: { "zh-cn": "复制", en: "Copy" },
  again: { "zh-cn": "重新讲解", en: "Explain again" },
  stale: {
    "zh-cn": "代码已经改动，下面讲的是改动之前的。",
    en: "The code has changed since; this is about how it was.",
  },
  ask: { "zh-cn": "再问问大语言模型…", en: "Ask a language model, too…" },
  stop: { "zh-cn": "停止", en: "Stop" },
  says: { "zh-cn": "{0} 的说法", en: "What {0} says" },
  stopped: {
    "zh-cn": "已停止，上面是停下之前的内容。",
    en: "Stopped; this is what had come by then.",
  },
  failed: {
    "zh-cn": "这个模型没有答完。请检查它是否登录、是否联网，然后再问一次。",
    en: "The model did not finish. See whether it is signed in and online, then ask again.",
  },
};
