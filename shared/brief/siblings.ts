/** Drafts made from the same articles: what was corrected in one of them and is still as it was in another. */
import type { Briefing } from '../model/briefing';
import type { NoteDoc } from '../model/note';
import { claimsIn } from './switch/units';

/** A fact that the other note words otherwise, or has taken out. `key` is what a refusal is remembered by. */
export type Offer = { key: string; fact: string; was: string; now: string | null };

/** The articles that a briefing rests on, whatever their order. */
export const articlesOf = ({ articles }: Pick<Briefing, 'articles'>): string =>
  articles
    .map(({ id }) => id)
    .sort()
    .join(' ');

/** Two briefings are drafts of one meeting where they rest on the same articles. */
export const areSiblings = (one: Pick<Briefing, 'id' | 'articles'>, other: Pick<Briefing, 'id' | 'articles'>): boolean =>
  one.id !== other.id && one.articles.length > 0 && articlesOf(one) === articlesOf(other);

/** What `theirs` has corrected that `mine` still says, and whose author has not refused it. */
export function offersFrom(theirs: NoteDoc, mine: NoteDoc): Offer[] {
  const own = claimsIn(mine);
  const offers = new Map<string, Offer>();
  const offer = (fact: string, was: string, now: string | null) => {
    const key = `${fact}|${now ?? ''}`.slice(0, 200);
    if (!mine.attrs.declined.includes(key)) offers.set(`${key}|${was}`, { key, fact, was, now });
  };
  for (const { attrs, text } of claimsIn(theirs)) {
    if (text === attrs.words) continue;
    // The same wording alone can be corrected for the author; another one he words himself.
    const same = own.some((claim) => claim.attrs.fact === attrs.fact && claim.text === attrs.words);
    if (same) offer(attrs.fact, attrs.words, text);
  }
  for (const [fact, status] of Object.entries(theirs.attrs.reviews)) {
    if (status !== 'rejected' || mine.attrs.reviews[fact] === 'rejected') continue;
    const stands = own.find((claim) => claim.attrs.fact === fact);
    if (stands) offer(fact, stands.text, null);
  }
  return [...offers.values()];
}
