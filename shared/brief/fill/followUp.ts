/** The table of commitments: those of the last round with what became of them, then this round's own. */
import type { Facts, NextStep, Outcome } from '../../model/facts';
import type { NoteNode } from '../../model/note';
import type { BlockOf, FollowUpColumn } from '../../model/template';
import { type Comparison, compareRounds } from '../compare';
import { sourceName } from '../evidence';
import { capitalised, date, ordinal } from '../formats';
import { cell, gap, headerCell, node, paragraph, row, text } from '../nodes';
import { outcomeSentence, tidy } from '../sentence';
import { BOTH_SIDES, type Filling, NO_SIDE, type Round } from './filling';
import { carry, lastRound } from './lastRound';
import { stepSentence } from './nextSteps';

type Row = {
  /** Rests on the outcome, or on the step where no outcome has the same words. */
  fact: { id: string; kind: 'outcome' | 'nextStep' };
  words: string;
  type: string | null;
  side: string | null;
  due: string | null;
  facts: Facts;
  round: Round;
  status: string;
  /** Where a later source says what became of it. */
  evidence: { id: string; words: string } | null;
};

export function followUp(block: BlockOf<'followUp'>, filling: Filling): NoteNode[] {
  const { input } = filling;
  const before = lastRound(filling);
  const comparison =
    input.previous && before.length > 0 ? compareRounds(before, input.facts, textsOf([input.previous, input])) : null;
  const wanted = (facts: Facts) => facts.outcomes.filter(({ type }) => block.of.includes(type));
  const rows: Row[] = [];
  const taken = new Set<string>();
  if (block.rounds !== 'this' && comparison && input.previous) {
    for (const facts of before)
      for (const outcome of wanted(facts)) {
        const [status, evidence] = whatBecame(outcome, comparison, input.facts);
        if (evidence) taken.add(evidence.id);
        rows.push({ ...ofOutcome(outcome, facts, input.previous, filling), status, evidence });
      }
  }
  if (block.rounds !== 'last') {
    for (const facts of input.facts) {
      const own = wanted(facts).filter(({ id }) => block.rounds === 'this' || !taken.has(id));
      for (const outcome of own) rows.push(ofOutcome(outcome, facts, input, filling));
      if (block.steps)
        for (const step of facts.nextSteps)
          if (!wanted(facts).some((outcome) => overlap(outcome, step))) rows.push(ofStep(step, facts, input));
    }
  }
  const some = filling.once(rows.map((each) => ({ ...each, id: each.fact.id })));
  if (some.length === 0) return block.ifNone ? [paragraph([text(block.ifNone)])] : [];
  for (const { fact, round } of some) if (round !== input) carry(filling, fact.id);
  return [table(block.columns, some, filling)];
}

const textsOf = (rounds: readonly Round[]): ReadonlyMap<string, string> =>
  new Map(rounds.flatMap(({ articles }) => articles.map(({ id, text: words }) => [id, words] as const)));

function ofOutcome(outcome: Outcome, facts: Facts, round: Round, filling: Filling): Row {
  const step = facts.nextSteps.find((each) => overlap(outcome, each));
  const side = filling.sideOf(outcome);
  return {
    fact: { id: outcome.id, kind: 'outcome' },
    words: outcomeSentence(outcome),
    type: capitalised(outcome.type),
    side: side === NO_SIDE ? null : side === BOTH_SIDES ? 'Both' : side,
    due: step?.when ?? null,
    facts,
    round,
    status: 'New',
    evidence: null,
  };
}

const ofStep = (step: NextStep, facts: Facts, round: Round): Row => ({
  fact: { id: step.id, kind: 'nextStep' },
  words: stepSentence(step),
  type: 'Next step',
  side: step.who,
  due: step.when,
  facts,
  round,
  status: 'New',
  evidence: null,
});

/** A commitment with a date is lifted both as an outcome and as a next step: one row tells it. */
const overlap = (a: { span: readonly [number, number] }, b: { span: readonly [number, number] }): boolean =>
  Math.min(a.span[1], b.span[1]) - Math.max(a.span[0], b.span[0]) > 0.5 * Math.min(a.span[1] - a.span[0], b.span[1] - b.span[0]);

/** A status comes from a later source, or is left to the officer: what nobody mentions again is neither done nor dropped. */
function whatBecame(
  outcome: Outcome,
  { repeated, reworded, fulfilled }: Comparison,
  now: readonly Facts[],
): [string, Row['evidence']] {
  const same = ({ from }: { from: { span: readonly [number, number]; text: string } }) =>
    from.text === outcome.text && from.span[0] === outcome.span[0];
  const told = [
    ['Done', fulfilled.find(same)?.to],
    ['Repeated', repeated.find(same)?.to],
    ['Changed', reworded.find(same)?.to],
  ] as const;
  for (const [status, to] of told) {
    if (!to) continue;
    const fact = now
      .flatMap((facts) => facts.outcomes)
      .find(({ text: words, span }) => words === to.text && span[0] === to.span[0]);
    if (fact) return [status, { id: fact.id, words: outcomeSentence(fact) }];
  }
  return ['', null];
}

/** Heading and share of the width. */
const COLUMNS: Readonly<Record<FollowUpColumn, readonly [string, number]>> = {
  number: ['No.', 5.5],
  commitment: ['Commitment', 31],
  type: ['Type', 13],
  side: ['By', 13],
  made: ['Made', 12],
  source: ['Source', 13],
  due: ['Due', 13],
  status: ['Status', 10.5],
  evidence: ['Evidence', 16],
  owner: ['Owner', 10],
  remark: ['Remark', 12],
};

function table(columns: readonly FollowUpColumn[], rows: readonly Row[], filling: Filling): NoteNode {
  const whole = columns.reduce((sum, column) => sum + COLUMNS[column][1], 0);
  const header = row(
    columns.map((column) => headerCell([text(COLUMNS[column][0])], Math.max(1, Math.round((COLUMNS[column][1] / whole) * 100)))),
  );
  const body = rows.map((each, i) => row(columns.map((column) => cell([paragraph(value(column, each, i + 1, filling))]))));
  return node('table', { layout: 'grid' }, [header, ...body]);
}

/** A narrow column breaks a date where it must. */
const loose = (words: string): string => words.replaceAll('\u00a0', ' ');

function value(column: FollowUpColumn, { fact, facts, round, ...of }: Row, number: number, filling: Filling): NoteNode[] {
  const claim = (words: string) => filling.claim(words, fact.id, fact.kind);
  const { articles } = round;
  switch (column) {
    case 'number':
      return [text(String(number))];
    case 'commitment':
      return [claim(of.words)];
    case 'type':
      return of.type ? [claim(of.type)] : [];
    case 'side':
      return [of.side ? claim(capitalised(of.side)) : gap('nextStep.who', 'Not stated')];
    case 'made': {
      const { round: no, start, end } = facts.event;
      const day = start ?? end;
      const words = [no ? `${ordinal(no.value)} round` : '', day ? date(day.value) : ''].filter(Boolean).join(', ');
      return [words ? text(loose(words)) : gap('event.dates', 'Not stated')];
    }
    case 'source': {
      const article = articles.find(({ id }) => id === facts.articleId);
      return [article ? text(loose(sourceName(article, facts))) : gap('source.outlet', 'Not stated')];
    }
    case 'due':
      return [of.due ? claim(loose(capitalised(tidy(date(of.due))))) : gap('nextStep.when', 'Not stated')];
    case 'status':
      return of.status ? [text(of.status)] : [];
    case 'evidence':
      return of.evidence ? [filling.claim(of.evidence.words, of.evidence.id, 'outcome')] : [];
    case 'owner':
    case 'remark':
      return [];
  }
}
