import { HEADS, UNITS } from './lexicon/meetings';
import { ORDINAL, ordinalValue } from './lexicon/ordinals';
import type { Sentence } from './sentences';

const MEETING = [...new Set([...UNITS, ...Object.keys(HEADS)])].join('|');
/** "The fourth round", "At its previous session", "The first was held": the sentence is about another meeting. */
const EARLIER = new RegExp(
  `^\\W*(?:(?:At|In|During|Since|After|Following|Under) )?(?:(?:The|Its|Their|the|its|their|That) )?(${ORDINAL}|previous|last|preceding|earlier|most recent|past) (?:(?:[\\p{L}–-]+ ){0,4}?(?:${MEETING}|one|ones|foreign minister)s?\\b|was\\b|were\\b|took place\\b|(?=[^.]*\\bheld in\\b))`,
  'iu',
);
const AT_THAT =
  /^\W*(?:at (?:that|the previous|the last) (?:meeting|round|session|time)|on that occasion|the (?:two )?(?:sides|countries|ministers|commission|committee|parties) (?:had )?last (?:met|sat|convened)|the (?:commission|committee|mechanism|dialogue|forum) (?:had )?last |they (?:had )?last met|the last time\b)/i;
/** How a mechanism came to be. */
const FOUNDED =
  /(?<!\b[Ii]t )\b(?:was|were) (?:first )?(?:set up|launched|inaugurated|established|founded|created|instituted|formed|held|lifted|elevated|signed)\b|\bestablished (?:diplomatic|formal) (?:relations|ties)\b|\bfounded in\b|\bdates? (?:back|from)\b|\bhas (?:met|sat|been held) (?:\p{L}+ )?since\b/iu;
const IN_YEAR = /\bin (?:(?:early|late|mid-?) ?)?(?:\p{Lu}\p{Ll}+ )?((?:19|20)\d\d)\b/gu;
const DATED = /\b(?:in|since|of|from|on) (?:\d{1,2} )?(?:\p{Lu}\p{Ll}+ )?((?:19|20)\d\d)\b/gu;
const NOW =
  /\b(?:agreed|decided|reaffirmed|announced|today|yesterday|this (?:week|month|year)|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/;
/** The people at the table as the subject: then the year belongs to what they spoke of. */
const AT_TABLE =
  /\b(?:two sides|they|both)\b|^the (?:\w+ )?(?:sides|delegations|ministers|countries|parties|leaders|commanders|delegates) (?:also |further )?\w+ed\b/i;

/** ", recalling that …": the year belongs to what is recalled; ", interrupted in 2021": to that participle. */
const RECALLS = /, (?:recalling|noting|adding)\b/;
const RESTATES = /\b(?:reiterated|reaffirmed|stressed|expressed|voiced|thanked|underlined)\b/;
const OF_PARTICIPLE =
  /, (?:interrupted|suspended|broken off|halted|frozen|dormant since|begun|started|adopted|stalled) (?:back )?in (?:\p{Lu}\p{Ll}+ )?\d{4}\b/gu;
function withoutRecalled(given: string): string {
  const aside = RECALLS.exec(given);
  const text = aside && RESTATES.test(given.slice(0, aside.index)) ? given.slice(0, aside.index) : given;
  return text.replace(OF_PARTICIPLE, '');
}

/** Sentences that look back: how the mechanism began, what earlier rounds did. What they tell is no outcome of this meeting. */
export function backgroundTest(
  body: readonly Sentence[],
  round: number | null,
  published: string | null,
): (s: Sentence) => boolean {
  const year = published ? Number(published.slice(0, 4)) : null;
  const behind = new Set<Sentence>();
  let carry = -1;
  for (const sentence of body) {
    const { text, paragraph } = sentence;
    if (carry === paragraph || looksBack(text)) {
      behind.add(sentence);
      if (earlierRound(text) && !/^(?:the (?:two )?sides|they) (?:reviewed|noted|agreed)/i.test(text)) carry = paragraph;
    }
  }
  return (sentence) => behind.has(sentence);

  function earlierRound(text: string): boolean {
    if (AT_THAT.test(text)) return true;
    const match = EARLIER.exec(text.trim());
    const words = match?.[1] ?? '';
    if (!match || /\b(?:will|shall|would|is (?:due|scheduled|expected)|to be held)\b/.test(text)) return false;
    if (/\b(?:last|final|first|second|third)$/i.test(words) && /\b(?:day|part|half|phase|item|point)\b/i.test(match[0]))
      return false;
    // "First Vice Foreign Minister X": a rank, where "the last foreign minister to come" looks back
    if (/^(?:first|second|third)$/i.test(words) && /minister$/i.test(match[0])) return false;
    const value = ordinalValue(words);
    if (value === null) return true;
    return round !== null && value < round;
  }

  function looksBack(given: string): boolean {
    const text = withoutRecalled(given);
    if (earlierRound(text)) return true;
    const years = (prepositions: RegExp) => [...text.matchAll(prepositions)].map((m) => Number(m[1]));
    const since = year === null ? [] : years(DATED).filter((y) => y < year);
    const within = years(IN_YEAR);
    if (
      FOUNDED.test(text) &&
      !NOW.test(text) &&
      (since.length > 0 || /\b(?:set up|launched|inaugurated|established|founded|first held|lifted|elevated)\b/.test(text))
    )
      return true;
    return (
      year !== null &&
      within.length > 0 &&
      within.every((y) => y < year - 1) &&
      /\b(?:was|were|had|visited|came|took|went|began|met|signed)\b/.test(text) &&
      !NOW.test(text) &&
      !AT_TABLE.test(text)
    );
  }
}
