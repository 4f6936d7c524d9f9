/** Turns what a fact says into a sentence of the note, changing the source's words as little as grammar allows. */
import type { Outcome, Quote } from '../model/facts';
import { partyName } from '../model/party';
import { withoutUnseen } from '../typography/unseen';
import { capitalised } from './formats';
import { inPast } from './inPast';
import { isTorn, leadFor } from './phrase';

/** Who the sentence is about, as its subject. */
export function subject(by: Outcome['by']): string {
  if (!by || by.kind === 'sides' || by.who === null) return 'The sides';
  return by.kind === 'party' ? withArticle(partyName(by.who)) : by.who;
}

const withArticle = (name: string): string =>
  /^(?:European Union|United|Netherlands|Philippines|Maldives|Gambia|Bahamas|Republic|Democratic|.*(?:Union|Organi[sz]ation|Community|Council|Nations)$)/.test(
    name,
  )
    ? `The ${name.replace(/^The /, '')}`
    : name;

/** Ties a sentence to its neighbours in the article, which are not its neighbours in the note. */
const OPENING = /^(?:Earlier|Later|Meanwhile|In addition|For (?:her|his|its) part),?\s+/i;

export function outcomeSentence(outcome: Outcome): string {
  const lifted = tidy(outcome.text);
  // The opening goes before the pronoun is looked for: "For its part, it regretted …".
  // “It was agreed that …” brings its own subject, whatever form it was lifted as.
  const form = /^It (?:was|is|has been)\b/.test(lifted) ? 'clause' : outcome.form;
  const words = form === 'clause' ? capitalised(lifted.replace(OPENING, '')) : lifted;
  const who = subject(outcome.by);
  const asTheyStand = end(`In the words of the source: “${words}”`);
  if (form === 'phrase') {
    const lead = leadFor(outcome, words);
    return lead === null ? asTheyStand : end(`${who} ${lead} ${words}`);
  }
  if (/^(?:was|were|been|being)\b/i.test(words) || (form === 'clause' && isTorn(lifted)))
    return end(`In the words of the source: “${form === 'clause' ? lifted : words}”`);
  // “Thanking its hosts, Peru announced …”: who it is comes later.
  if (/^\p{Lu}\p{Ll}+(?:ing|ed)\b.*?, (?:the )?\p{Lu}/u.test(words)) return end(words);
  // One person is not the sides, and a verb whose subject is not known is nobody's.
  const isOnesOwn = outcome.by?.kind === 'party' || outcome.by?.kind === 'person';
  if (!isOnesOwn && /^(?:He|She)\b/.test(words)) return asTheyStand;
  if (form === 'predicate' && (!outcome.by || /^\p{L}+ed by\b/u.test(words))) return asTheyStand;
  const declared = form === 'clause' ? null : inPast(words, outcome.by);
  if (declared) return end(`${who} ${declared}`);
  if (isFragment(words)) return asTheyStand;
  // “Tabled a policy”, a point without a subject; else a capital begins a clause that brings its own: “No agreement was …”.
  if (form === 'predicate' && /^\p{Lu}/u.test(words))
    return end(/^\p{L}+ed\b/u.test(words) ? `${who} ${uncapitalised(words)}` : words);
  const pronoun = /^(?:They|It|He|She|Both|The two|The three)\b(?= (?:also |further |likewise |then )?\p{Ll})/u.exec(words);
  if (form === 'predicate' && !pronoun) return end(`${who} ${words}`);
  if (pronoun && /^(?:They|It|He|She)$/.test(pronoun[0]) && !/^It was\b/.test(words))
    return end(
      `${who} ${words
        .slice(pronoun[0].length)
        .trim()
        .replace(/^(?:also|further|likewise|then) /, '')}`,
    );
  return end(capitalised(words));
}

/** “Recalling the tsunami of 2004”: a participle without what it hangs on. */
const isFragment = (words: string): boolean =>
  /^\p{Lu}?\p{L}+ing\b(?!:)/u.test(words) &&
  !/^(?:During|According|Following|Concerning|Regarding|Owing)\b|(?:^\S+| )(?:will|shall|would)\b/.test(words) &&
  !/, (?:the |both |each |they |ministers |delegations |\p{Lu})/u.test(words);

/** Whether the author added a quotation of which he has named no speaker: a gap stands in the place of one. */
export const isUnspoken = ({ rule, speaker }: Quote): boolean => rule === 'author' && speaker === null;

/** The quotation with its speaker; without the subject where a gap is to stand before it. */
export function quoteSentence(quote: Quote): string {
  const words = quote.text
    .trim()
    .replace(/[,.]$/, '')
    .replace(/[“”«»"]/g, '’');
  // Nothing inside the marks is recased; words that begin in mid-sentence say so.
  const said = `said: “${/^\p{Ll}/u.test(words) ? '… ' : ''}${words}.”`;
  if (isUnspoken(quote)) return said;
  const who = quote.speaker ? capitalised(speakerWords(quote.speaker)) : 'A speaker';
  return `${who} ${said}`;
}

/** "senior army officer" wants an article, "Foreign Office" the definite one, a person's name none. */
function speakerWords(speaker: string): string {
  if (/^(?:the|an?|one)\s/i.test(speaker)) return speaker;
  if (/^(?:\p{Ll}+ )*(?:official|officer|diplomat|source|spokes\w+|minister|delegate|negotiator)\b/u.test(speaker))
    return `${/^[aeiou]/i.test(speaker) ? 'an' : 'a'} ${speaker}`;
  return /\b(?:Office|Ministry|Department|Commission|Secretariat)$/.test(speaker) || /^\p{Ll}/u.test(speaker)
    ? `the ${speaker}`
    : speaker;
}

/** The lifted words without line breaks, and without a quotation mark whose partner was not lifted. */
export function tidy(words: string): string {
  const flat = withoutUnseen(words).replace(/\s+/g, ' ').trim();
  let out = flat;
  if (count(out, '“') !== count(out, '”')) out = out.replace(/[“”]/g, '');
  if (count(out, '«') !== count(out, '»')) out = out.replace(/[«»]/g, '');
  if (count(out, '"') % 2 === 1) out = out.replaceAll('"', '');
  if (count(out, '(') !== count(out, ')')) out = out.replace(/[()]/g, '');
  return out.replace(/[\s,;:.–—-]+$/, '').trim();
}

const uncapitalised = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
const count = (text: string, mark: string): number => text.split(mark).length - 1;
const end = (sentence: string): string => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);
