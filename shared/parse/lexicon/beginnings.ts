/**
 * Which words a pattern can begin with, so that it is tried at those alone: a sentence has few of them, and searching it
 * for each row of a lexicon costs more than all else. Reads the plain patterns that lexicons are made of.
 */

/** Letters that tell. */
const LONGEST = 8;
/** A letter at the end, which a word goes on from. */
const LETTER_LAST = /\p{L}$/u;

/** @returns the first letters of all that the pattern takes, `LONGEST` at the most; null where it may begin with anything */
export function beginningsOf(source: string): Set<string> | null {
  const found = new Set<string>();
  for (const option of optionsOf(source)) {
    const first = beginningsOfOption(option);
    if (first === null) return null;
    for (const letters of first) found.add(letters);
  }
  return found;
}

function beginningsOfOption(option: string): Set<string> | null {
  if (/^\(\?<?[=!]/.test(option)) return beginningsOf(option.slice(groupEnd(option)));
  if (option.startsWith('(?:')) {
    const end = groupEnd(option);
    const inside = beginningsOf(option.slice(3, end - 1));
    const optional = /^[?*]/.test(option.slice(end));
    const behind = optional ? beginningsOf(option.slice(end + 1)) : new Set<string>();
    return inside && behind ? new Set([...inside, ...behind]) : null;
  }
  // The space behind a short word belongs to it: "it" alone would be tried at every "its" and "item".
  const letters = /^[a-z]+(?![a-z?*{])(?: (?![?*{]))?/.exec(option)?.[0] ?? /^[a-z]+(?=[a-z][?*{])/.exec(option)?.[0] ?? '';
  return letters === '' ? null : new Set([letters.slice(0, LONGEST)]);
}

/** The alternatives of a pattern, cut at each bar that no bracket holds. */
function optionsOf(source: string): string[] {
  const found: string[] = [];
  let [from, depth, isClass] = [0, 0, false];
  for (let i = 0; i < source.length; i++) {
    const sign = source[i];
    if (sign === '\\') i++;
    else if (isClass) isClass = sign !== ']';
    else if (sign === '[') isClass = true;
    else if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (sign === '|' && depth === 0) {
      found.push(source.slice(from, i));
      from = i + 1;
    }
  }
  return [...found, source.slice(from)];
}

/** Where the group that the pattern begins with is closed. */
function groupEnd(source: string): number {
  let [depth, isClass] = [0, false];
  for (let i = 0; i < source.length; i++) {
    const sign = source[i];
    if (sign === '\\') i++;
    else if (isClass) isClass = sign !== ']';
    else if (sign === '[') isClass = true;
    else if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) return i + 1;
  }
  return source.length;
}

/** Rows by the words they can begin with, asked for those that a piece of text has words for. */
export class ByBeginning<Row extends { pattern: RegExp }> {
  /** By the number of their first two letters (or one): all beginnings that begin so, each with its rows. */
  private readonly beginnings: { letters: string; rows: number[] }[][] = [];
  /** Rows that may begin with anything. */
  private readonly always: number[] = [];
  private readonly sticky: RegExp[];

  constructor(private readonly all: readonly Row[]) {
    this.sticky = all.map(({ pattern }) => new RegExp(pattern.source, 'uy'));
    all.forEach(({ pattern }, row) => {
      const beginnings = beginningsOf(pattern.source);
      if (beginnings === null) this.always.push(row);
      for (const letters of beginnings ?? []) {
        const key = numberOf(letters.charCodeAt(0), letters.charCodeAt(1));
        this.beginnings[key] ??= [];
        const known = this.beginnings[key].find((other) => other.letters === letters);
        if (known) known.rows.push(row);
        else this.beginnings[key].push({ letters, rows: [row] });
      }
    });
  }

  /** All that the rows take, in the order of the rows, then of the text; of one row, none within another. */
  *matches(text: string, searched: (pattern: RegExp, text: string) => RegExpExecArray[]): Generator<[Row, RegExpExecArray]> {
    const places = this.places(text);
    for (const i of [...places.keys(), ...this.always].sort((a, b) => a - b)) {
      const row = this.all[i];
      const pattern = this.sticky[i];
      if (!row || !pattern) continue;
      const known = places.get(i);
      if (!known) {
        for (const match of searched(row.pattern, text)) yield [row, match];
        continue;
      }
      let behind = 0;
      for (const place of known) {
        if (place < behind) continue;
        pattern.lastIndex = place;
        const match = pattern.exec(text);
        if (!match) continue;
        behind = place + match[0].length;
        yield [row, match];
      }
    }
  }

  /** Where each row can begin, by its number; signs are looked at one by one, which costs less than a search for words. */
  private places(text: string): Map<number, number[]> {
    const places = new Map<number, number[]>();
    for (let at = 0; at < text.length; at++) {
      if (!isSmall(text, at) || goesOn(text, at)) continue;
      const first = text.charCodeAt(at);
      this.placesOf(numberOf(first, 0), text, at, places);
      if (isSmall(text, at + 1)) this.placesOf(numberOf(first, text.charCodeAt(at + 1)), text, at, places);
      while (isSmall(text, at + 1)) at++;
    }
    return places;
  }

  private placesOf(key: number, text: string, at: number, places: Map<number, number[]>): void {
    const beginnings = this.beginnings[key];
    if (!beginnings) return;
    for (const { letters, rows } of beginnings) {
      if (!text.startsWith(letters, at)) continue;
      for (const row of rows) {
        const known = places.get(row);
        if (!known) places.set(row, [at]);
        else if (known[known.length - 1] !== at) known.push(at);
      }
    }
  }
}

/** One number for two small letters; what is none counts as no letter. */
const numberOf = (first: number, second: number): number =>
  (first - 0x61) * 27 + (second >= 0x61 && second <= 0x7a ? second - 0x60 : 0);

/** Whether a small letter from a to z stands there. */
function isSmall(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x61 && code <= 0x7a;
}

/** Whether what stands there goes on with a word, behind a letter or a hyphen. */
function goesOn(text: string, at: number): boolean {
  const code = at === 0 ? 0x20 : text.charCodeAt(at - 1);
  if (code === 0x2d) return true;
  if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
  return LETTER_LAST.test(text.slice(Math.max(0, at - 2), at));
}
