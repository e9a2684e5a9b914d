import type { Language } from "../protocol/bilingual";
import type { Report } from "../protocol/reports";
import { inLanguage, type Say } from "../text/bilingual";
import { list, table } from "../text/markdown";
import { fit, type Fit, type Load, type PartId, type Place } from "./calculate";
import * as text from "./fitText";
import { keyOf, picture } from "./picture";
import { CARD_SIZES, cardOf } from "./places";
import { type Plan, PLANS } from "./plans";
import type { Preset } from "./presets";
import { count, size } from "./quantity";

/** One question: this model, for this, with so much text, in that place? */
export interface Question {
  readonly preset: Preset;
  readonly plan: Plan;
  readonly load: Load;
  readonly place: Place;
}

/** The answer for a person, with every number to be recomputed. */
export function fitInWords(question: Question, language: Language): Report {
  const say = inLanguage(language);
  const { preset, plan, load, place } = question;
  const found = fit(preset.shape, plan, load, place);
  const tips = tipsFor(found, plan).map((tip) => say(tip));
  const markdown = [
    `**${answer(question, found, say)}**`,
    about(question, language, say),
    preset.claim === undefined ? "" : `> ${say(preset.claim)}`,
    `## ${say(text.PICTURE)}`,
    picture(found, place, answer(question, found, say), placeName(place, say)),
    `## ${say(text.CALCULATION)}`,
    calculation(found, say),
    say(text.RECOMPUTE),
    tips.length === 0 ? "" : `## ${say(text.TIPS)}\n\n${list(tips)}`,
    `## ${say(text.OTHERS)}`,
    others(question, say),
    `## ${say(text.ASSUMPTIONS)}`,
    list(assumptionsFor(question, found).map((each) => say(each))),
  ];
  return { title: say(text.TITLE), markdown: markdown.filter((part) => part !== "").join("\n\n") };
}

function answer({ preset, plan, place }: Question, found: Fit, say: Say): string {
  const name = say(preset.shape.name);
  const values = [name, say(plan.name), size(found.bytes), placeName(place, say)];
  if (found.verdict !== "no") return say(text.ANSWER[found.verdict], ...values);
  const told = say(text.ANSWER.no, ...values, size(found.bytes - place.bytes));
  return place.kind === "card" ? told + say(text.SPACE) + say(text.CUT, found.places) : told;
}

function placeName({ kind, bytes }: Place, say: Say): string {
  return say(text.PLACE[kind], size(bytes));
}

function about({ preset, plan, load }: Question, language: Language, say: Say): string {
  const { parameters, layers, width, kvHeads, headDim } = preset.shape;
  return [
    say(text.ABOUT, count(parameters, language), layers, width, kvHeads, headDim),
    say(text.LOAD, load.tokens, load.batch),
    say(text.PLAN, say(plan.name), say(plan.about)),
  ].join(say(text.SPACE));
}

function calculation({ parts, bytes }: Fit, say: Say): string {
  const head = text.HEAD.map((each) => say(each));
  const rows = parts.map(({ id, bytes: own, formula }, i) => [
    `${keyOf(id)} ${i + 1} ${say(text.PART[id].name)}`,
    say(text.PART[id].formula),
    `\`${formula}\``,
    whole(size(own)),
  ]);
  return table([head, ...rows, [`**${say(text.SUM)}**`, "", "", `**${whole(size(bytes))}**`]]);
}

/** The largest part says what helps most. */
function tipsFor({ parts, verdict }: Fit, plan: Plan) {
  if (verdict === "yes") return [];
  const largest = parts.reduce((a, b) => (b.bytes > a.bytes ? b : a)).id;
  const tips: PartId[] = largest === "gradients" ? ["optimiser"] : [largest];
  const found = tips.flatMap((id) => text.TIP[id] ?? []);
  const fewer = plan.bits > 5 && plan.trains !== "all" ? [text.FEWER_BITS] : [];
  return [...new Set([...found, ...fewer, text.SMALLER_MODEL])];
}

/** The same model and text, for every plan, on every card. */
function others({ preset, load }: Question, say: Say): string {
  const head = [
    say(text.PLAN_HEAD),
    say(text.SUM),
    ...CARD_SIZES.map(({ gigabytes }) => whole(`${gigabytes} GB`)),
  ];
  const rows = PLANS.map((plan) => {
    const fits = CARD_SIZES.map(({ gigabytes }) =>
      fit(preset.shape, plan, load, cardOf(gigabytes)),
    );
    const [first] = fits;
    const marks = fits.map(({ verdict }) => whole(say(text.MARK[verdict])));
    return [sentence(say(plan.name)), whole(size(first?.bytes ?? 0)), ...marks];
  });
  const examples = CARD_SIZES.map((card) => say(text.EXAMPLE, card.gigabytes, say(card.examples)));
  return `${table([head, ...rows])}\n\n${say(text.EXAMPLES, examples.join(say(text.COMMA)))}`;
}

function assumptionsFor({ preset, plan, place }: Question, { parts }: Fit) {
  const ids = parts.map(({ id }) => id);
  return [
    ...(preset.shape.isGuess === true ? [text.GUESSED] : []),
    ...ids.flatMap((id) => text.ASSUMED[id] ?? []),
    ...(plan.trains === undefined ? [text.ASSUMED_RUN] : [text.ASSUMED_TRAIN]),
    place.kind === "card" ? text.ASSUMED_CARD : text.ASSUMED_MEMORY,
    text.ESTIMATE,
  ];
}

/** In a narrow column it stays in one line. */
function whole(words: string): string {
  return words.replaceAll(" ", "\u00a0");
}

/** With a capital. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
