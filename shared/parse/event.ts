import type { EventKind } from '../model/facts';
import { addDays, datesIn } from './dates';
import type { Found, FoundEvent } from './found';
import { ORDINAL, ordinalValue } from './lexicon/ordinals';
import type { Reading } from './normalise';
import { isKnownCity, partiesIn } from './places';
import type { Sentence } from './sentences';

const HEADS =
  'Consultations?|Dialogues?|Commission|Summit|Talks|Meeting|Conference|Committee|Negotiations|Forum|Session|Council|Roundtable|Congress|Assembly|Mechanism|Partnership Council';
const CAP = "\\p{Lu}[\\p{L}’'.]*(?:[-–‑]\\p{Lu}[\\p{L}’'.]*)*";
/** "Pakistan-Russia Bilateral Political Consultations", "Ordinary Summit of the EAC Heads of State". */
const NAMED = `(?:${CAP}(?:\\s+(?:of|and|on|for|&|to)(?:\\s+the)?)?\\s+)*?(?:${CAP}\\s+)?(?:${HEADS})\\b(?!['’])(?:\\s+(?:of|on|for)(?:\\s+the)?\\s+${CAP}(?:(?:,?\\s+and|,|\\s+of|\\s+for|\\s+of\\s+the)?\\s+${CAP})*)?(?:\\s+in\\s+${CAP}(?=[,.]))?`;
const NAMED_LOWER = `(?:${CAP}(?:\\s+(?:of|and|on|for)(?:\\s+the)?)?\\s+){2,}(?:negotiations|talks|consultations|dialogue)`;
const UNIT = '(?:round|session|meeting|edition|sitting|cycle|iteration)';

const KINDS: [RegExp, EventKind][] = [
  [/\bnegotiations?\b|\bborder talks\b|\bfree trade\b.*\btalks\b|\bbargaining\b/i, 'negotiation'],
  [/\bconsultations?\b/i, 'consultations'],
  [/\bdialogue\b/i, 'dialogue'],
  [/\bcommission\b|\bjoint (?:economic |ministerial )?committee\b/i, 'commission'],
  [/\bsummit\b/i, 'summit'],
  [/\bconference\b|\bforum\b/i, 'conference'],
  [/\bmeeting\b|\bcouncil\b|\bsession\b/i, 'meeting'],
];
const BUILDING =
  '(?:Office|Ministry|Centre|Center|House|Hall|Palace|Hotel|Headquarters|Institute|Mission|Commission|Division|Building|University|Academy|Complex|Club|Castle|Villa|Secretariat|Ministries|Parliament|Chancellery|Museum|Library|Residence|Bhawan|Bhavan|Embassy|Department|Resort|Kremlin)';

const isEarlier = /\b(?:previous|last|earlier|preceding)\b/i;

export type EventInput = {
  reading: Reading;
  headlines: readonly Sentence[];
  body: readonly Sentence[];
  published: string | null;
  dateline: { city: string; start: number; end: number } | null;
  isOpinion: boolean;
};

export function findEvent({ headlines, body, published, dateline, isOpinion }: EventInput): FoundEvent {
  const none: FoundEvent = {
    name: null,
    kind: null,
    round: null,
    start: null,
    end: null,
    city: null,
    venue: null,
    parties: [],
    host: null,
  };
  if (isOpinion) return none;
  const order = [...body.slice(0, 6), ...headlines];
  let main: { sentence: Sentence; name: Found<string> | null; round: Found<number> | null; kindWords: string } | null = null;
  for (const sentence of order) {
    const found = named(sentence);
    if (found && (!main || (main.name === null && found.name !== null))) main = found;
    if (main?.name) break;
  }
  const lead = body[0] ?? null;
  const second = body.slice(0, 6);
  const roundLater = main && !main.round ? laterRound(body.slice(0, 6)) : null;
  let kind = kindOf(main, body.slice(0, 5), headlines);
  if (!lead) return none;
  const sentence = main && body.includes(main.sentence) ? main.sentence : lead;
  const near = second.filter((s) => s === sentence || s.index <= sentence.index + 3);
  const { start, end } = when(near, sentence, published);
  const venue = venueIn(near.filter((s) => s.index <= sentence.index + 2));
  const city = kind?.value === 'call' ? null : cityOf(near, sentence, dateline, venue);
  const parties: Found<string>[] = [];
  const add = (code: string, s: number, e: number, rule: string) => {
    if (!parties.some((p) => p.value === code))
      parties.push({ value: code, start: s, end: e, rule, confidence: 0.9, derivation: null });
  };
  if (main?.name)
    for (const mention of partiesIn(main.name.value))
      if (mention.form !== 'capital')
        add(mention.code, main.name.start + mention.start, main.name.start + mention.end, 'parties.in-name');
  const host = dateline ? hostOf(dateline.city) : city ? hostOf(city.value) : null;
  if (!main && !kind && !start) kind = null;
  return {
    name: main?.name ?? null,
    kind,
    round: main?.round ?? roundLater,
    start,
    end,
    city,
    venue,
    parties,
    host: host ?? (city ? hostOf(city.value) : null),
  };
}

function hostOf(city: string): string | null {
  return partiesIn(city).find((mention) => mention.form === 'capital' || mention.form === 'name')?.code ?? null;
}

function named(
  sentence: Sentence,
): { sentence: Sentence; name: Found<string> | null; round: Found<number> | null; kindWords: string } | null {
  const { start } = sentence;
  // What a meeting is held beside is another event; blanked, so that places stay the same.
  const text = sentence.text.replace(/\bon the (?:sidelines|margins|fringes) of [^,.]*/giu, (all) => ' '.repeat(all.length));
  const at = (from: number, to: number) => ({ start: start + from, end: start + to, derivation: null });
  const series = new RegExp(
    `(${ORDINAL})\\s+(?:[\\p{Ll}-]+\\s+)?${UNIT}\\s+of\\s+(?:the\\s+|their\\s+|its\\s+)?(?:annual\\s+|regular\\s+)?(${NAMED}|${NAMED_LOWER}|[\\p{Ll} -]+)`,
    'u',
  ).exec(text);
  if (series) {
    const words = trimName(series[2] ?? '');
    const proper = /^\p{Lu}/u.test(words);
    const from = series.index + series[0].indexOf(series[2] ?? '');
    return {
      sentence,
      name: proper ? { value: words, ...at(from, from + words.length), rule: 'event.round-of-name', confidence: 0.95 } : null,
      round: round(series[1] ?? '', series.index),
      kindWords: series[2] ?? '',
    };
  }
  const direct = new RegExp(`(?<![\\p{L}])(${ORDINAL})\\s+(?:annual\\s+|regular\\s+)?(${NAMED})`, 'u').exec(text);
  if (direct && ordinalValue(direct[1] ?? '') !== null) {
    const words = trimName(direct[2] ?? '');
    const from = direct.index + direct[0].indexOf(direct[2] ?? '');
    return {
      sentence,
      name: { value: words, ...at(from, from + words.length), rule: 'event.ordinal-name', confidence: 0.95 },
      round: round(direct[1] ?? '', direct.index),
      kindWords: words,
    };
  }
  const bare = new RegExp(`\\b(?:the|The|at the|annual)\\s+(${NAMED})`, 'u').exec(text);
  if (
    bare &&
    (bare[1] ?? '').split(/\s+/).length >= 3 &&
    !new RegExp(`(?:at|in) the ${bare[1]}`, 'u').test(
      text.replace(/\b(?:at|in) the (?:International \p{Lu}\p{L}+ Conference)/gu, ''),
    )
  ) {
    const words = trimName(bare[1] ?? '');
    const from = bare.index + bare[0].indexOf(bare[1] ?? '');
    return {
      sentence,
      name: { value: words, ...at(from, from + words.length), rule: 'event.proper-name', confidence: 0.8 },
      round: null,
      kindWords: words,
    };
  }
  const conference = new RegExp(`\\b(?:at|for) the (${NAMED})`, 'u').exec(text);
  if (
    conference &&
    /\b(?:Conference|Summit|Forum)\b/.test(conference[1] ?? '') &&
    !/(?:Centre|Center)/.test(text.slice(conference.index + conference[0].length, conference.index + conference[0].length + 8))
  ) {
    const words = trimName(conference[1] ?? '');
    const from = conference.index + conference[0].indexOf(conference[1] ?? '');
    return {
      sentence,
      name: { value: words, ...at(from, from + words.length), rule: 'event.proper-name', confidence: 0.8 },
      round: null,
      kindWords: words,
    };
  }
  return null;

  function round(words: string, from: number): Found<number> | null {
    const value = ordinalValue(words);
    return value === null ? null : { value, ...at(from, from + words.length), rule: 'event.ordinal', confidence: 0.95 };
  }
}

const trimName = (words: string) => words.replace(/^(?:The|Their|Its|Annual)\s+/, '').replace(/[\s,.]+$/, '');

function laterRound(sentences: readonly Sentence[]): Found<number> | null {
  for (const { text, start } of sentences) {
    const match = new RegExp(`\\bthe (${ORDINAL}) (?:of its kind|such|round of talks|in the series|since)`, 'u').exec(text);
    const value = match ? ordinalValue(match[1] ?? '') : null;
    if (match && value !== null) {
      const from = start + match.index + 4;
      return {
        value,
        start: from,
        end: from + (match[1] ?? '').length,
        rule: 'event.ordinal-of-its-kind',
        confidence: 0.8,
        derivation: null,
      };
    }
  }
  return null;
}

function kindOf(
  main: { kindWords: string; name: Found<string> | null; round: Found<number> | null; sentence: Sentence } | null,
  body: readonly Sentence[],
  headlines: readonly Sentence[],
): Found<EventKind> | null {
  const make = (value: EventKind, s: Sentence, match: RegExpExecArray, confidence: number): Found<EventKind> => ({
    value,
    start: s.start + match.index,
    end: s.start + match.index + match[0].length,
    rule: `event.kind-${value}`,
    confidence,
    derivation: null,
  });
  if (main) {
    for (const [pattern, value] of KINDS) {
      if (!pattern.test(main.kindWords)) continue;
      const place = main.name ?? main.round;
      if (place)
        return { value, start: place.start, end: place.end, rule: `event.kind-${value}`, confidence: 0.95, derivation: null };
    }
  }
  const unnamed: [RegExp, EventKind][] = [
    [
      /\b(?:spoke|talked|held talks|conversation) (?:\p{Ll}+ )?(?:by|over the|on the) (?:tele)?phone\b|\btelephone (?:call|conversation)\b|\bphone call\b|\bcall with\b/iu,
      'call',
    ],
    [/\b(?:official|state|working|official working|goodwill|farewell|day|maiden) visit to\b/i, 'visit'],
    [/\b(?:bargaining|wage negotiations|negotiations)\b/i, 'negotiation'],
    [/\bsummit\b/i, 'summit'],
    [
      /\b(?:called on|paid an? (?:farewell |courtesy )*call on|met (?:with )?|received|held a meeting|meeting with|council voted|in a session|city council)\b/i,
      'meeting',
    ],
    [/\bconference\b/i, 'conference'],
    [/\bheld talks\b|\btalks\b|\bmeeting\b/i, 'meeting'],
  ];
  for (const [pattern, value] of unnamed) {
    for (const s of [...body.slice(0, 3), ...headlines]) {
      const match = pattern.exec(s.text);
      if (match) return make(value, s, match, 0.7);
    }
  }
  return null;
}

function when(
  near: readonly Sentence[],
  main: Sentence,
  published: string | null,
): { start: Found<string> | null; end: Found<string> | null } {
  let start: Found<string> | null = null;
  let end: Found<string> | null = null;
  const ordered = [main, ...near.filter((s) => s !== main)];
  for (const s of ordered) {
    for (const date of datesIn(s.text, published)) {
      if (!date.iso || !/^\d{4}-\d{2}-\d{2}$/.test(date.iso)) continue;
      if (
        date.iso === published &&
        !date.derivation &&
        (s.text.slice(0, date.start).trim() === 'date' ||
          /^\W*(?:[\p{Lu} ,.'’-]+|\p{L}+)[,–—-]?\s*$/u.test(s.text.slice(0, date.start)))
      )
        continue; // the dateline's own date
      if (published && date.iso > addDays(published, 1)) continue;
      if (published && date.iso < addDays(published, -40)) continue;
      const before = s.text.slice(Math.max(0, date.start - 80), date.start);
      const found = (value: string): Found<string> => ({
        value,
        start: s.start + date.start,
        end: s.start + date.stop,
        rule: 'event.date',
        confidence: date.derivation ? 0.85 : 0.95,
        derivation: date.derivation,
      });
      if (/\bissued (?:on |late )*$|\bissued\b[^,]*$|\bcut on\b|\bsince\b[^,]*$|\battack of\b/i.test(before)) continue;
      if (date.end) {
        start ??= found(date.iso);
        end ??= found(date.end);
        continue;
      }
      if (/\b(?:began|opened|started|begins?|kicked off|arrived)\b[^,;]*$/i.test(before))
        start = start && start.rule === 'event.began' ? start : { ...found(date.iso), rule: 'event.began' };
      else if (
        /\b(?:conclud\w+|ended|closed|wrapped up|wound up|finished|left for home|departed)\b[^;]*$/i.test(before) &&
        !/\bwhich began\b[^,]*$/.test(before)
      )
        end ??= { ...found(date.iso), rule: 'event.ended' };
      else if (
        s === main ||
        /\b(?:held|took place|met|talks|session|meeting|dialogue|consultations|agreed|reached|signed)\b/i.test(s.text)
      )
        start ??= found(date.iso);
    }
  }
  if (start && end && start.value === end.value) end = null;
  if (end && !start) {
    for (const s of ordered) {
      const days = /\b(two|three|four|five|six|seven|eight|nine|ten)-day\b/i.exec(s.text);
      if (!days) continue;
      const n = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].indexOf(
        (days[1] ?? '').toLowerCase(),
      );
      start = {
        value: addDays(end.value, -n),
        start: s.start + days.index,
        end: s.start + days.index + days[0].length,
        rule: 'event.days-before-end',
        confidence: 0.7,
        derivation: `${days[0]}, ended on ${end.value}`,
      };
      break;
    }
  }
  if (start && end && end.value < start.value) end = null;
  return { start, end };
}

function venueIn(near: readonly Sentence[]): Found<string> | null {
  const pattern =
    /\b(?:at|in|inside) (?:the )?(?:offices of )?(?:the )?((?:\p{Lu}[\p{L}’'-]*|of|for|and|the|to)(?: (?:\p{Lu}[\p{L}’'-]*|of|for|and|the|to))*)/gu;
  for (const { text, start } of near) {
    for (const match of text.matchAll(pattern)) {
      const words = (match[1] ?? '').replace(/\s+(?:of|for|and|the|to)$/, '');
      const building = new RegExp(`^(?:.*\\b)?${BUILDING}\\b(?: (?:of|for|to) .*| in .*)?$`, 'u').exec(words);
      if (!building || words.split(/\s+/).length < 2) continue;
      if (/^\p{Lu}\p{L}+ Summit|Dialogue|Consultations/u.test(words)) continue;
      const from = match.index + match[0].lastIndexOf(match[1] ?? '');
      const before = text.slice(Math.max(0, match.index - 40), match.index);
      // "Director of Environment at the Ministry of Foreign Affairs": where somebody works, not where they met
      const workplace = /\b(?:Ministry|Department|Service|Secretariat|Division|Commission|Embassy|Mission|Office)\b/.test(words);
      if (
        workplace &&
        /\b(?:Secretary|Division|Director|Minister|Head|adviser|Department|official|officer|attaché|chief)\b[^,]*$/i.test(before)
      )
        continue;
      return {
        value: words,
        start: start + from,
        end: start + from + words.length,
        rule: 'event.venue',
        confidence: 0.85,
        derivation: null,
      };
    }
  }
  return null;
}

function cityOf(
  near: readonly Sentence[],
  main: Sentence,
  dateline: EventInput['dateline'],
  venue: Found<string> | null,
): Found<string> | null {
  const place = /\b(?:in|at|to) (\p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}[\p{L}’'-]+))*)/gu;
  const make = (value: string, start: number, rule: string, confidence: number): Found<string> => ({
    value,
    start,
    end: start + value.length,
    rule,
    confidence,
    derivation: null,
  });
  for (const s of [main, ...near.filter((n) => n !== main)].slice(0, 2)) {
    for (const match of s.text.matchAll(place)) {
      const words = match[1] ?? '';
      const from = s.start + match.index + match[0].length - words.length;
      if (venue && from >= venue.start && from < venue.end) continue;
      const mention = partiesIn(words)[0];
      const known = isKnownCity(words.replace(/ Cantonment$/, ''));
      if (known && !/^to /.test(match[0])) return make(words.replace(/ Cantonment$/, ''), from, 'event.city-named', 0.95);
      const verbBefore =
        /\b(?:held|met|took place|agreed|place|Dialogue|talks|Talks|Consultations|Policy|today|closed|concluded)\b[^.]{0,60}$/i.test(
          s.text.slice(0, match.index + 1),
        );
      if (
        !mention &&
        /^(?:in|at) /.test(match[0]) &&
        verbBefore &&
        !new RegExp(BUILDING).test(words) &&
        !/^(?:January|February|March|April|May|June|July|August|September|October|November|December|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)/.test(
          words,
        ) &&
        !isEarlier.test(s.text.slice(Math.max(0, match.index - 20), match.index))
      ) {
        if (/^at /.test(match[0]) && /^at the /.test(match[0])) continue;
        return make(words, from, 'event.city-after-verb', 0.8);
      }
    }
  }
  return dateline
    ? {
        value: dateline.city,
        start: dateline.start,
        end: dateline.end,
        rule: 'event.city-dateline',
        confidence: 0.85,
        derivation: 'the report’s dateline',
      }
    : null;
}
