import type { EventKind } from '../model/facts';
import type { FoundQuote, Person } from './found';
import type { Sentence } from './sentences';

/** What the search for outcomes knows of the meeting. */
export type OutcomeContext = {
  parties: string[];
  /** The sides that met: those named as such and those whose people came. */
  represented: ReadonlySet<string>;
  people: Person[];
  quotes: FoundQuote[];
  kind: EventKind | null;
  published: string | null;
  isBackground: (s: Sentence) => boolean;
};
