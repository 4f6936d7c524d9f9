/** Commitments of the last round with what became of them, then this round's own. */
import type { AddedFact } from '../../model/added';
import type { FactKind, Facts, NextStep, Outcome, Span } from '../../model/facts';
import type { BlockOf } from '../../model/template';
import { type ChangeKind, compareRounds, type Statement } from '../compare';
import { capitalised, date } from '../formats';
import { announcingStep, factsOf } from '../rounds/announced';
import { statementKey } from '../rounds/decided';
import { outcomeSentence } from '../sentence';
import { against, type Stretch } from '../sources/differing';
import type { Earlier } from './earlier';
import { BOTH_SIDES, type Filling, NO_SIDE, type Round } from './filling';
import { stepSentence } from './nextSteps';
import { withOfficers } from './officersStatus';

export type Followed = {
  fact: { id: string; kind: FactKind };
  words: string;
  type: string | null;
  side: string | null;
  due: string | null;
  /** The facts that it is one of, and the round that made it. */
  facts: Facts;
  round: Round;
  /** The round that made it, where that was an earlier one than the last. */
  madeIn?: Round | null;
  status: string;
  /** Where a later source says what became of it; what the earlier words have not is marked. */
  evidence: { id: string; kind: FactKind; words: Stretch[] } | null;
};

/** The status of what the round before did not have. */
export const NEW = 'New';

/** How a change is called in a status. */
const CHANGES: Readonly<Record<ChangeKind, string>> = {
  weaker: 'weaker',
  stronger: 'stronger',
  number: 'another number',
  date: 'another date',
  scope: 'another scope',
  wording: 'other words',
};

/** What the sources say of each, with what the officer had set. */
export function followed(block: BlockOf<'followUp'>, filling: Filling): Followed[] {
  const statuses = filling.input.previous?.statuses ?? [];
  return bySources(block, filling).map((row) => withOfficers(row, statuses));
}

function bySources(block: BlockOf<'followUp'>, filling: Filling): Followed[] {
  const { comparison } = filling;
  const { previous } = filling.input;
  const wanted: Wanted = ({ type }) => type === null || block.of.includes(type);
  const earlier = block.rounds === 'series' ? filling.earlier() : null;
  const rows: Followed[] = (earlier?.rows ?? []).filter(({ said }) => wanted(said)).map((each) => ofEarlier(each, filling));
  const promised = block.rounds !== 'this' && previous ? promisesOf(filling, wanted) : [];
  if (block.rounds !== 'this' && previous) {
    for (const said of promised)
      rows.push({
        ...ofStatement(said, filling.before, previous, filling),
        ...whatBecame(said, filling),
        madeIn: earlier?.madeIn(said) ?? null,
      });
    if (block.steps)
      for (const facts of filling.before)
        for (const step of facts.nextSteps)
          if (!promised.some((said) => overlap(said, step)))
            rows.push({ ...ofStep(step, facts, previous), ...whatBecameOfStep(step, filling) });
  }
  // Without an article of this round there is nothing that it made.
  if (block.rounds === 'last' || (filling.prepared && previous)) return rows;
  const status = filling.prepared ? '' : NEW;
  const made = block.rounds !== 'this' && comparison ? madeNow(filling, comparison, wanted, promised) : null;
  for (const facts of filling.input.facts) {
    const own = made
      ? made.filter(
          (said) =>
            wanted(said) &&
            !earlier?.takesUp(said) &&
            (outcomeAt(said, [facts]) !== null || tells(filling.input, facts.articleId, said)),
        )
      : facts.outcomes.filter(wanted);
    for (const said of own) rows.push({ ...ofStatement(said, [facts], filling.input, filling), status, evidence: null });
    const told = [...facts.outcomes.filter(wanted)];
    if (block.steps)
      for (const step of facts.nextSteps)
        if (!told.some((outcome) => overlap(outcome, step)))
          rows.push({ ...ofStep(step, facts, filling.input), status, evidence: null });
  }
  return rows;
}

type Wanted = (said: { type: Outcome['type'] | null }) => boolean;

/**
 * What the last round promised, in the order of its text: what would be dropped if nothing came after it, and what alone
 * says too little to be missed, once this round comes back to it.
 */
function promisesOf({ before, comparison, input: { previous } }: Filling, wanted: Wanted): Statement[] {
  const texts = new Map((previous?.articles ?? []).map(({ id, text }) => [id, text]));
  const promised = compareRounds(before, [], texts)
    .dropped.map(({ from }) => from)
    .filter(wanted);
  const known = new Set(promised.map(statementKey));
  const isCommitment = (said: Statement) => {
    const outcome = outcomeAt(said, before);
    return outcome !== null && wanted(outcome);
  };
  const taken = pairsOf(comparison).flatMap(({ from }) => (!known.has(statementKey(from)) && isCommitment(from) ? [from] : []));
  if (taken.length === 0) return promised;
  const article = (said: Statement) => before.findIndex((facts) => outcomeAt(said, [facts]) !== null);
  return [...promised, ...taken].sort((a, b) => article(a) - article(b) || a.span[0] - b.span[0]);
}

const pairsOf = (comparison: Filling['comparison']): readonly { from: Statement; to: Statement }[] =>
  comparison ? [...comparison.fulfilled, ...comparison.repeated, ...comparison.reworded] : [];

/**
 * What this round is the first to promise; what an earlier one only spoke of is among it.
 * @param promised what the last round promised: each has a row already
 */
function madeNow(
  filling: Filling,
  comparison: NonNullable<Filling['comparison']>,
  wanted: Wanted,
  promised: readonly Statement[],
): Statement[] {
  const rows = new Set(promised.map(statementKey));
  const facts = filling.input.facts;
  const spokenOf = [...comparison.repeated, ...comparison.reworded].filter(({ from, to }) => {
    const outcome = outcomeAt(to, facts);
    return !rows.has(statementKey(from)) && outcome !== null && wanted(outcome);
  });
  return [...comparison.new, ...spokenOf].map(({ to }) => to).sort((a, b) => a.span[0] - b.span[0]);
}

/** What an earlier round promised and the last one passed over: its last words, and what was said of it since. */
function ofEarlier({ said, round, madeIn, since }: Earlier, filling: Filling): Followed {
  const row = ofStatement(said, factsOf(round), round, filling);
  if (!since) return { ...row, madeIn, status: 'Not mentioned', evidence: null };
  const status = since.state === 'done' ? 'Done' : since.kind ? `Changed: ${CHANGES[since.kind]}` : 'Repeated';
  return { ...row, madeIn, status, evidence: evidenceOf(since.said, since.kind ? said.text : null, filling, since.round) };
}

type Became = Pick<Followed, 'status' | 'evidence'>;

function whatBecame(said: Statement, filling: Filling): Became {
  const { comparison } = filling;
  if (!comparison) return { status: '', evidence: null };
  const key = statementKey(said);
  const same = ({ from }: { from: Statement }) => statementKey(from) === key;
  const done = comparison.fulfilled.find(same);
  const repeated = comparison.repeated.find(same);
  const reworded = comparison.reworded.find(same);
  if (done) return { status: 'Done', evidence: evidenceOf(done.to, null, filling) };
  if (repeated) return { status: 'Repeated', evidence: evidenceOf(repeated.to, null, filling) };
  if (reworded) return { status: `Changed: ${CHANGES[reworded.kind]}`, evidence: evidenceOf(reworded.to, said.text, filling) };
  return { status: comparison.dropped.some(same) ? 'Not mentioned' : '', evidence: null };
}

/** That the next round was to be held is settled by its being held. */
function whatBecameOfStep(step: NextStep, { before, prepared, input }: Filling): Became {
  if (announcingStep(before)?.id !== step.id) return { status: '', evidence: null };
  const day = input.facts.map(({ event }) => event.start ?? event.end).find((value) => value !== null);
  if (prepared || !day) return { status: prepared ? 'This round' : 'Held', evidence: null };
  return { status: 'Held', evidence: { id: day.id, kind: 'event', words: [{ text: date(day.value), own: false }] } };
}

/** @param round the one that says so */
function evidenceOf(
  said: Statement,
  earlier: string | null,
  filling: Filling,
  round: Round = filling.input,
): Followed['evidence'] {
  const outcome = outcomeAt(said, round.facts);
  const words = sentenceOf(said, outcome);
  const marked = earlier === null ? [{ text: words, own: false }] : against(words, earlier);
  return { id: outcome?.id ?? addSentence(said, round, filling), kind: 'outcome', words: marked };
}

function ofStatement(
  said: Statement,
  all: readonly Facts[],
  round: Round,
  filling: Filling,
): Omit<Followed, 'status' | 'evidence'> {
  const outcome = outcomeAt(said, all);
  const facts =
    all.find(({ outcomes }) => outcome && outcomes.includes(outcome)) ??
    all.find(({ articleId }) => tells(round, articleId, said)) ??
    all[0];
  if (!facts) throw new Error('a statement without facts');
  const side = outcome ? filling.sideOf(outcome) : NO_SIDE;
  return {
    fact: { id: outcome?.id ?? addSentence(said, round, filling), kind: 'outcome' },
    words: sentenceOf(said, outcome),
    type: said.type === null ? null : capitalised(said.type),
    side: side === NO_SIDE ? null : side === BOTH_SIDES ? 'Both' : side,
    due: facts.nextSteps.find((each) => overlap(said, each))?.when ?? null,
    facts,
    round,
  };
}

const ofStep = (step: NextStep, facts: Facts, round: Round): Omit<Followed, 'status' | 'evidence'> => ({
  fact: { id: step.id, kind: 'nextStep' },
  words: stepSentence(step),
  type: 'Next step',
  side: step.who,
  due: step.when,
  facts,
  round,
});

/** The outcome that a statement is, or is cut from. */
export function outcomeAt(said: Pick<Statement, 'span' | 'text'>, all: readonly Facts[]): Outcome | null {
  const outcomes = all.flatMap((facts) => facts.outcomes);
  const whole = outcomes.find(({ span, text }) => text === said.text && span[0] === said.span[0]);
  // Spans count from the beginning of an article each: the words tell which of two articles it is.
  const near = outcomes.filter(({ text }) => said.text.includes(text) || text.includes(said.text));
  return whole ?? near.find(({ span }) => span[0] < said.span[1] && said.span[0] < span[1]) ?? null;
}

function sentenceOf(said: Statement, outcome: Outcome | null): string {
  if (outcome && (outcome.text === said.text || said.text.includes(outcome.text))) return outcomeSentence(outcome);
  const form = /^to \p{Ll}/u.test(said.text) ? 'phrase' : (outcome?.form ?? 'clause');
  const { type = 'agreed', by = null } = outcome ?? {};
  return outcomeSentence({ ...lifted(said, '', type), form, by });
}

const tells = ({ articles }: Round, id: string, { span, text }: Statement): boolean =>
  articles.find((article) => article.id === id)?.text.slice(...span) === text;

/** A sentence that no rule lifted becomes a fact of the note's own, so that its claim leads to the words. */
function addSentence(said: Statement, round: Round, filling: Filling): string {
  const article = round.articles.find(({ id }) => tells(round, id, said)) ?? round.articles[0];
  const id = `${article?.id ?? ''}.ro${said.span[0]}-${said.span[1]}`;
  const fact: AddedFact = { kind: 'outcome', from: null, fact: lifted(said, id, said.type ?? 'discussed') };
  filling.added.set(id, fact);
  return id;
}

const lifted = ({ text, span }: Statement, id: string, type: Outcome['type']): Outcome => ({
  id,
  text,
  span,
  spans: [span],
  rule: 'round.sentence',
  confidence: 1,
  basis: 'said',
  derivation: null,
  type,
  by: null,
  form: 'clause',
  topic: null,
});

/** A commitment with a date is lifted both as an outcome and as a next step: one row tells it. */
export const overlap = (a: { span: Span }, b: { span: Span }): boolean =>
  Math.min(a.span[1], b.span[1]) - Math.max(a.span[0], b.span[0]) > 0.5 * Math.min(a.span[1] - a.span[0], b.span[1] - b.span[0]);
