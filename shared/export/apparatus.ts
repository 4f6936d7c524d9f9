/** The head and foot of a note in words, the same in every format. */
import { date } from '../brief/formats';
import { markingText } from '../model/marking';
import type { Apparatus } from '../model/note';

/** A label with its words; null where they are still to be set. */
export type Line = { label: string; words: string | null };

const line = (label: string, words: string): Line => ({ label, words: words.trim() || null });

/** Lines above the note: only those that the author has filled in. */
export function headLines(apparatus: Apparatus): Line[] {
  const { to, from, through, reference } = apparatus;
  return [line('To', to), line('From', from), line('Through', through), line('Reference', reference)].filter(
    ({ words }) => words !== null,
  );
}

/** Lines below the note: those still open are shown as such while the note is a draft. */
export function footLines(apparatus: Apparatus): Line[] {
  const { draftedBy, clearedBy, approvedBy, distribution, version } = apparatus;
  const lines = [
    line('Drafted by', draftedBy),
    line('Cleared by', clearedBy),
    line('Approved by', approvedBy),
    line('Distribution', distribution),
  ];
  return version === 'draft' ? lines : lines.filter(({ words }) => words !== null);
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
