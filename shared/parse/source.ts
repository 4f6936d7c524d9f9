import { datesIn, type FoundDate } from './dates';
import type { Found } from './found';
import { CITIES } from './lexicon/cities';
import { OF_PRESS } from './lexicon/press';
import type { Reading } from './normalise';
import { outletOf } from './outlet';
import { isKnownCity, partiesIn } from './places';
import type { Sentence } from './sentences';

/** `opens`: it opens the report itself, and is no line of the letterhead. */
export type Dateline = { city: string; start: number; end: number; opens: boolean };

const CAP = "\\p{Lu}[\\p{L}\\p{M}.’'-]*";
/** Between the words of a place stands at most one short small word: "Brdo pri Kranju", "Frankfurt am Main". */
const RUN = `${CAP}(?: (?:\\p{Ll}{1,4} )?${CAP}){0,3}`;
const MONTHS =
  '(?:J[Aa][Nn]|F[Ee][Bb]|M[Aa][Rr]|A[Pp][Rr]|M[Aa][Yy]|J[Uu][Nn]|J[Uu][Ll]|A[Uu][Gg]|S[Ee][Pp]|O[Cc][Tt]|N[Oo][Vv]|D[Ee][Cc])\\p{L}*\\.?';
const DAY = `(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:${MONTHS} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? ${MONTHS}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})(?:(?:,? |\\/)\\d{4})?`;
const AGENCY = `(?:\\([^)]{2,40}\\)|\\/[^/\\d]{2,30}\\/|\\/ ?${CAP}(?: ${CAP})?)`;
/** "ISLAMABAD, June 21, 2023 (Agency) –", "LUSAKA, Zambia —", "BAKU / Agency, May 4, 2024", "[Nairobi]". */
const DATELINE = new RegExp(
  `^(?:\\s*date \\d{4}-\\d{2}-\\d{2}\\s+)?[\\[(]?(${RUN})[\\])]?((?:,? ?(?:${AGENCY}|\\(?${DAY}\\)?|(?:[,/] ?${RUN})))*)\\s*\\.?\\s*(:|–|—|-{1,3}|\\]|\\.(?= \\p{Lu})|$)(?=\\s|$)`,
  'u',
);
const NO_PLACE =
  /\b(?:STATEMENT|RELEASE|COMMUNIQU[EÉ]|UPDATE|WATCH|EXCLUSIVE|BREAKING|ANALYSIS|OPINION|READOUT|NOTE|SUBJECT|MINISTRY|DECLARATION|NEWS|SUMMARY|FACTBOX|INTERVIEW|Ministry|Statement|Release|Photo|Readout|Opinion|Update)\b/;

const titled = (words: string) =>
  /\p{Ll}/u.test(words) ? words : words.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (c) => c.toUpperCase());
const isCity = (words: string) => isKnownCity(words) || CITIES.has(words);

/** Whether a line begins with the one word and its day: "Villamontes, Saturday 19 August 2023". */
const isOneWord = (line: string, words: string): boolean =>
  /^\p{Lu}\p{Ll}{3,}$/u.test(words) &&
  line.trim().startsWith(`${words}, `) &&
  !/day$|(?:grafo?|news|zeitung|post|blatt)$/.test(words);

/** "Ponta Delgada, 21 May 2026" above a report that says "in Ponta Delgada": the words are a town, and no paper. */
const isPlaceIn = (text: string, words: string): boolean =>
  words !== '' && ['in', 'at', 'from', 'to'].some((prep) => text.includes(` ${prep} ${words}`));

/** The place a report was filed from, before its first dash or colon; in a line of its own; or with the byline. */
export function datelineOf(first: Sentence | null, head: readonly Sentence[] = [], text = ''): Dateline | null {
  return (first ? opening(first) : null) ?? placeLine(head, text);
}

const PLACE_BELOW = new RegExp(
  `^(?:[Dd]one (?:at|in) (?:the city of )?)?(${RUN}),? (?:on |this |the ){0,2}(?:${DAY}|\\d{1,2}(?:st|nd|rd|th)? day of ${MONTHS},? \\d{4})\\.?$`,
  'u',
);

/** "Suva, 18 July 2025", "Done at Apia on 3 March 2025": a statement of its sides is signed below, where they met. */
export function placeBelow(body: readonly Sentence[]): Dateline | null {
  for (const { text, start } of body.slice(-3).reverse()) {
    const words = PLACE_BELOW.exec(text.trim())?.[1];
    if (words === undefined || !isCity(titled(words))) continue;
    const from = start + text.indexOf(words);
    return { city: titled(words), start: from, end: from + words.length, opens: false };
  }
  return null;
}

function opening(first: Sentence): Dateline | null {
  const match = DATELINE.exec(first.text.slice(0, 160));
  if (!match || match[3] === '') return null;
  const words = (match[1] ?? '').replace(/\.$/, '');
  if (NO_PLACE.test(words) || words.length < 3) return null;
  const capitals = !/\p{Ll}/u.test(words);
  const city = titled(words);
  const marked = /[(/]|\d/.test(match[2] ?? '') || /^\s*date \d/.test(first.text);
  // "Analysts: …", "Minister Koh - …" are no place; a known city, capitals, a day or an agency make one.
  if (!capitals && !marked && !isCity(city)) return null;
  // "Ulaanbaatar, June 12, 2024 /AGENCY/. The minister"
  if (match[3] === '.' && !(marked && /[(/]/.test(match[2] ?? ''))) return null;
  if (match[3] === '-' && !capitals && !marked && !isCity(city)) return null;
  const start = first.start + first.text.indexOf(words);
  return { city, start, end: start + words.length, opens: true };
}

const PLACE_LINE = new RegExp(
  `^\\(?(?:[^,()]{3,50}, )?(?!\\p{Lu}\\p{Ll}+day\\b)(${RUN})(?:, ${RUN})?[,.]? \\(?(?:the )?${DAY}\\)?(?:[.,]? ?${AGENCY})?[.)]?(?:,? (?:[Uu]pdated|UPDATED|[Pp]ublished)? ?\\d{1,2}[:.]\\d{2}.{0,12})?$`,
  'u',
);
// "By A. Writer in Livingstone", "From our correspondent in Praia, A. Writer", "Story and pictures: A. Writer, Maun"
const PLACE_BY = new RegExp(
  `^(?:[Bb][Yy]|[Ff]rom|[Oo]ur|[Ww]ords|[Ss]tory|[Tt]ext|[Rr]eport\\p{Ll}*)\\b(?:[^,.]|\\.(?= \\p{Lu}\\p{Ll})){3,60}?(?:,? (?:in|at) (${RUN})(?:, [^,.]{3,40})?|, (${RUN}))(?:,? ${DAY})?$`,
  'u',
);
// "A. Writer, Badajoz", "A. Writer in Lisbon"
const PLACE_SIGNED = new RegExp(`^(?:${CAP} ){1,4}${CAP}(?:,| in) (${RUN})$`, 'u');
// "28 May 2025, Samarkand. A Paper", "A Weekly (Bishkek)", "The Post/Surabaya"
const PLACE_BESIDE = new RegExp(
  `^${DAY}, (${RUN})\\.(?: |$)|^${CAP}[^()/]{2,40}(?: \\(|/)(${RUN})\\)?$|^\\p{Lu}{2,6}[-–](${RUN}) \\(`,
  'u',
);
// "Dar es Salaam." before the first sentence
const PLACE_ALONE = new RegExp(`^(${RUN})(?:, ${RUN})?\\.?$`, 'u');

/** "Suva, 24 May 2024" as a line of its own, "By A. Writer in Livingstone": a place before the report begins. */
function placeLine(head: readonly Sentence[], all: string): Dateline | null {
  for (const { text, start } of head) {
    const words = [PLACE_LINE, PLACE_BY, PLACE_ALONE, PLACE_SIGNED, PLACE_BESIDE]
      .map((each) => ({ each, match: each.exec(text.trim()) }))
      .map(({ each, match }) => ({ each, words: (match?.[1] ?? match?.[2] ?? match?.[3] ?? '').replace(/\.$/, '') }))
      .find(
        (found) =>
          isCity(titled(found.words)) ||
          // "Villamontes, 19 August 2023": a town that no list holds; a paper has more words to its name
          ((found.each === PLACE_BY ||
            (found.each === PLACE_BESIDE && /^\p{Lu}{2,6}[-–]/u.test(text.trim())) ||
            (found.each === PLACE_LINE && (isOneWord(text, found.words) || isPlaceIn(all, found.words)))) &&
            found.words !== '' &&
            !OF_PRESS.test(found.words)),
      )?.words;
    if (words === undefined) continue;
    const from = start + text.lastIndexOf(words);
    return { city: titled(words), start: from, end: from + words.length, opens: false };
  }
  return null;
}

/** Stands for the year that a dateline leaves out. */
const PROBE = '2000';
/** The clock of the page and the day it was printed: no date of the report. */
const PAGE_DATE =
  /\b(?:print(?:ed|ing)?(?: date| on| at)?|accessed|retrieved|downloaded|viewed|page (?:generated|view)|today is|current (?:date|time)|last visited|saved|captured|local time|server time)\b|°|\bas of\b/i;
const PUBLISHED =
  /\b(?:published|posted|publication date|date of (?:issue|publication)|issued|released|first published|release date|date)\b\W*(?:on\b\W*)?$/i;
const UPDATED = /\b(?:updated|modified|last (?:edited|update|change)|revised|edited)\b\W*(?:on\b|at\b)?\W*$/i;

/** A day that a sentence tells of, and no line of its own: "signed on 14 May". */
const WITHIN = /(?<!\b[ap]m)(?<=\p{Ll})\s(?:on|of|since|from|by|until|before|after|dated)\s$/u;

/** A sentence ends so, a line of its own seldom. */
const ENDS = /[.!?]["”’)]*$/;

type Dated = { date: FoundDate; start: number; text: string };
const days = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

export function sourceOf(
  reading: Reading,
  head: readonly Sentence[],
  body: readonly Sentence[],
): { outlet: Found<string> | null; published: Found<string> | null } {
  const lead = body[0];
  const leadZone = lead
    ? (/^.{0,90}?(?:\s[–—-]|:|\s--|[.)\]/]\s?[–—-]+|\)\.)\s/u.exec(lead.text)?.[0] ?? lead.text.slice(0, 25))
    : '';
  return { outlet: outletOf(reading.text, head, lead), published: published() };

  function published(): Found<string> | null {
    const dated: Dated[] = [];
    for (const { text, start } of head) {
      if (text.length > 160) continue;
      for (const date of datesIn(text, null))
        if (date.iso?.length === 10 && !date.derivation && !date.end) dated.push({ date, start, text });
    }
    const said = dated.find(({ date, text }) => PUBLISHED.test(text.slice(0, date.start)));
    if (said) return found(said, 'source.date');
    const filed = lead ? datesIn(leadZone, null).find((d) => d.iso?.length === 10 && !d.derivation) : undefined;
    const short = shortDate();
    const plain = dated.filter(
      ({ date, text }) =>
        !PAGE_DATE.test(text) &&
        !WITHIN.test(text.slice(0, date.start)) &&
        !UPDATED.test(text.slice(0, date.start)) &&
        (!short ||
          Math.abs(days(date.iso ?? '') - days(`${(date.iso ?? '').slice(0, 4)}${short.iso?.slice(4)}`)) < 8 ||
          isTurnOfYear(date.iso ?? '', short.iso ?? '')),
    );
    // A page's clock stands at its top, the report's date by its headline: of several the last before the report.
    const last = plain.at(-1);
    if (last) return found(last, 'source.date');
    if (filed && lead) return found({ date: filed, start: lead.start, text: leadZone }, 'source.date');
    return inLine() ?? ofDateline(short);
  }

  function found({ date, start }: Dated, rule: string): Found<string> {
    return { value: date.iso ?? '', start: start + date.start, end: start + date.stop, rule, confidence: 0.9, derivation: null };
  }

  function shortDate(): FoundDate | undefined {
    return lead
      ? datesIn(leadZone.length > 30 || /[:–—-]\s$/.test(leadZone) ? leadZone : '', `${PROBE}-12-31`).find((d) =>
          d.iso?.startsWith(PROBE),
        )
      : undefined;
  }

  /** A line of its own among the first paragraphs, or below the text, as many ministries sign their releases. */
  function inLine(): Found<string> | null {
    for (const { text, start } of [...body.slice(0, 6), ...body.slice(-4)]) {
      if (text.split(/\s+/).length > (ENDS.test(text) ? 8 : 12) || PAGE_DATE.test(text)) continue;
      const date = datesIn(text, null).find((d) => d.iso?.length === 10 && !d.derivation);
      if (date && !UPDATED.test(text.slice(0, date.start))) return found({ date, start, text }, 'source.date');
    }
    return null;
  }

  /** A dateline without a year takes it from the same day told in full ("this 28th day of November 2026"). */
  function ofDateline(short: FoundDate | undefined): Found<string> | null {
    const full = short
      ? datesIn(reading.text, null).find((d) => d.iso?.length === 10 && d.iso.slice(5) === short.iso?.slice(5))
      : undefined;
    if (!full?.iso || !short || !lead) return null;
    return {
      value: full.iso,
      start: lead.start + short.start,
      end: lead.start + short.stop,
      rule: 'source.dateline',
      confidence: 0.7,
      derivation: `the year is that of “${full.words}”`,
    };
  }
}

/** Days of late December and early January are near each other. */
const isTurnOfYear = (a: string, b: string) => /-(?:12-2[5-9]|12-3|01-0)/.test(a) && /-(?:12-2[5-9]|12-3|01-0)/.test(b);

/** "The North Iceland Post": what a newspaper is called by has no office behind it. */
const A_PAPER =
  /\b(?:Post|Times|Herald|Tribune|Gazette|Courier|Chronicle|Observer|Mirror|Telegraph|Journal|Mail|Daily|Weekly|Ledger|Monitor|Examiner|Echo|Star)\b/;

/** The state whose letterhead a release stands under: "Global Affairs Canada", "Ottawa, Ontario", "Ministry of Foreign Affairs of Chile". */
export function letterheadState(head: readonly Sentence[]): string | null {
  for (const { text } of head) {
    if (A_PAPER.test(text)) continue;
    const isLetterhead =
      /^from:/i.test(text) || datesIn(text, null).length > 0 || /^(?:(?:\p{Lu}[\p{L}’-]*|of|for|and|the)(?:\s|$))+$/u.test(text);
    if (!isLetterhead) continue;
    const mention = partiesIn(text).find((m) => m.form === 'name' || m.form === 'capital');
    if (mention && text.length < 120) return mention.code;
  }
  return null;
}
