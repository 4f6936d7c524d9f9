/** What the words of a form say of themselves: what is a heading, what is advice, what is asked of whom. */
import type { HeadField } from '../model/note';
import type { Judgment } from '../model/template';
import { isText, type WordBlock, type WordParagraph, wordsOf } from './document';
import { meaningOf, type Part } from './placeholders';

export const levelOf = (block: WordBlock): number | null =>
  block.kind === 'paragraph' && typeof block.role === 'object' ? block.role.heading : null;

/** A short line, bold throughout, that ends like no sentence. */
export function isBoldLine(block: WordBlock): boolean {
  if (block.kind !== 'paragraph' || block.item) return false;
  const texts = block.content.filter(isText).filter(({ text }) => text.trim() !== '');
  const words = wordsOf(block).trim();
  return texts.length > 0 && texts.every(({ bold }) => bold) && words.length <= 100 && !/[.!?:,;]$/.test(words);
}

/** A line in brackets from end to end, but no portion mark such as (U). Round ones may hold others. */
const BRACKETED = /^\s*(?:\[[^[\]]+\]|<[^<>]+>|(?!\(\p{Lu}{1,4}\))\((?:[^()]|\([^()]*\))+\))\s*$/u;

/** Advice to whoever writes the note, by its style or its looks. */
export function isGuidance({ role, content }: WordParagraph, parts: readonly Part[]): boolean {
  if (role === 'guidance') return true;
  if (parts.some(({ kind }) => kind !== 'words')) return false;
  const texts = content.filter(isText).filter(({ text }) => text.trim() !== '');
  return texts.every(({ italic }) => italic) || BRACKETED.test(plain(parts));
}

/** The words of a paragraph with its places by their names. */
export const plain = (parts: readonly Part[]): string =>
  parts
    .map((part) => {
      if (part.kind === 'words') return part.text;
      if (part.kind === 'unknown') return part.shows;
      return part.kind === 'head' ? `[${part.field}]` : part.kind === 'participants' ? '[participants]' : `[${part.name}]`;
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

export const headField = (label: string): HeadField | null => {
  const meaning = meaningOf(label);
  return meaning?.kind === 'head' ? meaning.field : null;
};

const JUDGED: readonly [RegExp, Judgment][] = [
  [/recommend/i, 'recommendation'],
  [/objective|\baims?\b/i, 'objectives'],
  [/\brisks?\b/i, 'risk'],
  [/consult|clear(?:ed|ance)/i, 'consultation'],
  [/handling|\bpress\b|\bmedia\b/i, 'handling'],
];
/** What an author's block is about, by the words that ask for it. */
export const judgmentOf = (words: string): Judgment => JUDGED.find(([pattern]) => pattern.test(words))?.[1] ?? 'comment';

/** “At most 150 words.” */
export function mostWords(text: string): number | null {
  const [, number] =
    /\b(?:max(?:imum)?\.?(?: of)?|at most|up to|no more than|not more than)\s+(\d{1,5})\s+words\b/i.exec(text) ?? [];
  return number === undefined || Number(number) < 1 ? null : Number(number);
}

/** Text in pieces that a template takes, parted at blanks. */
export function pieces(text: string, longest: number): string[] {
  const found: string[] = [];
  for (let left = text; left !== ''; ) {
    const blank = left.length > longest ? left.lastIndexOf(' ', longest) : -1;
    const end = left.length <= longest ? left.length : blank > 0 ? blank : longest;
    found.push(left.slice(0, end));
    left = left.slice(end).trimStart();
  }
  return found;
}

export const short = (words: string): string => (words.length > 80 ? `${words.slice(0, 80)}…` : words);
