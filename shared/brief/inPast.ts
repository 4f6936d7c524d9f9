/** The verbs with which texts decide and declare, put into the past of a note. */
import type { Outcome } from '../model/facts';

const VERBS =
  'acknowledge adopt affirm agree announce appeal applaud approve ask call commend condemn confirm congratulate convey decide declare demand deplore direct emphasise emphasize encourage endorse express hail highlight instruct invite mandate note pledge praise propose reaffirm recall recognise recognize regret reiterate reject renew request resolve restate stress support take task thank underline underscore urge voice vow warn welcome'.split(
    ' ',
  );
const OTHERWISE: Readonly<Record<string, string>> = { regret: 'regretted', take: 'took' };

const pastOf = (verb: string): string => OTHERWISE[verb] ?? (verb.endsWith('e') ? `${verb}d` : `${verb}ed`);
const thirdOf = (verb: string): string => (/s$/.test(verb) ? `${verb}es` : `${verb}s`);
/** "agree" keeps its two letters before "-ing", other verbs lose an e. */
const ingOf = (verb: string): string =>
  `${verb === 'regret' ? 'regrett' : verb.endsWith('ee') ? verb : verb.replace(/e$/, '')}ing`;

/** "reaffirm", "reaffirms", "reaffirming", and "reaffirmed" itself → "reaffirmed". */
const PASTS: ReadonlyMap<string, string> = new Map(
  VERBS.flatMap((verb) => [verb, thirdOf(verb), ingOf(verb), pastOf(verb)].map((form) => [form, pastOf(verb)] as const)),
);

/**
 * "Agreeing that …", "Agree to …", "Agrees to …" → "agreed to …", as a declaration's points do without a subject; “our” is
 * theirs. Null where the words begin otherwise.
 */
export function inPast(words: string, by: Outcome['by']): string | null {
  const first = /^\p{L}+(?= )/u.exec(words)?.[0];
  const past = first && PASTS.get(first.toLowerCase());
  if (!past) return null;
  const rest = words.slice(first.length);
  return past + (by?.kind === 'sides' ? rest.replace(/\bour\b|^ its\b/g, (own) => own.replace(/\w+/, 'their')) : rest);
}
