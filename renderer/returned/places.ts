/** Where the words of an exported paragraph stand in the note: each textblock by its words, with claims as their places. */
import type { Node as PMNode } from '@tiptap/pm/model';
import { placeOf, sayPlaces } from '../../shared/roundtrip/claimPlace';
import { unbound } from '../../shared/typography/bound';
import { apparatusOf } from '../editor/apparatus';
import { claimOn } from '../editor/claims/pieces';

/** A stretch of a textblock: a claim, or words between claims. */
export type Stretch = { claim: string | null; from: number; to: number; text: string };
/** `words` begin with the portion mark that the export writes there, in `mark`. */
export type Place = { from: number; to: number; words: string; mark: string; stretches: Stretch[] };

/** All textblocks of the note as an export would write them. `from` and `to` are the block's content. */
export function blocksIn(doc: PMNode): Place[] {
  const places: Place[] = [];
  const marked = apparatusOf(doc).portions !== null;
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const stretches: Stretch[] = [];
    node.forEach((child, offset) => {
      const from = position + 1 + offset;
      const claim = claimOn(child.marks)?.attrs.claim ?? null;
      const last = stretches.at(-1);
      if (last && last.claim === claim) {
        last.to = from + child.nodeSize;
        last.text += textOf(child);
      } else stretches.push({ claim, from, to: from + child.nodeSize, text: textOf(child) });
    });
    const words = stretches.map(({ claim, text }) => (claim === null ? text : placeOf(claim))).join('');
    const mark = marked && node.attrs.portion ? `(${node.attrs.portion}) ` : '';
    if (words.trim() !== '')
      places.push({ from: position + 1, to: position + 1 + node.content.size, words: mark + words, mark, stretches });
    return false;
  });
  return places;
}

/**
 * The one place of the note with these words; none where they stand nowhere, or more than once.
 * @param previous of several, the one that stands behind such words
 */
export function placeWith(doc: PMNode, words: string, previous?: readonly string[]): Place | null {
  const all = blocksIn(doc);
  const found = all.filter((each) => each.words === words);
  const behind = (each: Place) => previous?.includes(all[all.indexOf(each) - 1]?.words ?? '') ?? false;
  const [place, second] = found.length > 1 && previous ? found.filter(behind) : found;
  return place && !second ? place : null;
}

/** The words of an exported paragraph as they stand now: without the places of claims that the note holds no more. */
export const asItStands = (doc: PMNode, words: string): string => {
  const here = new Set(blocksIn(doc).flatMap(({ stretches }) => stretches.map(({ claim }) => claim)));
  return sayPlaces(words, (claim, place) => (here.has(claim) ? place : ''));
};

/** A mark at the head of a paragraph's words, as a colleague may have changed or put it there, and the words behind it. */
export function withoutMark(doc: PMNode, words: string): { portion: string | null; rest: string } {
  const found = apparatusOf(doc).portions === null ? null : /^\(([^()]{1,40})\)\s+/.exec(words);
  return { portion: found?.[1] ?? null, rest: found ? words.slice(found[0].length) : words };
}

function textOf(node: PMNode): string {
  if (node.isText) return unbound(node.text ?? '');
  if (node.type.name === 'hardBreak') return '\n';
  if (node.type.name === 'gap') return unbound(`[${node.attrs.label}]`);
  return node.type.name === 'crossReference' ? unbound(String(node.attrs.label)) : '';
}
