import type { LocalBody } from './lexicon/userLexicon';

/** What is known of the meeting while its people are looked for. */
export type PeopleContext = {
  host: string | null;
  venue?: string | null;
  parties: string[];
  kind: string | null;
  /** Whether a council, a board or another body sat by itself: its members speak for no state. */
  ofBody?: boolean;
  text: string;
  bodies?: readonly LocalBody[];
  /** Whether two states or bodies of states face each other. */
  ofStates?: boolean;
};
