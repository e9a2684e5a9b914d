/**
 * Whether a text holds what looks like a real key, token or password: by the forms that the large
 * services give theirs, or by a random-looking literal under a telling name.
 */
export function holdsSecret(text: string): boolean {
  const end = text.slice(-MOST_CHARS);
  return FORMS.some((form) => form.test(end)) || assignsSecret(end) || hasPasswordInUrl(end);
}

/** Some forms take time in the square of the length. A line may be endless, a suggestion is not. */
const MOST_CHARS = 4000;

/** Each service documents its form, so that such keys can be found. */
const FORMS: readonly RegExp[] = [
  // AWS: key ids, and the long-lived and the temporary ones begin alike.
  /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\b/,
  // GitHub, GitLab
  /\bgh[opsur]_[A-Za-z0-9]{36,}/,
  /\bgithub_pat_[A-Za-z0-9_]{40,}/,
  /\bgl(?:pat|ptt|dt|rt|cbt|ft|soat)-[\w-]{20,}/,
  // Slack
  /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/,
  /\bxapp-\d-[A-Za-z0-9-]{10,}/,
  /hooks\.slack\.com\/(?:services|workflows)\/T[A-Z0-9]+\/[\w/]{10,}/,
  // Google
  /\bAIza[\w-]{35}/,
  /\bya29\.[\w-]{20,}/,
  /\bGOCSPX-[\w-]{20,}/,
  // OpenAI and those who took over its form
  /\bsk-(?:[a-z]+\d*-){0,4}[A-Za-z0-9_]{20,}/,
  // Hugging Face, npm, PyPI, Stripe, SendGrid
  /\bhf_[A-Za-z0-9]{30,}/,
  /\bnpm_[A-Za-z0-9]{36}/,
  /\bpypi-[\w-]{50,}/,
  /\b[rs]k_(?:live|test)_[A-Za-z0-9]{20,}/,
  /\bSG\.[\w-]{16,}\.[\w-]{16,}/,
  // Azure storage
  /AccountKey=[A-Za-z0-9+/]{60,}/,
  // JSON Web Token: three parts, of which the first two are JSON in base64
  /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/,
  /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/,
];

/** `name = "value"`, `"name": "value"`, `name: str = "value"`, `name="value"`. */
const ASSIGNMENT =
  /(?<![\w.-])([\w.-]*)["'\]]*\s*(?::\s*\w+\s*)?(?:=>?|:=?)\s*[bru]?(["'`])([^"'`\s]{12,})\2?/gi;
const TELLING_NAME =
  /(?:passw(?:or)?d|passphrase|pwd|secret|token|(?:api|access|private|auth|secret|encryption|signing)[_-]?key|credentials?)$/i;
const PLACEHOLDER =
  /example|changeme|change_me|placeholder|(?:^|[^a-z])your|dummy|sample|xxxx|\.\.\.|[<>{}$%()[\]]|^[\w.-]*(?:test|fake)/i;

function assignsSecret(text: string): boolean {
  for (const [, name = "", , value = ""] of text.matchAll(ASSIGNMENT))
    if (TELLING_NAME.test(name) && looksRandom(value)) return true;
  return false;
}

/** `scheme://user:password@host`. */
function hasPasswordInUrl(text: string): boolean {
  const [, password = ""] =
    /(?<![\w+.-])[a-z][\w+.-]*:\/\/[^\s/:@"']+:([^\s/:@"']{8,})@/i.exec(text) ?? [];
  return looksRandom(password);
}

/** Bits a character; words and names have fewer, and no digits among the letters. */
const LEAST_ENTROPY = 3;

function looksRandom(value: string): boolean {
  if (PLACEHOLDER.test(value) || !/\d/.test(value) || !/[A-Za-z]/.test(value)) return false;
  // A path or a dotted name.
  if (/^[\w-]*(?:[./:][A-Za-z_-]+)+$/.test(value)) return false;
  return entropy(value) >= LEAST_ENTROPY;
}

/** Shannon's, in bits a character, of the characters' own frequencies. */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) {
    const share = count / text.length;
    bits -= share * Math.log2(share);
  }
  return bits;
}
