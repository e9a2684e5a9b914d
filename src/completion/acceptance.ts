import {
  isTyped,
  shifted,
  toLf,
  touches,
  withoutPartner,
  type DocumentChange,
  type Edit,
} from "./edits";
import type { Shown } from "./outcome";

/** What was put before the editor. Whether VS Code showed it, the stable API does not say. */
export interface Offer {
  /** Address of the document. */
  readonly document: string;
  /** Of the cursor, in UTF-16 units from the document's start. */
  readonly at: number;
  /** What the selected item of the suggestion list would insert in front of ours; mostly empty. */
  readonly lead: string;
  readonly suggestions: readonly Shown[];
}

/** What became of an offer. `partlyAccepted` may come several times, and `accepted` after it. */
export interface Verdict {
  readonly kind: "accepted" | "partlyAccepted" | "rejected" | "unknown";
  readonly document: string;
  /** Where the inserted text begins. */
  readonly at: number;
  /** Inserted by the suggestion now, in UTF-16 units; none where nothing was accepted. */
  readonly chars: number;
  readonly candidate: Shown;
  /** How long it was on offer. */
  readonly ms: number;
  /** A part of it was accepted before. */
  readonly again: boolean;
}

/** Nobody reads a suggestion that stood for a shorter time. */
export const READ_MS = 750;
/** The command follows the insertion at once. */
const COMMAND_WAIT_MS = 1_000;
/** VS Code may hold on to items of earlier answers while a person types what they say. */
const MAX_OFFERS = 32;

/**
 * Tells accepts from rejects by what stable API lets us see: the command of an accepted item, and
 * the document's changes. What cannot be told is `unknown` and must count as neither.
 */
export class Acceptance {
  readonly #offers = new Map<number, Offer>();
  #lastId = 0;
  #current: Standing | undefined;
  #pending: Pending | undefined;

  /** @returns the offer's id, for `accepted` */
  offered(offer: Offer, nowMs: number): { id: number; verdicts: readonly Verdict[] } {
    const id = ++this.#lastId;
    this.#offers.set(id, offer);
    this.#offers.delete(id - MAX_OFFERS);
    const hopes = offer.suggestions.map((candidate) => ({
      candidate,
      rest: offer.lead + candidate.text,
      lead: offer.lead.length,
    }));
    const { document, at } = offer;
    const old = this.#current;
    const fresh: Standing = { document, at, hopes, sinceMs: nowMs, again: false };
    if (old !== undefined && continues(fresh, old)) {
      this.#current = { ...fresh, sinceMs: old.sinceMs, again: old.again };
      return { id, verdicts: this.#lapse(nowMs) };
    }
    const verdicts = [...this.#lapse(nowMs), ...this.#end("unknown", nowMs)];
    this.#current = hopes.length > 0 ? fresh : undefined;
    return { id, verdicts };
  }

  /** VS Code has run the command of an item. */
  accepted(id: number, index: number, nowMs: number): readonly Verdict[] {
    const offer = this.#offers.get(id);
    const candidate = offer?.suggestions[index];
    if (offer === undefined || candidate === undefined) return [];
    const pending = this.#pending;
    const current = this.#current;
    this.#pending = undefined;
    this.#current = undefined;
    if (pending !== undefined && nowMs - pending.atMs <= COMMAND_WAIT_MS)
      return [{ ...pending.verdict, kind: "accepted", candidate }];
    const { document, at } = offer;
    const [ms, again] = [nowMs - (current?.sinceMs ?? nowMs), current?.again ?? false];
    const chars = candidate.text.length;
    return [{ kind: "accepted", document, at, chars, candidate, ms, again }];
  }

  changed({ document, edits, undone }: DocumentChange, nowMs: number): readonly Verdict[] {
    const lapsed = this.#lapse(nowMs);
    const current = this.#current;
    if (current?.document !== document) return lapsed;
    const touching = edits.filter((edit) => touches(edit, current.at));
    const [edit] = touching;
    if (edit === undefined) {
      this.#current = { ...current, at: shifted(current.at, edits) };
      return lapsed;
    }
    if (undone || touching.length > 1) return [...lapsed, ...this.#end("unknown", nowMs)];
    return [...lapsed, ...this.#judge(current, edit, edits, nowMs)];
  }

  /** The cursor stands here now. */
  moved(document: string, at: number, nowMs: number): readonly Verdict[] {
    const current = this.#current;
    if (current?.document !== document || current.at === at) return [];
    return this.#end("unknown", nowMs);
  }

  /** Another editor, or none. */
  left(nowMs: number): readonly Verdict[] {
    return [...this.#lapse(nowMs), ...this.#end("unknown", nowMs)];
  }

  #judge(current: Standing, edit: Edit, edits: readonly Edit[], nowMs: number): readonly Verdict[] {
    const { text, offset, length } = edit;
    const others = edits.filter((each) => each !== edit);
    const units = text.length - (current.at - offset);
    const end = shifted(current.at, others) + units;
    const inserted = toLf(text.slice(current.at - offset));
    const whole = current.hopes.find(({ rest }) => rest === inserted);
    if (whole !== undefined) {
      const verdict = verdictOf("unknown", current, whole, units, nowMs);
      this.#pending = { verdict: { ...verdict, at: end - verdict.chars }, atMs: nowMs };
      this.#current = undefined;
      return [];
    }
    const isInsertion = offset === current.at && length === 0 && inserted !== "";
    const typed = isInsertion && isTyped(inserted);
    // The partner of a bracket stands behind the cursor.
    const said = typed && !fits(current.hopes, inserted) ? withoutPartner(inserted) : inserted;
    if (!isInsertion || !fits(current.hopes, said)) {
      const read = nowMs - current.sinceMs >= READ_MS;
      return this.#end(typed && read ? "rejected" : "unknown", nowMs);
    }
    const [taken] = current.hopes.filter(({ rest }) => rest.startsWith(said));
    const cursor = end - (inserted.length - said.length);
    this.#current = { ...current, at: cursor, hopes: advance(current.hopes, said) };
    if (typed || taken === undefined) return [];
    const verdict = verdictOf("partlyAccepted", current, taken, units, nowMs);
    if (verdict.chars === 0) return [];
    this.#current = { ...this.#current, again: true };
    return [{ ...verdict, at: end - verdict.chars }];
  }

  /** What was inserted whole, but not by our item's command: typed or pasted by the person. */
  #lapse(nowMs: number): readonly Verdict[] {
    const pending = this.#pending;
    if (pending === undefined || nowMs - pending.atMs <= COMMAND_WAIT_MS) return [];
    this.#pending = undefined;
    return pending.verdict.again ? [] : [{ ...pending.verdict, chars: 0 }];
  }

  #end(kind: "rejected" | "unknown", nowMs: number): readonly Verdict[] {
    const current = this.#current;
    const [hope] = current?.hopes ?? [];
    this.#current = undefined;
    // What was accepted in part has been judged by that.
    if (current === undefined || hope === undefined || current.again) return [];
    return [verdictOf(kind, current, hope, 0, nowMs)];
  }
}

/** An offer as it stands now, after a part of it was typed or accepted. */
interface Standing {
  readonly document: string;
  readonly at: number;
  readonly hopes: readonly Hope[];
  readonly sinceMs: number;
  readonly again: boolean;
}

interface Hope {
  readonly candidate: Shown;
  /** What of it is still to come, with LF. */
  readonly rest: string;
  /** So much at its beginning is the suggestion list's. */
  readonly lead: number;
}

/** The whole text was inserted; the command will tell by whom. */
interface Pending {
  readonly verdict: Verdict;
  readonly atMs: number;
}

/** The same suggestion, asked for again. */
function continues(fresh: Standing, old: Standing): boolean {
  if (fresh.document !== old.document || fresh.at !== old.at) return false;
  return fresh.hopes.some(({ rest }) =>
    old.hopes.some((hope) => hope.rest.startsWith(rest) || rest.startsWith(hope.rest)),
  );
}

function fits(hopes: readonly Hope[], text: string): boolean {
  return hopes.some(({ rest }) => rest.startsWith(text));
}

function advance(hopes: readonly Hope[], inserted: string): Hope[] {
  return hopes
    .filter(({ rest }) => rest.startsWith(inserted))
    .map(({ candidate, rest, lead }) => ({
      candidate,
      rest: rest.slice(inserted.length),
      lead: Math.max(0, lead - inserted.length),
    }));
}

function verdictOf(
  kind: Verdict["kind"],
  { document, at, sinceMs, again }: Standing,
  { candidate, lead }: Hope,
  units: number,
  nowMs: number,
): Verdict {
  const chars = Math.max(0, units - lead);
  return { kind, document, at, chars, candidate, ms: nowMs - sinceMs, again };
}
