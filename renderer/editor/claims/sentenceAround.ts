/** What of a block belongs to a claim that is taken out of it, and whether the rest can stand without. */
import type { Node as PMNode } from '@tiptap/pm/model';
import { claimOn } from './pieces';

/** A leaf within the text: a footnote, a break, a gap that belongs to no fact. */
const LEAF = '\uFFFC';
/** Gaps that stand for a value of one fact, and so go with it. */
const OF_A_FACT = /^(?:outcome|quote|step|person|nextStep|participant)\./;

/** The words of a stretch of a block, with a letter for each gap and a sign for every other leaf. */
export const wordsIn = (block: PMNode, from: number, to: number): string =>
  block.textBetween(from, to, '', ({ type, attrs }) => (type.name === 'gap' ? String(attrs.label) || 'x' : LEAF));

/** Whether words make a sentence by themselves. */
export const isSentence = (words: string): boolean => /^[\s“‘«"'(]*[\p{Lu}\p{N}€$£]/u.test(words) && ENDS.test(words.trimEnd());
const ENDS = /[.!?…]["”’»)\]]*$/;

/** Whether what stands before and after would be no sentence without the claim. */
export function hangs(claim: string, before: string, after: string): boolean {
  const lead = before.trimEnd();
  if (/[,:;–(]$|\b(?:and|or|that)$/.test(lead)) return true;
  if (isSentence(claim)) return false;
  return (lead !== '' && !ENDS.test(lead)) || (!ENDS.test(claim.trimEnd()) && /^\s*[\p{Ll}\p{N},;:)–-]/u.test(after));
}

type Part = { from: number; to: number; text: string; is: 'own' | 'gap' | 'text' | 'other' };

function partsOf(block: PMNode, fact: string): Part[] {
  const parts: Part[] = [];
  block.forEach((node, from) => {
    const claim = claimOn(node.marks)?.attrs.fact;
    const isGap = node.type.name === 'gap' && OF_A_FACT.test(String(node.attrs.field));
    const is = isGap ? 'gap' : !node.isText ? 'other' : claim === fact ? 'own' : claim === undefined ? 'text' : 'other';
    parts.push({ from, to: from + node.nodeSize, text: node.text ?? '', is });
  });
  return parts;
}

/**
 * The sentence or item that claims on one fact make together: with the gaps for what the source does not say of it, and
 * the stop that ends it. Offsets into the block.
 */
export function stretchOf(
  block: PMNode,
  { from, to }: { from: number; to: number },
  fact: string,
): { start: number; end: number } {
  const parts = partsOf(block, fact);
  const at = parts.findIndex((part) => part.from <= from && from < part.to);
  const last = parts.findLastIndex((part) => part.from < to && to <= part.to);
  let end = to;
  let ended = ENDS.test((parts[last]?.text ?? '').trimEnd());
  for (const part of parts.slice(last + 1)) {
    if (ended || part.is === 'other') break;
    if (part.is !== 'text') {
      end = part.to;
      ended = ENDS.test(part.text.trimEnd());
      continue;
    }
    const stop = /^[^\p{L}\p{N}.!?…]*[.!?…]+/u.exec(part.text)?.[0].length;
    if (stop !== undefined) end = part.from + stop;
    if (stop !== undefined || /[\p{L}\p{N}]/u.test(part.text)) break;
  }
  let start = from;
  for (const part of parts.slice(0, Math.max(0, at)).reverse()) {
    const isOther = part.is === 'other' || (part.is === 'text' && /[\p{L}\p{N}.!?…]/u.test(part.text));
    if (isOther || (part.is === 'own' && ENDS.test(part.text.trimEnd()))) break;
    if (part.is !== 'text') start = part.from;
  }
  return { start, end };
}
