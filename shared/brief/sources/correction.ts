/** A corrected version of an article against the one it takes the place of: what is the same, changed, added, gone. */
import { type Fact, type Facts, listFacts } from '../../model/facts';
import { fold } from '../alike';

export type Change =
  | { kind: 'changed'; before: Fact; after: Fact }
  | { kind: 'gone'; before: Fact; after: null }
  | { kind: 'added'; before: null; after: Fact };

export type Correction = { same: [before: Fact, after: Fact][]; changes: Change[] };

/** Two statements with this share of words in common are one that was reworded. */
const REWORDED = 0.5;

/** Every fact of either version once: matched by kind and words, then by what it is about. */
export function correctionOf(before: Facts, after: Facts): Correction {
  const [olds, news] = [listFacts(before), listFacts(after)];
  const same: Correction['same'] = [];
  const changed: Change[] = [];
  const left = new Set(news);
  const rest = olds.filter((old) => {
    const twin = [...left].find((each) => each.kind === old.kind && sameSaying(old, each));
    if (twin) {
      same.push([old, twin]);
      left.delete(twin);
    }
    return !twin;
  });
  const gone: Change[] = [];
  for (const old of rest) {
    const [best] = [...left]
      .filter((each) => each.kind === old.kind)
      .map((each) => ({ each, score: likeness(old, each) }))
      .filter(({ score }) => score >= REWORDED)
      .sort((a, b) => b.score - a.score);
    if (best) {
      changed.push({ kind: 'changed', before: old, after: best.each });
      left.delete(best.each);
    } else gone.push({ kind: 'gone', before: old, after: null });
  }
  const added = [...left].map((each): Change => ({ kind: 'added', before: null, after: each }));
  return { same, changes: [...changed, ...gone, ...added] };
}

const bare = (text: string): string => fold(text).replace(/\s+/g, ' ').trim();

/** What a fact says, in a form that can be compared: for values the value, for statements the words. */
function saying(fact: Fact): string {
  switch (fact.kind) {
    case 'event':
      return `${fact.field} ${fact.fact.value}`;
    case 'participant':
      return [fact.fact.name, fact.fact.role, fact.fact.party, String(fact.fact.head)].join('|');
    case 'mentioned':
      return fact.fact.name;
    case 'outcome':
      return `${fact.fact.type} ${bare(fact.fact.text)}`;
    case 'nextStep':
      return [bare(fact.fact.what), fact.fact.place, fact.fact.when, fact.fact.who].join('|');
    case 'quote':
      return `${fact.fact.speaker ?? ''} ${bare(fact.fact.text)}`;
  }
}
const sameSaying = (a: Fact, b: Fact): boolean => saying(a) === saying(b);

function likeness(a: Fact, b: Fact): number {
  if (a.kind === 'event' && b.kind === 'event') return a.field === b.field && a.field !== 'party' ? 1 : 0;
  if (a.kind === 'participant' && b.kind === 'participant') return dice(a.fact.name, b.fact.name);
  return dice(a.fact.text, b.fact.text);
}

/** Dice's coefficient over words. */
function dice(a: string, b: string): number {
  const [x, y] = [a, b].map((text) => new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? [])) as [Set<string>, Set<string>];
  const shared = [...x].filter((word) => y.has(word)).length;
  return x.size + y.size === 0 ? 0 : (2 * shared) / (x.size + y.size);
}

/** What a fact says, for people. */
export const factWords = (fact: Fact): string =>
  (fact.kind === 'participant' ? [fact.fact.name, fact.fact.role].filter(Boolean).join(', ') : fact.fact.text)
    .replace(/\s+/g, ' ')
    .trim();

/** Changes that say the same of the same words, once: a sentence can be an outcome and a next step. */
export function asToldOnce(changes: readonly Change[]): (readonly [Change, ...Change[]])[] {
  const told = new Map<string, [Change, ...Change[]]>();
  for (const change of changes) {
    const { kind, before, after } = change;
    const key = [kind, before && factWords(before), after && factWords(after)].join('\n');
    const known = told.get(key);
    if (known) known.push(change);
    else told.set(key, [change]);
  }
  return [...told.values()];
}
