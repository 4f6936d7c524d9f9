/** A row of the template's own tables for a fact that the author puts in: what each column says of it. */
import { articleOf } from '../../model/added';
import type { Fact } from '../../model/facts';
import { partyName } from '../../model/party';
import { claimWords } from '../claimWords';
import { capitalised, date } from '../formats';
import { tidy } from '../sentence';
import { BOTH_SIDES, NO_SIDE, NOT_STATED, sideOf, withHonorific } from './filling';
import { NEW, overlap } from './followed';
import { FOLLOW_UP_HEADINGS, loose } from './followUp';
import { peopleOf } from './homes';
import { STEP_COLUMNS, stepSentence } from './nextSteps';
import { PEOPLE_HEADINGS } from './people';

/** Words that rest on the fact, a gap, or nothing: the cell is the author's to fill in. */
export type OwnCell = { words: string } | { field: string; label: string } | null;

const [COMMITMENT, NAME, [WHAT]] = [FOLLOW_UP_HEADINGS.commitment[0], PEOPLE_HEADINGS.name[0], STEP_COLUMNS[0]];

/** Whether a table with these headings has rows for such facts. */
export function hasRowsFor(fact: Fact, headings: readonly string[]): boolean {
  if (fact.kind === 'participant') return headings.includes(NAME);
  if (fact.kind === 'nextStep') return headings.includes(COMMITMENT) || headings.includes(WHAT);
  return fact.kind === 'outcome' && headings.includes(COMMITMENT);
}

/** @param facts all facts of the briefing: who is of which side, and by when what is promised is due */
export function ownCell(heading: string, fact: Fact, facts: Iterable<Fact>): OwnCell {
  return cells(fact, facts).get(heading) ?? null;
}

function cells(fact: Fact, facts: Iterable<Fact>): ReadonlyMap<string, OwnCell> {
  const value = (words: string | null, field: string, label: string): OwnCell =>
    words ? { words } : { field, label: label === '' ? 'Not stated' : `${label}: ${NOT_STATED}` };
  const { commitment, type, side, due } = FOLLOW_UP_HEADINGS;
  switch (fact.kind) {
    case 'participant': {
      const { role, party } = fact.fact;
      return new Map([
        [NAME, { words: withHonorific(fact.fact) }],
        [PEOPLE_HEADINGS.office[0], value(role && capitalised(role), 'participant.role', 'Office')],
        [PEOPLE_HEADINGS.side[0], value(party && partyName(party), 'participant.party', 'Side')],
      ]);
    }
    case 'nextStep': {
      const { what, who, place, when } = fact.fact;
      const [, [WHO], [WHERE], [WHEN]] = STEP_COLUMNS;
      return new Map([
        [WHAT, value(capitalised(tidy(what)), 'nextStep.what', WHAT)],
        [WHO, value(who && capitalised(who), 'nextStep.who', WHO)],
        [WHERE, value(place && capitalised(place), 'nextStep.place', WHERE)],
        [WHEN, value(when && capitalised(date(when)), 'nextStep.when', WHEN)],
        [commitment[0], { words: stepSentence(fact.fact) }],
        [type[0], { words: 'Next step' }],
        [side[0], value(who && capitalised(who), 'nextStep.who', '')],
        [due[0], value(when && dueWords(when), 'nextStep.when', '')],
      ]);
    }
    case 'outcome': {
      const by = sideOf(fact.fact, peopleOf(facts));
      const step = [...facts].find((each) => each.kind === 'nextStep' && isOneWith(each, fact));
      const when = step?.kind === 'nextStep' ? step.fact.when : null;
      return new Map([
        [commitment[0], { words: claimWords(fact) }],
        [type[0], { words: capitalised(fact.fact.type) }],
        [side[0], value(by === NO_SIDE ? null : by === BOTH_SIDES ? 'Both' : by, 'nextStep.who', '')],
        [due[0], value(when && dueWords(when), 'nextStep.when', '')],
      ]);
    }
    default:
      return new Map();
  }
}

/** A commitment with a date is lifted both as an outcome and as a next step. */
const isOneWith = (one: Fact, other: Fact): boolean =>
  articleOf(one.fact.id) === articleOf(other.fact.id) && overlap(one.fact, other.fact);

/** As filling writes it: a narrow column breaks a date where it must. */
const dueWords = (when: string): string => loose(capitalised(tidy(date(when))));

const { made: MADE, source: SOURCE, status: STATUS } = FOLLOW_UP_HEADINGS;

/** What a row has from the row of another fact of the same article: the meeting, the source, and that it is new. */
export const copiedIn = (heading: string, words: string): string =>
  heading === MADE[0] || heading === SOURCE[0] || (heading === STATUS[0] && words === NEW) ? words : '';
