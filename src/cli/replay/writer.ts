import type { Ask, Pipeline, Run } from "../../completion/pipeline";
import { textSource, windowsAround, type Place } from "../../completion/place";
import { READ_MS } from "../../completion/acceptance";
import type { Shown } from "../../completion/outcome";
import type { StageName } from "../../completion/trace";
import type { ReplayClock } from "./clock";
import { Draft, keysOf } from "./draft";
import type { Hands } from "./hands";
import type { OtherFiles } from "./otherFiles";
import type { Passage } from "./passages";
import { Screen, type Display } from "./screen";
import { Tally } from "./tally";
import type { TimedModel } from "./timedModel";
import { rightWords } from "./words";

/** VS Code asks so long after a key. */
export const EDITOR_WAIT_MS = 50;

/** Where somebody writes: the pipeline with all its parts, in the replay's time. */
export interface Desk {
  readonly pipeline: Pipeline;
  readonly model: TimedModel;
  readonly clock: ReplayClock;
  readonly settings: Ask["settings"];
  /** The debounce at this moment, in milliseconds from the last key. */
  readonly debounceMs: () => number;
  readonly onKey: (atMs: number) => void;
  /** The gate learns from what is accepted, and from what was long enough on offer and was not. */
  readonly onVerdict: (kind: "accepted" | "rejected", suggestion: Pick<Shown, "estimate">) => void;
  /** Another file is opened, with these beside it. */
  readonly visit: (others: OtherFiles) => void;
  /** Right words of a wrong suggestion are accepted one by one. */
  readonly acceptWords: boolean;
}

/** Somebody writes a passage key by key, and reads and accepts what is suggested. */
export class Writer {
  readonly tally = new Tally();
  readonly #draft: Draft;
  readonly #screen = new Screen();
  readonly #exactLines = new Set<number>();

  constructor(
    private readonly desk: Desk,
    private readonly passage: Passage,
    private readonly others: OtherFiles,
    private readonly hands: Hands,
  ) {
    this.#draft = new Draft(passage);
  }

  /** @throws what the model throws, and the signal's reason */
  async write(signal: AbortSignal): Promise<Tally> {
    const { desk, tally } = this;
    await this.#open(signal);
    const startMs = desk.clock.now();
    let nowMs = startMs;
    while (this.#press(nowMs)) {
      nowMs = await this.#pause(nowMs, signal);
      if (this.#draft.rest === "") break;
    }
    tally.ms = nowMs - startMs;
    this.#finish();
    return tally;
  }

  /** The file is opened, and the model reads it before the first key. */
  async #open(signal: AbortSignal): Promise<void> {
    this.desk.visit(this.others);
    await this.desk.pipeline.warmUp(this.#place(), signal);
    this.#mayGoOn(signal);
  }

  /** @returns whether something is left to be written */
  #press(nowMs: number): boolean {
    const key = this.#draft.next();
    this.#draft.press(key);
    const { display } = this.#screen;
    this.#screen.typed(key.kind === "erase" ? "" : key.text, nowMs);
    const isGone = display !== undefined && this.#screen.display === undefined;
    if (isGone && nowMs - display.sinceMs >= READ_MS)
      this.desk.onVerdict("rejected", display.shown);
    this.desk.onKey(nowMs);
    this.tally.keys++;
    return !this.#draft.isDone;
  }

  /** What happens after a key at `keyMs`. @returns when the next one comes, which is then now */
  async #pause(keyMs: number, signal: AbortSignal): Promise<number> {
    const { clock, model } = this.desk;
    let nextMs = keyMs + this.hands.pauseMs(this.#draft.at);
    await this.#ask(keyMs, nextMs, signal);
    for (;;) {
      const display = this.#screen.readInsteadOf(nextMs);
      const nowMs = display?.readMs ?? nextMs;
      await clock.goTo(nowMs, () => model.busy);
      this.#mayGoOn(signal);
      if (display === undefined) return nowMs;
      if (this.#accept(display)) {
        if (this.#draft.rest === "") return nowMs;
        this.desk.onKey(nowMs);
        nextMs = nowMs + this.hands.pauseMs(this.#draft.at);
        await this.#ask(nowMs, nextMs, signal);
      } else nextMs = Math.max(nextMs, nowMs);
    }
  }

  /** The editor asks after a key at `keyMs`; an answer counts if nothing was typed meanwhile. */
  async #ask(keyMs: number, nextMs: number, signal: AbortSignal): Promise<void> {
    const { clock, model, pipeline, settings, debounceMs } = this.desk;
    const untilMs = this.#screen.readInsteadOf(nextMs)?.readMs ?? nextMs;
    if (keyMs + EDITOR_WAIT_MS >= untilMs) return;
    await clock.goTo(keyMs + EDITOR_WAIT_MS, () => model.busy);
    const key = new AbortController();
    const callOff = clock.after(untilMs - clock.now(), () => {
      key.abort();
    });
    model.pause = { askMs: keyMs + debounceMs(), untilMs };
    const run = await pipeline.run(
      {
        place: this.#place(),
        trigger: "automatic",
        settings,
        severalCursors: false,
        // The debounce is in `pause`: nobody waits for it here.
        typedAtMs: undefined,
      },
      AbortSignal.any([signal, key.signal]),
    );
    model.pause = undefined;
    callOff();
    const endMs = clock.now();
    this.#mayGoOn(signal);
    const isLate = endMs > untilMs || wasCancelled(run);
    this.#count(run, isLate);
    if (!isLate) this.#show(run, endMs);
  }

  #count({ trace }: Run, isLate: boolean): void {
    const { tally } = this;
    tally.asked++;
    if (isLate) tally.overtaken++;
    const went = (stage: StageName): boolean => trace.stages.some(({ name }) => name === stage);
    if (isLate || !went("reuse")) return;
    if (went("generate")) tally.fromModel++;
    else tally.fromMemory++;
  }

  #show({ outcome }: Run, nowMs: number): void {
    const [first] = outcome.kind === "shown" ? outcome.suggestions : [];
    if (first === undefined) {
      this.#screen.clear(nowMs);
      return;
    }
    this.tally.shown++;
    if (!this.#screen.show(first, nowMs)) return;
    this.tally.suggestions++;
    if (!this.#draft.fits(first.text)) return;
    this.tally.exact++;
    const [line = ""] = this.#draft.rest.split("\n", 1);
    if (first.text.trimEnd() === line.trimEnd() || first.text.startsWith(`${line}\n`))
      this.#exactLines.add(this.#draft.rest.length - line.length);
  }

  /** A suggestion has been read. @returns whether anything of it was accepted */
  #accept(display: Display): boolean {
    const draft = this.#draft;
    if (draft.fits(display.text) && display.text.length > 1) {
      this.desk.onVerdict("accepted", display.shown);
      this.desk.pipeline.accepted(display);
      draft.accept(display);
      this.#screen.accepted();
      this.tally.accepted++;
      this.tally.keys++;
      return true;
    }
    display.declined = true;
    if (!this.desk.acceptWords) return false;
    const words = rightWords(display, (text) => draft.fits(text));
    if (words.text.length <= words.keys) return false;
    draft.accept({ text: words.text, replace: 0 });
    display.text = display.text.slice(words.text.length);
    this.tally.keys += words.keys;
    return true;
  }

  #finish(): void {
    const { tally, passage, hands } = this;
    const without = keysOf(passage);
    tally.keysWithout = without.length;
    // The last key ends the writing.
    tally.msWithout = without.slice(0, -1).reduce((sum, { at }) => sum + hands.pauseMs(at), 0);
    tally.chars = passage.text.length;
    tally.lines = passage.text.split("\n").filter((line) => line.trim() !== "").length;
    tally.exactLines = this.#exactLines.size;
    tally.replaced = this.#screen.unread.replaced;
    tally.typedOver = this.#screen.unread.typedOver;
  }

  #place(): Place {
    const { before, after } = this.#draft;
    const windows = windowsAround([textSource(before + after)], 0, before.length);
    return { language: "python", path: this.passage.path, ...windows };
  }

  #mayGoOn(signal: AbortSignal): void {
    signal.throwIfAborted();
    if (this.desk.model.fault !== undefined) throw this.desk.model.fault;
  }
}

function wasCancelled({ outcome }: Run): boolean {
  return outcome.kind === "silent" && outcome.reason === "cancelled";
}
