/**
 * The longest part of `bytes` from its start that is well-formed UTF-8, as text: a model that stops
 * in the middle of a character must not put half of it into a document.
 */
export function wholeCharacters(bytes: Uint8Array): string {
  for (let end = bytes.length; end > 0; end--) {
    try {
      return strict.decode(bytes.subarray(0, end));
    } catch {
      continue;
    }
  }
  return "";
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
