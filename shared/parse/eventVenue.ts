/** The building that a meeting was held in. */
import { type Found, foundAt } from './found';
import { LANDMARKS } from './lexicon/landmarks';
import { partiesIn } from './places';
import { APART, beside, cityAt, HELD, isBuilding, isCity, isTime, NAME, OFF_CLAUSE } from './placeWords';
import type { Sentence } from './sentences';

const WORKPLACE =
  /\b(?:Ministry|Department|Service|Secretariat|Division|Commission|Embassy|Mission|Office|University|Institute|Bank|Parliament|Congress|Academy|College|School|Court|Consulate)\b/;

const ROLE_BEFORE =
  /\b(?:Secretary|Division|Director|Director-General|Minister|Head|head|director|adviser|advisor|Adviser|Department|official|officials|officer|attaché|chief|Chief|professor|lecturer|spokes\w+|counsellor|Counsellor|Ambassador|ambassador|analyst|researcher|expert|studied|graduat\w+|work\w+)\b[^,]*$/;

/** Capitals with their small words; a comma goes on only in a list that ends in "and" ("Ministry of Investment, Trade and Industry"). */
const CAPS = `(?:${NAME})(?:(?:,(?= ${NAME} and ${NAME}))? (?:(?:of|for|and|the|de|del|da|do|dos|des|du|la|el|to) ){0,3}(?:\\d{1,2} |d[’'])?${NAME})*`;

const PART_OF =
  '(?:offices?|headquarters|premises|seat|chamber|residence|campus|grounds|gardens|building|compound|ballroom|library|(?:\\p{Ll}+ ){0,2}(?:rooms?|hall))';

/** "in the ballroom of" */
const IN_ROOM = new RegExp(`\\b(?:at|in|inside) the ${PART_OF} of (?:the )?$`, 'u');
/** Houses in small letters: "the Europa building", "the town hall". */
const HOUSE =
  '(?:building|hotel|palace|hall|centre|center|house|guest ?house|residence|castle|university|library|museum|church|school|villa|complex|headquarters|secretariat|club|resort|lodge|theatre|theater|stadium|monastery)';

const SMALL_HOUSE = new RegExp(
  `\\b(?:[Aa]t|[Ii]n|inside) (?:the |(?=\\p{Lu}{2,8} (?:headquarters|secretariat)\\b))((?:${NAME} ){1,3}(?:\\p{Ll}+ ){0,2}${HOUSE}|(?:town|city|village|municipal|community|parish|county) hall|(?:presidential|royal|government|state|regional|municipal|national|provincial|governor[’']s|prime minister[’']s) (?:palace|library|guest ?house|residence|museum|theatre|office))\\b`,
  'u',
);

/** "at the headquarters of the Guadiana Hydrographic Confederation": the seat of an institution that is no building. */
const SEAT_OF = new RegExp(`\\b(?:at|in) the ((?:headquarters|seat|offices|premises|secretariat) of (?:the )?${CAPS})`, 'u');

/** "at its headquarters, the Maison du Cacao": the seat, and then what it is called. */
const SEAT_CALLED = new RegExp(
  `\\b(?:at|in) (?:its|their|his|her|the \\p{L}+[’']s) (?:\\p{Ll}+ )?(?:headquarters|seat|offices?|residence|premises|home|secretariat), (?:the )?(${CAPS})(?=[,.;]| (?:in|on|near|at)\\b|$)`,
  'u',
);

/** "behind the shutters of the Hotel Praiamar" */
const BEHIND_DOORS = new RegExp(
  `\\b(?:behind|within|under|inside) (?:the )?(?:\\p{Ll}+ ){1,3}of (?:the )?((?:${NAME} ){0,3}(?:Hotel|Palace|Hall|Castle|Villa|Centre|Center|Lodge|Resort|House|Palais|Palacio)(?: ${NAME}){0,2})`,
  'u',
);

/** "The Casa del Mar in Montevideo was the seat of", "the Public Authority for Manpower hosted on Monday the seventh round". */
const HOSTS = new RegExp(
  `(?:^|[–—-] |\\b\\d{4},? |, )[Tt]he (${CAPS})(?: in ${NAME}(?: ${NAME})?)? (?:was the (?:seat|venue|scene|setting) of|(?:hosted|played host to)(?: on \\p{Lu}\\p{L}+| yesterday| today)? (?:an?|the|its)\\b)`,
  'u',
);

const MET_AT =
  /\b(?:met|meet|held|hosted|took place|taken place|convened|gathered|sat|received|talks|meeting|consultations|session|opened|concluded|today|yesterday|\p{L}+day)(?: (?!with|by|for|of)\p{Ll}+)?,? $/u;

/** Where journalists were spoken to is not where the sides met. */
const BRIEFED = /\b(?:press|news|media) (?:conference|briefing)\b[^,;]{0,30}$|\b(?:reporters|journalists|media)\b[^,;]{0,30}$/i;

/** So many sentences about the event are asked where it was; later ones only where they put it there themselves. */
const NEAR = 5;

/** What visitors are shown. */
const SHOWN =
  /\b(?:Factory|Plant|Works|Mills?|Park|Farm|Terminal|Port|Hospital|School|Centre|Center|University|Shipyard|Mine|Dam|Museum)$/;

const PUT_THERE =
  /\b(?:met|conversed|conferred|negotiated|held|took place|taken place|convened|gathered|sat|talks|struck|sealed)\b[^,.;]{0,50}$/u;

/**
 * The house that the sentences put the meeting in.
 * @param main the sentence that tells of the meeting first of all
 * @param isVisit of a visit only a house counts that the talks themselves are put in
 */
export function venueIn(sentences: readonly Sentence[], main: Sentence, isVisit: boolean): Found<string> | null {
  const pattern = new RegExp(
    `\\b([Aa]t|[Ii]n|inside|outside|on the steps of|in front of|hosted by|from|to|of|filled|toured) (?:the (?:\\p{Ll}+(?:[’']s)? |\\p{Lu}\\p{L}+[’']s own )?)?(?:${PART_OF} of (?:the )?)?(${CAPS})`,
    'gu',
  );
  for (const [i, s] of sentences.entries()) {
    const near = !isVisit && i < NEAR;
    const text = beside(s.text);
    const part = SEAT_OF.exec(text);
    const seat = near ? HOSTS.exec(text) : null;
    const host = seat ? cutName((seat[1] ?? '').replace(/ in .*$/, '')) : '';
    if (
      seat &&
      (isBuilding(host) || WORKPLACE.test(host) || /\bAuthority\b/.test(host)) &&
      host.includes(' ') &&
      partiesIn(host)[0]?.end !== host.length
    )
      return foundAt(host, s.start + seat.index + seat[0].indexOf(host), 'event.venue-hosts', 0.7);
    for (const match of text.matchAll(pattern)) {
      const words = cutName(match[2] ?? '');
      const from = match.index + match[0].length - (match[2] ?? '').length;
      const before = text.slice(0, match.index);
      const after = text.slice(from + words.length, from + words.length + 60);
      const prep = (match[1] ?? '').toLowerCase();
      const here =
        /^,? where (?:the )?(?:\p{Ll}+ ){0,3}(?:talks|meeting|session|dialogue|negotiations|delegations|sides|round|two|conference|summit|consultations)\b/u.test(
          after,
        );
      if ((prep === 'outside' || prep === 'from') && !here) continue;
      // "welcomed the prime minister to the Catshuis", "the Dialogue came to"; "visited" and "travelled to" say no venue.
      if (prep === 'to' && !/\b(?:welcomed|received|hosted|invited|greeted|brought|came|moved)\b[^.;]*$/.test(before)) continue;
      if (prep === 'toured' && !(isVisit && s === main)) continue;
      if (BRIEFED.test(before) && !here) continue;
      // "the talk of Africa Hall in Addis Ababa on Monday"
      if (prep === 'of' && (!(s === main && besideCity(after)) || /\b(?:Commission|Committee|Council|Forum)$/.test(words)))
        continue;
      if (OFF_CLAUSE.test(before)) continue;
      const landmark = [...LANDMARKS.keys()].find((name) => words.replace(/’/g, "'").includes(name));
      const building = isBuilding(words) && /[ -]/.test(words) && !isCity(words);
      if (/\b(?:Airport|Summit|Dialogue|Consultations|Street)\b/.test(words) && !landmark) continue;
      if (/\bAssembly\b/.test(words) && !landmark && !(prep === 'at' && besideCity(after))) continue;
      if (/^(?:\p{Lu}\p{L}+ )?(?:Forum|Congress|Court|Commission|Council|Bank)$/u.test(words) && !HELD.test(before.slice(-40)))
        continue;
      const held = near
        ? HELD.test(before.slice(-90)) || HELD.test(after) || s === main || IN_ROOM.test(text.slice(0, from))
        : (PUT_THERE.test(before) || (before.trim() === '' && /^[^.;]{0,60}\bheld talks\b/.test(after))) &&
          !APART.test(`${before}at`);
      if (WORKPLACE.test(words) && ROLE_BEFORE.test(before.slice(-60)) && !here && !MET_AT.test(before)) continue;
      if (prep === 'toured' && SHOWN.test(words)) return foundAt(words, s.start + from, 'event.venue', 0.7);
      if ((building || landmark || ONE_WORD.test(words)) && held) return foundAt(words, s.start + from, 'event.venue', 0.85);
      // "held at Singha Durbar", "at Gedung Agung, Yogyakarta": "at" and two capitals that are no city, by a verb, a day or a city.
      const bare =
        near &&
        (prep === 'at' || (prep === 'in' && /\b[Ii]n the $/.test(text.slice(0, from)) && !/^ \p{Ll}{4,} \p{Ll}/u.test(after))) &&
        (words.includes(' ') || / the $/.test(text.slice(0, from))) &&
        (s === main || s === sentences[1]) &&
        (/\b(?:held|met|hosted|took place|place|convened|gathered|sat|(?:hammered|wrung|thrashed|worked) out|reached|signed|agreed|sealed|initialled|views|notes|the chair)(?: \p{L}+)?$/u.test(
          before.trim(),
        ) ||
          besideCity(after)) &&
        !isCity(words) &&
        !partiesIn(words).some((m) => m.form !== 'capital' || m.end === words.length) &&
        !isTime(words);
      if (bare) return foundAt(words, s.start + from, 'event.venue-after-at', 0.7);
    }
    if (
      part &&
      near &&
      (s === main || HELD.test(text.slice(0, part.index).slice(-90))) &&
      !OFF_CLAUSE.test(text.slice(0, part.index))
    ) {
      const words = cutName(part[1] ?? '');
      return foundAt(words, s.start + part.index + part[0].lastIndexOf(words), 'event.venue-seat', 0.7);
    }
    const called = near ? SEAT_CALLED.exec(text) : null;
    const seatName = cutName(called?.[1] ?? '');
    if (
      called &&
      !isCity(seatName) &&
      partiesIn(seatName)[0]?.end !== seatName.length &&
      !OFF_CLAUSE.test(text.slice(0, called.index))
    )
      return foundAt(seatName, s.start + called.index + called[0].lastIndexOf(called[1] ?? ''), 'event.venue-seat', 0.7);
    const behind = BEHIND_DOORS.exec(text);
    if (behind && near && !OFF_CLAUSE.test(text.slice(0, behind.index)))
      return foundAt(behind[1] ?? '', s.start + behind.index + behind[0].indexOf(behind[1] ?? ''), 'event.venue', 0.7);
    const small = SMALL_HOUSE.exec(text);
    if (small && near) {
      const before = text.slice(0, small.index);
      const held = HELD.test(before.slice(-90)) || s === main || s === sentences[1];
      if (held && !OFF_CLAUSE.test(before) && !BRIEFED.test(before) && !ROLE_BEFORE.test(before.slice(-60))) {
        const words = small[1] ?? '';
        return foundAt(words, s.start + small.index + small[0].length - words.length, 'event.venue', 0.7);
      }
    }
  }
  return isVisit ? null : onlyHouse(sentences);
}

/** "The delegations faced each other at the Majapahit Hotel": whatever the verb, the one house that the report names. */
function onlyHouse(sentences: readonly Sentence[]): Found<string> | null {
  const pattern = new RegExp(
    `\\b(?:at|in|inside|${AFTER_TALKS}) (?:the )?(?:${PART_OF} of (?:the )?)?(\\p{Lu}\\p{Ll}+(?:hotel|hall|haus|halle)|(?:${NAME} ){1,4}${HOUSE_NAME}(?: ${NAME}){0,2}|${HOUSE_NAME}(?: ${NAME}){1,2})(?![\\p{L}])`,
    'gu',
  );
  const found: Found<string>[] = [];
  for (const s of sentences.slice(0, 2 * NEAR))
    for (const match of beside(s.text).matchAll(pattern)) {
      const words = cutName(match[1] ?? '');
      const before = s.text.slice(0, match.index);
      if (BRIEFED.test(before) || OFF_CLAUSE.test(before) || OTHERWISE_THERE.test(before)) continue;
      // "Minister X on leaving the hotel" has no office in it
      if (/^(?:at|in)/.test(match[0]) && ROLE_BEFORE.test(before.slice(-60))) continue;
      found.push(
        foundAt(words, s.start + match.index + match[0].length - (match[1] ?? '').length, 'event.venue-only-house', 0.7),
      );
    }
  const [one, ...others] = found;
  return one && others.every(({ value }) => value === one.value) ? one : null;
}

/** Where people come from when talks are over: "emerged from the Dunbar Club", "on leaving the Überseehotel". */
const AFTER_TALKS =
  '(?:emerg(?:ed|ing)|(?:c[ao]me|coming|walk(?:ed|ing)|fil(?:ed|ing)|stepp(?:ed|ing)) out) (?:from|of)|[Oo]n leaving|[Aa]s (?:he|she|they) left|on the steps of';

/** Houses where people meet, as the last word of a name or its first. */
const HOUSE_NAME =
  '(?:Hotel|Hall|Palace|House|Cent(?:re|er)|Lodge|Resort|Chamber|Club|Castle|Villa|Theat(?:re|er)|Library|Residence|Courthouse|Pavilion|Auditorium|Museum|Barracks|Inn|Guesthouse)';
/** What is done in a house beside the meeting: a tour, a speech, a stay, an opening of the house itself. */
const OTHERWISE_THERE =
  /\b(?:visit\w*|tour\w*|inaugurat\w*|laid|wreath|stay\w*|lodg\w*|work\w*|stud\w*|train\w*|fire|exhibition|concert|banquet|dinner|reception|performed|admitted|treated|protest\w*|demonstrat\w*|outside|in (?:19|20)\d\d|last (?:year|month)|years? ago)\b[^.;]{0,80}$/iu;

/** Whether a city, a day or "here" stands right after a place. */
const besideCity = (after: string): boolean => {
  const city = /^(?:,| in|, in) (\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)/u.exec(after)?.[1];
  return /^,? (?:here|today|yesterday|on \p{Lu}\p{L}+day)\b/u.test(after) || (city !== undefined && cityAt(city) !== null);
};

/** The capitals up to where another phrase begins: "Palacio San Martín" and not "… over the IV Round". */
function cutName(words: string): string {
  const stop =
    /\s(?:on|in)\s|\sthe (?=(?:Under|Deputy|Vice|Minister|Secretary|President|Prime|Foreign|Ambassador|Director|Speaker|State )[\p{L}-]*)|\s(?:and|to) the \p{Lu}\p{Ll}+ (?:side|delegation)/u.exec(
      words,
    );
  const cut = stop ? words.slice(0, stop.index) : words;
  return cut.replace(/(?: (?:of|for|and|the|to|de|la))+$/, '').replace(/[.,]$/, '');
}

/** Houses whose name is one word: "Guildhall", "Catshuis". */
const ONE_WORD = /^\p{Lu}\p{Ll}+(?:hall|haus|huis|hus|borg|slott|slot|palatset)$/u;
