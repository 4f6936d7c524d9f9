/** The head and foot of a note in words, the same in every format. */
import { date } from '../brief/formats';
import { markingText } from '../model/marking';
import type { Apparatus, HeadField, NoteNode } from '../model/note';
import { NOTE_READER } from '../model/numbering';

/** A label with its words; null where they are still to be set. */
export type Line = { label: string; words: string | null };

const line = (label: string, words: string): Line => ({ label, words: words.trim() || null });

export const HEAD_LABELS: Readonly<Record<HeadField, string>> = {
  to: 'To',
  from: 'From',
  through: 'Through',
  reference: 'Reference',
  circulated: 'Circulated',
  copyNumber: 'Copy',
  action: 'Action',
  actionBy: 'Action by',
};

/** Lines above the note: those that the author has filled in, and in a draft those that the template asks for. */
export function headLines(apparatus: Apparatus): Line[] {
  const { head, version } = apparatus;
  return (Object.keys(HEAD_LABELS) as HeadField[])
    .map((field) => ({
      ...line(HEAD_LABELS[field], field === 'actionBy' || field === 'circulated' ? date(apparatus[field]) : apparatus[field]),
      wanted: head.includes(field) && version === 'draft',
    }))
    .filter(({ words, wanted }) => words !== null || wanted)
    .map(({ label, words }) => ({ label, words }));
}

/** Lines below the note: those still open are shown as such while the note is a draft. */
export function footLines(apparatus: Apparatus): Line[] {
  const { draftedBy, clearedBy, approvedBy, distribution, attachments, version } = apparatus;
  const lines = [
    line('Drafted by', draftedBy),
    line('Cleared by', clearedBy),
    line('Approved by', approvedBy),
    line('Distribution', distribution),
  ];
  const filled = version === 'draft' ? lines : lines.filter(({ words }) => words !== null);
  // Most notes have no attachments: their absence is nothing to complete.
  return attachments.trim() ? [...filled, line('Attachments', attachments)] : filled;
}

/** What stands before a paragraph's words where portion marks are on, with its blank; empty where it bears none. */
export function portionWords(node: NoteNode, { portions }: Pick<Apparatus, 'portions'>): string {
  if (portions === null || (node.type !== 'paragraph' && node.type !== 'title')) return '';
  return node.attrs.portion && !NOTE_READER.empty(node) ? `(${node.attrs.portion}) ` : '';
}

export const NOT_SET = '[to be completed]';

/** What stands at the head of every page. */
export function banner(apparatus: Apparatus): { marking: string; reference: string; draft: string; date: string } {
  return {
    marking: markingText(apparatus.marking),
    reference: apparatus.reference.trim(),
    draft: apparatus.version === 'draft' ? 'DRAFT' : '',
    date: apparatus.date ? date(apparatus.date) : '',
  };
}
