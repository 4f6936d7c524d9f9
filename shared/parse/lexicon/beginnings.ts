/**
 * Which words a pattern can begin with, so that it is tried at those alone: a sentence has few of them, and searching it
 * for each row of a lexicon costs more than all else. Reads the plain patterns that lexicons are made of.
 */

/** Letters that tell. */
const LONGEST = 8;
/** The first letters of each word. */
const FIRST_LETTERS = new RegExp(`(?<![\\p{L}-])[a-z]{1,${LONGEST}}`, 'gu');

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
  const letters = /^[a-z]+(?![a-z?*{])/.exec(option)?.[0] ?? /^[a-z]+(?=[a-z][?*{])/.exec(option)?.[0] ?? '';
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
  private readonly rows = new Map<string, number[]>();
  /** Rows that may begin with anything. */
  private readonly always: number[] = [];
  private readonly sticky: RegExp[];

  constructor(private readonly all: readonly Row[]) {
    this.sticky = all.map(({ pattern }) => new RegExp(pattern.source, 'uy'));
    all.forEach(({ pattern }, i) => {
      const beginnings = beginningsOf(pattern.source);
      if (beginnings === null) this.always.push(i);
      for (const letters of beginnings ?? []) this.rows.set(letters, [...(this.rows.get(letters) ?? []), i]);
    });
  }

  /** All that the rows take, in the order of the rows, then of the text; of one row, none within another. */
  *matches(text: string, searched: (pattern: RegExp, text: string) => RegExpExecArray[]): Generator<[Row, RegExpExecArray]> {
    const places = new Map<number, number[]>();
    for (const { 0: letters, index } of searched(FIRST_LETTERS, text))
      for (let length = 1; length <= letters.length; length++)
        for (const row of this.rows.get(letters.slice(0, length)) ?? []) {
          const known = places.get(row);
          if (!known) places.set(row, [index]);
          else if (known.at(-1) !== index) known.push(index);
        }
    for (const row of this.always) places.delete(row);
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
}
