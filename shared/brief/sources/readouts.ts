/** Read-out against read-out: what each source says of each outcome, and what one alone mentions. */
import type { Facts, Outcome } from '../../model/facts';
import type { NoteNode } from '../../model/note';
import { mergeFacts } from '../merge';
import { cell, headerCell, node, paragraph, row, text } from '../nodes';
import { tidy } from '../sentence';

/** A stretch of a source's words; `own` where no other source of the row has the word. */
export type Stretch = { text: string; own: boolean };
export type ReadoutCell = { article: string; fact: string; type: Outcome['type']; words: Stretch[] } | null;
export type ReadoutRow = {
  /** Short name of the row: what it is about. */
  topic: string;
  /** One for each article, in their order; null where it does not mention the outcome. */
  cells: ReadoutCell[];
  /** The one article that mentions it, or null. */
  only: string | null;
};

/** Outcomes in the order of the first that tells them: what several tell before what one tells alone. */
export function readoutTable(all: readonly Facts[]): ReadoutRow[] {
  const rows = mergeFacts(all).outcomes.map((group): ReadoutRow => {
    const vocabularies = group.map(({ fact }) => wordsOf(fact.text));
    const cells = all.map(({ articleId }): ReadoutCell => {
      const at = group.findIndex(({ article }) => article === articleId);
      const telling = group[at];
      if (!telling) return null;
      const others = new Set(vocabularies.flatMap((words, i) => (i === at ? [] : [...words])));
      const own = group.length > 1 ? others : null;
      return {
        article: articleId,
        fact: telling.fact.id,
        type: telling.fact.type,
        words: stretches(tidy(telling.fact.text), own),
      };
    });
    const [first] = group;
    return {
      topic: first?.fact.topic ?? tidy(first?.fact.text ?? ''),
      cells,
      only: group.length === 1 ? (first?.article ?? null) : null,
    };
  });
  return [...rows.filter(({ only }) => only === null), ...rows.filter(({ only }) => only !== null)];
}

const fold = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[’']s$/, '')
    .replace(/(?:ing|ed|es|s)$/, '');
const wordsOf = (words: string): ReadonlySet<string> => new Set((words.match(/[\p{L}\p{N}’'-]+/gu) ?? []).map(fold));
const SLIGHT =
  /^(?:the|an?|of|to|in|on|and|or|for|with|at|by|from|as|its|their|his|her|this|that|is|are|was|were|be|been|it|they|also)$/i;

/** The words, cut into stretches that the other text has too and those that it has not. */
export const against = (words: string, other: string): Stretch[] => stretches(words, wordsOf(other));

/** Cuts words into stretches that other sources share and those they do not; small words go with their neighbours. */
function stretches(words: string, others: ReadonlySet<string> | null): Stretch[] {
  if (others === null) return [{ text: words, own: false }];
  const list: Stretch[] = [];
  for (const piece of words.split(/(?<=\s)/)) {
    const word = /[\p{L}\p{N}’'-]+/u.exec(piece)?.[0] ?? '';
    const last = list.at(-1);
    const own = word === '' || SLIGHT.test(word) ? (last?.own ?? false) : !others.has(fold(word));
    if (last && last.own === own) last.text += piece;
    else list.push({ text: piece, own });
  }
  return list;
}

const wordsIn = (each: ReadoutCell): string => (each ? each.words.map((stretch) => stretch.text).join('') : 'Not mentioned');

/** The comparison as a table of the note, its words tied to nothing: a table about the sources, not the meeting. */
export function readoutNodes(rows: readonly ReadoutRow[], columns: readonly string[]): NoteNode {
  const width = Math.floor(100 / Math.max(1, columns.length));
  const header = row(columns.map((label) => headerCell([text(label)], width)));
  const claim = (each: ReadoutCell) => cell([paragraph([text(wordsIn(each))])]);
  return node('table', { layout: 'grid' }, [header, ...rows.map(({ cells }) => row(cells.map(claim)))]);
}

/** The same as tab-separated text, for the clipboard. */
export const readoutText = (rows: readonly ReadoutRow[], columns: readonly string[]): string =>
  [columns.join('\t'), ...rows.map(({ cells }) => cells.map(wordsIn).join('\t'))].join('\n');
