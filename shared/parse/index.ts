import type { Facts, Span } from '../model/facts';
import { LONGEST_ID } from '../model/limits';
import { backgroundTest } from './background';
import { confidenceOf } from './confidence';
import { creditsIn } from './credits';
import { findEvent } from './event';
import type { Person } from './found';
import { furnitureIn } from './furniture';
import { type Lexicon, NO_LEXICON, withLexicon } from './lexicon/userLexicon';
import { findNextSteps } from './nextSteps';
import { importedSpan, importedText, readArticle } from './normalise';
import { findOutcomes } from './outcomes';
import { findPeople } from './participants';
import { isKnownParty, nameOfParty } from './places';
import { findQuotes } from './quotes';
import { rankOf } from './rank';
import { type Sentence, sentencesOf } from './sentences';
import { standsBetween } from './signs';
import { wordsOfPresence, wordsOfSide } from './signWords';
import { datelineOf, letterheadState, placeBelow, sourceOf } from './source';
import { isOpinionPiece, zones } from './zones';

/**
 * What the article says, each fact with the words it came from. Pure, and linear in the length of the text.
 * @param lexicon what a user adds to the rules' own words
 */
export function parseArticle(article: { id: string; text: string }, lexicon: Lexicon = NO_LEXICON): Facts {
  return withLexicon(lexicon, () => read(article));
}

/** Whom the article names, with all signs of their sides: what `npm run weigh` learns from. */
export function peopleOfArticle({ text }: { text: string }): ReturnType<typeof findPeople> {
  return firstStages(text).people;
}

/** That the sides will meet again is a next step, and no outcome. */
const NEXT_MEETING =
  /\b(?:agreed|decided|consented|resolved)\b.{0,12}\b(?:to hold\b.{0,60}|to (?:come back|return|meet again|reconvene)\b.{0,60}|that the (?:[\p{L}\d-]+ ){0,4})\b(?:round(?![- ]?table)|session|summit|dialogue|meeting)\b/iu;

/** What a body is called whose own session a report tells of. */
const OWN_SESSION = /\b(?:Council|Assembly|Board|Committee|Commission|Congress|Senate|Parliament)$/;

/** All stages up to the people, each of which later ones need. */
function firstStages(text: string) {
  const reading = readArticle(text);
  const furniture = furnitureIn(reading);
  // Furniture is whole paragraphs.
  const passedOver = new Set(furniture.map((f) => f.start));
  const report = reading.paragraphs.filter((p) => !passedOver.has(p.start));
  const outside = (s: Sentence) => !passedOver.has(reading.paragraphs[s.paragraph]?.start ?? -1);
  const sentences = sentencesOf(reading).filter(outside);
  const parts = zones(sentences, (s) => datelineOf(s) !== null);
  const { headlines, bylines, body } = parts;
  const isOpinion = isOpinionPiece(parts);
  const source = sourceOf(reading, [...headlines, ...bylines], body);
  const published = source.published?.value ?? null;
  const dateline = datelineOf(body[0] ?? null, [...headlines, ...bylines], reading.text);
  const letterhead = letterheadState(headlines);
  const event = findEvent({ headlines, body, published, dateline, signed: placeBelow(body), isOpinion, letterhead });
  const isBackground = backgroundTest(body, event.round?.value ?? null, published);
  const credits = [...bylines, ...headlines.filter((s) => /^by /i.test(s.text)), ...creditsIn(reading)];
  const people = findPeople(body, credits, isBackground, {
    host: event.host ?? letterhead,
    venue: event.venueState,
    parties: event.parties.map((p) => p.value),
    kind: event.kind?.value ?? null,
    ofBody: event.parties.length === 0 && OWN_SESSION.test(event.name?.value ?? ''),
    text: reading.text,
  });
  if (isOpinion) for (const person of people) person.participant = false;
  return { reading, furniture, report, headlines, body, isOpinion, source, published, event, isBackground, people };
}

function read({ id, text }: { id: string; text: string }): Facts {
  const { reading, furniture, report, headlines, body, isOpinion, source, published, event, isBackground, people } =
    firstStages(text);
  const quotes = findQuotes(reading.text, report, people, event.host);
  const participants = people.filter((p) => (p.participant && p.role !== null) || (p.participant && p.party));
  const represented = new Set([...event.parties.map((p) => p.value), ...participants.flatMap(({ party }) => party ?? [])]);
  const outcomes = isOpinion
    ? []
    : findOutcomes(body, {
        parties: event.parties.map((p) => p.value),
        represented,
        people,
        quotes,
        isBackground,
        published,
        kind: event.kind?.value ?? null,
      });
  const steps = isOpinion
    ? []
    : findNextSteps(body, {
        published: published ?? event.end?.value ?? event.start?.value ?? null,
        quotes,
        outcomes,
        parties: event.parties.length,
        isBackground,
      });
  const noSubstance = outcomes.filter((o) => !NEXT_MEETING.test(o.text));

  const evidence = (
    letter: keyof typeof KINDS,
    place: { start: number; end: number; rule: string; confidence: number },
    others: { start: number; end: number }[] = [],
    derivation: string | null = null,
  ) => {
    const span = importedSpan(reading, place.start, place.end);
    const spans: Span[] = [span, ...others.map((o) => importedSpan(reading, o.start, o.end))].sort((a, b) => a[0] - b[0]);
    return {
      id: `${id}.${letter}${span[0]}-${span[1]}`,
      text: importedText(reading, span),
      span,
      spans,
      rule: place.rule,
      confidence: confidenceOf(KINDS[letter], place.rule, place.confidence),
      basis: derivation ? ('workedOut' as const) : ('said' as const),
      derivation,
    };
  };
  type Found<T> = { value: T; start: number; end: number; rule: string; confidence: number; derivation: string | null };
  const value = <T>(field: string, found: Found<T> | null) =>
    found ? { ...evidence('', found, [], found.derivation), id: `${id}.event.${field}`, value: found.value } : null;
  const parties = [...event.parties];
  const tookPart = new Set(participants);
  // Those who met are all of one state: no meeting of states.
  const ofOneState = parties.length === 0 && [...represented].filter(isKnownParty).length < 2 && event.kind?.value !== 'summit';
  // "Cambodia was represented by A, Thailand by B": the chair's own state is told otherwise.
  const isOpen =
    ['conference', 'summit'].includes(event.kind?.value ?? '') || parties.some((p) => p.rule === 'parties.represented');
  // A body's own session: its members are whom its people come from, not parties beside it. (The EU and the UN talk as sides.)
  const ofBody = parties.length > 0 && parties.every(({ value: code }) => code.length > 2);
  const few = ofOneState || ofBody || (parties.length >= 2 && !isOpen);
  const codes = new Set(parties.map((p) => p.value));
  if (event.kind && !few)
    for (const p of participants)
      if (
        p.party &&
        !standsBetween(p.role) &&
        (isKnownParty(p.party) || event.kind?.value === 'conference') &&
        !codes.has(p.party)
      ) {
        codes.add(p.party);
        parties.push({
          value: p.party,
          start: p.start,
          end: p.end,
          rule: 'parties.of-participants',
          confidence: 0.8,
          derivation: `whom ${p.name} represents`,
        });
      }
  return {
    articleId: id,
    source: {
      outlet: value('outlet', source.outlet),
      published: value('published', source.published),
      rank: rankOf(headlines, body, quotes),
    },
    furniture: furniture.map((f) => ({ span: importedSpan(reading, f.start, f.end), rule: f.rule })),
    event: {
      name: value('name', event.name),
      kind: value('kind', event.kind),
      round: value('round', event.round),
      start: value('start', event.start),
      end: value('end', event.end),
      city: value('city', event.city),
      venue: value('venue', event.venue),
      parties: parties.map((p) => ({ ...evidence('', p, [], p.derivation), id: partyId(id, p), value: p.value })),
    },
    participants: participants.map((p) => ({
      ...evidence('p', { ...p, confidence: 0.85 }, p.mentions.slice(1)),
      derivation: whyTaken(p),
      name: p.name,
      role: p.role,
      party: p.party,
      head: p.head,
      honorific: p.honorific,
    })),
    mentioned: people
      .filter((p) => !tookPart.has(p) && (p.name.includes(' ') || p.role !== null || p.rule === 'people.byline'))
      .map((p) => ({ ...evidence('m', { ...p, confidence: 0.7 }), derivation: whyTaken(p), name: p.name })),
    outcomes: noSubstance.map((o) => ({ ...evidence('o', o, o.others), type: o.type, by: o.by, form: o.form, topic: o.topic })),
    nextSteps: steps.map((s) => ({ ...evidence('n', s), what: s.what, place: s.place, when: s.when, who: s.who })),
    quotes: quotes.map((q) => ({ ...evidence('q', q, q.parts.slice(1)), speaker: q.speaker })),
  };
}

/** A party's id is told by its code; where that is a name too long for an id, by its place. */
function partyId(article: string, { value, start, end }: { value: string; start: number; end: number }): string {
  const byCode = `${article}.event.party.${value}`;
  return byCode.length <= LONGEST_ID ? byCode : `${article}.event.party.${start}-${end}`;
}

/** What the letter in a fact's id stands for; values of the event have their field's name instead. */
const KINDS = { '': 'event', p: 'participant', m: 'mentioned', o: 'outcome', n: 'nextStep', q: 'quote' } as const;

/** The signs that decided whose somebody is and whether they took part: said by the text, and so no working-out of a value. */
function whyTaken({ party, sideBy, participant, tookPartBy }: Person): string | null {
  const side = participant && party !== null && sideBy !== null ? wordsOfSide(sideBy) : null;
  const presence = tookPartBy === null ? null : wordsOfPresence(tookPartBy);
  const parts = [
    side && party !== null ? `for ${nameOfParty(party)}: ${side}` : null,
    presence ? `${participant ? 'present' : 'not present'}: ${presence}` : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join('; ') : null;
}
