/** The head and foot of a note in words, the same in every format. */
import { markingText } from '../model/marking';
import { type Apparatus, HEAD_FIELDS, type NoteNode } from '../model/note';
import { NOTE_READER } from '../model/numbering';
import { dayIn, labelsOf } from './labels';

/** A label with its words; null where they are still to be set. */
export type Line = { label: string; words: string | null };

const line = (label: string, words: string): Line => ({ label, words: words.trim() || null });

/** Lines above the note: those that the author has filled in, and in a draft those that the template asks for. */
export function headLines(apparatus: Apparatus): Line[] {
  const { head, version, language } = apparatus;
  const labels = labelsOf(language);
  return HEAD_FIELDS.map((field) => ({
    ...line(labels[field], field === 'actionBy' || field === 'circulated' ? dayIn(apparatus[field], language) : apparatus[field]),
    wanted: head.includes(field) && version === 'draft',
  }))
    .filter(({ words, wanted }) => words !== null || wanted)
    .map(({ label, words }) => ({ label, words }));
}

const FOOT_FIELDS = ['draftedBy', 'clearedBy', 'approvedBy', 'distribution'] as const;

/** Lines below the note: those still open are shown as such while the note is a draft. */
export function footLines(apparatus: Apparatus): Line[] {
  const { attachments, version, language } = apparatus;
  const labels = labelsOf(language);
  const lines = FOOT_FIELDS.map((field) => line(labels[field], apparatus[field]));
  const filled = version === 'draft' ? lines : lines.filter(({ words }) => words !== null);
  // Most notes have no attachments: their absence is nothing to complete.
  return attachments.trim() ? [...filled, line(labels.attachments, attachments)] : filled;
}

/** What stands before a paragraph's words where portion marks are on, with its blank; empty where it bears none. */
export function portionWords(node: NoteNode, { portions }: Pick<Apparatus, 'portions'>): string {
  if (portions === null || (node.type !== 'paragraph' && node.type !== 'title')) return '';
  return node.attrs.portion && !NOTE_READER.empty(node) ? `(${node.attrs.portion}) ` : '';
}

/** What stands at the head of every page. */
export function banner(apparatus: Apparatus): { marking: string; reference: string; draft: string; date: string } {
  return {
    marking: markingText(apparatus.marking),
    reference: apparatus.reference.trim(),
    draft: apparatus.version === 'draft' ? labelsOf(apparatus.language).draft : '',
    date: apparatus.date ? dayIn(apparatus.date, apparatus.language) : '',
  };
}
