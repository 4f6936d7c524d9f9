/** What became of the last round's commitments: language matters in this trade, so that a weaker verb is a finding. */
import { COMMITMENT_TYPES, type Facts, type Outcome } from '../model/facts';
import { alike, fold, pairUp, sameName, topicWords } from './alike';

export const CHANGE_KINDS = ['weaker', 'stronger', 'number', 'date', 'scope', 'wording'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export type Comparison = {
  repeated: { from: Outcome; to: Outcome }[];
  reworded: { from: Outcome; to: Outcome; kind: ChangeKind }[];
  dropped: { from: Outcome }[];
  new: { to: Outcome }[];
  fulfilled: { from: Outcome; to: Outcome }[];
  participants: { carried: string[]; left: string[]; joined: string[] };
};

/** Alike enough to be the same commitment; below it two statements only share a word or two. */
const SAME = 0.33;
const UNCHANGED = 0.85;

/** Words by which a later round says that something has been done. */
const DONE =
  /\b(?:had|has|have) (?:since |already |now )?(?:been )?(?:met|begun|started|completed|concluded|finished|signed|opened|launched|established|set up|entered|resumed|delivered|built|recogni[sz]ed|ratified|implemented|created|adopted|taken effect)\b|\b(?:entered into force|was (?:opened|completed|launched|inaugurated|established|set up) (?:in|last|on)|created (?:in|last|at)|already in place|came into force)\b/i;

/** How far a verb binds, from taking note to signing; a scale of the trade's own usage. */
const STRENGTH: readonly [RegExp, number][] = [
  [/\b(?:signed|ratified|concluded|adopted|exchanged)\b/i, 7],
  [/\b(?:complete|finish|conclude|finali[sz]e|implement|sign|ratify|launch)\b/i, 6],
  [
    /\b(?:resolved|decided|undertook|set up|establish|create|open|build|deliver|provide|offer|train|introduce|start|begin|resume)\b/i,
    5,
  ],
  [/\b(?:agreed|pledged|announced|committed|will|would|share|exchange|expand|increase|strengthen|hold)\b/i, 4],
  [/\b(?:reaffirmed|reiterated|support|work towards|continue|encourage|promote|facilitate)\b/i, 3],
  [/\b(?:welcomed|explore|consider|examine|study|look into|assess|discuss|review)\b/i, 2],
  [/\b(?:noted|took note|discussed|exchanged views)\b/i, 1],
];

/** Compares two rounds of one series. What each list holds is in the order of the later text, what was dropped in that of the earlier. */
export function compareRounds(before: readonly Facts[], after: readonly Facts[]): Comparison {
  const parties = [...before, ...after].flatMap((facts) => facts.event.parties.map((p) => p.value));
  const about = new Map<Outcome, ReadonlyMap<string, number>>();
  const words = (outcome: Outcome) => {
    const known = about.get(outcome) ?? topicWords(outcome.text, parties);
    about.set(outcome, known);
    return known;
  };
  const old = before.flatMap((facts) => facts.outcomes).filter(isCommitment);
  const all = after.flatMap((facts) => facts.outcomes);
  const pairs = pairUp(
    old,
    all.filter((o) => isCommitment(o) || DONE.test(o.text)),
    (a, b) => alike(words(a), words(b)),
    SAME,
  );
  const result: Comparison = {
    repeated: [],
    reworded: [],
    dropped: [],
    new: [],
    fulfilled: [],
    participants: people(before, after),
  };
  for (const [from, to, score] of pairs.sort((x, y) => all.indexOf(x[1]) - all.indexOf(y[1]))) {
    if (!isCommitment(to) || (DONE.test(to.text) && !DONE.test(from.text))) result.fulfilled.push({ from, to });
    else if (score >= UNCHANGED && strength(from) === strength(to) && sameNumbers(from, to)) result.repeated.push({ from, to });
    else result.reworded.push({ from, to, kind: changeOf(from, to, words(from), words(to)) });
  }
  const [matched, taken] = [new Set(pairs.map(([from]) => from)), new Set(pairs.map(([, to]) => to))];
  result.dropped = old.filter((outcome) => !matched.has(outcome)).map((from) => ({ from }));
  result.new = all.filter((outcome) => isCommitment(outcome) && !taken.has(outcome)).map((to) => ({ to }));
  return result;
}

const isCommitment = (outcome: Outcome): boolean => COMMITMENT_TYPES.includes(outcome.type);

/** The strongest word of the clause up to its object. */
function strength({ text, type }: Outcome): number {
  const head = text.split(/\s+/).slice(0, 9).join(' ');
  const found = STRENGTH.filter(([pattern]) => pattern.test(head)).map(([, rank]) => rank);
  const object = /\bto (?:[\p{L}]+ly )?([\p{L}]+)/u.exec(head)?.[1] ?? '';
  const bound = STRENGTH.find(([pattern]) => pattern.test(object))?.[1];
  return bound ?? Math.max(type === 'signed' ? 7 : 0, ...found, 0);
}

const numbers = (outcome: Outcome): string =>
  [...outcome.text.matchAll(/\d[\d.,]*/g)]
    .map((m) => m[0].replace(/[.,]+$/, ''))
    .filter((n) => !/^(?:19|20)\d\d$/.test(n))
    .sort()
    .join(' ');
const sameNumbers = (a: Outcome, b: Outcome): boolean => numbers(a) === numbers(b);
const MONTHS =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|quarter|half|(?:19|20)\d\d)\b/gi;
const dates = (outcome: Outcome): string => (outcome.text.match(MONTHS) ?? []).map((w) => w.toLowerCase()).join(' ');

function changeOf(from: Outcome, to: Outcome, a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): ChangeKind {
  const step = strength(to) - strength(from);
  if (step >= 2) return 'stronger';
  if (step <= -2) return 'weaker';
  if (numbers(from) !== '' && numbers(to) !== '' && !sameNumbers(from, to)) return 'number';
  if (dates(from) !== dates(to) && dates(from) !== '' && dates(to) !== '') return 'date';
  const inside = (x: ReadonlyMap<string, number>, y: ReadonlyMap<string, number>) => [...x.keys()].every((word) => y.has(word));
  return inside(a, b) || inside(b, a) ? 'scope' : 'wording';
}

function people(before: readonly Facts[], after: readonly Facts[]): Comparison['participants'] {
  const names = (facts: readonly Facts[]) => [...new Set(facts.flatMap((f) => f.participants.map((p) => p.name)))];
  const [old, now] = [names(before), names(after)];
  const is = (list: readonly string[]) => (name: string) =>
    list.some((other) => fold(other) === fold(name) || sameName(other, name));
  return {
    carried: now.filter(is(old)),
    left: old.filter((name) => !is(now)(name)),
    joined: now.filter((name) => !is(old)(name)),
  };
}
