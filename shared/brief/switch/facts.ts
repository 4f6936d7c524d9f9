/** The facts as the author has left them: choices made, additions of the author's own, what was taken out left out. */
import type { Facts } from '../../model/facts';
import { listFacts } from '../../model/facts';
import type { NoteDoc } from '../../model/note';
import { withAdded } from '../added';
import type { Round } from '../fill';
import { withChoices } from '../sources/disputes';
import { groupFacts } from '../sources/groups';
import { standingFacts } from '../sources/standing';
import { factsIn } from './units';

/** With the facts that the author marked in these articles, and the values that he chose where the sources differ. */
export function asDecided({ articles, facts }: Round, { attrs: { added, settled } }: NoteDoc): Round {
  const here = new Set(articles.map(({ id }) => id));
  const own = Object.fromEntries(Object.entries(added).filter(([, { from }]) => from === null || here.has(from.id)));
  const whole = withAdded({ articles, facts }, own);
  return { articles: whole.articles, facts: withChoices(whole.facts, settled) };
}

/**
 * Facts that are to stay out of the note: rejected, called none, or statements that filling had placed (`base`) and
 * that the author deleted. All tellings of each.
 */
export function takenOut(doc: NoteDoc, base: NoteDoc | null, { articles, facts }: Round): ReadonlySet<string> {
  const { reviews, dismissed } = doc.attrs;
  const here = new Set(factsIn(doc));
  const deleted = base ? factsIn(base).filter((fact) => !here.has(fact) && !/\.event\./.test(fact)) : [];
  const out = new Set([
    ...Object.keys(reviews).filter((fact) => reviews[fact] === 'rejected' && !here.has(fact)),
    ...dismissed,
    ...deleted,
  ]);
  return new Set(
    groupFacts(standingFacts(articles, facts))
      .filter(({ id, tellings }) => out.has(id) || tellings.some(({ fact }) => out.has(fact.fact.id)))
      .flatMap(({ tellings }) => tellings.map(({ fact }) => fact.fact.id)),
  );
}

export function withoutFacts({ articles, facts }: Round, out: ReadonlySet<string>): Round {
  if (out.size === 0) return { articles, facts };
  const keep = <F extends { id: string }>(list: readonly F[]): F[] => list.filter(({ id }) => !out.has(id));
  return {
    articles,
    facts: facts.map((of) => {
      if (!listFacts(of).some(({ fact }) => out.has(fact.id))) return of;
      const event = Object.fromEntries(
        Object.entries(of.event).map(([field, value]) => [
          field,
          Array.isArray(value) ? keep(value) : value && out.has((value as { id: string }).id) ? null : value,
        ]),
      ) as Facts['event'];
      return {
        ...of,
        event,
        participants: keep(of.participants),
        mentioned: keep(of.mentioned),
        outcomes: keep(of.outcomes),
        nextSteps: keep(of.nextSteps),
        quotes: keep(of.quotes),
      };
    }),
  };
}
