/** Makes a fact of words that the author marked in an article. */
import type { AddedFact } from '../model/added';
import type { Article } from '../model/article';
import type { OutcomeType } from '../model/facts';
import { VERBS } from '../parse/lexicon/verbs';

/** What marked words can be added as. */
export type AddAs = OutcomeType | 'nextStep' | 'quote' | 'participant' | 'mentioned';

const LETTERS: Readonly<Record<AddedFact['kind'], string>> = {
  event: 'v',
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

export function authorFact(article: Article, as: AddAs, range: readonly [number, number]): AddedFact | null {
  const span = wordSpan(article.text, ...range);
  if (!span) return null;
  const text = article.text.slice(...span);
  const kind = isOutcome(as) ? 'outcome' : as;
  const evidence = {
    // `u`: marked by hand, so that it never takes the id of a fact that the parser lifted from the same words.
    id: `${article.id}.u${LETTERS[kind]}${span[0]}-${span[1]}`,
    text,
    span,
    spans: [span],
    rule: 'author',
    confidence: 1,
    basis: 'said' as const,
    derivation: null,
  };
  const flat = text.replace(/\s+/g, ' ');
  switch (kind) {
    case 'outcome':
      return {
        kind,
        from: null,
        fact: { ...evidence, type: isOutcome(as) ? as : 'discussed', by: null, form: formOf(flat), topic: null },
      };
    case 'nextStep':
      return { kind, from: null, fact: { ...evidence, what: flat, place: null, when: null, who: null } };
    case 'quote': {
      const inner = /^[“"«](.+?)[”"»]?$/s.exec(flat)?.[1] ?? flat;
      return {
        kind,
        from: null,
        fact: { ...evidence, text: inner === flat ? text : text.slice(1).replace(/[”"»]$/, ''), speaker: null },
      };
    }
    case 'participant': {
      const [name = flat, ...role] = flat.split(/,\s*/);
      return {
        kind,
        from: null,
        fact: { ...evidence, name, role: role.join(', ') || null, party: null, head: false, honorific: null },
      };
    }
    case 'mentioned':
      return { kind, from: null, fact: { ...evidence, name: flat } };
  }
}

const isOutcome = (as: AddAs): as is OutcomeType =>
  ['agreed', 'committed', 'signed', 'announced', 'position', 'discussed'].includes(as);

/** "agreed to …" wants a subject, "They agreed …" has one, "closer ties" is neither. */
function formOf(words: string): 'predicate' | 'clause' | 'phrase' {
  const verb = VERBS.map(({ pattern }) => {
    pattern.lastIndex = 0;
    return pattern.exec(words)?.index ?? -1;
  }).filter((at) => at >= 0);
  if (verb.some((at) => at === 0)) return 'predicate';
  return verb.length > 0 ? 'clause' : 'phrase';
}
