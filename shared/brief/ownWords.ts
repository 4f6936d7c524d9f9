/** Which words of a note nobody but its author stands behind: neither a source, nor the template, nor the app. */
import type { NoteNode } from '../model/note';
import type { Template } from '../model/template';

/** A piece of a block: its words, one sign for a node that has none, and whether a claim or a gap stands there. */
export type Part = { text: string; sourced: boolean };
/** A stretch of a block, from its first letter on; `all` where the whole block is one, `beside` where a claim is in its sentence. */
export type OwnRun = { from: number; to: number; all: boolean; beside: boolean };
/** Whether words stand in a note as the template or the app has them. */
export type Ours = (words: string) => boolean;

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });
const HAS_LETTER = /\p{L}/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu;

/** Words that say nothing by themselves. */
export const SLIGHT: ReadonlySet<string> = new Set(
  'the a an of to in on and or for with at by from as its their his her this that is are was were be been it they also'.split(
    ' ',
  ),
);

type Stretch = { words: string; from: number; to: number; beside: boolean };

/** The sentences of a block that no claim or gap stands in; of the others what stands beside and between these. */
export function stretchesOf(parts: readonly Part[]): (Stretch | null)[] {
  const text = parts.map((part) => part.text).join('');
  const sourced: { from: number; to: number }[] = [];
  let at = 0;
  for (const part of parts) {
    if (part.sourced) sourced.push({ from: at, to: at + part.text.length });
    at += part.text.length;
  }
  return [...SENTENCES.segment(text)].flatMap(({ segment, index }): (Stretch | null)[] => {
    const end = index + segment.length;
    const within = sourced.filter(({ from, to }) => from < end && index < to);
    if (within.length === 0) return [{ words: segment, from: index, to: end, beside: false }];
    const edges = [index, ...within.flatMap(({ from, to }) => [Math.max(from, index), Math.min(to, end)]), end];
    const free: (Stretch | null)[] = [];
    for (let i = 0; i < edges.length; i += 2) {
      const [from, to] = [edges[i] as number, edges[i + 1] as number];
      free.push({ words: text.slice(from, to), from, to, beside: true });
    }
    // What follows is no longer one with what came before.
    return [null, ...free, null];
  });
}

/**
 * What the author says on his own account: whole sentences, those that follow one another as one run, and what he put
 * beside a claim. Offsets count from the beginning of the block's words.
 */
export function ownRuns(parts: readonly Part[], isOurs: Ours): OwnRun[] {
  const runs: OwnRun[] = [];
  let open: OwnRun | null = null;
  let bare = true;
  for (const stretch of stretchesOf(parts)) {
    if (stretch?.beside) {
      const own = ownWithin(stretch.words, isOurs);
      if (own) runs.push({ from: stretch.from + own.from, to: stretch.from + own.to, all: false, beside: true });
    } else if (!stretch || isOurs(stretch.words)) {
      open = null;
      bare = false;
    } else if (open) open.to = stretch.to;
    else if (HAS_LETTER.test(stretch.words)) {
      const blanks = stretch.words.length - stretch.words.trimStart().length;
      open = { from: stretch.from + blanks, to: stretch.to, all: false, beside: false };
      runs.push(open);
    }
  }
  if (bare && runs[0]) runs[0].all = true;
  return runs;
}

/** The words of a stretch between what is ours at its beginning and at its end; null where they say nothing. */
function ownWithin(words: string, isOurs: Ours): { from: number; to: number } | null {
  const all = [...words.matchAll(WORD)].map(({ 0: word, index }) => ({ word, from: index, to: index + word.length }));
  const between = (first: number, last: number): string => words.slice(all[first]?.from, all[last]?.to);
  let [first, last] = [0, all.length - 1];
  for (let to = last; to >= first; to--)
    if (isOurs(between(first, to))) {
      first = to + 1;
      break;
    }
  for (let from = first; from <= last; from++)
    if (isOurs(between(from, last))) {
      last = from - 1;
      break;
    }
  const left = all.slice(first, last + 1);
  const [head, end] = [left[0], left.at(-1)];
  return head && end && left.some(({ word }) => !SLIGHT.has(word.toLowerCase())) ? { from: head.from, to: end.to } : null;
}

/** Words without the signs and blanks around them. */
export const bareOf = (words: string): string => words.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '').replace(/\s+/g, ' ');

const saidBy = new WeakMap<Template, Ours>();

/** The words of a template that stand in a note as they are: what is said where there is nothing, labels, headings. */
export function wordsOfTemplate(template: Template): Ours {
  const before = saidBy.get(template);
  if (before) return before;
  const known = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string')
      for (const part of value.split(/\{[^}]*\}/)) for (const { segment } of SENTENCES.segment(part)) known.add(bareOf(segment));
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(walk);
  };
  walk(template.sections);
  walk(template.headingBlock);
  const says: Ours = (words) => known.has(bareOf(words));
  saidBy.set(template, says);
  return says;
}

/** The pieces of a block of words; none of any other node. */
export const partsOfNode = ({ content }: NoteNode): Part[] =>
  content.some(({ type }) => type === 'text')
    ? content.map(({ type, text, marks }) => ({
        text: type === 'text' ? text : '\ufffc',
        sourced: type === 'gap' || marks.some((mark) => mark.type === 'claim'),
      }))
    : [];
