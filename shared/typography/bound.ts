/**
 * Blanks at which no line may break, as a careful typist sets them: in a day with its month, between a title and the name,
 * a number and its unit. Set when a note goes out; the note itself keeps the words as they are.
 */
import { asPattern } from '../asPattern';
import { monthsOf } from './rules';

const NO_BREAK = '\u00a0';

const TITLES =
  'Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Sir|Dame|Lord|Lady|St|Amb|Gen|Col|Lt|Maj|Capt|Adm|Sgt|Sen|Rep|Gov|Hon|Rev|H\\.E|HE|HRH|HH|Mme|Mlle|Herr|Frau|Sr|Sra';
const MONEY = 'USD|EUR|GBP|CHF|RUB|CNY|JPY|INR|PKR|AUD|CAD|NOK|SEK|DKK|PLN|TRY|KZT|UAH|AED|SAR';
const UNITS = `%|‰|°C?|per cent|percent|thousand|million|billion|trillion|lakh|crore|bn|mn|km²|km|m²|m³|cm|mm|nm|m|ha|kg|mg|g|kt|Mt|t|kW|MW|GW|TW|kWh|MWh|GWh|TWh|bcm|mcm|bpd|Hz|kHz|MHz|GHz|a\\.m\\.|p\\.m\\.|am|pm|€|£|\\$|${MONEY}`;
const BEFORE_NUMBERS = `${MONEY}|US\\$|Rs\\.?|Nos?\\.|Arts?\\.|paras?|pp?\\.|§§?|vol\\.|ch\\.`;

/** What makes a blank unbreakable, whatever the language: each looks on from it and back from behind it. */
const ALWAYS = [
  `(?=\\p{Lu})(?<=(?<![\\p{L}\\p{N}])(?:${TITLES})\\.? )`,
  `(?<=\\d )(?=(?:${UNITS})(?![\\p{L}\\p{N}]))`,
  `(?=\\d)(?<=(?<![\\p{L}\\p{N}])(?:${BEFORE_NUMBERS}) )`,
];
/** The Imprimerie nationale's blanks before high signs and within guillemets. */
const FRENCH = ['(?<=\\S )(?=[:;!?»])', '(?<=« )'];
/** "10 000", and not "2024 300": groups of three behind one of up to three. */
const GROUPS = /(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)/g;

const rules = new Map<string, RegExp>();
/** Takes a blank that must not break, at the place where it is asked to look. */
function ruleOf(tag: string): RegExp {
  const known = rules.get(tag);
  if (known) return known;
  const made = new RegExp(` (?:${[...ALWAYS, ...datesOf(tag), ...(/^fr\b/i.test(tag) ? FRENCH : [])].join('|')})`, 'uy');
  rules.set(tag, made);
  return made;
}

/** "5 July", "1er mars" and "July 5" in the note's language, and in English, which sources are written in. */
function datesOf(tag: string): string[] {
  const names = [...new Set([...monthsOf('en'), ...monthsOf(tag)])].map(asPattern);
  // Sources write months with a capital in English and small elsewhere; "may 5" is no date.
  const capitals = names.map((name) => name.charAt(0).toUpperCase() + name.slice(1));
  const months = [...new Set([...capitals, ...(tag.startsWith('en') ? [] : names.filter((name) => !monthsOf('en').has(name)))])];
  const any = months.join('|');
  return [
    `(?<=(?<![\\p{L}\\p{N}])(?:\\d{1,2}(?:st|nd|rd|th|\\.)?|1er) )(?=(?:${any})(?!\\p{L}))`,
    `(?=\\d{1,2}(?:st|nd|rd|th)?(?![\\p{L}\\p{N}]))(?<=(?<!\\p{L})(?:${any}) )`,
  ];
}

const isDigit = (sign: number): boolean => sign >= 0x30 && sign <= 0x39;
const isSmallLatin = (sign: number): boolean => sign >= 0x61 && sign <= 0x7a;
/** No rule takes a blank with a small letter behind it and neither a digit ("5", "1.", "2nd") nor « before: most are such. */
const mayBind = (words: string, at: number): boolean =>
  !isSmallLatin(words.charCodeAt(at + 1)) ||
  isDigit(words.charCodeAt(at - 1)) ||
  isDigit(words.charCodeAt(at - 2)) ||
  isDigit(words.charCodeAt(at - 3)) ||
  words[at - 1] === '«';

/**
 * The words with the blanks that must not break made such; all else, and their length, stay as they are.
 * @param tag BCP 47 tag of the note's language
 */
export function bound(words: string, tag: string): string {
  if (!words.includes(' ')) return words;
  const rule = ruleOf(tag);
  let made = '';
  let from = 0;
  for (let at = words.indexOf(' '); at >= 0; at = words.indexOf(' ', at + 1)) {
    if (!mayBind(words, at)) continue;
    rule.lastIndex = at;
    if (!rule.test(words)) continue;
    made += words.slice(from, at) + NO_BREAK;
    from = at + 1;
  }
  made += words.slice(from);
  return /\d \d{3}/.test(made) ? made.replace(GROUPS, (found) => found.replaceAll(' ', NO_BREAK)) : made;
}

/** The words with every blank one that breaks: how wordings are compared with what went out. */
export const unbound = (words: string): string => words.replaceAll(NO_BREAK, ' ');
