import type { Answer, Asked } from "../http/loopbackServer";

/** Python that answers a request by the notebook's app, and leaves no name behind. */
export function servingCode({ method, target, headers, body }: Asked): string {
  const asked = JSON.stringify({ method, target, headers, body: body.toString("base64") });
  // JSON of a JSON text is a Python text, too.
  return `__import__("first_token.serving").serving.answer(globals(), ${JSON.stringify(asked)})`;
}

/** @param shown what that code has shown */
export function servedAnswer(shown: string | undefined): Answer {
  if (shown === undefined) throw new Error("The app gave no answer.");
  const found = JSON.parse(shown) as {
    status: number;
    headers: Record<string, string>;
    body: string;
  };
  return { ...found, body: Buffer.from(found.body, "base64") };
}
