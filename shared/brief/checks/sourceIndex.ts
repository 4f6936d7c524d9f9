import { asPattern } from '../../asPattern';
import type { Article } from '../../model/article';
import { type Facts, listFacts } from '../../model/facts';
import type { Template } from '../../model/template';
import { datesIn } from '../../parse/dates';
import { withoutUnseen } from '../../typography/unseen';
import { outletName, sourceName } from '../evidence';
import { standingFacts } from '../sources/standing';
import type { SourceIndex } from './finding';

/** Quotation marks alike, blanks single, unseen signs gone: what counts when words are compared letter by letter. */
export const foldWords = (text: string): string =>
  withoutUnseen(text)
    .replace(/[“”„«»"‘’‚ʼ]/g, "'")
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .trim();

const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const bare = (number: string): string => number.replace(/[,.\u00a0\u202f ](?=\d{3}(?!\d))/g, '').replace(/[.,]$/, '');

/** Numbers in a text as they stand, with their offsets, and without their separators. */
export function numbersIn(text: string): { start: number; end: number; value: string }[] {
  return [...text.matchAll(/\d(?:[\d.,]*\d)?/g)].map((m) => ({ start: m.index, end: m.index + m[0].length, value: bare(m[0]) }));
}

/** The words before "(LAC)" whose initials spell it, small words passed over: "Line of Actual Control"; null where none do. */
function meaningOf(acronym: string, before: readonly string[]): string | null {
  const letters = acronym.toLowerCase();
  let at = letters.length - 1;
  for (let i = before.length - 1; i >= 0; i--) {
    const word = (before[i] ?? '').toLowerCase();
    if (word.startsWith(letters[at] ?? '')) at--;
    else if (!/^(?:of|the|and|for|on|in|to|de|des|du)$/.test(word)) return null;
    if (at < 0) return before.slice(i).join(' ');
  }
  return null;
}

/** A narrow column has a name with plain blanks: so has the pattern. */
function namesOf(articles: readonly Article[], facts: readonly Facts[]): RegExp | null {
  const all = articles.flatMap((article, i) => [sourceName(article, facts[i]), outletName(article, facts[i])]);
  const names = [...new Set(all.map((name) => name.replaceAll('\u00a0', ' ').trim()))].filter(Boolean);
  if (names.length === 0) return null;
  const longestFirst = names.sort((a, b) => b.length - a.length).map(asPattern);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

/**
 * Looks up once what the checks ask of the sources again and again.
 * @param articles with their facts in the same order, those of the round before among them
 * @param before ids of the articles of the round before; none where there was none
 */
export function sourceIndex(
  articles: readonly Article[],
  facts: readonly Facts[],
  template: Template | null,
  before: readonly string[] = [],
): SourceIndex {
  const all = articles.map(({ text }) => text).join('\n');
  const text = foldWords(all);
  const days = new Set<string>();
  const numbers = new Set(numbersIn(all).map(({ value }) => value));
  SMALL.forEach((word, n) => {
    if (new RegExp(`\\b${word}\\b`, 'i').test(all)) numbers.add(String(n));
  });
  const said = new Map<string, string>();
  const people = new Map<string, Facts['participants'][number]>();
  facts.forEach((of, i) => {
    const published = of.source.published?.value ?? null;
    for (const mode of ['past', 'future'] as const)
      for (const { iso, end } of datesIn(articles[i]?.text ?? '', published, mode))
        for (const day of [iso, end]) if (day) days.add(day);
    for (const value of [of.event.start, of.event.end, of.source.published]) if (value) days.add(value.value);
    for (const step of of.nextSteps) if (step.when) days.add(step.when);
    if (of.event.round) numbers.add(String(of.event.round.value));
    for (const { fact } of listFacts(of)) said.set(fact.id, fact.text);
    // The note's list of sources rests on these.
    for (const value of [of.source.outlet, of.source.published]) if (value) said.set(value.id, value.text);
    for (const person of of.participants) people.set(person.id, person);
  });
  const expansions = new Map<string, string>();
  for (const match of all.matchAll(/((?:[\p{L}’'-]+ ){1,9})\((\p{Lu}[\p{Lu}\d]{1,7})\)/gu)) {
    const meaning = meaningOf(match[2] ?? '', (match[1] ?? '').trim().split(' '));
    if (meaning) expansions.set(match[2] ?? '', meaning);
  }
  const earlier = new Set(before);
  return {
    articles,
    facts,
    own: standingFacts(articles, facts).filter(({ articleId }) => !earlier.has(articleId)),
    names: namesOf(articles, facts),
    template,
    text,
    words: new Set(text.match(/[\p{L}\p{N}]+/gu) ?? []),
    numbers,
    days,
    expansions,
    said,
    people,
  };
}
