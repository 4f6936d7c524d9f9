/** Findings in footnotes lead to the footnote itself, and what mends them changes its words. */
import { LONGEST_FOOTNOTE } from '../../model/note';
import type { Fix, Found } from './finding';
import { FOOTNOTES_FROM, type NoteBlock } from './walk';

/** The finding as the editor can go to it: its places among the words of a footnote become the place of the footnote. */
export function ledToFootnote(found: Found, blocks: readonly NoteBlock[]): Found {
  const { place, fix } = found;
  if (place.kind !== 'text' || place.from < FOOTNOTES_FROM) return found;
  const block = blocks.find(({ from, text }) => from <= place.from && place.from <= from + text.length);
  if (!block) throw new Error('A finding lies in no footnote.');
  return { ...found, place: { kind: 'text', from: block.at, to: block.at + 1 }, fix: fix ? inFootnote(fix, block) : null };
}

/** Null where the footnote has no room for the new words. */
function inFootnote(fix: Fix, { at, from, text: words }: NoteBlock): Fix | null {
  if (fix.kind !== 'replace') return null;
  const text = words.slice(0, fix.from - from) + fix.text + words.slice(fix.to - from);
  return text.length > LONGEST_FOOTNOTE ? null : { label: fix.label, kind: 'footnote', at, text };
}
