/** Footnotes of a note while it is written: those of the evidence and the author's own in one numbering, by place. */
import { type Evidence, isProvedByNote } from '../brief/evidence';
import { besidesIn } from './labels';

export type NoteBook = {
  /** The number of the footnote that proves the fact; null where none is wanted, or where it stands already. */
  ofFact(fact: string): number | null;
  ofAuthor(text: string): number;
  /** Paragraphs of each footnote, from number 1. */
  readonly notes: readonly (readonly string[])[];
};

/** @param language BCP 47 tag of the note */
export function noteBook(
  index: ReadonlyMap<string, Evidence>,
  evidence: 'none' | 'footnotes' | 'annex',
  language: string,
): NoteBook {
  const notes: string[][] = [];
  const told = new Set<string>();
  return {
    notes,
    // A fact told in two places is proved at the first.
    ofFact(fact) {
      if (evidence !== 'footnotes' || told.has(fact) || !isProvedByNote(fact, index)) return null;
      told.add(fact);
      const found = index.get(fact);
      return notes.push([
        found ? [`${found.source}: “${found.words}”`, besidesIn(found, language)].filter(Boolean).join('. ') : '',
      ]);
    },
    ofAuthor: (text) => notes.push(text.split('\n').filter((line, i) => i === 0 || line.trim() !== '')),
  };
}
