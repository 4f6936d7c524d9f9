import type { Article } from '../../model/article';
import type { Facts, Participant } from '../../model/facts';
import type { NoteDoc } from '../../model/note';
import type { Template } from '../../model/template';
import type { NoteBlock, NoteClaim } from './walk';

/** An error must not leave the house; a warning wants a decision; a note is worth knowing. */
export const SEVERITIES = ['error', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Where a finding leads. Positions are the editor's, in the document that was checked. */
export type Place =
  | { kind: 'text'; from: number; to: number }
  | { kind: 'fact'; fact: string }
  | { kind: 'next-fact' }
  | { kind: 'details'; field: DetailsField };

/** Fields of the note's details that a finding leads to. */
export type DetailsField = 'version' | 'marking' | 'reference' | 'clearedBy' | 'draftedBy';

/** What mends a finding safely, in one step that one undo takes back. */
export type Fix = { label: string } & (
  | { kind: 'replace'; from: number; to: number; text: string }
  /** The footnote at this place gets these words. */
  | { kind: 'footnote'; at: number; text: string }
  | { kind: 'heading-level'; at: number; level: number }
  | { kind: 'header-row'; at: number }
  | { kind: 'portion'; at: readonly number[]; mark: string }
  | { kind: 'remove-row'; at: number }
);

export type Finding = {
  /** Id of the check. */
  check: string;
  severity: Severity;
  /** A plain sentence, without a full stop. */
  words: string;
  /** The reason or the remedy, in small print. */
  small: string | null;
  place: Place;
  fix: Fix | null;
};

/** What the sources say, looked up by the checks; made once for a briefing. */
export type SourceIndex = {
  articles: readonly Article[];
  facts: readonly Facts[];
  /** Those of this round's standing articles: what the round before said, or a corrected report, disputes nothing. */
  own: readonly Facts[];
  /** What the note calls its sources, wherever it does; null without a source. */
  names: RegExp | null;
  template: Template | null;
  /** All sources' words, folded, as one text. */
  text: string;
  /** Folded words of the sources. */
  words: ReadonlySet<string>;
  /** Numbers without separators. */
  numbers: ReadonlySet<string>;
  /** ISO days that a source names or that were worked out. */
  days: ReadonlySet<string>;
  /** Acronym → what a source says it stands for. */
  expansions: ReadonlyMap<string, string>;
  /** Fact id → the words it rests on. */
  said: ReadonlyMap<string, string>;
  /** Fact id → where it is, for facts of people. */
  people: ReadonlyMap<string, Participant>;
};

export type Checked = SourceIndex & { doc: NoteDoc; blocks: readonly NoteBlock[]; claims: readonly NoteClaim[] };

/** One check: a row of the table in `index.ts`. `passed` is what the list says when it found nothing. */
export type Check = { id: string; passed: string; run(checked: Checked): Found[] };
export type Found = Omit<Finding, 'check' | 'small' | 'fix'> & { small?: string | null; fix?: Fix | null };
