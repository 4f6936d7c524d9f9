/**
 * Blanks at which no line may break, as a careful typist sets them: in a day with its month, between a title and the name,
 * a number and its unit. Set when a note goes out; the note itself keeps the words as they are.
 */
import { monthsOf } from './rules';

const NO_BREAK = '\u00a0';

const TITLES =
  'Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Sir|Dame|Lord|Lady|St|Amb|Gen|Col|Lt|Maj|Capt|Adm|Sgt|Sen|Rep|Gov|Hon|Rev|H\\.E|HE|HRH|HH|Mme|Mlle|Herr|Frau|Sr|Sra';
const MONEY = 'USD|EUR|GBP|CHF|RUB|CNY|JPY|INR|PKR|AUD|CAD|NOK|SEK|DKK|PLN|TRY|KZT|UAH|AED|SAR';
const UNITS = `%|‰|°C?|per cent|percent|thousand|million|billion|trillion|lakh|crore|bn|mn|km²|km|m²|m³|cm|mm|nm|m|ha|kg|mg|g|kt|Mt|t|kW|MW|GW|TW|kWh|MWh|GWh|TWh|bcm|mcm|bpd|Hz|kHz|MHz|GHz|a\\.m\\.|p\\.m\\.|am|pm|€|£|\\$|${MONEY}`;
const BEFORE_NUMBERS = `${MONEY}|US\\$|Rs\\.?|Nos?\\.|Arts?\\.|paras?|pp?\\.|§§?|vol\\.|ch\\.`;

/** Each with one blank in it, or between its look-arounds. */
const RULES: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${TITLES})\\.? (?=\\p{Lu})`, 'gu'),
  new RegExp(`(?<=\\d) (?=(?:${UNITS})(?![\\p{L}\\p{N}]))`, 'gu'),
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${BEFORE_NUMBERS}) (?=\\d)`, 'gu'),
  // "10 000", and not "2024 300": groups of three behind one of up to three.
  /(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)/gu,
];
/** The Imprimerie nationale's blanks before high signs and within guillemets. */
const FRENCH: readonly RegExp[] = [/(?<=\S) (?=[:;!?»])/gu, /« /gu];

const dates = new Map<string, RegExp[]>();
/** "5 July", "1er mars" and "July 5" in the note's language, and in English, which sources are written in. */
function datesOf(tag: string): RegExp[] {
  const known = dates.get(tag);
  if (known) return known;
  const names = [...new Set([...monthsOf('en'), ...monthsOf(tag)])].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  // Sources write months with a capital in English and small elsewhere; "may 5" is no date.
  const capitals = names.map((name) => name.charAt(0).toUpperCase() + name.slice(1));
  const months = [...new Set([...capitals, ...(tag.startsWith('en') ? [] : names.filter((name) => !monthsOf('en').has(name)))])];
  const any = months.join('|');
  const made = [
    new RegExp(`(?<![\\p{L}\\p{N}])(?:\\d{1,2}(?:st|nd|rd|th|\\.)?|1er) (?=(?:${any})(?!\\p{L}))`, 'gu'),
    new RegExp(`(?<!\\p{L})(?:${any}) (?=\\d{1,2}(?:st|nd|rd|th)?(?![\\p{L}\\p{N}]))`, 'gu'),
  ];
  dates.set(tag, made);
  return made;
}

/**
 * The words with the blanks that must not break made such; all else, and their length, stay as they are.
 * @param tag BCP 47 tag of the note's language
 */
export function bound(words: string, tag: string): string {
  if (!words.includes(' ')) return words;
  const rules = [...RULES, ...datesOf(tag), ...(/^fr\b/i.test(tag) ? FRENCH : [])];
  return rules.reduce((all, rule) => all.replace(rule, (found) => found.replaceAll(' ', NO_BREAK)), words);
}

/** The words with every blank one that breaks: how wordings are compared with what went out. */
export const unbound = (words: string): string => words.replaceAll(NO_BREAK, ' ');
