/** What a report of one round tells of the round before it, where that one is known: recalled is neither promised again nor done. */
import { asPattern } from '../asPattern';
import type { Facts } from '../model/facts';
import { fold } from './alike';
import { hasHappened } from './happened';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
/** Endings of a time or place told of the past; what is to come stands in the future or as an infinitive of purpose. */
const AHEAD = /\b(?:will|shall|is to|are to|is due|are due|is set|are set|expected to|scheduled|planned|next)\b/i;
/** What a round does with words: nothing has come of it by that. */
const SPOKE =
  /\b(?:agreed|decided|resolved|pledged|promised|undertook|undertaken|committed|announced|spoke[n]?|offered|vowed|provided for|foreseen|foresaw|envisaged|called for|recommended|set(?! (?:up|off|sail))|fixed|stipulated|laid down|mentioned|listed|settled|content|figure|target|limit|gone (?:only )?(?:as|so) far|would|wanted|hoped|asked|put(?! (?:into|up)))\b/i;
const UNIT =
  '(?:round|session|meeting|edition|talks|dialogue|summit|consultations?|sitting|visit|plenary|conference|minutes|communiqué|statement|protocol|act|text|agenda|record)';

/** A year long past, in which the sentence lies or somebody bound themselves: "In Dhaka in 2024 it decided …", "promised in 2023 to lend". */
const IN_A_YEAR = new RegExp(
  `^(?:but |and |yet |while )?(?:back )?(?:in \\p{Lu}\\p{L}+(?:[ ’'-]\\p{L}+)?,? )?in (?:(?:early|late|mid|the (?:spring|summer|autumn|winter|middle|end) of|${MONTHS.join('|')})[ -])?((?:19|20)\\d\\d)\\b`,
  'iu',
);
/** "In Walvis Bay two years ago it resolved to …" */
const YEARS_AGO =
  /^(?:but |and |yet |while )?(?:back )?(?:(?:in|at) \p{Lu}\p{L}+(?:[ ’'-]\p{Lu}\p{L}+)*,? )?(?:a|one|two|three|four|five|six|ten|some|\d+) (?:\p{L}+ )?years? (?:ago|earlier|before)\b/iu;
const BOUND_IN_A_YEAR = new RegExp(
  `(?<!\\b(?:as|what|was|were|been) )\\b(?:agreed|decided|promised|pledged|undertook|resolved|offered|announced) (?:back )?in (?:(?:${MONTHS.join('|')}) )?((?:19|20)\\d\\d),? (?:to|that)\\b`,
  'iu',
);

/** Tells whether a sentence looks back at the earlier round, or tells of what was before it. */
export type Recall = {
  /** It says what the earlier round did: "In Tashkent, in April, they had only gone as far as …". */
  isOfEarlier: (sentence: string) => boolean;
  /** All its times lie before the earlier round, so that it can fulfil nothing of it. */
  isOlder: (sentence: string) => boolean;
};

export const NOTHING_KNOWN: Recall = { isOfEarlier: () => false, isOlder: () => false };

const dayOf = ({ event, source }: Facts): string | null =>
  event.end?.value ?? event.start?.value ?? source.published?.value ?? null;
const citiesOf = (rounds: readonly Facts[]): string[] => rounds.flatMap(({ event }) => (event.city ? [event.city.value] : []));

export function recallOf(before: readonly Facts[], after: readonly Facts[]): Recall {
  const old =
    before
      .flatMap((facts) => dayOf(facts) ?? [])
      .sort()
      .at(-1) ?? null;
  const now =
    after
      .flatMap((facts) => dayOf(facts) ?? [])
      .sort()
      .at(-1) ?? null;
  const here = citiesOf(after).map(fold);
  const cities = citiesOf(before).filter((city) => !here.includes(fold(city)));
  const places = cities.length > 0 ? cities.map(asPattern).join('|') : null;
  const month = old === null ? null : (MONTHS[Number(old.slice(5, 7)) - 1] ?? null);
  const year = old?.slice(0, 4) ?? null;
  const time = month && year ? `(?:${month}(?: of)?(?: ${year})?|${now?.startsWith(year) ? `${month} ${year}` : year})` : null;
  const patterns = [
    places && new RegExp(String.raw`(?:^|[,;:–—] )(?:but |and |yet |while )?(?:back )?(?:in|at) (?:${places})\b`, 'iu'),
    places && new RegExp(String.raw`\b(?:the|that|its|their) (?:${places}) (?:\p{L}+ )?${UNIT}\b`, 'iu'),
    places && new RegExp(String.raw`\b${UNIT}s? (?:\p{L}+ ){0,2}(?:in|of|at) (?:${places})\b`, 'iu'),
    time && new RegExp(String.raw`^(?:but |and |yet |while )?(?:back )?in ${time}(?:,| (?:the|it|they|both|a)\b)`, 'iu'),
    time && new RegExp(String.raw`\b(?:the|that) ${time} ${UNIT}\b`, 'iu'),
  ].flatMap((pattern) => (pattern ? [pattern] : []));
  const isLongPast = (words: string) =>
    [IN_A_YEAR, BOUND_IN_A_YEAR].some((pattern) => {
      const told = pattern.exec(words)?.[1];
      return told !== undefined && now !== null && told < now.slice(0, 4);
    });
  return {
    isOfEarlier: (sentence) => {
      const words = (sentence.split(';')[0] ?? '').replace(/\s+/g, ' ').trim();
      if (AHEAD.test(words) || !(isLongPast(words) || YEARS_AGO.test(words) || patterns.some((pattern) => pattern.test(words))))
        return false;
      return SPOKE.test(words) || !hasHappened(words);
    },
    isOlder: (sentence) => {
      if (old === null || now === null || old >= now) return false;
      const times = timesToldIn(sentence, now);
      return times.length > 0 && times.every((time) => time < old.slice(0, time.length));
    },
  };
}

/** Years and months that a sentence names, as `2022` or `2022-08`; a month without a year is the last before the report. */
function timesToldIn(sentence: string, now: string | null): string[] {
  const found: string[] = [];
  const rest = sentence.replace(
    new RegExp(`\\b(${MONTHS.join('|')})\\b(?: \\d{1,2}(?!\\d),?)?(?:,? (?:of )?((?:19|20)\\d\\d))?`, 'giu'),
    (words: string, name: string, year: string | undefined) => {
      if (name !== name[0]?.toUpperCase() + name.slice(1).toLowerCase()) return words;
      const month = String(MONTHS.indexOf(name.toLowerCase()) + 1).padStart(2, '0');
      const of = year ?? (now === null ? null : month <= now.slice(5, 7) ? now.slice(0, 4) : String(Number(now.slice(0, 4)) - 1));
      if (of !== null) found.push(`${of}-${month}`);
      return ' ';
    },
  );
  for (const match of rest.matchAll(/\b(?:19|20)\d\d\b(?! (?:kilo|metr|ton|lorr|places|euro|dollar|%))/gu)) found.push(match[0]);
  return found;
}
