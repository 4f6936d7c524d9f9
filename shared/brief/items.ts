/** What an article says that a comparison of rounds can hold against another: commitments, talk, and what is said to be done. */
import type { Facts, Outcome, Span } from '../model/facts';
import { type Common, ownWords, type Topic, topicWords } from './alike';
import type { Stated } from './change';
import { isNotDone, recallsPromise, retellsEarlierRound, tellsADeed } from './happened';
import { binds, commitmentsOf, isAttendance, isGone, isOfOthers, type Passage, passagesOf } from './passages';
import { NOTHING_KNOWN, type Recall } from './recall';

/** An outcome, or a sentence that tells of a commitment though no rule lifted it. */
export type Statement = { text: string; span: Span; type: Outcome['type'] | null };

export type Item = {
  said: Statement;
  /** A `passage` speaks of what is to be done, a `sentence` of anything; no rule lifted them. */
  role: 'commitment' | 'talk' | 'deed' | 'passage' | 'sentence';
  /** Where nothing of the other round belongs to it, it is dropped or new. */
  counts: boolean;
  topic: Topic;
  /** What the sentence before it is about, where "it" or "there" points back. */
  context: Topic;
  stated: Stated;
};

/** The same by telling again how things stood: "Recalling that a limit had been placed on the catch, …". */
const PREAMBLE = /^(?:\d+[.)] )?(?:recalling|having (?:recalled|noted)|bearing in mind|noting|mindful|considering)\b/i;
const POINTS_AT = /\b(?:to|will|shall) \p{Ll}+ (?:that|this|these|those|the said|such) \p{Ll}+|\b(?:it|them)\b/iu;
/** A sentence that means little without the one before. */
const POINTS_BACK =
  /^(?:here|there|this|that|these|those|it|its|such|they|both|the (?:latter|former|first|second|same|other|two))\b|\b(?:it|them|this (?:figure|amount|sum|number|volume|target|line|group|body|matter|work|programme|project)|that (?:figure|amount|sum|number)|(?:these|those) \p{L}+s)\b/iu;
/** What opens a sentence and says of what it speaks: "As regards the ferry, they agreed …". */
const OPENING =
  /^(?:on|as (?:regards|concerns|to|for)|regarding|concerning|with (?:regard|respect|reference) to|in respect of|in terms of|turning to|for|about|when it came to|under|in)\b/i;
/** What is spoken of stands in the sentence before: "It is now to open in March", "15 December is the date by which it goes out". */
const PRONOUN =
  /\b(?:it|they|these|those) (?:is|are|will|shall|must|remains?|stays?|goes|comes?|rises?|falls?)\b(?! (?:agreed|decided|resolved|determined|ready|willing|committed|convinced|hoped|expected))/i;
/** The same of a deed: "the last of these letters was delivered in August". */
const OF_THESE = /\b(?:of (?:these|those|them)|(?:these|those) \p{L}+s)\b/iu;
/** A clause whose "it" stands earlier in its own sentence: "…, and each repeated its commitment to it". */
const POINTS_WITHIN = /\b(?:to|of|on|for|with|by) (?:it|them)\b(?! (?:will|would|shall|is|was)\b)/i;
/** More than this can stand by itself. */
const SAYS_ENOUGH = 2.5;
const OF_CONTEXT = 0.6;
const weightOf = (topic: Topic): number => [...topic.values()].reduce((sum, weight) => sum + weight, 0);
const withContext = (topic: Topic, context: Topic): Topic =>
  new Map([...[...context].map(([word, weight]) => [word, weight * OF_CONTEXT] as const), ...topic]);
/** What somebody takes note of is done by others: "takes note that a contractor has agreed on compensation". */
const NOTED = /\b(?:takes?|took|taking|taken) note (?:that|of the)\b/i;
/** Less than this says nothing of its own: "officials of the two ministries agreed this week". */
const SAYS_SOMETHING = 0.9;

/** Who said so and where, cut off from what was said: "officials of the two ministries agreed in Jerusalem this week". */
const ONLY_SAID =
  /^(?!.*\b(?:will|shall|(?:is|are) to)\b)(?:\S+ ){0,12}?(?<!, )(?:agreed|decided|announced|said|confirmed|resolved|reported)(?: (?:shortly |just |well |soon )?(?:in|at|during|after|before|by (?:night|noon|midnight|evening|the end)|yesterday|today|this|late|last|here|on \p{Lu}\p{Ll}+day)\b(?!.*\b(?:to|that)\b).*|(?: that)?,? in (?:19|20)\d\d)?$|\b(?:appended|affixed|put|set) (?:their|its|his|her) (?:signatures?|names?|seals?)[.]?$|^according to what was agreed\b|^(?:closing|ending|concluding|rounding off|wrapping up|winding up|capping) (?:\p{L}+ ){0,4}?(?:days?|hours|weeks?|talks|session|round|meeting|visit)\b/iu;
/** "agreed to draft …, to exempt …, and to sign …": each infinitive is a commitment, unless it says what for. */
const NEXT_INFINITIVE =
  /(?:, (?:and )?|\s(?:and|as well as) )(?=to (?!help|allow|ensure|enable|make|avoid|improve|support|facilitate|do so|be |have )\p{Ll}+ \S+ \S+)/gu;

/** "agreed to recognise … and rescheduled for April …": a second verb of agreeing or of setting anew. */
const NEXT_VERB =
  /,? and (?:also |further |then |likewise |in addition )?(?=(?:rescheduled|postponed|put off|deferred|brought forward|extended|prolonged|renewed|raised|lowered|reduced|doubled|halved|signed|decided|resolved|pledged|undertook|promised|announced|agreed) (?!by\b|in\b|at\b|on\b (?:\p{Lu}|\d))\p{L}+ \p{L}+)/gu;

/** "will run a free bus and pay bursaries", "remain committed to it and will open a laboratory": the same subject does another thing. */
const NEXT_DEED =
  /(?<=\S+ \S+ \S+)(?:,? and(?: also)? (?=(?:pay|give|provide|send|train|retrain|build|open|create|establish|introduce|launch|expand|extend|reduce|raise|lower|grant|allow|waive|abolish|lift|simplify|recogni[sz]e|publish|appoint|donate|deliver|install|restore|renovate|finance|hire|recruit|keep|exempt|begin|complete|draw up|set up|take part|remove|admit|accept|buy|lend) \p{L}+)|,? and(?:, [^,]{3,50},)? (?=(?:will|shall) (?:also )?(?!be (?:held|able)|have\b)\p{L}+ \p{L}+))/gu;

/** "…, and experts will study …": another subject with a future of its own. */
const NEXT_CLAUSE =
  /(?:[,;:] (?:and |but |while )?|\s(?:and|but|while) )(?=(?!(?:that|which|who|it|they|he|she|if|when|where|once|after|before)\b)(?:[\p{L}\d’'-]+ ){1,5}(?:will|shall|agreed|decided|pledged|undertook)(?: \p{L}+){3})/gu;

/** Says only that something was said, and when. */
const onlySaid = (text: string): boolean => ONLY_SAID.test(text.replace(/, when\b.*$/isu, ''));

/** It is lifted as a commitment and says of none: who said so, who came, what an earlier round had promised. */
const isEmpty = ({ text, type }: Statement): boolean =>
  onlySaid(text) || recallsPromise(text) || (type !== 'signed' && isAttendance(text));

/** The clauses of a sentence that promise one thing each. */
function clauses(said: Statement): Statement[] {
  const first = /\b(?:will|shall|(?<!\b(?:the|an|its|their|as|was|were|be) )(?:agreed|decided|pledged|undertook))\b/.exec(
    said.text,
  );
  return first
    ? pieces(
        said,
        [...said.text.matchAll(NEXT_CLAUSE)].filter(({ index }) => index > first.index),
      )
    : [said];
}

/** The statement cut at what joins its parts. */
function pieces(said: Statement, joints: readonly RegExpExecArray[]): Statement[] {
  const places = joints.map(({ index, 0: joint }) => [index, index + joint.length] as const);
  const bounds = [0, ...places.flat(), said.text.length];
  const found: Statement[] = [];
  for (let i = 0; i < bounds.length; i += 2) {
    const [start, end] = [bounds[i] ?? 0, bounds[i + 1] ?? 0];
    found.push({ ...said, text: said.text.slice(start, end), span: [said.span[0] + start, said.span[0] + end] });
  }
  return found;
}

/** The commitments of a clause that no rule cut at its infinitives or at a second subject with a future of its own. */
function cut(said: Statement): Statement[] {
  return clauses(said).flatMap(infinitives);
}

function infinitives(said: Statement): Statement[] {
  return toInfinitives(said).flatMap((piece) => {
    const verb = /\b(?:will|shall|agreed to|undertook to|pledged to|promised to|remains? committed)\b/u.exec(piece.text);
    const from = verb ? verb.index + verb[0].length + 12 : Number.POSITIVE_INFINITY;
    return pieces(
      piece,
      [...piece.text.matchAll(NEXT_DEED)].filter(({ index }) => index > from),
    );
  });
}

function toInfinitives(said: Statement): Statement[] {
  const first = /\b(?:agreed|agreement|decided|resolved|undertook|pledged|committed|promised)\b[^,]*? to \p{Ll}/u.exec(said.text);
  if (!first && !/^to \p{Ll}/u.test(said.text)) return [said];
  const joints = [...said.text.matchAll(NEXT_INFINITIVE), ...said.text.matchAll(NEXT_VERB)]
    .sort((x, y) => x.index - y.index)
    .filter(({ index }) => index > (first ? first.index + first[0].length : 6));
  return pieces(said, joints);
}

/** @param recall what is known of the round before, if there is one */
export function itemsOf(
  facts: Facts,
  text: string | undefined,
  common: Common,
  recall: Recall = NOTHING_KNOWN,
): { promised: Item[]; told: Item[] } {
  const all = text === undefined ? [] : passagesOf(facts, text);
  const passages = all.filter((one) => !recall.isOfEarlier(one.text));
  const year = yearOf(facts);
  /** Sentences for which the next one speaks. */
  const spokenFor = new Set<string>();
  const make = (said: Statement, kind: Item['role'], before: string | null = null, own = said.text): Item => {
    const role =
      kind === 'commitment' && said.type !== 'signed' && isADeed(said.text, facts.event.round?.value ?? null) ? 'deed' : kind;
    const bare = topicWords(own, common);
    const context = before !== null && POINTS_BACK.test(said.text) ? topicWords(before, common) : new Map();
    const says = weightOf(bare);
    const isFor = kind === 'deed' ? OF_THESE.test(own) : says < SAYS_ENOUGH && PRONOUN.test(own);
    const topic = isFor ? withContext(bare, context) : bare;
    const counts = kind === 'commitment' && weightOf(topic) >= SAYS_SOMETHING && !isEmpty(said) && !isOfOthers(said.text, facts);
    if (isFor && counts && before !== null) spokenFor.add(before);
    return {
      said,
      role,
      counts,
      topic,
      context,
      stated: { text: said.text, type: said.type, topic, words: ownWords(own, common), year },
    };
  };
  const passageOf = ({ span: [at] }: Outcome) => all.find(({ span: [start, end] }) => start <= at && at < end);
  // What stands before the clause may say that it is told again: "It will be recalled that in May they pledged …".
  const leadTo = (outcome: Outcome): string => text?.slice(passageOf(outcome)?.span[0] ?? outcome.span[0], outcome.span[1]) ?? '';
  const isRecalled = (words: string) =>
    NOTED.test(words) || recall.isOfEarlier(words) || retellsEarlierRound(words, facts.event.round?.value ?? null);
  const kept = commitments(facts).filter((outcome) => !recall.isOfEarlier(outcome.text) && !isRecalled(leadTo(outcome)));
  const lifted = (outcome: Outcome): Item[] => {
    const isPromise = kept.includes(outcome);
    const passage = passageOf(outcome);
    const isAlone = passage !== undefined && !kept.some((other) => other !== outcome && passageOf(other) === passage);
    const isBare = onlySaid(outcome.text) || (isPromise && POINTS_WITHIN.test(outcome.text));
    const whole = isAlone && isBare ? { ...outcome, text: passage.text, span: passage.span } : outcome;
    const said = text === undefined || !passage || whole !== outcome ? whole : withOpening(outcome, passage, facts, text);
    const isAnothers = ({ span: [start] }: Statement) =>
      start > outcome.span[0] && kept.some((other) => other !== outcome && other.span[0] <= start && start < other.span[1]);
    const parts = isPromise && said.text === text?.slice(...said.span) ? cut(said).filter((piece) => !isAnothers(piece)) : [said];
    return parts.map((piece) => make(piece, isPromise ? 'commitment' : 'talk', passage?.before ?? null));
  };
  const unlifted = passages
    .filter(({ promises, binds: isBound, text: words }) => promises && (isBound || !isNotDone(words)))
    .flatMap(({ text: words, span, before, binds: isBound }) =>
      cut({ text: words, span, type: null }).map((said) => make(said, isBound ? 'commitment' : 'passage', before)),
    );
  const promised = [...kept.flatMap(lifted), ...unlifted];
  const done = deeds(facts, passages).filter(({ said }) => !recall.isOlder(said.text));
  const isDeed = ([start, end]: Span) => done.some(({ said: { span } }) => span[0] < end && start < span[1]);
  const isTalk = (outcome: Outcome) =>
    outcome.type === 'position' || outcome.type === 'discussed' ? !kept.includes(outcome) : false;
  const talk = [
    ...facts.outcomes
      .filter((one) => isTalk(one) && !isDeed(one.span) && !isGone(one.text) && !isNotDone(one.text))
      .flatMap(lifted),
    ...passages
      .filter(({ talks, promises, span }) => talks && !promises && !isDeed(span))
      .map(({ text: words, span, before }) => make({ text: words, span, type: 'discussed' }, 'talk', before)),
  ];
  const others = passages
    .filter(({ own, promises, talks, attends }) => own && !promises && !talks && !attends)
    .map(({ text: words, span, before }) => make({ text: words, span, type: null }, 'sentence', before));
  const isOwn = ({ counts, said }: Item) => counts || !spokenFor.has(said.text);
  return {
    promised: [...promised, ...others].filter(isOwn),
    told: [
      ...promised.filter(isOwn),
      ...talk,
      ...others.filter(isOwn).filter(({ said }) => !isDeed(said.span) && !recall.isOlder(said.text) && !isNotDone(said.text)),
      ...done.map(({ said, before, own }) => make(said, 'deed', before, own)),
    ],
  };
}

/** A clause that was lifted as a commitment, yet only tells what has been done. */
const isADeed = (text: string, round: number | null): boolean => !binds(text) && tellsADeed(text, round);

function yearOf({ event, source }: Facts): number | null {
  const day = event.start?.value ?? event.end?.value ?? source.published?.value ?? null;
  return day === null ? null : Number(day.slice(0, 4));
}

/** The round's own commitments, each once: not "the treaty was signed" after "signed a treaty". */
function commitments(facts: Facts): Outcome[] {
  const own = commitmentsOf(facts);
  return own.filter((o, i) => {
    if (o.type !== 'signed') return true;
    const noun =
      /\b[Tt]h(?:e|is) (?:document|treaty|agreement|memorandum|protocol|accord|letter|pact|deal)s? (?:was|were) (?:signed|adopted)/.exec(
        o.text,
      );
    return !noun || !own.slice(0, i).some((earlier) => earlier.type === 'signed');
  });
}

/** "On the ferry, …, they agreed to go on talking": the clause alone does not say of what. */
function withOpening(outcome: Outcome, passage: Passage, facts: Facts, text: string): Statement {
  const [start, end] = outcome.span;
  const isFirst = !facts.outcomes.some(({ spans }) => spans.some(([a]) => a >= passage.span[0] && a < start));
  const opens = OPENING.test(passage.text) || (PREAMBLE.test(passage.text) && POINTS_AT.test(outcome.text));
  if (!isFirst || start === passage.span[0] || end > passage.span[1] || !opens) return outcome;
  return { text: text.slice(passage.span[0], end), span: [passage.span[0], end], type: outcome.type };
}

type Deed = { said: Statement; before: string | null; own: string };

/**
 * Places that say something has been done: sentences, and without the text the outcomes that are no commitments. One may
 * fulfil two. What a sentence commits to anew (beside `own`) is not what it says is done.
 */
function deeds(facts: Facts, passages: readonly Passage[]): Deed[] {
  const round = facts.event.round?.value ?? null;
  const told: Deed[] =
    passages.length > 0
      ? passages
          .filter(({ rest }) => tellsADeed(rest, round))
          .map(({ text, span, before, rest }) => ({ said: { text, span, type: null }, before, own: rest }))
      : facts.outcomes
          .filter((outcome) => !commitmentsOf(facts).includes(outcome) && tellsADeed(outcome.text, round))
          .map((said) => ({ said, before: null, own: said.text }));
  return told.flatMap((deed) => [deed, { ...deed, said: { ...deed.said } }]);
}
