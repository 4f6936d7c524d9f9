/** Makes a fact of words that the author marked in an article. */
import { type AddedFact, articleOf } from '../model/added';
import type { Article } from '../model/article';
import { type EventField, type Fact, type Facts, OUTCOME_TYPES, type OutcomeType } from '../model/facts';
import { fold } from './alike';
import { daysIn, personIn, speakerIn, stepIn, whoseIn } from './authorDetails';
import { formOf } from './authorForm';
import { wholeSentences } from './sources/sentenceAround';

/** What marked words can be added as. */
export type AddAs = OutcomeType | 'nextStep' | 'quote' | 'participant' | 'mentioned' | 'date' | 'place' | 'venue';

const LETTERS = {
  participant: 'p',
  mentioned: 'm',
  outcome: 'o',
  nextStep: 'n',
  quote: 'q',
};

/** The marked range without blanks and stray stops at its ends, grown to whole words; null where no word is in it. */
export function wordSpan(text: string, from: number, to: number): [number, number] | null {
  const inWord = (at: number) => at >= 0 && at < text.length && /[\p{L}\p{N}’'-]/u.test(text[at] ?? '');
  let start = Math.max(0, Math.min(from, to));
  let end = Math.min(text.length, Math.max(from, to));
  while (start < end && !/[\p{L}\p{N}“"«(\p{Sc}]/u.test(text[start] ?? '')) start++;
  while (end > start && !/[\p{L}\p{N}”"»)%\p{Sc}]/u.test(text[end - 1] ?? '')) end--;
  if (start >= end) return null;
  while (inWord(start) && inWord(start - 1)) start--;
  while (inWord(end - 1) && inWord(end)) end++;
  return [start, end];
}

/** "agreed to widen ties": an infinitive is one with its "to". */
const BEFORE_TO =
  /\b(?:agreed|decided|undert(?:ook|ake)|pledged|promised|vowed|resolved|committed(?: themselves| itself)?|intends?|plans?|wish(?:es)?|hopes?|aims?|commitment|readiness|willingness|ready|willing|determined)\s+(?=to\s+$)/i;
function withTo(text: string, [start, end]: [number, number]): [number, number] {
  const lead = text.slice(Math.max(0, start - 40), start);
  return BEFORE_TO.test(lead) ? [start - (/to\s+$/i.exec(lead)?.[0].length ?? 0), end] : [start, end];
}

const isOutcome = (as: AddAs): as is OutcomeType => (OUTCOME_TYPES as readonly string[]).includes(as);

/**
 * The facts that marked words make: one, and of a range of days its first and its last. What the parser reads inside the
 * words or right beside them comes along (who, where, when, of which side). Empty where no word is marked, or no day is
 * named that a date could be made of.
 * @param facts what was lifted from the article, with what the author has added
 */
export function authorFacts(article: Article, as: AddAs, range: readonly [number, number], facts: Facts): AddedFact[] {
  const words = wordSpan(article.text, ...range);
  if (!words) return [];
  const isStatement = as === 'nextStep' || isOutcome(as);
  const whole = isStatement ? wordSpan(article.text, ...wholeSentences(article.text, words)) : null;
  const span = isStatement ? withTo(article.text, whole ?? words) : words;
  const text = article.text.slice(...span);
  const flat = text.replace(/\s+/g, ' ');
  const evidence = (id: string, derivation: string | null = null) => ({
    id: `${article.id}.${id}`,
    text,
    span,
    spans: [span],
    rule: 'author',
    confidence: 1,
    basis: derivation ? ('workedOut' as const) : ('said' as const),
    derivation,
  });
  // `u`: marked by hand, so that it never takes the id of a fact that the parser lifted from the same words.
  const own = (kind: keyof typeof LETTERS) => evidence(`u${LETTERS[kind]}${span[0]}-${span[1]}`);
  // An event has one place and one day: what is marked takes the name of what was lifted, and so its place in the note.
  const value = (field: EventField, said: string, derivation: string | null = null): AddedFact => ({
    kind: 'event',
    field,
    from: null,
    fact: { ...evidence(`event.${field}`, derivation), value: said },
  });
  const marked = { article, span, facts };
  switch (as) {
    case 'date':
      return daysIn(marked).map(({ field, day, derivation }) => value(field, day, derivation));
    case 'place':
      return [value('city', flat)];
    case 'venue':
      return [value('venue', flat.replace(/^the /i, ''))];
    case 'nextStep':
      return [{ kind: as, from: null, fact: { ...own(as), what: flat, ...stepIn(marked) } }];
    case 'quote': {
      const inner = /^[“"«](.+?)[”"»]?$/s.exec(flat)?.[1] ?? flat;
      const said = inner === flat ? text : text.slice(1).replace(/[”"»]$/, '');
      return [{ kind: as, from: null, fact: { ...own(as), text: said, speaker: speakerIn(marked) } }];
    }
    case 'participant': {
      const [name = flat, ...role] = flat.split(/,\s*/);
      const known = personIn(marked, name);
      const fact = { ...own(as), name, ...known, role: role.join(', ') || known.role, head: false };
      return [{ kind: as, from: null, fact }];
    }
    case 'mentioned':
      return [{ kind: as, from: null, fact: { ...own(as), name: flat } }];
    default: {
      const form = formOf(flat);
      return [
        { kind: 'outcome', from: null, fact: { ...own('outcome'), type: as, by: whoseIn(marked, form), form, topic: null } },
      ];
    }
  }
}

/** Whether a fact says already what was marked: the same person, or just these words as the same sort of fact. */
export function isToldBy(made: AddedFact, { kind, fact }: Fact): boolean {
  if (made.kind === 'event' || made.kind !== kind) return false;
  if ('name' in made.fact && 'name' in fact) return fold(made.fact.name) === fold(fact.name);
  if ('type' in made.fact && 'type' in fact && made.fact.type !== fact.type) return false;
  return articleOf(made.fact.id) === articleOf(fact.id) && bare(made.fact.text) === bare(fact.text);
}

/** Words without the signs around them: a quotation is lifted without its marks. */
const bare = (text: string): string => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
