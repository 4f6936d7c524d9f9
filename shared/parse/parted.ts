import { hasFuture } from './clauses';
import type { FoundOutcome } from './found';
import { topicOf } from './topics';

/** Where one commitment ends and the next begins within a clause. */

/** The outcome as two: up to `end`, and from `from` on. */
const partedAt = (outcome: FoundOutcome, end: number, from: number): FoundOutcome[] => {
  const words = outcome.text.slice(from);
  return [
    { ...outcome, text: outcome.text.slice(0, end), end: outcome.start + end },
    { ...outcome, text: words, start: outcome.start + from, form: 'phrase', topic: topicOf(words) },
  ];
};

/** The outcome itself, or the two and more that it holds: "agreed to X and to Y" are two items. */
export function coordinated(outcome: FoundOutcome): FoundOutcome[] {
  if (outcome.type === 'committed') {
    // "renewed their attachment to the river body and their determination to combat smuggling"
    const also =
      /,? and (?=(?:its|their|his|her) (?:[\p{L}-]+ )?(?:commitment|readiness|determination|resolve|willingness|support|adherence|attachment|intention) (?:to|for)\b)/u.exec(
        outcome.text,
      );
    if (also && also.index > 20) return partedAt(outcome, also.index, also.index + also[0].length);
  }
  if (outcome.type === 'announced' && !UNDERTAKES.test(outcome.text)) {
    // "would supply spare parts, besides reserving 30 places"
    const more = /,? (?:besides|as well as|in addition to) (?=\p{Ll}{2,}ing )/u.exec(outcome.text);
    if (!more || more.index < 20) return [outcome];
    return partedAt(outcome, more.index, more.index + more[0].length);
  }
  if (outcome.type !== 'agreed' && outcome.type !== 'announced') return [outcome];
  const cuts = cutsOf(outcome.text);
  if (cuts.length === 0) return [outcome];
  const ends = [...cuts.map(({ end }) => end), outcome.text.length];
  return [{ from: 0 }, ...cuts].map(({ from }, i) => {
    const words = outcome.text.slice(from, ends[i]);
    return i === 0
      ? { ...outcome, text: words, end: outcome.start + words.length }
      : {
          ...outcome,
          text: words,
          start: outcome.start + from,
          end: outcome.start + from + words.length,
          form: 'phrase' as const,
          topic: topicOf(words),
        };
  });
}

/** "undertook to send a team and to provide scholarships" */
const UNDERTAKES =
  /\b(?:undertook|undertakes|pledged|promised|offered|volunteered|intends?|plans?|planned) to \p{Ll}[^;]* and to \p{Ll}/u;
const DECIDES =
  /\b(?:undertook|undertakes|pledged|promised|offered|volunteered|intends?|plans?|planned) (to)\b|\bprovides? (for)\b|\b(?:(?:agreement|consensus|understanding|arrangement|compromise)(?: was)?(?: reached| found)?(?= (?:to|on)\b)|agreed|arranged|concurred|decided|resolved|consented|voted|approved|also|further|agrees?|decides?)\b[^,;:]*? (to|on|that)\b/iu;

/** Where one commitment ends and the next begins: before "and to", "; to", "(b)", ", as was". */
function cutsOf(text: string): { end: number; from: number }[] {
  const as = /, as (?:was|were) (?:also )?(?=(?:an?|the) )/u.exec(text);
  if (as) return [{ end: as.index, from: as.index + as[0].length }];
  // "agreed to: open a consulate; train forty nurses; and halve the fees"
  const colon = /\b(?:to|on|that|following|follows):\s/.exec(text);
  if (colon) {
    const from = colon.index + colon[0].length;
    const list = [...text.slice(from).matchAll(/(?:[;,]| and)?\s\(?(?:\d|[a-z]|[ivx]{1,4})\)\s|;\s(?:and\s)?/gu)];
    return list
      .filter(({ index }) => index > 0)
      .map((match) => ({ end: from + match.index, from: from + match.index + match[0].length }));
  }
  // "will set up a committee and intend to triple the number"
  const more = /,? and (?:also )?(?=(?:intend|plan|aim)s? to \p{Ll})/u.exec(text);
  if (more && hasFuture(text.slice(0, more.index))) return [{ end: more.index, from: more.index + more[0].length }];
  const word = DECIDES.exec(text)?.slice(1).find(Boolean);
  if (!word) return [];
  const begin = (DECIDES.exec(text)?.index ?? 0) + (DECIDES.exec(text)?.[0].length ?? 0);
  const joined = [
    ...text.matchAll(new RegExp(`(,? (?:and|as well as)(?: also| further)?|[;,]) (?=${word} \\p{Ll})`, 'gu')),
  ].filter(({ index }) => index >= begin);
  // ", to" alone may give a purpose; before "and to" it goes on with the list.
  const last = joined.findLastIndex((match) => /and|as well/.test(match[1] ?? ''));
  return joined.slice(0, last + 1).map((match) => ({ end: match.index, from: match.index + match[0].length }));
}
