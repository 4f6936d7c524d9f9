/** The number that a meeting bears in its series. */

import { CLOSED, ordinalOrNumber, PLAIN, type Token } from './eventTokens';
import { UNITS } from './lexicon/meetings';
import { cardinalValue, ordinalValue } from './lexicon/ordinals';

type Numbered = { value: number | null; start: number | null; end: number | null; series: boolean };

/** The number of the meeting: before its name, in the unit before it ("fifth session of"), or after it. */
export function roundOf(tokens: readonly Token[], from: number, head: number, to: number): Numbered {
  const none: Numbered = { value: null, start: null, end: null, series: false };
  const take = (k: number, value: number | null, series: boolean, back = k): Numbered =>
    value === null ? none : { value, start: tokens[back]?.start ?? null, end: tokens[k]?.end ?? null, series };
  let k = from - 1;
  while (k >= 0 && /^(?:the|their|its|annual|regular|ordinary|extraordinary|high-level|a)$/.test(tokens[k]?.low ?? '')) k--;
  // "third Dialogue", "one hundred and twelfth session"
  const direct = ordinalAt(tokens, k);
  if (direct) return take(k, direct.value, UNITS.has(tokens[head]?.low ?? ''), direct.from);
  let series = false;
  if (/^(?:of|in)$/.test(tokens[k]?.low ?? '')) {
    const unit = k - 1;
    if (UNITS.has(tokens[unit]?.low ?? '')) {
      series = true;
      let j = unit - 1;
      for (
        let n = 0;
        n < 3 &&
        j >= 0 &&
        !ordinalAt(tokens, j) &&
        /^[\p{L}-]+$/u.test(tokens[j]?.text ?? '') &&
        (!tokens[j]?.cap || PLAIN.has(tokens[j]?.low ?? '')) &&
        !CLOSED.has(tokens[j]?.low ?? '');
        n++
      )
        j--;
      const counted = ordinalAt(tokens, j);
      if (counted) return take(j, counted.value, true, counted.from);
    }
    // "Round 5 of", "Session XIV of", "round five of"
    if (UNITS.has(tokens[unit - 1]?.low ?? '')) {
      const value = cardinalValue(tokens[unit]?.text ?? '');
      if (value !== null) return take(unit, value, true, unit);
    }
    if (tokens[k]?.low === 'in' && tokens[unit]?.low === 'time') {
      const timed = ordinalAt(tokens, unit - 1);
      if (timed) return take(unit - 1, timed.value, true, timed.from);
    }
  }
  const after = roundAfter(tokens, to);
  if (after) return after;
  return { ...none, series };
}

/** The ordinal that ends at this token, of one word or of several. */
function ordinalAt(tokens: readonly Token[], k: number): { value: number; from: number } | null {
  const token = tokens[k];
  if (!token || !ordinalOrNumber(token)) return null;
  let from = k;
  if (tokens[k - 1]?.low === 'and' && tokens[k - 2]?.low === 'hundred') from = k - 2;
  else if (tokens[k - 1]?.low === 'hundred') from = k - 1;
  if (from < k && tokens[from - 1]?.low === 'one') from--;
  const value = ordinalValue(
    tokens
      .slice(from, k + 1)
      .map((t) => t.low)
      .join(' ')
      .replace(/^.*$/, (all) => (from === k ? token.text : all)),
  );
  return value === null ? null : { value, from };
}

/** The last token of ", which governs the trade in cocoa," behind a name; else the name's own last. */
function afterAside(tokens: readonly Token[], to: number): number {
  if (tokens[to + 1]?.text !== ',' || !/^(?:which|whose)$/.test(tokens[to + 2]?.low ?? '')) return to;
  for (let k = to + 3; k < Math.min(tokens.length, to + LONGEST_ASIDE); k++) {
    if (/^[.;]$/.test(tokens[k]?.text ?? '')) return to;
    if (tokens[k]?.text === ',') return k;
  }
  return to;
}
const LONGEST_ASIDE = 20;

/** "… Commission held its third session", "…, 12th edition", "… (fifth round)", "…, the fifth in the series", "… – Round 3". */
function roundAfter(tokens: readonly Token[], to: number): Numbered | null {
  const behind = afterAside(tokens, to);
  for (let k = behind + 1; k < Math.min(tokens.length, behind + 14); k++) {
    const t = tokens[k];
    if (!t || /^[.;]$/.test(t.text)) return null;
    const at = ordinalAt(tokens, k);
    const found = (value: number, from: number, end: number): Numbered => ({
      value,
      start: tokens[from]?.start ?? null,
      end: tokens[end]?.end ?? null,
      series: true,
    });
    if (at) {
      const between = tokens
        .slice(behind + 1, at.from)
        .map((x) => x.low)
        .join(' ');
      const next = [tokens[k + 1]?.low ?? '', tokens[k + 2]?.low ?? '', tokens[k + 3]?.low ?? ''];
      const unit = next.slice(0, 2).some((w) => UNITS.has(w));
      const kind = /^(?:of its|in the|in a|such|of their)$/.test(`${next[0]} ${next[1]}`.trim()) || next[0] === 'such';
      const time = next[0] === 'time' && next[1] !== 'this';
      const own =
        /\b(?:its|their|our|his)\b/.test(between) &&
        /\b(?:held|concluded|opened|completed|began|closed|convened|ended|met for|for|at|after|hold|holds|in)\b/.test(between);
      const beside = /^(?:[(,–—:-]|, the|\( the|– the)$/.test(between.trim());
      if ((own && unit) || (beside && (unit || kind)) || (time && /\bfor the$/.test(between))) return found(at.value, at.from, k);
      if (!/^(?:its|their|the|our)$/.test(tokens[k - 1]?.low ?? '')) return null;
    }
    if (
      UNITS.has(t.low) &&
      /^(?:[(,–—:-]|, the)$/.test(
        tokens
          .slice(behind + 1, k)
          .map((x) => x.low)
          .join(' '),
      )
    ) {
      const value = cardinalValue(tokens[k + 1]?.text ?? '');
      if (value !== null) return found(value, k + 1, k + 1);
    }
  }
  return null;
}
