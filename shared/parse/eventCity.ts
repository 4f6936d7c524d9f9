/** The city that a meeting was held in. */
import type { EventKind } from '../model/facts';
import { type Found, foundAt } from './found';
import { COUNTRIES } from './lexicon/countries';
import { LANDMARKS } from './lexicon/landmarks';
import { partiesIn, partyAtStart } from './places';
import { APART, beside, cityAt, HELD, isBuilding, isCity, isTime, NAME, OFF_CLAUSE } from './placeWords';
import type { Sentence } from './sentences';

/** "in Ankara in 2021", "in Lima last year": a meeting of another time. */
const OTHER_TIME =
  /^,? (?:next (?:week|month|year)\b)|^,? (?:in|since|last|during) (?:(?:early|late|mid-?) ?)?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December),? ?)?(?:\d{4}|year|month|spring|summer|autumn|winter|(?<=[a-z] )(?=[,.;]))|^,? on \d{1,2} \p{Lu}\p{Ll}+ \d{4}, by (?:which|whose)\b/u;

export type PlaceInput = {
  sentences: readonly Sentence[];
  main: Sentence;
  lead: Sentence;
  headlines: readonly Sentence[];
  kind: EventKind | null;
  venue: Found<string> | null;
  dateline: { city: string; start: number; end: number } | null;
  /** Place and day below the text. */
  signed: { city: string; start: number; end: number } | null;
  /** The city that the newspaper is called by. */
  masthead: Found<string> | null;
  /** The only state among those that met, or that the report is written in; null where two could be meant. */
  homeState: string | null;
};

const VIRTUAL =
  /\b(?:video[- ]?conference|video[- ]?link|video[- ]?call|teleconference|virtually|virtual (?:meeting|format|session|mode|round|consultations|talks|summit)|in (?:a )?virtual|held online|via (?:zoom|video|webex|teams)|online (?:meeting|format|session)|through video|by video|remotely)\b/i;

/** Whether the meeting itself was held over a line; what is only planned over one does not count. */
export const isVirtual = (sentences: readonly Sentence[], headlines: readonly Sentence[]): boolean =>
  [...sentences, ...headlines].some(({ text }) => {
    const match = VIRTUAL.exec(text);
    return match !== null && !OFF_CLAUSE.test(text.slice(0, match.index));
  });

/** Every city that a sentence puts to the meeting, the surest kind first by `order`. */
function citiesIn(
  s: Sentence,
  isMain: boolean,
  { kind, venue, dateline, masthead, homeState, headlines }: PlaceInput,
): { order: number; city: Found<string> }[] {
  const found: { order: number; city: Found<string> }[] = [];
  const text = beside(s.text);
  const filed = dateline ? fromDateline(dateline) : masthead;
  if (filed && /\bhere\b/.test(text.slice(0, 250)) && !CITED.test(text) && !/\b(?:from|up to|until) here\b/.test(text))
    found.push({ order: 0, city: filed });
  for (const match of text.matchAll(IN_PLACE)) {
    const prep = match[1];
    const all = match[2] ?? '';
    const words = all.replace(/^the Hague/, 'The Hague').replace(/^the /, '');
    const from = s.start + match.index + match[0].length - all.length;
    if (venue && from >= venue.start && from < venue.end) continue;
    const before = text.slice(0, match.index);
    // "Praia dos Coqueiros" is a place of its own, and not Praia.
    const after = text.slice(match.index + match[0].length);
    if (LONGER_NAME.test(after) && !partyAtStart(after.replace(/^ \p{Ll}+ /u, ''))) continue;
    const known = cityAt(words);
    const ofPlace = prep === 'of' && OF_PLACE.test(before);
    if (prep === 'of' && !ofPlace) continue;
    if (ELSEWHERE.test(before)) continue;
    if (/^ (?:international )?airport/i.test(after) || /Airport$/.test(words)) continue;
    if (OFF_CLAUSE.test(before) || OTHER_TIME.test(after)) continue;
    if (APART.test(`${before}${prep}`) && !/\bat the (?:[\p{L}’']+ ){0,4}$/u.test(before)) continue;
    if (prep === 'to' || prep === 'visiting' || prep === 'visited' || prep === 'left') {
      if (known && kind === 'visit') found.push({ order: 4, city: foundAt(known, from, 'event.city-visited', 0.75) });
      else if (kind === 'visit' && VISITED.test(`${before}${prep}`) && !/^the /.test(all) && isPlaceName(words))
        found.push({ order: 4.5, city: foundAt(words.replace(/[.,]$/, ''), from, 'event.city-visited', 0.6) });
      continue;
    }
    const held = HELD.test(before.slice(-120));
    const fronted = before.trim() === '';
    if (known) {
      found.push({
        order: held || fronted ? (isMain ? 1 : 2) : 5,
        city: foundAt(known, from, 'event.city-named', held ? 0.95 : 0.7),
      });
      continue;
    }
    if (/^the /.test(all) || !isPlaceName(words)) continue;
    const close =
      HELD.test(before.slice(-60)) && !/\b(?:previous|last(?! (?:week|night|\p{L}+day)\b)|earlier)\b[^,;]{0,20}$/iu.test(before);
    const name = words.replace(/[.,]$/, '');
    const adjacent = /\b(?:met|held|took place|gathered|convened|meeting)(?: \p{L}+)? $/u.test(before);
    if (ofPlace) found.push({ order: HELD.test(before) ? 2 : 6, city: foundAt(name, from, 'event.city-of-town', 0.75) });
    else if (close && isMain) found.push({ order: adjacent ? 0.9 : 3, city: foundAt(name, from, 'event.city-after-verb', 0.8) });
    else if (prep === 'in' && headlines.includes(s) && /\b(?:talks|meet|meeting|met|round|session|summit) $/.test(before))
      found.push({ order: 4.9, city: foundAt(name, from, 'event.city-in-headline', 0.7) });
    else if (prep === 'in') found.push({ order: 8, city: foundAt(name, from, 'event.city-in-lead', 0.5) });
  }
  const host = HOSTED.exec(text);
  const hostCity = host ? cityAt((host[1] ?? '').replace(/^(?:Yesterday|Today|In) /, '')) : null;
  if (host && hostCity)
    found.push({ order: 2, city: foundAt(hostCity, s.start + host.index + host[0].indexOf(hostCity), 'event.city-host', 0.85) });
  // "in his Banjul office"
  const room = IN_OFFICE.exec(text);
  if (room && isCity(room[1] ?? '') && !OFF_CLAUSE.test(text.slice(0, room.index)))
    found.push({
      order: 2,
      city: foundAt(room[1] ?? '', s.start + room.index + room[0].indexOf(room[1] ?? ''), 'event.city-of-office', 0.8),
    });
  const council = kind === 'meeting' ? TOWN_COUNCIL.exec(text) : null;
  const town = council ? (council[1] ?? council[2] ?? '').replace(/[.,]$/, '') : '';
  if (council && isPlaceName(town))
    found.push({
      order: 4.8,
      city: foundAt(town, s.start + council.index + council[0].indexOf(town), 'event.city-of-council', 0.7),
    });
  // "at Taumeasina Resort, Apia"; "at State House in Victoria": what follows the building.
  if (venue && venue.start >= s.start && venue.end <= s.end) {
    const at = BESIDE_VENUE.exec(text.slice(venue.end - s.start));
    const place = (at?.[1] ?? '').replace(/[.,]$/, '');
    if (at && (isCity(place) || isPlaceName(place)))
      found.push({
        order: isCity(place) ? 0.5 : 5.5,
        city: foundAt(place, venue.end + at[0].indexOf(place), 'event.city-of-building', 0.8),
      });
  }
  // "in the capital yesterday": of the state at home, where only one can be meant.
  const own = /\b(?:in|at) the capital\b(?! (?:of|city of|market))/u.exec(text);
  const home = own && !OFF_CLAUSE.test(text.slice(0, own.index)) ? homeState : null;
  const ownCity = home ? (CAPITALS.get(home) ?? null) : null;
  if (own && ownCity)
    found.push({
      order: dateline ? 6 : 2,
      city: {
        ...foundAt(ownCity, s.start + own.index, 'event.city-of-capital', 0.7),
        end: s.start + own.index + own[0].length,
        derivation: `“${own[0]}”`,
      },
    });
  // "in the Omani capital", "in Oman's capital", "in the capital of the Sultanate of Oman"
  const capital =
    /\b(?:in|at|to) (?:the )?(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?:[’']s)? capital\b|\b(?:in|at|to) the capital (?:city )?of ((?:the )?(?:\p{Lu}\p{L}+ (?:of (?:the )?)?){0,3}\p{Lu}\p{L}+)/u.exec(
      text,
    );
  const state = capital ? partiesIn(capital[1] ?? capital[2] ?? '')[0] : undefined;
  if (capital && state && !OFF_CLAUSE.test(text.slice(0, capital.index))) {
    const city =
      dateline && partiesIn(dateline.city)[0]?.code === state.code ? dateline.city : (CAPITALS.get(state.code) ?? null);
    if (city)
      found.push({
        order: 2,
        city: {
          ...foundAt(city, s.start + capital.index, 'event.city-of-capital', 0.85),
          end: s.start + capital.index + capital[0].length,
          derivation: `“${capital[0]}”`,
        },
      });
  }
  return found;
}

const IN_OFFICE = new RegExp(
  `\\b(?:in|at) (?:his|her|their|its|the(?: \\p{L}+[’']s?)?) (${NAME}(?: ${NAME})?) (?:office|offices|residence|headquarters|palace|home|hotel)\\b`,
  'u',
);

/** What a place is after "of": "the lakeside town of", "the town hall of". */
const OF_PLACE =
  /\b(?:capital|city|town|port|resort|village|province|municipality|commune|district|island|hall|library|cathedral|university|suburb|oasis|borough) $/i;

/** A name of a place goes on with a small word of its language. */
const LONGER_NAME = /^ (?:dos|das|do|da|del|des|della|degli|di|an der|ob der|nad|pod) \p{Lu}/u;

/** "who is in Cebu": where somebody else was. */
const ELSEWHERE = /\b(?:who|whom|whose) (?:is|was|were|are|had|has|lives?|works?|serves?)\b[^,;]{0,60}$/i;

const VISITED = /\b(?:(?:visit|trip|tour|travell?ed|journey)(?: to)|visited|visiting)$/i;

/** A council's town is in its name. */
const TOWN_COUNCIL = new RegExp(
  `\\b(?:[Cc]ity|[Tt]own|[Mm]unicipality|Panlungsod|Bayan|[Cc]ommune|[Bb]orough|[Cc]ounty|[Vv]illage|(?:[Mm]unicipal|[Cc]ity|[Tt]own|[Cc]ommunal) [Cc]ouncil) of (${NAME}(?: ${NAME})?)|(?:^|\\b(?:[Tt]he|by|of) )(?!(?:The|An?|This|That|Our|Its|Their) )(${NAME}(?: ${NAME})?) (?:(?:City|Town|Borough|Municipal|County|Village|Metropolitan|Community|City's|Town's) (?:Council|Board|Assembly|Commission)|(?:city|town|borough|municipal|county|village|district|parish) council(?! of))\\b`,
  'u',
);

/** "downtown Kingston", "the heart of Skopje": a part of the town is in the town. */
const PART_OF_TOWN =
  '(?:down ?town|uptown|midtown|central|inner|suburban|(?:the |in the )?(?:heart|cent(?:re|er)|outskirts|suburbs|old town|old city) of)';

const IN_PLACE = new RegExp(
  `\\b([Ii]n|[Aa]t|to|visiting|visited|left|of) (?:${PART_OF_TOWN} )?((?:the )?${NAME}(?: ${NAME}){0,3})`,
  'gu',
);

const BESIDE_VENUE = new RegExp(
  `^(?:,| in|, in) (?:${PART_OF_TOWN} )?(${NAME}(?: ${NAME})?)(?=[.,;]|$| (?:on|yesterday|today|to|from|where|and|between|for|with|under)\\b)`,
  'u',
);

const HOSTED = new RegExp(
  `(?:^|[–—:-] |\\b[Ii]n |[Yy]esterday |[Tt]oday )((?:${NAME} ){0,2}${NAME}) (?:on \\p{L}+ |yesterday |today |has )?(?:hosted|welcomed|was the venue|played host)\\b`,
  'u',
);

/** One or two capitals that are no state, building, month, or possessive. */
const isPlaceName = (words: string) =>
  words.split(' ').length < 3 &&
  !partiesIn(words).some((m) => m.form !== 'capital') &&
  !isBuilding(words) &&
  !isTime(words) &&
  !/[’']s$/.test(words.split(' ')[0] ?? '') &&
  /\p{Ll}/u.test(words) &&
  !/^(?:Europe|Asia|Africa|America|Latin|South|North|East|West|Central|Southeast|Northern|Southern|Eastern|Western|Middle|Parliament|Congress|English|French|Arabic|Spanish)\b/.test(
    words,
  );

/** Where the meeting was: the surest kind of words over the sentences that speak of it, before the nearer sentence. */
export function cityOf(input: PlaceInput): Found<string> | null {
  const { sentences, main, lead, headlines, kind, venue, dateline, signed } = input;
  if (kind === 'call' || isVirtual(sentences.slice(0, 3), headlines)) return null;
  const found = sentences.slice(0, 5).flatMap((s) =>
    citiesIn(s, s === main, input).map(({ order, city }) => ({
      city,
      order: order + (order > 0 && s !== main && s !== lead ? 3.2 : 0),
    })),
  );
  // A headline says the least exactly where: it is asked after the report and before the dateline.
  const inHeadline = headlines.flatMap((s) => citiesIn(s, false, input)).filter((f) => f.order < 5);
  const best = (limit: number) => found.filter((f) => f.order < limit).sort((a, b) => a.order - b.order)[0]?.city ?? null;
  const visited = kind === 'visit' && dateline ? visitedState(main) : null;
  const abroad = visited !== null && dateline !== null && partiesIn(dateline.city)[0]?.code !== visited;
  const landmark = venue ? [...LANDMARKS].find(([name]) => venue.value.replace(/’/g, "'").includes(name)) : undefined;
  // "Thimphu TechPark"
  const inName = venue ? cityAt(venue.value) : null;
  const ofBuilding =
    venue && inName && inName !== venue.value
      ? { ...venue, value: inName, rule: 'event.city-of-building', confidence: 0.8, derivation: `named in ${venue.value}` }
      : landmark && venue
        ? {
            ...venue,
            value: landmark[1],
            rule: 'event.city-of-building',
            confidence: 0.8,
            derivation: `where ${landmark[0]} stands`,
          }
        : null;
  // Told from home, a visit's city is the one named in the text, however late.
  if (abroad) return best(9) ?? ofBuilding;
  return (
    best(5) ??
    ofBuilding ??
    inHeadline.sort((a, b) => a.order - b.order)[0]?.city ??
    (dateline && !abroad ? fromDateline(dateline) : null) ??
    best(dateline && !abroad ? 6 : 9) ??
    (signed ? { ...fromDateline(signed), derivation: 'where the report is signed' } : null)
  );
}

/** The state that a visit went to. */
function visitedState(s: Sentence): string | null {
  const match = /\b(?:(?:visit|trip|tour|travell?ed|journey) to|(?:returned|back) (?:home )?from|visited) (?:the )?/i.exec(
    s.text,
  );
  const state = match ? partiesIn(s.text.slice(match.index + match[0].length, match.index + match[0].length + 60))[0] : undefined;
  return state && state.start < 4 ? state.code : null;
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

const CAPITALS = new Map(COUNTRIES.map((c) => [c.code, c.capitals[0] ?? null]));
