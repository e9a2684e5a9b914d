import { type GrownToken, type LabContext, type Growth, MOST_RIVALS } from "../protocol/lab";
import { draw, reshape } from "../text/reshape";
import { seeded } from "../text/random";
import type { LookModel } from "./lookModel";
import type { Progress } from "./progress";
import { candidatesOf, windowOf } from "./next";
import { normaliserOf } from "./ranked";
import { ReadText } from "./readText";
import { refuse } from "./refuse";

/** Lets the model write on, token by token, and tells what else could have come at each place. */
export async function grow(
  model: LookModel,
  request: LabContext & Growth,
  { part, breathe }: Progress,
): Promise<GrownToken[]> {
  const { settled, most } = request;
  const total = settled.length + most;
  if (!(total >= 1 && total <= model.facts.context / 2))
    refuse(`At most ${model.facts.context / 2} tokens can be written after a text.`);
  const { ids } = windowOf(model, request, total);
  const random = seeded(request.seed);
  const text = ReadText.of(model);
  const grown: GrownToken[] = [];
  for (let at = 0; at < total; at++) {
    await breathe();
    const logits = await text.logitsAfter(ids);
    // One number for each place, so that a fork changes what comes after it and nothing before.
    const drawn = draw(reshape(logits, request), random());
    const id = settled[at] ?? drawn;
    const token: GrownToken = {
      ...model.candidate(id),
      logprob: (logits[id] ?? -Infinity) - normaliserOf(logits),
      rivals: candidatesOf(model, logits, MOST_RIVALS),
      isEnd: model.isEnd(id),
    };
    grown.push(token);
    part(token);
    if (token.isEnd) break;
    ids.push(id);
  }
  return grown;
}
