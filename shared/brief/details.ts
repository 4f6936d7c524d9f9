/** What an author can say of a fact that he added himself, beside its words. */
import { AddedFact } from '../model/added';
import type { Actor } from '../model/facts';

/** Null where it is not stated. Days are ISO days; `when` may be a month, a year or words. */
export type Details = {
  by?: Actor | null;
  speaker?: string | null;
  who?: string | null;
  place?: string | null;
  when?: string | null;
  party?: string | null;
  role?: string | null;
  value?: string;
};

/** Whether a fact is the author's own to say more of: what came along with pasted words is another note's. */
export const isMarked = (added: AddedFact | undefined): added is AddedFact =>
  added !== undefined && added.from === null && added.fact.rule === 'author';

/** The fact as it says so. A day that was set by hand was not worked out. */
export function withDetails(added: AddedFact, details: Details): AddedFact {
  const given = 'value' in details ? { ...details, basis: 'said', derivation: null } : details;
  return AddedFact.parse({ ...added, fact: { ...added.fact, ...given } });
}
