/**
 * Stage one, continued: train the tokenizer and turn the corpus into token files.
 *
 *     node training/tokenizer.mjs --work DIR --out models/code [--vocab 8192] [--phrases]
 *
 * Byte-level BPE by the npm package `tokenizers`. The pre-tokenizer keeps every newline and every
 * indentation for itself, so text can be tokenized line by line with the same result, and a cursor
 * after the indentation stands on a token border. With --phrases a token may reach across blanks and
 * signs within its line: fewer tokens, each of them rarer (training/README.md compares the two).
 *
 * For each side, and for summaries and examples where there are, writes DIR/NAME.bin (uint16 tokens)
 * and .idx (four uint32 a document: start, start of the text after its path, end, weight), and
 * OUT/tokenizer.json where it is missing.
 */
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import tokenizers from "tokenizers";

const { Tokenizer } = tokenizers;

const SIDES = ["heldout", "validation", "train"];

/** In the order of their ids, from 0. `training/format.py` and `src/runtime` read them by name. */
const SPECIAL = [
  "<|end|>",
  "<|path|>",
  "<|snippet|>",
  "<|suffix|>",
  "<|prefix|>",
  "<|summary|>",
  "<|pad|>",
  "<|spare|>",
];

const BREAKS = [
  "\\n",
  "(?<=\\n)[ \\t]+", // indentation
];
const WORDS = [
  ...BREAKS,
  "[ .]?[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*", // a name, with the blank or the dot before it
  " ?\\p{N}{1,3}",
  " ?[^\\s\\p{L}\\p{N}_.]+(?=\\.[\\p{L}_])", // leaves the dot to the attribute that follows
  " ?[^\\s\\p{L}\\p{N}_]+",
  "[^\\S\\n]+(?!\\S)",
  "[^\\S\\n]+",
];
/** The rest of a line is one piece, and merges decide. */
const PHRASES = [...BREAKS, "[^\\n]+"];

const { values } = parseArgs({
  options: {
    work: { type: "string" },
    out: { type: "string" },
    vocab: { type: "string", default: "8192" },
    phrases: { type: "boolean", default: false },
  },
});
if (!values.work || !values.out) {
  console.error(
    "usage: node training/tokenizer.mjs --work DIR --out FOLDER [--vocab 8192] [--phrases]",
  );
  process.exit(2);
}
for (const side of SIDES) {
  if (existsSync(join(values.work, `${side}.jsonl`))) continue;
  console.error(`${side}.jsonl is missing in ${values.work}: corpus.build writes it`);
  process.exit(2);
}
const pieces = (values.phrases ? PHRASES : WORDS).join("|");
/** Every so manieth file is enough for 8,000 merges, and keeps memory low: whole lines repeat less. */
const SAMPLED = values.phrases ? 12 : 3;
const tokenizerFile = join(values.out, "tokenizer.json");
if (!existsSync(tokenizerFile)) await trainTokenizer(Number(values.vocab));
const tokenizer = Tokenizer.fromFile(tokenizerFile);
const TASKS = [...SIDES.map((name) => `summaries-${name}`), "examples-train"];
for (const side of [...SIDES, ...TASKS]) {
  if (existsSync(join(values.work, `${side}.jsonl`)) && !isFresh(side)) await encodeCorpus(side);
}

async function trainTokenizer(vocabSize) {
  const sample = join(values.work, "tokenizer-sample.txt");
  const out = createWriteStream(sample);
  let index = 0;
  for await (const { text } of documents("train")) {
    if (index++ % SAMPLED === 0 && !out.write(text + "\n")) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
  // The trainer reads line by line, so there the indentation stands at the start of its text.
  const trainer = Tokenizer.fromString(
    JSON.stringify(tokenizerJson(pieces.replace("(?<=\\n)", "^"), {}, [])),
  );
  trainer.train([sample]);
  const alphabet = byteAlphabet();
  const vocab = new Map([...SPECIAL, ...alphabet].map((token, id) => [token, id]));
  const kept = [];
  // Merges are in the order in which they were learned, so a smaller vocabulary is a prefix.
  for (const merge of JSON.parse(trainerJson(trainer)).model.merges) {
    if (vocab.size === vocabSize) break;
    const token = merge.join("");
    if (!vocab.has(token)) vocab.set(token, vocab.size);
    kept.push(merge);
  }
  mkdirSync(values.out, { recursive: true });
  writeFileSync(
    tokenizerFile,
    JSON.stringify(tokenizerJson(pieces, Object.fromEntries(vocab), kept)),
  );
}

function trainerJson(trainer) {
  const file = join(values.work, "tokenizer-full.json");
  trainer.save(file);
  return readFileSync(file, "utf8");
}

/** Hugging Face's tokenizer.json, version 1.0. */
function tokenizerJson(pattern, vocab, merges) {
  const special = (content, id) => ({
    id,
    content,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  });
  const byteLevel = {
    type: "ByteLevel",
    add_prefix_space: false,
    trim_offsets: true,
    use_regex: false,
  };
  return {
    version: "1.0",
    truncation: null,
    padding: null,
    added_tokens: merges.length ? SPECIAL.map(special) : [],
    normalizer: null,
    pre_tokenizer: {
      type: "Sequence",
      pretokenizers: [
        { type: "Split", pattern: { Regex: pattern }, behavior: "Isolated", invert: false },
        byteLevel,
      ],
    },
    post_processor: null,
    decoder: byteLevel,
    model: {
      type: "BPE",
      dropout: null,
      unk_token: null,
      continuing_subword_prefix: null,
      end_of_word_suffix: null,
      fuse_unk: false,
      byte_fallback: false,
      ignore_merges: false,
      vocab,
      merges,
    },
  };
}

/** Of a summary's pair the code stands where other documents have their path. */
async function encodeCorpus(side) {
  const bin = createWriteStream(join(values.work, `${side}.bin`));
  const index = [];
  let position = 0;
  let characters = 0;
  let batch = [];
  const flush = async () => {
    const encoded = await tokenizer.encodeBatch(
      batch.flatMap(({ path, code = path, text }) => [code, text]),
      { addSpecialTokens: false },
    );
    for (const [i, { weight }] of batch.entries()) {
      const path = encoded[2 * i].getIds();
      const text = encoded[2 * i + 1].getIds();
      const start = position + path.length;
      index.push(position, start, start + text.length, weight);
      position += path.length + text.length;
      if (!bin.write(Buffer.from(Uint16Array.from([...path, ...text]).buffer)))
        await once(bin, "drain");
    }
    batch = [];
  };
  for await (const document of documents(side)) {
    batch.push(document);
    characters += document.text.length;
    if (batch.length === 200) await flush();
  }
  await flush();
  bin.end();
  await once(bin, "finish");
  writeFileSync(join(values.work, `${side}.idx`), Buffer.from(Uint32Array.from(index).buffer));
  console.log(
    `${side}: ${index.length / 4} files, ${position} tokens, ${(characters / position).toFixed(2)} characters a token`,
  );
}

/** Whether the token files are newer than both the text and the tokenizer. */
function isFresh(side) {
  const index = join(values.work, `${side}.idx`);
  const sources = [join(values.work, `${side}.jsonl`), tokenizerFile];
  const modified = (file) => statSync(file).mtimeMs;
  return existsSync(index) && sources.every((file) => modified(file) < modified(index));
}

async function* documents(side) {
  const lines = createInterface({ input: createReadStream(join(values.work, `${side}.jsonl`)) });
  for await (const line of lines) yield JSON.parse(line);
}

/** The 256 stand-in characters of GPT-2's byte-level alphabet. */
function byteAlphabet() {
  const printable = [...range(33, 126), ...range(161, 172), ...range(174, 255)];
  const others = range(0, 255).filter((byte) => !printable.includes(byte));
  return [...printable, ...others.map((_, i) => 256 + i)].map((code) => String.fromCodePoint(code));
}

function range(first, last) {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
