/** Looks at a text sign by sign: for what every sentence is asked many times, a pattern costs more than the rest. */

const LETTER_OR_FIGURE = /^[\p{L}\p{N}]/u;
const CAPITAL_OR_FIGURE = /^[\p{Lu}\p{N}]/u;

/** Length of the letter or figure that stands there, 0 where none does. */
function lengthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) ? 1 : 0;
  const point = text.codePointAt(at);
  if (point === undefined) return 0;
  const sign = String.fromCodePoint(point);
  return LETTER_OR_FIGURE.test(sign) ? sign.length : 0;
}

/** Whether the text goes on there with a letter or a figure. */
export const goesOnAt = (text: string, at: number): boolean => lengthAt(text, at) > 0;

/** Gives every run of letters and figures, in order. */
export function eachWord(text: string, take: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const first = lengthAt(text, at);
    if (first === 0) {
      at++;
      continue;
    }
    const start = at;
    for (let length = first; length > 0; length = lengthAt(text, at)) at += length;
    take(start, at);
  }
}

/** Whether what stands there is a capital or a figure. */
export function isCapitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  return CAPITAL_OR_FIGURE.test(String.fromCodePoint(text.codePointAt(at) ?? 0x20));
}
