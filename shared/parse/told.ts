import type { FoundOutcome } from './found';
import type { Sentence } from './sentences';
import { Twins } from './twins';

/** The same commitment told twice is one item with two places. */

const STOP = new Set(
  'the a an of to in on and for with at by from their its his her that this both two sides they it was were will would be as also further when have has been one'.split(
    ' ',
  ),
);
const content = (text: string) => new Set((text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).filter((word) => !STOP.has(word)));
const VERB_WORDS = new Set(
  'agreed agreement decided resolved reaffirmed reiterated pledged announced signed discussed expressed welcomed countries sides ties relations bilateral efforts'.split(
    ' ',
  ),
);
/** Who says so, at the end of a lead: "…, officials of the two foreign ministries agreed in Jerusalem this week". */
const WHO_SAYS =
  /,\s[^,]{0,90}\b(?:said|say|says|agreed|announced|decided|stated|declared|reported|confirmed|heard|learned|learnt)\b[^,]{0,60}$/iu;
/** Words that any two sentences of a report may share. */
const ANY_WORDS = new Set(
  'said that sides which who whom what when where while after before between other each next last first two three new some all more than such per not only under over until during about into out'.split(
    ' ',
  ),
);

/** "The treaty was signed here yesterday": a document known already, with nothing more said of it. */
const KNOWN =
  /^(?:the|this|that|both|these) (?:\p{L}+ )?(treaty|agreement|memorandum|mou|deal|accord|pact|protocol|document|declaration|letter|contract)s? (?:(?:was|were|has been|have been) (?:\p{L}+ly )?(?:signed|adopted|initialled|inked|exchanged)|(?:now )?(?:bears?|carries|carry|bore))\b/iu;
/** The same in the active: "X and Y put their names to the document". */
const KNOWN_BY =
  /\b(?:put (?:their|his|her) (?:names?|signatures?|pens?) to|signed|initialled|inked) (?:the|this|that) (treaty|agreement|memorandum|mou|deal|accord|pact|protocol|document|text|declaration|letter|contract)s?\b(?! (?:on|for|to|that|which|of|with|between)\b)/iu;

/** Share of the shorter one's words. */
const SAME_WORDS = 0.75;

/** What is told again under the same type, in nearly the same words, joins what was told first. */
export function merge(list: FoundOutcome[]): FoundOutcome[] {
  const kept: FoundOutcome[] = [];
  const frequency = new Map<string, number>();
  const contents = list.map(({ text }) => content(text));
  for (const words of contents) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const twins = new Twins<FoundOutcome>(SAME_WORDS, frequency);
  for (const [i, outcome] of list.entries()) {
    const words = contents[i] ?? new Set();
    const noun =
      outcome.type === 'signed' ? (KNOWN.exec(outcome.text) ?? KNOWN_BY.exec(outcome.text))?.[1]?.toLowerCase() : undefined;
    const isKnown = (other: FoundOutcome) =>
      noun !== undefined &&
      other.type === outcome.type &&
      other.text.toLowerCase().includes(/^(?:document|text)$/.test(noun) ? '' : noun);
    const same = twins.find(words, (other, theirs) => {
      const shared = [...words].filter((word) => theirs.has(word)).length;
      const least = Math.min(words.size, theirs.size);
      return other.type === outcome.type && least >= 4 && shared / Math.max(1, least) >= SAME_WORDS;
    });
    const twin = noun === undefined ? same : kept.find((other) => other === same || isKnown(other));
    if (!twin) {
      kept.push(outcome);
      twins.add(outcome, words);
    } else if (outcome.text.length > twin.text.length && !noun) {
      twin.others.push({ start: twin.start, end: twin.end });
      Object.assign(twin, { start: outcome.start, end: outcome.end, text: outcome.text, form: outcome.form });
      twins.add(twin, words);
    } else twin.others.push({ start: outcome.start, end: outcome.end });
  }
  return kept;
}

/**
 * A lead sums up what the report tells later: what it says in other words is the same outcome, told twice, and "reached a
 * deal" is no outcome beside what the deal holds.
 */
export function withoutLead(list: FoundOutcome[], lead: number, sentences: readonly Sentence[]): FoundOutcome[] {
  const first = sentences.filter((s) => s.paragraph === lead);
  const isLead = (outcome: FoundOutcome) => first.some((s) => s.start <= outcome.start && outcome.start < s.end);
  const later = list.filter((outcome) => !isLead(outcome)).map((outcome) => ({ outcome, theirs: content(outcome.text) }));
  return list.filter((outcome) => {
    if (!isLead(outcome)) return true;
    if (
      /\b(?:reached|struck|clinched|sealed) (?:an? )?(?:deal|agreement|understanding)\b(?! (?:to|under|that)\b)/.test(
        outcome.text,
      ) &&
      later.some(({ outcome: other }) => other.type === 'agreed')
    )
      return false;
    const told = outcome.text.replace(WHO_SAYS, '');
    const words = new Set([...content(told)].filter((word) => !VERB_WORDS.has(word)));
    const twin = later.find(({ outcome: other, theirs }) => {
      // "A cold store, joint patrols and a ferry: such is the harvest of the talks"
      if (
        outcome.rule === 'outcome.result-noun' &&
        outcome.form === 'phrase' &&
        [...words].some((word) => theirs.has(word) && word.length > 4)
      )
        return true;
      // "X and Y will share …, officials said": the report then tells how
      if (
        outcome.rule === 'outcome.will' &&
        (other.type === 'agreed' || other.type === 'announced') &&
        [...words].filter((word) => theirs.has(word) && told.includes(` ${word}`) && !ANY_WORDS.has(word)).length >= 2
      )
        return true;
      return words.size >= 3 && [...words].filter((word) => theirs.has(word)).length / words.size >= 0.6;
    })?.outcome;
    if (!twin) return true;
    twin.others.push({ start: outcome.start, end: outcome.end }, ...outcome.others);
    return false;
  });
}
