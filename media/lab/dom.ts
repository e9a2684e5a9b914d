/** Elements are made here and nowhere by HTML: text of models and files stays text. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export function button(
  text: string,
  act: () => void,
  attributes: Readonly<Record<string, string>> = {},
): HTMLButtonElement {
  const made = el("button", { type: "button", ...attributes }, text);
  made.addEventListener("click", act);
  return made;
}

/** A token as people can see it: blanks, breaks, and bytes that are no character alone. */
export function visible({ text, bytes }: { text: string; bytes: readonly number[] }): string {
  if (text.includes("\ufffd") && bytes.length > 0) return bytes.map(hex).join(" ");
  return text.replace(/ /g, "␣").replace(/\n/g, "⏎").replace(/\t/g, "⇥").replace(/\r/g, "␍");
}

export function hex(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, "0");
}

/** “12.3 %”; small ones keep two digits that say something. */
export function percent(share: number): string {
  const value = share * 100;
  if (value >= 10) return `${value.toFixed(1)} %`;
  return value >= 0.01 ? `${value.toFixed(2)} %` : value === 0 ? "0 %" : "< 0.01 %";
}
