/** What the parser reads in words that the author marked, or right beside them, so that he need not type it. */
import type { Article } from '../model/article';
import type { Actor, EventField, Facts, NextStep, Outcome, Participant, Span } from '../model/facts';
import { peopleOfArticle } from '../parse';
import { actorOf } from '../parse/actors';
import { datesIn, type FoundDate } from '../parse/dates';
import { findNextSteps } from '../parse/nextSteps';
import { ownerOf } from '../parse/owner';
import { partiesIn } from '../parse/places';
import { speakerOf } from '../parse/speakers';
import { verbIn } from './authorForm';
import { quotationAround } from './quotation';
import { sentenceAround } from './sources/sentenceAround';

export type Marked = { article: Article; span: Span; facts: Facts };

const overlaps = ([start, end]: Span, [from, to]: Span): boolean => start < to && from < end;
/** What the parser lifted from the same words. */
const lifted = <F extends { spans: readonly Span[]; rule: string }>(all: readonly F[], span: Span): F | undefined =>
  all.find(({ spans, rule }) => rule !== 'author' && spans.some((each) => overlaps(each, span)));

const published = ({ facts }: Marked): string | null => facts.source.published?.value ?? null;
const isDay = (iso: string | null): iso is string => iso !== null && /^\d{4}-\d{2}-\d{2}$/.test(iso);

/**
 * The day that the words name, and the last one where they name a range; "Tuesday" alone goes by the day of publication.
 * A last day that the author marked before, or that would lie before the first, is that day too.
 */
export function daysIn(marked: Marked): { field: EventField; day: string; derivation: string | null }[] {
  const words = marked.article.text.slice(...marked.span);
  // "on Tuesday, 18 June": of two that say one day, the one that is written out.
  const days = datesIn(words, published(marked)).filter(({ iso }) => isDay(iso));
  const date = days.find(({ derivation }) => derivation === null) ?? days[0];
  if (!date || !isDay(date.iso)) return [];
  const { derivation } = date;
  const known = marked.facts.event.end;
  const isOver = known !== null && (known.rule === 'author' || known.value < date.iso);
  const last = isDay(date.end) ? date.end : isOver ? date.iso : null;
  const end = last === null ? [] : [{ field: 'end' as const, day: last, derivation }];
  return [{ field: 'start', day: date.iso, derivation }, ...end];
}

/** Whose outcome it is: who stands before its verb, in the words or in their sentence; null where nobody does. */
export function whoseIn({ article, span, facts }: Marked, form: Outcome['form']): Actor | null {
  const same = lifted(facts.outcomes, span);
  if (same) return same.by;
  const { before, words } = sentenceAround(article.text, span);
  const people = [...facts.participants, ...facts.mentioned];
  const last = facts.outcomes.findLast((outcome) => outcome.span[1] <= span[0])?.by ?? null;
  const lead = form === 'clause' ? words : before;
  const verb = form === 'predicate' ? lead.length : verbIn(lead);
  if (verb === null) return null;
  const subject = lead.slice(0, verb).trim();
  if (subject === '') return null;
  // The subject is that of the nearest clause; where that names nobody, of the sentence.
  const clause = subject.split(/[,;:] |\bthat (?=\p{L})/u).at(-1) ?? subject;
  const by = actorOf(clause, last, people) ?? actorOf(subject, last, people);
  // "They" are several: not the one who was spoken of last.
  return /^they\b/i.test(clause) && by?.kind !== 'sides' ? null : by;
}

/** So far round a quotation its speaker is looked for. */
const NEAR = 400;

export function speakerIn({ article, span, facts }: Marked): string | null {
  const same = lifted(facts.quotes, span);
  if (same) return same.speaker;
  const { text } = article;
  // Of words without marks nobody can be told to have said just these.
  const quotation = quotationAround(text, span);
  if (!quotation) return null;
  const [start, end] = quotation;
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - NEAR);
  const close = text.indexOf('\n', end);
  // The marks round the words are the quotation's.
  const before = text.slice(from, start).replace(/[“"«]\s*$/, '');
  const after = text.slice(end, Math.min(close < 0 ? text.length : close, end + NEAR)).replace(/^[,.]?[”"»]/, '');
  const around = { before, after, earlier: text.slice(0, from), people: peopleOfArticle(article), last: null };
  return speakerOf(around)?.name ?? null;
}

/** Who, where and when: of what was lifted from the same words, else in the words, else in their sentence. */
export function stepIn(marked: Marked): Pick<NextStep, 'who' | 'place' | 'when'> {
  const { article, span, facts } = marked;
  const same = lifted(facts.nextSteps, span);
  if (same) return { who: same.who, place: same.place, when: same.when };
  const { before, words, after } = sentenceAround(article.text, span);
  const texts = [words.replace(/\s+/g, ' '), before + words + after];
  const found = texts.map((text) => stepOf(text, marked));
  const first = (field: 'who' | 'place' | 'when') => found.map((each) => each[field]).find((value) => value !== null) ?? null;
  return { who: first('who'), place: first('place'), when: first('when') };
}

function stepOf(text: string, marked: Marked): Pick<NextStep, 'who' | 'place' | 'when'> {
  const sentence = { text, start: 0, end: text.length, paragraph: 0, index: 0 };
  const [step] = findNextSteps([sentence], {
    published: published(marked),
    quotes: [],
    outcomes: [],
    parties: marked.facts.event.parties.length,
    isBackground: () => false,
  });
  const ahead = datesIn(text, published(marked), 'future').find(({ iso }) => isAhead(iso, published(marked)));
  return { who: step?.who ?? ownerOf(text), place: step?.place ?? null, when: step?.when ?? (ahead ? saidOf(ahead) : null) };
}

const isAhead = (iso: string | null, today: string | null): boolean =>
  iso === null || today === null || iso >= today.slice(0, iso.length);
const saidOf = ({ iso, words }: FoundDate): string => iso ?? words;

/** Office, title and side of the person whom the article names so; else the side named nearest to the words. */
export function personIn({ article, span }: Marked, name: string): Pick<Participant, 'role' | 'party' | 'honorific'> {
  const people = peopleOfArticle(article);
  const known =
    people.find((each) => each.name === name) ??
    people.find((each) => name.endsWith(` ${each.name}`) || each.name.endsWith(` ${name}`));
  const { before, words, after } = sentenceAround(article.text, span);
  const apposition = /^(?:, |\s?\()([^,.;()]{3,80})/.exec(after)?.[1] ?? '';
  const office = /(?:^|[,;] |\b(?:and|by|with) )([^,;]{3,80})$/.exec(before.trimEnd())?.[1] ?? '';
  const party = [words, apposition, office].map((each) => partiesIn(each)[0]?.code).find((code) => code !== undefined) ?? null;
  return { role: known?.role ?? null, party: known?.party ?? party, honorific: known?.honorific ?? null };
}
