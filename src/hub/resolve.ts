import type { L10n } from "../text/l10n";

/** When a model of the hub may be replaced by a classroom model. */
export interface Circumstances {
  /** The hub cannot be reached, or nothing may be downloaded. */
  readonly offline: boolean;
  /** The person asked for the classroom model in its place. */
  readonly asked: boolean;
}

/** What a name given to `from_pretrained` or `pipeline` stands for. */
export type Resolution =
  /** A model that lies here; `folder` is relative to the folder of models, with forward slashes. */
  | {
      readonly kind: "here";
      readonly folder: string;
      /** Another model than the one that was asked for: `message` must be shown, each time. */
      readonly stoodIn: boolean;
      readonly message: string;
    }
  /** A model of the hub, which can be asked for. */
  | { readonly kind: "hub"; readonly name: string }
  /** There is no answer; `message` says what can be done. */
  | { readonly kind: "none"; readonly message: string };

/** From the name of a model to what will really run. */
export function resolve(name: string, { offline, asked }: Circumstances, l10n: L10n): Resolution {
  const own = name.trim().replace(/^first-token\//, "");
  if (OWN.has(own)) return { kind: "here", folder: own, stoodIn: false, message: "" };
  if (!/^(?:[\w-][\w.-]*\/)?[\w-][\w.-]*$/.test(name))
    return { kind: "none", message: notAName(name, l10n) };
  if (!offline && !asked) return { kind: "hub", name };
  const folder = FAMILIES.find(({ names }) => names.has(hubName(name)))?.folder;
  if (folder === undefined) return { kind: "none", message: noStandIn(name, offline, l10n) };
  return { kind: "here", folder, stoodIn: true, message: standIn(name, folder, offline, l10n) };
}

/** The models that lie in the folder of models, as they can be named. */
const OWN: ReadonlySet<string> = new Set([
  "classroom-gpt",
  "classroom-bert",
  "classroom-bert/sentiment",
  "classroom-clip",
  "code",
]);

/** Well-known models without their owner, and the classroom model of the same kind and task. */
const FAMILIES: readonly { readonly folder: string; readonly names: ReadonlySet<string> }[] = [
  {
    folder: "classroom-gpt",
    names: new Set([
      "gpt2",
      "gpt2-medium",
      "gpt2-large",
      "gpt2-xl",
      "distilgpt2",
      "gpt2-chinese-cluecorpussmall",
      "gpt2-distil-chinese-cluecorpussmall",
    ]),
  },
  {
    folder: "classroom-bert",
    names: new Set([
      "bert-base-uncased",
      "bert-base-cased",
      "bert-base-chinese",
      "bert-base-multilingual-uncased",
      "bert-base-multilingual-cased",
      "bert-large-uncased",
      "bert-large-cased",
      "distilbert-base-uncased",
      "distilbert-base-cased",
      "distilbert-base-multilingual-cased",
      "chinese-bert-wwm",
      "chinese-bert-wwm-ext",
    ]),
  },
  {
    folder: "classroom-bert/sentiment",
    names: new Set([
      "distilbert-base-uncased-finetuned-sst-2-english",
      "bert-base-multilingual-uncased-sentiment",
      "roberta-base-finetuned-jd-binary-chinese",
      "roberta-base-finetuned-dianping-chinese",
    ]),
  },
  {
    folder: "classroom-clip",
    names: new Set([
      "clip-vit-base-patch32",
      "clip-vit-base-patch16",
      "clip-vit-large-patch14",
      "chinese-clip-vit-base-patch16",
    ]),
  },
];

/** Who publishes these models; anyone else's model of the same name is another one. */
const OWNERS =
  /^(?:openai-community|openai|google-bert|distilbert|Xenova|onnx-community|uer|hfl|nlptown|OFA-Sys)\//;

function hubName(name: string): string {
  return name.replace(OWNERS, "");
}

function standIn(name: string, folder: string, offline: boolean, l10n: L10n): string {
  return offline
    ? l10n.t(
        "{0} would have to be downloaded, which is not possible now. {1} runs in its place: a tiny model of the same kind, made for the lessons. Its answers are not those of {0}.",
        name,
        folder,
      )
    : l10n.t(
        "As you asked, {1} runs in the place of {0}: a tiny model of the same kind, made for the lessons. Its answers are not those of {0}.",
        name,
        folder,
      );
}

function noStandIn(name: string, offline: boolean, l10n: L10n): string {
  const own = [...OWN].join(", ");
  return offline
    ? l10n.t(
        "{0} would have to be downloaded, which is not possible now, and no model here is of its kind. These are here: {1}.",
        name,
        own,
      )
    : l10n.t("No model here is of the same kind as {0}. These are here: {1}.", name, own);
}

function notAName(name: string, l10n: L10n): string {
  return l10n.t(
    "“{0}” is not the name of a model. A name looks like gpt2 or openai-community/gpt2. These models are here: {1}.",
    name,
    [...OWN].join(", "),
  );
}
