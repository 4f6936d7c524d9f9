import type { EventKind } from '../model/facts';
import { type Found, foundAt } from './found';
import { CITIES } from './lexicon/cities';
import { COUNTRIES } from './lexicon/countries';
import { LANDMARKS } from './lexicon/landmarks';
import { isKnownCity, partiesIn } from './places';
import type { Sentence } from './sentences';

const BUILDING =
  '(?:Office|Ministry|Centre|Center|House|Hall|Palace|Hotel|Headquarters|Institute|Mission|Commission|Division|Building|University|Academy|Complex|Club|Castle|Villa|Secretariat|Ministries|Parliament|Chancellery|Museum|Library|Residence|Bhawan|Bhavan|Embassy|Department|Resort|Kremlin|Palacio|Palácio|Palais|Palazzo|Auberge|Hôtel|Château|Schloss|Lodge|Inn|Tower|Plaza|Manor|Mansion|Theatre|Theater|Chamber|Pavilion|Auditorium|College|School|Arena|Stadium|Church|Cathedral|Monastery|Citadel|Fort|Barracks|Port|Base|Consulate|Legation|Block|Majlis|Diwan|Sheraton|Hilton|Marriott|Hyatt|Serena|Intercontinental|InterContinental|Radisson|Kempinski|Bank|Congress|Estate|Courthouse|Court|Buildings|Barn|Rooms?|Observatory|Gallery|Terminal|Forum|Chambers|Gardens?|Park|Campus|Temple|Mosque|Shrine|Ranch|Farm|Winery|Pier|Square|Capitol|Retreat|Camp|Cottage|Guesthouse|Townhall|Haveli|Mahal|Sadan|Durbar|Niwas|Istana|Wisma|Balai|Casa|Quinta|Hacienda|Palácio|Palau|Kasbah|Kasr|Qasr|Dar|Sarayı|Köşkü|Konağı|Yard|Lounge|Studio|Depot|Headquarter|(?:[\\p{L}-]+-)?(?:Haus|Halle|Saal|Hof))';
const WORKPLACE =
  /\b(?:Ministry|Department|Service|Secretariat|Division|Commission|Embassy|Mission|Office|University|Institute|Bank|Parliament|Congress|Academy|College|School|Court|Consulate)\b/;
const ROLE_BEFORE =
  /\b(?:Secretary|Division|Director|Director-General|Minister|Head|head|director|adviser|advisor|Adviser|Department|official|officials|officer|attaché|chief|Chief|professor|lecturer|spokes\w+|counsellor|Counsellor|Ambassador|ambassador|analyst|researcher|expert|studied|graduat\w+|work\w+)\b[^,]*$/;
/** Verbs and nouns that put what follows "in" or "at" to the meeting. */
const HELD =
  /\b(?:held|hosted|hosts|met|meets?|took place|taken place|takes place|place|gathered|convened?|conclud\w+|closed|opened|opens|began|ended|wrapped up|talks|session|meeting|dialogue|consultations|negotiations|summit|conference|conversations?|received|spoke|agreed|signed|presided|chaired|co-chaired|in the chair|today|yesterday|forum|commission|round|visit|voted|wound up|kicked off|resumed|discussions|policy|sat|(?:hammered|wrung|thrashed) out|ended)\b/i;
/** A place after these is where somebody works or comes from, or where another event was or will be. */
const APART =
  /\b(?:ambassador|ambassadors|embassy|ministry|envoy|government|officials?|resident|based|court|headquarters|office|High Commissioner|consul(?:ate)?|Consul(?:ate)?|correspondent|returned from|born|detained|university|bureau|summit to be held|to be held|will be held|will host|next (?:round|session|meeting|summit)|delegation|Representative|mission|next|visit)(?: to be held)? (?:in|at)$/i;

/** "in Ankara in 2021", "in Lima last year": a meeting of another time. */
const OTHER_TIME =
  /^,? (?:in|since|last|during) (?:(?:early|late|mid-?) ?)?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December),? ?)?(?:\d{4}|year|month|spring|summer|autumn|winter|(?<=[a-z] )(?=[,.;]))|^,? on \d{1,2} \p{Lu}\p{Ll}+ \d{4}, by (?:which|whose)\b/u;
const OFF_CLAUSE =
  /\b(?:will|would|shall|to be|next|previous|last (?:year|round|session|meeting)|ahead of|invit\w+|scheduled|due|expected|earlier (?:round|session)|should|as (?:\S+ ){1,3}had \p{Ll}+|(?:days?|weeks?|hours?) (?:before|ahead|after)|before the)\b[^,;]{0,70}$/iu;
const NAME = "\\p{Lu}[\\p{L}\\p{M}’'.-]*";
/** Capitals with their small words; a comma goes on only in a list that ends in "and" ("Ministry of Investment, Trade and Industry"). */
const CAPS = `(?:${NAME})(?:(?:,(?= ${NAME} and ${NAME}))? (?:(?:of|for|and|the|de|del|da|do|dos|des|du|la|el|to) ){0,3}(?:\\d{1,2} |d[’'])?${NAME})*`;

/** The text without what is only held beside it ("on the sidelines of …"), blanked so that places stay. */
const beside = (text: string) =>
  text.replace(/\b(?:sidelines|margins|fringes) of (?:[^,.;]*?(?=\b(?:in|at) \p{Lu}|[,.;])|[^,.;]*)/giu, (all) =>
    ' '.repeat(all.length),
  );

const PART_OF =
  '(?:offices?|headquarters|premises|seat|chamber|residence|campus|grounds|gardens|building|compound|ballroom|library|(?:\\p{Ll}+ ){0,2}(?:rooms?|hall))';
/** Houses in small letters: "the Europa building", "the town hall". */
const HOUSE =
  '(?:building|hotel|palace|hall|centre|center|house|guest ?house|residence|castle|university|library|museum|church|school|villa|complex|headquarters|club|resort|lodge|theatre|theater|stadium|monastery)';
const SMALL_HOUSE = new RegExp(
  `\\b(?:at|in|inside) the ((?:${NAME} ){1,3}(?:\\p{Ll}+ )?${HOUSE}|(?:town|city|village|municipal|community|parish|county) hall|(?:presidential|royal|government|state|regional|municipal|national|provincial|governor[’']s|prime minister[’']s) (?:palace|library|guest ?house|residence|museum|theatre|office))\\b`,
  'u',
);
/** "at the headquarters of the Guadiana Hydrographic Confederation": the seat of an institution that is no building. */
const SEAT_OF = new RegExp(`\\b(?:at|in) the ((?:headquarters|seat|offices|premises|secretariat) of (?:the )?${CAPS})`, 'u');
/** "behind the shutters of the Hotel Praiamar" */
const BEHIND_DOORS = new RegExp(
  `\\b(?:behind|within|under|inside) (?:the )?(?:\\p{Ll}+ ){1,3}of (?:the )?((?:${NAME} ){0,3}(?:Hotel|Palace|Hall|Castle|Villa|Centre|Center|Lodge|Resort|House|Palais|Palacio)(?: ${NAME}){0,2})`,
  'u',
);
const MET_AT =
  /\b(?:met|meet|held|hosted|took place|taken place|convened|gathered|sat|received|talks|meeting|consultations|session|opened|concluded|today|yesterday|\p{L}+day)(?: (?!with|by|for|of)\p{Ll}+)?,? $/u;
/** Where journalists were spoken to is not where the sides met. */
const BRIEFED = /\b(?:press|news|media) (?:conference|briefing)\b[^,;]{0,30}$|\b(?:reporters|journalists|media)\b[^,;]{0,30}$/i;

/** So many sentences about the event are asked where it was; later ones only where they put it there themselves. */
const NEAR = 5;
const PUT_THERE = /\b(?:met|held|took place|taken place|convened|gathered|sat|talks|struck|sealed)\b[^,.;]{0,50}$/u;

export function venueIn(sentences: readonly Sentence[], main: Sentence, isVisit: boolean): Found<string> | null {
  const pattern = new RegExp(
    `\\b(at|in|inside|outside|on the steps of|in front of|hosted by|from|to|of|filled) (?:the (?:\\p{Ll}+(?:[’']s)? )?)?(?:${PART_OF} of (?:the )?)?(${CAPS})`,
    'gu',
  );
  const near = (s: Sentence) => !isVisit && sentences.indexOf(s) < NEAR;
  for (const s of sentences) {
    const text = beside(s.text);
    const part = SEAT_OF.exec(text);
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
      // "welcomed the prime minister to the Catshuis"; "visited" and "travelled to" say no venue.
      if (match[1] === 'to' && !/\b(?:welcomed|received|hosted|invited|greeted)\b[^.;]*$/.test(before)) continue;
      if (BRIEFED.test(before) && !here) continue;
      // "the talk of Africa Hall in Addis Ababa on Monday"
      if (match[1] === 'of' && !(s === main && besideCity(after))) continue;
      if (OFF_CLAUSE.test(before)) continue;
      const landmark = [...LANDMARKS.keys()].find((name) => words.replace(/’/g, "'").includes(name));
      const building = new RegExp(`(?<![\\p{L}])${BUILDING}(?![\\p{L}])`, 'u').test(words) && /[ -]/.test(words);
      if (/\b(?:Airport|Summit|Dialogue|Consultations|Street)\b/.test(words) && !landmark) continue;
      if (/\bAssembly\b/.test(words) && !landmark && !(match[1] === 'at' && besideCity(after))) continue;
      if (/^(?:\p{Lu}\p{L}+ )?(?:Forum|Congress|Court|Commission|Council|Bank)$/u.test(words) && !HELD.test(before.slice(-40)))
        continue;
      const inRoom = new RegExp(`\\b(?:at|in|inside) the ${PART_OF} of (?:the )?$`, 'u').test(text.slice(0, from));
      const held = near(s)
        ? HELD.test(before.slice(-90)) || HELD.test(after) || s === main || inRoom
        : PUT_THERE.test(before) && !APART.test(`${before}at`);
      if (WORKPLACE.test(words) && ROLE_BEFORE.test(before.slice(-60)) && !here && !MET_AT.test(before)) continue;
      if ((building || landmark || ONE_WORD.test(words)) && held) return foundAt(words, s.start + from, 'event.venue', 0.85);
      // "held at Singha Durbar", "at Gedung Agung, Yogyakarta": "at" and two capitals that are no city, by a verb, a day or a city.
      const bare =
        near(s) &&
        (match[1] === 'at' || (match[1] === 'in' && /\bin the $/.test(text.slice(0, from)))) &&
        (words.includes(' ') || / the $/.test(text.slice(0, from))) &&
        (s === main || s === sentences[1]) &&
        (/\b(?:held|met|hosted|took place|place|convened|gathered|sat|(?:hammered|wrung|thrashed|worked) out|reached|signed|agreed|sealed|initialled)(?: \p{L}+)?$/u.test(
          before.trim(),
        ) ||
          besideCity(after)) &&
        !isCity(words) &&
        partiesIn(words).length === 0 &&
        !isTime(words);
      if (bare) return foundAt(words, s.start + from, 'event.venue-after-at', 0.7);
    }
    if (
      part &&
      near(s) &&
      (s === main || HELD.test(text.slice(0, part.index).slice(-90))) &&
      !OFF_CLAUSE.test(text.slice(0, part.index))
    ) {
      const words = cutName(part[1] ?? '');
      return foundAt(words, s.start + part.index + part[0].lastIndexOf(words), 'event.venue-seat', 0.7);
    }
    const behind = BEHIND_DOORS.exec(text);
    if (behind && near(s) && !OFF_CLAUSE.test(text.slice(0, behind.index)))
      return foundAt(behind[1] ?? '', s.start + behind.index + behind[0].indexOf(behind[1] ?? ''), 'event.venue', 0.7);
    const small = SMALL_HOUSE.exec(text);
    if (small && near(s)) {
      const before = text.slice(0, small.index);
      const held = HELD.test(before.slice(-90)) || s === main || s === sentences[1];
      if (held && !OFF_CLAUSE.test(before) && !BRIEFED.test(before) && !ROLE_BEFORE.test(before.slice(-60))) {
        const words = small[1] ?? '';
        return foundAt(words, s.start + small.index + small[0].length - words.length, 'event.venue', 0.7);
      }
    }
  }
  return null;
}

/** Whether a city, a day or "here" stands right after a place. */
const besideCity = (after: string): boolean => {
  const city = /^(?:,| in|, in) (\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)/u.exec(after)?.[1];
  return /^,? (?:here|today|yesterday|on \p{Lu}\p{L}+day)\b/u.test(after) || (city !== undefined && cityAt(city) !== null);
};

/** The capitals up to where another phrase begins: "Palacio San Martín" and not "… over the IV Round". */
function cutName(words: string): string {
  const stop = /\s(?:on|in)\s|\s(?:and|to) the \p{Lu}\p{Ll}+ (?:side|delegation)/u.exec(words);
  const cut = stop ? words.slice(0, stop.index) : words;
  return cut.replace(/(?: (?:of|for|and|the|to|de|la))+$/, '').replace(/[.,]$/, '');
}

/** Houses whose name is one word: "Guildhall", "Catshuis". */
const ONE_WORD = /^\p{Lu}\p{Ll}+(?:hall|haus|huis|hus|borg|slott|slot|palatset)$/u;

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
  lead: Sentence;
  headlines: readonly Sentence[];
  kind: EventKind | null;
  venue: Found<string> | null;
  dateline: { city: string; start: number; end: number } | null;
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
  { kind, venue, dateline, masthead, homeState }: PlaceInput,
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
    const known = cityAt(words);
    const ofPlace = prep === 'of' && OF_PLACE.test(before);
    if (prep === 'of' && !ofPlace) continue;
    if (ELSEWHERE.test(before)) continue;
    if (/^ (?:international )?airport/i.test(text.slice(match.index + match[0].length)) || /Airport$/.test(words)) continue;
    if (OFF_CLAUSE.test(before) || OTHER_TIME.test(text.slice(match.index + match[0].length))) continue;
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
/** "who is in Cebu": where somebody else was. */
const ELSEWHERE = /\b(?:who|whom|whose) (?:is|was|were|are|had|has|lives?|works?|serves?)\b[^,;]{0,60}$/i;
const VISITED = /\b(?:(?:visit|trip|tour|travell?ed|journey)(?: to)|visited|visiting)$/i;
/** A council's town is in its name. */
const TOWN_COUNCIL = new RegExp(
  `\\b(?:[Cc]ity|[Tt]own|[Mm]unicipality|Panlungsod|Bayan|[Cc]ommune|[Bb]orough|[Cc]ounty|[Vv]illage|(?:[Mm]unicipal|[Cc]ity|[Tt]own|[Cc]ommunal) [Cc]ouncil) of (${NAME}(?: ${NAME})?)|(?:^|\\b(?:[Tt]he|by|of) )(${NAME}(?: ${NAME})?) (?:City|Town|Borough|Municipal|County|Village|Metropolitan|Community|City's|Town's) (?:Council|Board|Assembly|Commission)\\b`,
  'u',
);
const IN_PLACE = new RegExp(`\\b([Ii]n|[Aa]t|to|visiting|visited|left|of) ((?:the )?${NAME}(?: ${NAME}){0,3})`, 'gu');
const BESIDE_VENUE = new RegExp(
  `^(?:,| in|, in) (${NAME}(?: ${NAME})?)(?=[.,;]|$| (?:on|yesterday|today|to|from|where|and|between|for|with|under)\\b)`,
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
  !new RegExp(`(?<![\\p{L}])${BUILDING}(?![\\p{L}])`, 'u').test(words) &&
  !isTime(words) &&
  !/[’']s$/.test(words.split(' ')[0] ?? '') &&
  /\p{Ll}/u.test(words) &&
  !/^(?:Europe|Asia|Africa|America|Latin|South|North|East|West|Central|Southeast|Northern|Southern|Eastern|Western|Middle|Parliament|Congress|English|French|Arabic|Spanish)\b/.test(
    words,
  );

/** Where the meeting was: the surest kind of words over the sentences that speak of it, before the nearer sentence. */
export function cityOf(input: PlaceInput): Found<string> | null {
  const { sentences, main, lead, headlines, kind, venue, dateline } = input;
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
  const ofBuilding =
    landmark && venue
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
    best(dateline && !abroad ? 6 : 9)
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
