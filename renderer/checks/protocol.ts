import type { Report } from '../../shared/brief/checks';
import type { OpenBriefing } from '../../shared/contract';
import type { NoteNode } from '../../shared/model/note';

/** `before` has the ids of the articles of the round before. */
export type Sources = Pick<OpenBriefing, 'articles' | 'facts' | 'template'> & { before: readonly string[] };

/** The note as it stands: of the blocks that the worker has already, only where they lie. */
export type Question = {
  id: number;
  /** Set with the first question, and again when they have changed. */
  sources: Sources | null;
  attrs: Readonly<Record<string, unknown>>;
  /** How many of the blocks asked about last still open the note, and how many close it; `blocks` lie between them. */
  first: number;
  last: number;
  blocks: NoteNode[];
};
export type Answer = { id: number; report: Report };
