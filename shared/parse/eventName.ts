import type { EventKind } from '../model/facts';
import { roundOf } from './eventRound';
import { CLOSED, ordinalOrNumber, PLAIN, type Place, type Token, tokensOf } from './eventTokens';
import { BARGAINED, HEADS, HELD, NAMED_ROUND, SHARED, UNITS } from './lexicon/meetings';
import { partiesIn } from './places';
import type { Sentence } from './sentences';

/** A noun phrase that calls a meeting something. Offsets are into the reading. */
export type MeetingPhrase = Place & {
  sentence: Sentence;
  /** The words as a name; null for a common noun ("trade talks"). */
  name: string | null;
  head: string;
  kind: EventKind;
  /** The head says too little to decide the kind by itself. */
  weak: boolean;
  round: (Place & { value: number }) | null;
  /** "the fifth session of", "Round 5 of", "its fifth session". */
  series: boolean;
  parties: number;
  /** The clause speaks of it as past or going on, not as coming, earlier or elsewhere. */
  told: boolean;
  /** A verb of meeting stands with it. */
  held: boolean;
};

const DASH = /^[-–—‑]$/;

const JOINERS = new Set(['of', 'and', '&', 'the']);

const ELSEWHERE =
  /\b(?:sidelines?|margins?|fringes|occasion|between \p{L}+ (?:panels|sessions|speeches)) (?:of|at)\b[^,;]*$|\b(?:ahead of|prior to|in preparation for|preparations? (?:for|of)|prepare for|run-up to|looking ahead to|agenda (?:of|for)|results of|outcomes? of|decisions of|implementation of|follow-up to|candidature for|membership of|member of|members of|(?:chair|president|secretary|vice-president|director|spokes\w+|deputy) of|since|preced(?:ed|es|ing)(?: the \p{L}+ of)?)\b[^,;]{0,40}$|\b(?:is|are|was|were|due|set|scheduled|expected|plans?|hopes?) to (?!be\b)[^,.;]{0,80}$|\battend(?:ing|s)? [^,.;]{0,30}$|\b(?:previous|last|next|upcoming|forthcoming|future|earlier|proposed|planned|coming)(?! (?:days?|hours?|minute|leg|week|night|\p{L}+day)\b)\s+(?:[^\s,]+\s+){0,3}$|\b(?:agreed|decided|proposed|undertook|resolved|intend\w*|offered|plan\w*|expected|invit\w+|concurred|will|would|shall|hoped) (?:\S+ ){0,4}(?:hold\w*|conven\w+|establish\w*|creat\w+|host\w*|launch\w*|set up|start\w*|open|resum\w+|attend|take part in|lead to|raise|join)\b(?:(?!,[^,.;]*\b(?:decided|agreed|said|announced|resolved)\b)[^.;])*$/iu;

/** "the chair of the Dialogue said after its eighth round": the round is the one that is told of. */
const SPEAKS_AFTER =
  /^ (?:said|announced|told \p{Ll}+) (?:after|at|following|at the (?:end|close) of) its \p{L}+ (?:round|session|meeting)\b/iu;

const COMING =
  /^[^.;]{0,60}?\b(?:will (?:be|take|meet|convene|continue)|would be|to be (?:held|hosted|convened|inaugurated)|is (?:scheduled|due|to be|expected)|are (?:scheduled|due)|scheduled (?:for|to)|due (?:in|to|on)|was (?:set up|established|created|launched in)|next (?:month|year|week))\b/iu;

/** "The sixth Annual Consultative Round": what else counts meetings is here what they are called. */
const namedRound = (tokens: readonly Token[], i: number) => {
  const [before, token] = [tokens[i - 1], tokens[i]];
  const isNamed = token?.low === 'round' && token.cap && before?.cap && !ordinalOrNumber(before) && tokens[i + 1]?.low !== 'of';
  return isNamed ? NAMED_ROUND : undefined;
};

/** All meeting phrases of a sentence, in order. */
export function meetingPhrases(sentence: Sentence): MeetingPhrase[] {
  const tokens = tokensOf(sentence.text);
  const found: MeetingPhrase[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const phrase = phraseAt(tokens, i, sentence);
    if (phrase) found.push(phrase);
  }
  return found;
}

function phraseAt(tokens: readonly Token[], i: number, sentence: Sentence): MeetingPhrase | null {
  const token = tokens[i];
  if (!token) return null;
  const head = Object.hasOwn(HEADS, token.low) ? HEADS[token.low] : namedRound(tokens, i);
  if (!head) return null;
  const next = tokens[i + 1];
  // "Summit Meeting", "Consultations Mechanism": the last noun is the head. "Conference Centre": no meeting at all.
  if (next?.word && next.cap && token.cap && !ordinalOrNumber(next)) return null;
  if (/[’']s?$/.test(next?.text ?? '') && next?.start === token.end) return null;
  // "press conference" is told after a meeting, "conference room" holds one, "video conference" is a line.
  if (token.low === 'conference' && (NO_CONFERENCE.test(tokens[i - 1]?.low ?? '') || ROOM.test(next?.low ?? ''))) return null;
  const from = leftEdge(tokens, i);
  const to = rightEdge(tokens, i);
  const unitOf =
    UNITS.has(token.low) && tokens[i + 1]?.low === 'of' && tokens.slice(i + 2, Math.max(to, i + 9)).some((t) => isInnerHead(t));
  const ownName =
    token.cap && (tokens[i - 1]?.cap ?? false) && !ordinalOrNumber(tokens[i - 1]) && !PLAIN.has(tokens[i - 1]?.low ?? '');
  if (unitOf && !ownName) return null;
  const { text } = sentence;
  const words = text.slice(tokens[from]?.start ?? 0, tokens[to]?.end ?? 0);
  const own = text.slice(tokens[from]?.start ?? 0, token.end);
  const parties = new Set(
    partiesIn(words)
      .filter((m) => m.form !== 'capital')
      .map((m) => m.code),
  ).size;
  const round = roundOf(tokens, from, i, to);
  const series = round.series;
  // "Forum" in the name of a body ("trade ministers of the Pacific Islands Forum") is no conference.
  if (!series && round.value === null && isBody(words)) return null;
  // "the thirteenth Gäichel summit": what is counted by a proper word has it for its name.
  const counted =
    !token.cap &&
    !head.weak &&
    !head.body &&
    parties === 0 &&
    round.value !== null &&
    !series &&
    i - from === 1 &&
    tokens[from]?.cap === true &&
    !PLAIN.has(tokens[from]?.low ?? '');
  const proper = token.cap ? from < i || to > i : tokens.slice(from, i).some((t) => t.cap) && parties > 0 && i - from > 1;
  const treaty =
    !token.cap &&
    parties > 1 &&
    /^(?:negotiations|talks)$/.test(token.low) &&
    /\b(?:Agreement|Treaty|Pact|Convention|Partnership)$/.test(words);
  const described =
    !token.cap && parties > 1 && to > i && !/^(?:talks|meeting|session|discussions|negotiations)$/.test(token.low);
  const inner = innerHead(tokens, from, i);
  const deciding = (head.weak || token.low === 'forum') && inner ? inner : head;
  if (head.body && !inner) {
    const shared = SHARED.test(own) || parties > 1;
    if (!shared && !(series && token.cap)) return null;
    if (!token.cap && !series) return null;
  }
  const around = text.slice(Math.max(0, (tokens[from]?.start ?? 0) - 110), tokens[from]?.start ?? 0);
  const before = round.start === null ? around : text.slice(Math.max(0, round.start - 110), round.start);
  const after = text.slice(tokens[to]?.end ?? 0, (tokens[to]?.end ?? 0) + 110);
  const bargained = token.low === 'talks' && (BARGAINED.test(own) || (series && !token.cap));
  const base = sentence.start;
  return {
    sentence,
    start: base + (tokens[from]?.start ?? 0),
    end: base + (tokens[to]?.end ?? 0),
    name: proper || described || treaty || counted ? words.replace(/[\s,.]+$/, '') : null,
    head: token.low,
    kind: bargained ? 'negotiation' : SIDES_COUNCIL.test(own) && parties > 1 ? 'commission' : deciding.kind,
    weak: (head.weak ?? false) && !inner,
    round:
      round.value === null || round.start === null
        ? null
        : { value: round.value, start: base + round.start, end: base + (round.end ?? 0) },
    series,
    parties,
    told: SPEAKS_AFTER.test(after) || (!ELSEWHERE.test(before) && !ELSEWHERE.test(around) && !COMING.test(after)),
    held: HELD.test(before.slice(-80)) || HELD.test(after.slice(0, 80)),
  };
}

const isInnerHead = (t: Token) => Object.hasOwn(HEADS, t.low);

/** "Joint Commission Meeting": a head inside the name that says more than its last word. */
function innerHead(tokens: readonly Token[], from: number, i: number) {
  for (let k = i - 1; k >= from; k--) {
    const low = tokens[k]?.low ?? '';
    const head = Object.hasOwn(HEADS, low) ? HEADS[low] : undefined;
    if (head && !head.weak && head.kind !== 'meeting' && head.kind !== 'conference') return head;
  }
  return null;
}

/** A council that two sides share is their joint commission. */
const SIDES_COUNCIL =
  /\b(?:Cooperation|Co-operation|Association|Partnership|Coordination|Joint|Strategic|Business|Ministerial)\b.*\bCouncil$/;

const isBody = (words: string) => {
  const body = partiesIn(words)[0];
  return body?.form === 'body' && body.start === 0 && body.end === words.length;
};

const NO_CONFERENCE = /^(?:press|news|video|tele|joint-press|media|by|via|through)$/;

const ROOM = /^(?:room|rooms|hall|centre|center|table|call|venue|building)$/;

/** No name is longer on either side of its noun; keeps the search linear. */
const LONGEST = 14;

/** "Iraq and Kuwait end border talks": what a headline says of the talks is no part of their name. */
const HEADLINE_VERB =
  /^(?:ends?|holds?|opens?|closes?|begins?|starts?|resumes?|concludes?|convenes?|continues?|suspends?|quits?|seeks?|plans?|hails?|wraps?|launch(?:es)?|finish(?:es)?)$/;

/** What has a title of its own, which goes on with "on" or "for". */
const TITLED_TEXT = /^(?:Agreement|Treaty|Convention|Protocol|Accord|Pact|Compact|Partnership|Charter|Framework)$/;

/** Where the name begins: capitalised words, pairs of states with spaced dashes, "of" and "and" between capitals. */
function leftEdge(tokens: readonly Token[], i: number): number {
  let from = i;
  let capsSeen = tokens[i]?.cap ?? false;
  for (let k = i - 1; k >= Math.max(0, i - LONGEST); k--) {
    const t = tokens[k];
    const before = tokens[k - 1];
    if (!t) break;
    if (ordinalOrNumber(t)) break;
    if (t.word && t.cap) {
      if (/[.:]$/.test(t.text) && !/^(?:\p{L}\.)+$/u.test(t.text)) break;
      if (k === 0 && /^(?:The|A|An|At|In|On|This|Their|During|For|From|After|Following)$/.test(t.text)) break;
      if (/^(?:The|Their|Its|Latest)$/.test(t.text)) break;
      if (t.text === 'Annual' && !(before?.cap && !ordinalOrNumber(before) && partiesIn(before.text).length > 0)) break;
      if (UNITS.has(t.low) && tokens[k + 1]?.low === 'of') break;
      from = k;
      capsSeen = true;
      continue;
    }
    if (DASH.test(t.text) && before?.cap && tokens[k + 1]?.cap && partiesIn(before.text).length > 0) continue;
    if (
      JOINERS.has(t.low) &&
      before?.cap &&
      tokens[k + 1]?.cap &&
      !(t.low === 'of' && UNITS.has(before.low)) &&
      t.low !== 'the'
    ) {
      if (ordinalOrNumber(before)) break;
      // "X and Y Consultations" is one name only where both sides are of one sort.
      continue;
    }
    if (
      t.low === 'the' &&
      before?.low === 'of' &&
      tokens[k - 2]?.cap &&
      !UNITS.has(tokens[k - 2]?.low ?? '') &&
      tokens[k + 1]?.cap
    )
      continue;
    // "Agreement on Reciprocal Trade negotiations": the title of a text is what the talks are about.
    if (/^(?:on|for)$/.test(t.low) && !(tokens[i]?.cap ?? false) && TITLED_TEXT.test(before?.text ?? '') && tokens[k + 1]?.cap)
      continue;
    // "border delimitation and demarcation talks": modifiers of a lower-case noun are joined too.
    if (
      t.low === 'and' &&
      from === k + 1 &&
      !capsSeen &&
      /^\p{Ll}+$/u.test(before?.text ?? '') &&
      !CLOSED.has(before?.low ?? '') &&
      /^\p{L}/u.test(tokens[k - 2]?.text ?? '') &&
      !/(?:ed|ing|ly|s)$/.test(before?.low ?? '')
    )
      continue;
    // Lower-case modifiers of a lower-case noun: "Vietnam – Argentina political consultation".
    if (
      t.word &&
      !t.cap &&
      !CLOSED.has(t.low) &&
      !HEADLINE_VERB.test(t.low) &&
      i - k <= 4 &&
      !(tokens[i]?.cap ?? false) &&
      !capsSeen &&
      /^\p{Ll}/u.test(t.text) &&
      !/(?:ed|(?<!-\p{L}+)ing|ly)$/u.test(t.low)
    ) {
      from = k;
      continue;
    }
    break;
  }
  // Lower-case words at the edge of a run without capitals stay: they are the description ("free trade").
  while (from < i && (JOINERS.has(tokens[from]?.low ?? '') || DASH.test(tokens[from]?.text ?? ''))) from++;
  return from;
}

/** Where the name ends: "of", "on", "for", "between", "with" and capitalised words after the head. */
function rightEdge(tokens: readonly Token[], i: number): number {
  let to = i;
  let k = i + 1;
  if (!/^(?:of|on|for|between|with|among)$/.test(tokens[k]?.low ?? '')) return to;
  const opened = tokens[k]?.low;
  while (k < Math.min(tokens.length, i + 2 * LONGEST)) {
    const t = tokens[k];
    if (!t) break;
    if (t.word && t.cap && !(ordinalOrNumber(t) && /^\d/.test(t.text))) {
      if (opened === 'on' && to === i && isDay(t)) break;
      to = k++;
      continue;
    }
    // "between the foreign ministries of A and B"
    const ofStates = opened === 'between' && to === i && BODIES_OF_STATES.test(t.low);
    const joins = ofStates || /^(?:of|on|for|and|the|&|between|with|among|to)$/.test(t.low) || DASH.test(t.text);
    const list = t.text === ',' && k > i + 2 && listGoesOn(tokens, k);
    const inState =
      t.low === 'in' &&
      (opened === 'on' || opened === 'for') &&
      to > i &&
      partiesIn(tokens[k + 1]?.text ?? '')[0]?.form === 'name';
    if (!joins && !list && !inState) break;
    if (/^(?:on|to|with)$/.test(t.low) && to > i && !(t.low === 'on' && isInnerHead(tokens[k - 1] ?? t))) break;
    k++;
  }
  // "Dialogue with the United States" names the other side; "Dialogue with the Minister of" tells who sat there.
  if (opened === 'with' && to > i && !isPartyList(tokens, i + 2, to)) return i;
  // "on Monday", "for Europe" after a name without complement are no part of it.
  return to > i && isDay(tokens[to]) ? i : to;
}

/** In small letters within a name: whose consultations they are. */
const BODIES_OF_STATES =
  /^(?:foreign|defence|defense|interior|finance|trade|economy|economic|ministries|governments?|parliaments|authorities|delegations|central|banks|affairs|ministers)$/;

/** Whether every capitalised word from one token to another belongs to a state or a body. */
function isPartyList(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens
    .slice(from, to + 1)
    .map((t) => t.text)
    .join(' ');
  let rest = words;
  for (const m of [...partiesIn(words)].reverse()) rest = rest.slice(0, m.start) + rest.slice(m.end);
  return !/\p{Lu}/u.test(rest.replace(/\b(?:Republic|Kingdom|State|Sultanate|Federation) of\b/g, ''));
}

const isDay = (t: Token | undefined) =>
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/.test(
    t?.text ?? '',
  );

/** ", Security and Defence": a comma goes on only where capitals and then "and" follow. */
function listGoesOn(tokens: readonly Token[], comma: number): boolean {
  for (let k = comma + 1; k < Math.min(tokens.length, comma + 8); k++) {
    const t = tokens[k];
    if (!t) return false;
    if (t.low === 'and') return k > comma + 1 && (tokens[k + 1]?.cap ?? false);
    if (!(t.word && t.cap) && t.text !== ',') return false;
  }
  return false;
}
