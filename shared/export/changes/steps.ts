/** The changes of one paragraph, word by word, as a person would have made them. */
import { diffArrays } from 'diff';
import type { Atom } from './atoms';

/** Atoms that stayed, in pairs; or those that went and those that came in one place. */
export type Step = { same: Array<{ was: Atom; now: Atom }> } | { gone: Atom[]; come: Atom[] };

/** Paragraphs that keep less than this share of their words are written anew: crumbs of the old would only be in the way. */
const KEPT = 0.25;

export function stepsOf(was: readonly Atom[], now: readonly Atom[]): Step[] {
  const steps: Step[] = [];
  const changed = () => {
    const last = steps.at(-1);
    if (last && 'gone' in last) return last;
    const step = { gone: [], come: [] };
    steps.push(step);
    return step as { gone: Atom[]; come: Atom[] };
  };
  let [at, to] = [0, 0];
  const found = diffArrays(keys(was), keys(now));
  const kept = found.reduce((sum, { added, removed, value }) => sum + (added || removed ? 0 : lettersIn(value)), 0);
  const anew = kept < KEPT * Math.max(lettersIn(keys(was)), lettersIn(keys(now)));
  for (const [i, { count, added, removed, value }] of found.entries()) {
    const before = was.slice(at, at + count);
    const after = now.slice(to, to + count);
    if (!added) at += count;
    if (!removed) to += count;
    if (added) changed().come.push(...after);
    else if (removed) changed().gone.push(...before);
    else if (anew || (value.every(isBlank) && i > 0 && i < found.length - 1)) {
      // A blank between two changes goes with them: "agreed to" → "noted that" is one change.
      changed().gone.push(...before);
      changed().come.push(...after);
    } else steps.push({ same: before.flatMap((each, k) => (after[k] ? [{ was: each, now: after[k] }] : [])) });
  }
  return steps.flatMap(trimmed);
}

/** What went and what came may begin or end alike: that much stayed. */
function trimmed(step: Step): Step[] {
  if ('same' in step) return [step];
  const { gone, come } = step;
  const shorter = Math.min(gone.length, come.length);
  const alike = (i: number, k: number) => gone.at(i)?.key === come.at(k)?.key;
  let [head, tail] = [0, 0];
  while (head < shorter && alike(head, head)) head++;
  while (tail < shorter - head && alike(-1 - tail, -1 - tail)) tail++;
  const pairs = (from: number, count: number): Step[] => {
    const [was, now] = [gone.slice(from).slice(0, count), come.slice(from).slice(0, count)];
    return count === 0 ? [] : [{ same: was.flatMap((each, i) => (now[i] ? [{ was: each, now: now[i] }] : [])) }];
  };
  const middle = { gone: gone.slice(head, gone.length - tail), come: come.slice(head, come.length - tail) };
  return [
    ...pairs(0, head),
    ...(middle.gone.length + middle.come.length > 0 ? [middle] : []),
    ...(tail > 0 ? pairs(-tail, tail) : []),
  ];
}

const keys = (atoms: readonly Atom[]): string[] => atoms.map(({ key }) => key);
const isBlank = (key: string): boolean => /^(?:.*\|)?\s+$/.test(key);
const lettersIn = (values: readonly string[]): number => values.reduce((sum, key) => sum + (isBlank(key) ? 0 : key.length), 0);
