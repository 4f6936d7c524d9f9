import type { EventKind } from '../model/facts';
import { cityOf } from './eventCity';
import { eventDays } from './eventDates';
import { kindByVerb, kindCues, strongestKind } from './eventKind';
import { type MeetingPhrase, meetingPhrases } from './eventName';
import { partiesOf } from './eventParties';
import { venueIn } from './eventVenue';
import type { Found, FoundEvent } from './found';
import { stateOfCity } from './lexicon/cities';
import { ordinalValue } from './lexicon/ordinals';
import { partiesIn, partyAtStart } from './places';
import { isCity } from './placeWords';
import type { Sentence } from './sentences';

export type EventInput = {
  headlines: readonly Sentence[];
  body: readonly Sentence[];
  published: string | null;
  dateline: { city: string; start: number; end: number; opens: boolean } | null;
  /** Place and day below the text. */
  signed: { city: string; start: number; end: number } | null;
  isOpinion: boolean;
  /** The state whose office the letterhead names. */
  letterhead: string | null;
};

/** The nouns by which later sentences speak of the meeting again. */
const AGAIN =
  /\b(?:the|this|their|his|her|its|\p{L}+['’]s) (?:[\p{L}-]+ ){0,3}(?:session|meeting|talks|dialogue|consultations?|round|summit|conference|commission|committee|forum|negotiations|visit|call|conversation|discussions|sitting|event|gathering|decision|agreement|deal|treaty|motion)\b/iu;
/** "the previous round", "an earlier meeting", "at that time": the sentence looks back or ahead. */
const OTHER_ROUND =
  /^(?:\W*(?:The|At the|In the|Its|Their) )?(?:previous|last|earlier|next|upcoming) (?:\p{L}+ )?(?:round|session|meeting|sittings?|summit|edition|dialogue|consultations?|visit)\b|\b(?:will (?:be held|take place|meet)|to be held|is (?:scheduled|due) )\b|^\W*The next\b/iu;

const NOTHING: FoundEvent = {
  name: null,
  kind: null,
  round: null,
  start: null,
  end: null,
  city: null,
  venue: null,
  parties: [],
  host: null,
  venueState: null,
};

/** Finds what meeting the article reports: by the phrase that names it, or, without a name, by what its verbs say. */
export function findEvent({
  headlines: printed,
  body,
  published,
  dateline,
  signed,
  isOpinion,
  letterhead,
}: EventInput): FoundEvent {
  const headlines = printed.map(inPlainCase);
  const lead = body[0];
  if (isOpinion || !lead) return NOTHING;
  const ranked = rank(headlines, body);
  const best = ranked[0] ?? null;
  const cues = kindCues(headlines, body);
  const byVerb = strongestKind(cues);
  const named = best && isMain(best, byVerb) ? best : null;
  const filed = dateline ? (stateBeside(lead, dateline) ?? hostOf(dateline.city) ?? stateOfCity(dateline.city)) : null;
  const unnamed = named ? null : kindByVerb(byVerb, headlines, body, filed);
  const kind = named ? kindOfPhrase(named.phrase, byVerb) : unnamed ? fromCue(unnamed) : null;
  if (!kind) return NOTHING;
  const sameEvent = named ? ranked.filter((c) => c.score > 2 && c.phrase.told && isSame(c.phrase, named.phrase)) : [];
  const name = named ? (named.phrase.name ? named : (sameEvent.find((c) => c.phrase.name) ?? null)) : null;
  const round = sameEvent.find((c) => c.phrase.round) ?? null;
  const speaking = sentencesOf(body, named && body.includes(named.phrase.sentence) ? named.phrase.sentence : lead);
  const main = speaking[0] ?? lead;
  const { start, end } = eventDays(speaking, kind.value, published, lead);
  const venue = kind.value === 'call' ? null : venueIn(speaking, main, kind.value === 'visit');
  const city = cityOf({
    sentences: speaking,
    main,
    lead,
    headlines,
    kind: kind.value,
    venue,
    dateline,
    signed,
    masthead: mastheadCity(headlines),
    homeState: homeState(name?.phrase ?? null, lead, dateline),
  });
  const filedIn =
    stateBeside(lead, dateline) ?? (dateline?.opens ? hostOf(dateline.city) : null) ?? (city ? hostOf(city.value) : null);
  const parties = (host: string | null) =>
    partiesOf({ name: name?.phrase ?? null, lead, headlines, body, speaking, kind: kind.value, host: host ?? letterhead });
  const met = parties(filedIn);
  // A town's state is at home only in a meeting of states: a council or a union of the town speaks for nobody's state.
  const townOf = stateOfCity((dateline?.opens ? dateline.city : null) ?? city?.value ?? '');
  const atHome = townOf !== null && (met.some((p) => p.value === townOf) || facesAnother(townOf, [...headlines, lead]));
  const host = filedIn ?? (atHome ? townOf : null);
  return {
    name: name ? nameFact(name.phrase) : null,
    kind,
    round: roundFact(round?.phrase ?? null) ?? (kind.value === 'call' ? null : roundElsewhere(body.slice(0, 8), named !== null)),
    start,
    end,
    city,
    venue,
    parties: host === filedIn ? met : parties(host),
    host,
    venueState: city ? hostOf(city.value) : null,
  };
}

/** "FREETOWN DECLARATION OF THE 29TH ORDINARY SUMMIT": a headline all in capitals, as it would stand in the report; no letter moves. */
function inPlainCase(sentence: Sentence): Sentence {
  if (sentence.text.length < LONGEST_SHORT_FORM || /\p{Ll}/u.test(sentence.text)) return sentence;
  const text = sentence.text.replace(/[\p{L}\d’']+/gu, (word, at: number) => {
    const low = word.toLowerCase();
    if (low.length !== word.length) return word;
    return at > 0 && SMALL.test(low) ? low : /^\d/.test(word) ? low : word.charAt(0) + low.slice(1);
  });
  return { ...sentence, text };
}
const LONGEST_SHORT_FORM = 20;
const SMALL = /^(?:of|the|and|in|on|at|for|to|with|between|by|from|an?)$/;

type Ranked = { phrase: MeetingPhrase; score: number };

/** How much speaks for each phrase being what the article reports: where it stands, how it is built, what stands by it. */
function rank(headlines: readonly Sentence[], body: readonly Sentence[]): Ranked[] {
  const places = [
    ...body.slice(0, 10).map((sentence, i) => ({ sentence, place: [4, 3, 2.5, 1.5, 1.5, 1][i] ?? 0.3, isHeadline: false })),
    ...headlines.map((sentence) => ({ sentence, place: 2.4, isHeadline: true })),
  ];
  const found: Ranked[] = [];
  for (const { sentence, place, isHeadline } of places)
    for (const phrase of meetingPhrases(sentence)) {
      let score = place;
      if (phrase.name) score += isHeadline ? 1.5 : 2;
      if (phrase.round) score += 2;
      if (phrase.series) score += 0.7;
      if (phrase.parties > 1) score += 1.5;
      if (phrase.held) score += 1;
      if (phrase.weak && !phrase.name) score -= 1.5;
      if (phrase.kind === 'meeting' && phrase.head === 'talks' && !phrase.series) score -= 1;
      if (phrase.name) score += Math.min(6, phrase.name.split(/\s+/).length) * 0.15;
      if (!phrase.told || OTHER_ROUND.test(sentence.text)) score -= 12;
      found.push({ phrase, score });
    }
  return found.sort((a, b) => b.score - a.score);
}

/** Whether a phrase outweighs what the verbs say. */
function isMain({ phrase, score }: Ranked, byVerb: ReturnType<typeof strongestKind>): boolean {
  if (score < 3.5) return false;
  if (phrase.name || phrase.round) return !(byVerb?.kind === 'call' && byVerb.total > score);
  if (phrase.weak || phrase.kind === 'meeting') return false;
  return score > (byVerb?.total ?? 0);
}

/** Two phrases of one article that can speak of one meeting. */
function isSame(a: MeetingPhrase, b: MeetingPhrase): boolean {
  const stem = (p: MeetingPhrase) => p.head.replace(/s$/, '');
  return a.kind === b.kind || stem(a) === stem(b) || a.weak || b.weak || (a.series && b.series);
}

function kindOfPhrase(phrase: MeetingPhrase, byVerb: ReturnType<typeof strongestKind>): Found<EventKind> {
  const weak = (phrase.weak || (phrase.kind === 'meeting' && !phrase.name)) && byVerb !== null && phrase.name === null;
  const value = weak && byVerb ? byVerb.kind : phrase.kind;
  return { value, start: phrase.start, end: phrase.end, rule: `event.kind-${value}`, confidence: 0.95, derivation: null };
}

const fromCue = ({ kind, cue }: NonNullable<ReturnType<typeof kindByVerb>>): Found<EventKind> => ({
  value: kind,
  start: cue.start,
  end: cue.end,
  rule: `event.kind-${kind}`,
  confidence: 0.7,
  derivation: null,
});

function nameFact(phrase: MeetingPhrase): Found<string> | null {
  if (phrase.name === null) return null;
  const rule = phrase.series ? 'event.round-of-name' : phrase.round ? 'event.ordinal-name' : 'event.proper-name';
  return {
    value: phrase.name,
    start: phrase.start,
    end: phrase.end,
    rule,
    confidence: phrase.round || phrase.series ? 0.95 : 0.8,
    derivation: null,
  };
}

const roundFact = (phrase: MeetingPhrase | null): Found<number> | null =>
  phrase?.round ? { ...phrase.round, rule: 'event.ordinal', confidence: 0.95, derivation: null } : null;

const ORDINAL_WORD = '((?:one hundred and )?[\\p{L}\\d]+(?:[-‑]\\p{L}+)?)';
const COUNTED = [
  // "This was the sixth round of the consultations", "It was their fourth meeting"
  new RegExp(
    `\\b(?:this|it|today|which) (?:was|is|marks?|marked) (?:the|their|its) ${ORDINAL_WORD} (?:\\p{Ll}+ ){0,2}(?:round|session|meeting|edition|time|summit|sitting)\\b`,
    'iu',
  ),
  // "The session was the ninth since"
  new RegExp(`\\bthe (?:session|round) (?:was|is) the ${ORDINAL_WORD}(?= (?:since|of|in|under|held)\\b)`, 'iu'),
  // "the second of its kind", "the fifth in the series", "the third such meeting"
  new RegExp(`\\bthe ${ORDINAL_WORD} (?:of its kind|of their kind|such|in (?:the|a|this) series|round of talks)\\b`, 'iu'),
  // "met for the fifth time", "for their third trilateral meeting", "for our 29th summit", "a fifth round"
  new RegExp(
    `\\b(?:met|meeting|gathered|convened|sat|assembled|meet)\\b[^.;]{0,70}? for (?:the|their|our|its|a) ${ORDINAL_WORD} (?:\\p{Ll}+ ){0,2}(?:time|meeting|summit|session|round|dialogue|consultations)\\b`,
    'iu',
  ),
  new RegExp(
    `\\b(?:held|hold|concluded|ended|opened|completed|began|closed|wrapped up|finished|started) (?:the|their|its|a|our) ${ORDINAL_WORD} (?:\\p{Ll}+ ){0,2}(?:round|session|meeting|summit|sitting)\\b`,
    'iu',
  ),
];

/** The number told apart from the name; not one counted within a year or since a date, nor that of an accident. */
function roundElsewhere(sentences: readonly Sentence[], named: boolean): Found<number> | null {
  for (const { text, start } of sentences)
    for (const pattern of COUNTED) {
      const match = pattern.exec(text);
      const words = match?.[1] ?? '';
      const value = match ? ordinalValue(words) : null;
      if (!match || value === null) continue;
      const after = text.slice(match.index + match[0].length, match.index + match[0].length + 50);
      // "The session was the ninth since the committee was revived" counts sessions
      const ofSeries = /^\W*the (?:session|round|meeting)\b/i.test(match[0]) && /^ since\b/.test(after);
      if (
        !ofSeries &&
        /^[^,.;]{0,25}\b(?:this (?:year|month|week)|since|in (?:as many|\p{L}+) (?:years|months|days|weeks)|in (?:this|that) format|between the two (?:leaders|ministers)|outside)\b/iu.test(
          after,
        )
      )
        continue;
      if (value === 1 && !named) continue;
      if (/\b(?:previous|last|next|will|anniversary)\b/i.test(text.slice(Math.max(0, match.index - 30), match.index))) continue;
      const from = start + match.index + match[0].indexOf(words, match[0].search(/\b(?:the|their|its|our|a) \S/iu) + 2);
      return {
        value,
        start: from,
        end: from + words.length,
        rule: 'event.ordinal-of-its-kind',
        confidence: 0.8,
        derivation: null,
      };
    }
  return null;
}

/** The main sentence, the lead, and those near it that speak of the meeting again. */
function sentencesOf(body: readonly Sentence[], main: Sentence): Sentence[] {
  const at = body.indexOf(main);
  const rest = body
    .slice(0, Math.max(8, at + 5))
    .filter((s, i) => s !== main && !OTHER_ROUND.test(s.text) && (i < 5 || Math.abs(i - at) <= 2 || AGAIN.test(s.text)));
  return [main, ...rest];
}

/** The state that "the capital" is the capital of: the report's own, or the only one that met. */
function homeState(name: MeetingPhrase | null, lead: Sentence, dateline: EventInput['dateline']): string | null {
  const filed = dateline ? hostOf(dateline.city) : null;
  if (filed) return filed;
  const states = new Set(
    partiesIn(name?.name ?? lead.text)
      .filter((m) => m.form === 'name' || m.form === 'adjective')
      .map((m) => m.code),
  );
  return states.size === 1 ? ([...states][0] ?? null) : null;
}

/** The city a newspaper is called by: "The Kathmandu Courier". */
function mastheadCity(headlines: readonly Sentence[]): Found<string> | null {
  for (const { text, start } of headlines) {
    const match =
      /^(?:The )?((?:\p{Lu}[\p{L}’'-]+ ){1,2})(?:[\p{Lu}][\p{L}]+ )?(?:Courier|Times|Post|Herald|Gazette|Tribune|Observer|Standard|Chronicle|Examiner|Mirror|Star|News|Daily|Telegraph|Journal|Mail|Independent|Press|Reporter|Sun|Echo|Argus|Monitor|Ledger|Bulletin|Record|Call|Guardian|Voice|Citizen|Today)\b/iu.exec(
        text.trim(),
      );
    const city = match?.[1]?.trim() ?? '';
    if (match && isCity(city))
      return {
        value: city,
        start,
        end: start + match[0].length,
        rule: 'event.city-of-paper',
        confidence: 0.6,
        derivation: '“here” is where the newspaper is',
      };
  }
  return null;
}

function hostOf(city: string): string | null {
  return partiesIn(city).find((mention) => mention.form === 'capital' || mention.form === 'name')?.code ?? null;
}

/** Whether the headlines and the lead speak of the state and of one other, and of no third. */
function facesAnother(state: string, sentences: readonly Sentence[]): boolean {
  const named = new Set(sentences.flatMap(({ text }) => partiesIn(text).flatMap((m) => (m.form === 'capital' ? [] : [m.code]))));
  return named.has(state) && named.size === 2;
}

/** "PORT GLAUD, Seychelles, 9 July": the state that stands beside the town. */
function stateBeside({ start, text }: Sentence, dateline: EventInput['dateline']): string | null {
  if (!dateline?.opens) return null;
  const beside = /^, (?=\p{Lu})/u.exec(text.slice(dateline.end - start));
  const state = beside ? partyAtStart(text.slice(dateline.end - start + beside[0].length)) : null;
  return state?.form === 'name' ? state.code : null;
}
