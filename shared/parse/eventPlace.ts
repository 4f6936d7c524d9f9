import type { EventKind } from '../model/facts';
import type { Found } from './found';
import { CITIES } from './lexicon/cities';
import { COUNTRIES } from './lexicon/countries';
import { LANDMARKS } from './lexicon/landmarks';
import { isKnownCity, partiesIn } from './places';
import type { Sentence } from './sentences';

const BUILDING =
  '(?:Office|Ministry|Centre|Center|House|Hall|Palace|Hotel|Headquarters|Institute|Mission|Commission|Division|Building|University|Academy|Complex|Club|Castle|Villa|Secretariat|Ministries|Parliament|Chancellery|Museum|Library|Residence|Bhawan|Bhavan|Embassy|Department|Resort|Kremlin|Palacio|Palácio|Palais|Palazzo|Hôtel|Château|Schloss|Lodge|Inn|Tower|Plaza|Manor|Mansion|Theatre|Theater|Chamber|Pavilion|Auditorium|College|School|Arena|Stadium|Church|Cathedral|Monastery|Citadel|Fort|Barracks|Port|Base|Consulate|Legation|Block|Majlis|Diwan|Sheraton|Hilton|Marriott|Hyatt|Serena|Intercontinental|InterContinental|Radisson|Kempinski|Bank|Congress|Estate|Courthouse|Court|Rooms?|Observatory|Gallery|Terminal|Forum|Chambers)';
const WORKPLACE =
  /\b(?:Ministry|Department|Service|Secretariat|Division|Commission|Embassy|Mission|Office|University|Institute|Bank|Parliament|Congress|Academy|College|School|Court|Consulate)\b/;
const ROLE_BEFORE =
  /\b(?:Secretary|Division|Director|Director-General|Minister|Head|head|director|adviser|advisor|Adviser|Department|official|officials|officer|attaché|chief|Chief|professor|lecturer|spokes\w+|counsellor|Counsellor|Ambassador|ambassador|analyst|researcher|expert|studied|graduat\w+|work\w+)\b[^,]*$/;
/** Verbs and nouns that put what follows "in" or "at" to the meeting. */
const HELD =
  /\b(?:held|hosted|hosts|met|meets?|took place|taken place|takes place|place|gathered|convened?|conclud\w+|closed|opened|opens|began|ended|wrapped up|talks|session|meeting|dialogue|consultations|negotiations|summit|conference|conversations?|received|spoke|agreed|signed|presided|chaired|co-chaired|today|yesterday|forum|commission|round|visit|voted|wound up|kicked off|resumed|discussions|policy|sat)\b/i;
/** A place after these is where somebody works or comes from, or where another event was or will be. */
const APART =
  /\b(?:ambassador|ambassadors|embassy|ministry|envoy|government|officials?|resident|based|court|headquarters|office|High Commissioner|consul(?:ate)?|Consul(?:ate)?|correspondent|returned from|born|detained|university|bureau|summit to be held|to be held|will be held|will host|next (?:round|session|meeting|summit)|delegation|Representative|mission|next|visit)(?: to be held)? (?:in|at)$/i;

const OFF_CLAUSE =
  /\b(?:will|would|shall|to be|next|previous|last (?:year|round|session|meeting)|ahead of|invit\w+|scheduled|due|expected|earlier (?:round|session)|should)\b[^,;]{0,70}$/i;
const NAME = "\\p{Lu}[\\p{L}\\p{M}’'.-]*";
const CAPS = `(?:${NAME})(?: (?:(?:of|for|and|the|de|del|da|do|dos|des|du|la|el|to) ){0,3}${NAME})*`;

/** The text without what is only held beside it ("on the sidelines of …"), blanked so that places stay. */
const beside = (text: string) =>
  text.replace(/\b(?:sidelines|margins|fringes) of (?:[^,.;]*?(?=\b(?:in|at) \p{Lu}|[,.;])|[^,.;]*)/giu, (all) =>
    ' '.repeat(all.length),
  );

export function venueIn(sentences: readonly Sentence[], main: Sentence): Found<string> | null {
  const pattern = new RegExp(
    `\\b(at|in|inside|outside|hosted by|from) (?:the )?(?:(?:offices|headquarters|premises|seat|chamber|residence) of (?:the )?)?(${CAPS})`,
    'gu',
  );
  for (const s of sentences) {
    const text = beside(s.text);
    for (const match of text.matchAll(pattern)) {
      const words = cutName(match[2] ?? '');
      const from = match.index + match[0].length - (match[2] ?? '').length;
      const before = text.slice(0, match.index);
      const after = text.slice(from + words.length, from + words.length + 60);
      const here =
        /^,? where (?:the )?(?:\p{Ll}+ ){0,3}(?:talks|meeting|session|dialogue|negotiations|delegations|sides|round|two|conference|summit|consultations)\b/u.test(
          after,
        );
      if ((match[1] === 'outside' || match[1] === 'from') && !here) continue;
      if (OFF_CLAUSE.test(before)) continue;
      const landmark = [...LANDMARKS.keys()].find((name) => words.replace(/’/g, "'").includes(name));
      const building = new RegExp(`(?<![\\p{L}])${BUILDING}(?![\\p{L}])`, 'u').test(words) && words.split(' ').length > 1;
      if (/\b(?:Airport|Summit|Dialogue|Consultations|Assembly|Street)\b/.test(words) && !landmark) continue;
      if (/^(?:\p{Lu}\p{L}+ )?(?:Forum|Congress|Court|Commission|Council|Bank)$/u.test(words) && !HELD.test(before.slice(-40)))
        continue;
      const held = HELD.test(before.slice(-90)) || HELD.test(after) || s === main;
      if (WORKPLACE.test(words) && ROLE_BEFORE.test(before.slice(-60)) && !here) continue;
      if ((building || landmark) && held) return make(words, s.start + from, 'event.venue', 0.85);
      // "held at Singha Durbar": after a verb of meeting, "at" and two capitals that are no city.
      const bare =
        match[1] === 'at' &&
        words.includes(' ') &&
        s === main &&
        /\b(?:held|met|hosted|took place|place|convened)(?: \p{L}+)?$/u.test(before.trim()) &&
        !isCity(words) &&
        partiesIn(words).length === 0 &&
        !isTime(words);
      if (bare) return make(words, s.start + from, 'event.venue-after-at', 0.7);
    }
  }
  return null;
}

/** The capitals up to where another phrase begins: "Palacio San Martín" and not "… over the IV Round". */
function cutName(words: string): string {
  const stop = /\s(?:on|in)\s|\s(?:and|to) the \p{Lu}\p{Ll}+ (?:side|delegation)/u.exec(words);
  const cut = stop ? words.slice(0, stop.index) : words;
  return cut.replace(/(?: (?:of|for|and|the|to|de|la))+$/, '').replace(/[.,]$/, '');
}

const isTime = (words: string) =>
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Spring|Summer|Autumn|Winter|Ramadan|Jan|Feb|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:day)?\b/.test(
    words,
  );

export const isCity = (words: string): boolean => isKnownCity(words) || CITIES.has(words);

/** The longest city at the head of a run of capitals. */
function cityAt(words: string): string | null {
  const parts = words.replace(/[.,]$/, '').split(' ');
  for (let n = Math.min(4, parts.length); n > 0; n--) {
    const name = parts.slice(0, n).join(' ');
    if (isCity(name)) return name;
    if (isCity(name.replace(/[’']s$/, ''))) return null;
  }
  return null;
}

export type PlaceInput = {
  sentences: readonly Sentence[];
  main: Sentence;
  headlines: readonly Sentence[];
  kind: EventKind | null;
  venue: Found<string> | null;
  dateline: { city: string; start: number; end: number } | null;
};

const VIRTUAL =
  /\b(?:video[- ]?conference|video[- ]?link|video[- ]?call|teleconference|virtually|virtual (?:meeting|format|session|mode|round|consultations|talks|summit)|in (?:a )?virtual|held online|via (?:zoom|video|webex|teams)|online (?:meeting|format|session)|through video|by video|remotely)\b/i;

/** Whether the meeting itself was held over a line; what is only planned over one does not count. */
export const isVirtual = (sentences: readonly Sentence[], headlines: readonly Sentence[]): boolean =>
  [...sentences, ...headlines].some(({ text }) => {
    const match = VIRTUAL.exec(text);
    return match !== null && !OFF_CLAUSE.test(text.slice(0, match.index));
  });

export function cityOf({ sentences, main, headlines, kind, venue, dateline }: PlaceInput): Found<string> | null {
  if (kind === 'call' || isVirtual(sentences.slice(0, 3), headlines)) return null;
  const pattern = new RegExp(`\\b(in|at|to|visiting|visited|of) ((?:the )?${NAME}(?: ${NAME}){0,3})`, 'gu');
  const weak: Found<string>[] = [];
  for (const s of sentences.slice(0, 4)) {
    const text = beside(s.text);
    if (dateline && /(?<!\b(?:from|up to|until) )\bhere\b/.test(text.slice(0, 250)) && !CITED.test(text))
      return fromDateline(dateline);
    for (const match of text.matchAll(pattern)) {
      const words = (match[2] ?? '').replace(/^the (?!Hague)/, '').replace(/^the Hague/, 'The Hague');
      const from = s.start + match.index + match[0].length - (match[2] ?? '').length;
      if (venue && from >= venue.start && from < venue.end) continue;
      const before = text.slice(0, match.index);
      const upTo = `${before}${match[1]}`;
      const known = cityAt(words);
      const away = APART.test(upTo.trimEnd()) || OFF_CLAUSE.test(before);
      if (match[1] === 'of' && !/\b(?:capital|city|town|port|resort|capital city|province) $/i.test(before)) continue;
      if (match[1] === 'to' || match[1] === 'visiting' || match[1] === 'visited') {
        if (known && kind === 'visit' && !away) weak.push(make(known, from, 'event.city-visited', 0.75));
        continue;
      }
      if (away) continue;
      if (known) {
        if (s === main || HELD.test(before.slice(-120)) || HELD.test(text.slice(match.index, match.index + 60)))
          return make(known, from, 'event.city-named', 0.95);
        weak.push(make(known, from, 'event.city-named', 0.7));
        continue;
      }
      const single = words.split(' ');
      if (
        s === main &&
        !partiesIn(words).some((m) => m.form !== 'capital') &&
        HELD.test(before.slice(-60)) &&
        !/^the /.test(match[2] ?? '') &&
        !new RegExp(`(?<![\\p{L}])${BUILDING}(?![\\p{L}])`, 'u').test(words) &&
        !isTime(words) &&
        !/[’']s$/.test(single[0] ?? '') &&
        single.length < 3 &&
        !/\b(?:previous|last|earlier)\b[^,;]{0,20}$/i.test(before)
      )
        return make(words.replace(/[.,]$/, ''), from, 'event.city-after-verb', 0.8);
    }
    const host = new RegExp(
      `(?:^|[–—:-] |\\bIn |yesterday |today )((?:${NAME} ){0,2}${NAME}) (?:on \\p{L}+ |yesterday |today )?(?:hosted|welcomed|was the venue|played host)\\b`,
      'iu',
    ).exec(text);
    const hostCity = host ? cityAt((host[1] ?? '').replace(/^(?:Yesterday|Today) /, '')) : null;
    if (host && hostCity && s === main)
      return make(hostCity, s.start + host.index + host[0].indexOf(hostCity), 'event.city-host', 0.85);
    const capital = /\bin (?:the )?(\p{Lu}\p{L}+) capital\b/u.exec(text);
    const state = capital ? partiesIn(capital[1] ?? '')[0] : undefined;
    if (capital && state && !OFF_CLAUSE.test(text.slice(0, capital.index))) {
      const city = dateline && partiesIn(dateline.city)[0]?.code === state.code ? dateline.city : capitalOf(state.code);
      if (city)
        return {
          ...make(city, s.start + capital.index, 'event.city-of-capital', 0.85),
          end: s.start + capital.index + capital[0].length,
          derivation: `“${capital[0]}”`,
        };
    }
  }
  if (weak[0]) return weak[0];
  if (venue) {
    const landmark = [...LANDMARKS].find(([name]) => venue.value.replace(/’/g, "'").includes(name));
    if (landmark)
      return {
        ...venue,
        value: landmark[1],
        rule: 'event.city-of-building',
        confidence: 0.8,
        derivation: `where ${landmark[0]} stands`,
      };
  }
  return dateline ? fromDateline(dateline) : null;
}

/** "here" inside quoted words is the speaker's, not the reporter's. */
const CITED = /[“"«][^”"»]*\bhere\b/;
const fromDateline = (dateline: NonNullable<PlaceInput['dateline']>): Found<string> => ({
  value: dateline.city,
  start: dateline.start,
  end: dateline.end,
  rule: 'event.city-dateline',
  confidence: 0.85,
  derivation: 'the report’s dateline',
});

/** The capital of a state, where the data has one. */
const capitalOf = (code: string): string | null => CAPITALS.get(code) ?? null;

const CAPITALS = new Map(COUNTRIES.map((c) => [c.code, c.capitals[0] ?? null]));

const make = (value: string, start: number, rule: string, confidence: number): Found<string> => ({
  value,
  start,
  end: start + value.length,
  rule,
  confidence,
  derivation: null,
});
