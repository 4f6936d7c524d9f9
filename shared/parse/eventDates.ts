import type { EventKind } from '../model/facts';
import { addDays } from './calendar';
import { datesIn, type FoundDate } from './dates';
import type { Found } from './found';
import type { Sentence } from './sentences';

const BEGAN =
  /\b(?:began|begun|begins?|opened|(?<!\bto )opens?|opening|started|(?<!\bto )starts?|starting|kicked off|kicks off|commenc\w+|inaugurated|got under ?way|gets under way|resumed|since)\b/giu;
const ENDED =
  /\b(?:conclud\w+|ended|ends?|closed|closes|closing|wrapped up|wraps up|wound up|winds up|finished|finishes|(?:is|are|was|were) (?:completing|ending|finishing|wrapping up|winding up)|drew to a close|came to (?:an end|a close)|broke up|left for home|left(?= \S+ (?:\S+ )?(?:(?:on|yesterday|today|after|at)\b|$))|departed|(?:last|final|closing) day|complet(?:ed|es)(?= (?:an?|the|his|her|its|their) (?:\p{L}+[- ]){0,4}(?:visit|trip|tour|round|session|talks|consultations|negotiations)))\b/giu;
const HELD =
  /\b(?:held|hold|holds|took place|taken place|met|meets?|gathered|conven\w+|(?:co-?)?chaired|presided|hosted|hosts?|received|receives|called on|called|visited|signed|agreed|adopted|voted|reached|spoke|spoken|talked|telephoned|phoned|headed|led|attended|participated|took part|brought together|was taken|struck|approved|paid|welcomed|greeted|feted|visited|joined|sat|consented|assented|presented|inaugurated|initialled|sealed|clinched|ratified|settled|spent|adjourned|passed|enacted|rejected|turned down|threw out|(?:hammered|wrung|thrashed|worked) out|brokered|shook hands|came together|assembled|closeted|conferred|debated|elected|sealed)\b/giu;
/** A day on which somebody told of it; the day of the event only where no other is given. */
const TOLD =
  /\b(?:announced|told|said|says|stated|disclosed|informed|reported|revealed|confirmed|noted|according to|quoted|statement)\b/giu;
const HELD_NOUN =
  /\b(?:meetings?|talks|session|consultations|dialogue|summit|conference|visit|trip|call|round|forum|commission|conversation)\b/giu;
const ARRIVED = /\b(?:arriv\w+|landed|touched down|flew in|flew into)\b/giu;
/** What has its own day: documents, deadlines, validity, careers, other events. */
const OTHER =
  /\b(?:issued|published|posted|updated|dated|due|scheduled|deadline|expires?|in force|into force|appointed|elected|born|killed|adopted in|founded|established|released|circulated|came back|returned|sworn in|took office|said in a statement|will|would|shall|invited?|to be)\b/giu;
/** Prepositions that make a date a limit and not the day itself. */
const LIMIT =
  /\b(?:by|until|till|before|after|no later than|as from|as of|from|since|prior to|backdated to)\s+(?:the\s+)?(?:end of\s+)?$/i;
/** "the two camps had been closeted since Saturday": they began then. */
const AT_IT_SINCE =
  /\b(?:has|have|had) been (?:\p{Ll}+ly )?(?:meeting|talking|negotiating|sitting|conferring|closeted|assembled|gathered|locked in|in session|in talks|at the table|in conclave|in negotiations?)\b[^.;]* since (?:last )?$/iu;
const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen'.split(' ');
const LENGTH = new RegExp(
  `\\b(${NUMBERS.join('|')}|\\d{1,2})[- ]days?(?:[- ]long)?\\b|\\b(${NUMBERS.join('|')}|\\d{1,2}) (?:\\p{L}+ )?days (?:of|in which|at)\\b`,
  'iu',
);

type Relation = 'began' | 'ended' | 'held' | 'arrived' | 'told' | 'other' | null;

/** The word nearest before `at` that tells what the date is the date of; with none before, the first one after. */
function relationOf(text: string, date: FoundDate): Relation {
  const clause = text.slice(0, date.start);
  const from = Math.max(clause.lastIndexOf(';'), clause.length - 160, 0);
  const before = clause.slice(from);
  const after = text.slice(date.stop, date.stop + 160);
  const rows: [Relation, RegExp][] = [
    ['began', BEGAN],
    ['ended', ENDED],
    ['arrived', ARRIVED],
    ['other', OTHER],
    ['told', TOLD],
    ['held', HELD],
  ];
  const nearest = (piece: string, some: readonly [Relation, RegExp][], last: boolean): Relation => {
    let best: Relation = null;
    let at = last ? -1 : Number.POSITIVE_INFINITY;
    for (const [relation, pattern] of some)
      for (const match of piece.matchAll(pattern))
        if (last ? match.index > at : match.index < at) {
          at = match.index;
          best = relation;
        }
    return best;
  };
  if (
    /^(?: \p{L}+)?,? (?:at the (?:end|close|conclusion|culmination) of|on the (?:last|final|closing) day|after (?:\p{L}+ ){1,3}days)\b/iu.test(
      after,
    )
  )
    return 'ended';
  if (
    /^(?: \p{L}+)?,? (?:as|when|with|after) [^,;]{0,120}\b(?:clos(?:ed|ing)|ended|ending|conclud\w+|came to (?:an end|a close)|wrapped up|drew to|finished|wound up)\b/iu.test(
      after,
    )
  )
    return 'ended';
  if (/^,? (?:at the (?:start|beginning|opening) of|on the (?:first|opening) day)\b/i.test(after)) return 'began';
  // A verb says more than a noun: in "ended a visit on Friday" Friday is the day of the ending.
  const nouns: [Relation, RegExp][] = [['held', HELD_NOUN]];
  return (
    nearest(before, rows, true) ?? nearest(before, nouns, true) ?? nearest(after, rows, false) ?? nearest(after, nouns, false)
  );
}

/** The days of the event, read from the sentences that speak of it, the main one first. */
export function eventDays(
  sentences: readonly Sentence[],
  kind: EventKind | null,
  published: string | null,
  lead: Sentence | null,
): { start: Found<string> | null; end: Found<string> | null } {
  const near = sentences.slice(0, 4);
  let held: Found<string> | null = null;
  let aside: Found<string> | null = null;
  let began: Found<string> | null = null;
  let ended: Found<string> | null = null;
  let endWeak = false;
  let span: { start: Found<string>; end: Found<string> } | null = null;
  for (const s of sentences) {
    for (const date of withNextDay(s.text, joined(s.text, datesIn(s.text, published)))) {
      if (!date.iso || !/^\d{4}-\d{2}-\d{2}$/.test(date.iso)) continue;
      if (s === lead && isDatelineDate(s.text, date, published)) continue;
      if (published && (date.iso > addDays(published, 1) || date.iso < addDays(published, -45))) continue;
      const before = s.text.slice(0, date.start);
      // "from Thursday's conference": the preposition is that noun's, and the day is the conference's.
      const ofMeeting = OF_MEETING.test(s.text.slice(date.stop));
      if (!date.end && !ofMeeting && LIMIT.test(before) && !AT_IT_SINCE.test(before)) continue;
      // "ahead of the Forum, which opens on Wednesday"
      if (/\b(?:which|that) (?:opens?|begins?|starts?|ends?|closes?|meets?|takes? place|is held) (?:on )?$/.test(before))
        continue;
      if (/\b(?:every|each)(?: \p{Ll}+)? $/iu.test(before)) continue;
      // "the attack of April 29", "the agreement of 3 May": the date is that noun's own.
      if (/\b(?!(?:session|meeting|round|talks|morning|afternoon|evening|night|day)\b)\p{L}+ of (?:last )?$/u.test(before))
        continue;
      if (/\b(?:last|previous|earlier) (?:\S+ )?$/i.test(before) && !date.derivation) continue;
      const found = (value: string, rule: string): Found<string> => ({
        value,
        start: s.start + date.start,
        end: s.start + date.stop,
        rule,
        confidence: date.derivation ? 0.85 : 0.95,
        derivation: date.derivation,
      });
      const relation = ofMeeting
        ? 'held'
        : (relationOf(s.text, date) ?? (date.end && (s === lead || near.includes(s)) ? 'held' : null));
      if (relation === 'other') continue;
      if (relation === null || relation === 'told') {
        if (s === sentences[0] || s === lead) aside ??= found(date.iso, 'event.date');
        continue;
      }
      const visitBefore =
        /\b(?:visit|trip|tour|stay)\b[^.;]*$/i.test(before) &&
        !/\b(?:meeting|talks|met|session|summit)\b[^.;]*$/i.test(before.slice(-60));
      if (visitBefore && kind !== 'visit' && kind !== null && (date.end || relation !== 'held')) continue;
      if (date.end) {
        span ??= { start: found(date.iso, 'event.date'), end: found(date.end, 'event.date') };
        continue;
      }
      if (relation === 'arrived') {
        if (kind === 'visit') began ??= found(date.iso, 'event.began');
      } else if (relation === 'began') began ??= found(date.iso, 'event.began');
      else if (relation === 'ended') {
        if (!ended) {
          ended = found(date.iso, 'event.ended');
          endWeak =
            !/\b(?:conclu|ended|closed|wrapped|wound|finish|winds|left for|departed|last day|final day|drew|came to|days)/i.test(
              s.text,
            );
        }
      } else if (kind !== 'visit' || /\b(?:visit\w*|trip|tour|paid)\b/i.test(s.text)) held ??= found(date.iso, 'event.date');
      else aside ??= found(date.iso, 'event.date');
    }
  }
  if (span) return span.start.value === span.end.value ? { start: span.start, end: null } : span;
  const long = lengthOf(sentences);
  // "ended on Friday, a day after it opened"
  const opened = ended ? sinceOpening(sentences, ended.value) : null;
  if (opened && !began && ended) return { start: opened, end: ended };
  // A day told "at the end of" a meeting of one day is that meeting's day.
  if (ended && endWeak && !began && !long) {
    held ??= { ...ended, rule: 'event.date' };
    ended = null;
  }
  // Opened on one day and settled on a later one: the later is the last.
  if (began && held && !ended && kind !== 'visit' && held.value > began.value) ended = { ...held, rule: 'event.ended' };
  if (!began && !held && !ended) held = aside;
  let start = began ?? held;
  if (ended && start && start.value > ended.value) start = null;
  if (ended && start && !began && start.value === ended.value && long) start = null;
  // "ended a one-day seminar on Tuesday"
  if (long?.days === 1 && ended && !start) return { start: ended, end: null };
  if (long && long.days > 1 && !long.of && ended && (!start || start.value === ended.value))
    return {
      start: {
        value: addDays(ended.value, 1 - long.days),
        start: long.start,
        end: long.end,
        rule: 'event.days-before-end',
        confidence: 0.7,
        derivation: `${long.words}, ended on ${ended.value}`,
      },
      end: ended,
    };
  if (long && long.days > 1 && !long.of && start && !ended) {
    const last = addDays(start.value, long.days - 1);
    if (began && published && last <= published)
      return {
        start,
        end: {
          value: last,
          start: long.start,
          end: long.end,
          rule: 'event.days-after-start',
          confidence: 0.7,
          derivation: `${long.words} from ${start.value}`,
        },
      };
  }
  if (start && ended && start.value === ended.value) return { start, end: null };
  return { start, end: ended };
}

/** "Thursday's donors' conference", "yesterday's meeting". */
const OF_MEETING =
  /^[’']s (?:[\p{L}’'-]+ ){0,4}(?:meetings?|talks|session|consultations|dialogue|summit|conference|visit|call|round|forum|conversation|negotiations|vote|sitting|encounter)\b/iu;
/** "from 19 October until Monday": two dates that a preposition makes the first and the last day. */
function joined(text: string, dates: readonly FoundDate[]): FoundDate[] {
  const found: FoundDate[] = [];
  for (const [i, date] of dates.entries()) {
    const [before, next] = [found.at(-1), dates[i + 1]];
    if (before && date.start < before.stop) continue;
    const spans =
      next?.iso?.length === 10 &&
      date.iso?.length === 10 &&
      !date.end &&
      !next.end &&
      next.iso > date.iso &&
      /\bfrom (?:\p{L}+day,? )?$/u.test(text.slice(0, date.start)) &&
      /^ (?:to|until|till|through) (?:\p{L}+day,? )?$/u.test(text.slice(date.stop, next.start));
    found.push(spans ? { ...date, end: next.iso, stop: next.stop, words: text.slice(date.start, next.stop) } : date);
  }
  return found;
}

const NEXT_DAY = /\b(?:the (?:following|next) day|a day later|the day after)\b(?! tomorrow)/giu;

/** "opened on Thursday and closed the following day": a day counted from the one told before it in the sentence. */
function withNextDay(text: string, dates: FoundDate[]): FoundDate[] {
  const more: FoundDate[] = [];
  for (const { 0: words, index: start } of text.matchAll(NEXT_DAY)) {
    const day = dates.filter((d) => d.stop <= start && d.iso?.length === 10).at(-1);
    const last = day?.end ?? day?.iso;
    if (!day || !last) continue;
    const derivation = `“${words}” after ${last}`;
    more.push({ iso: addDays(last, 1), end: null, words, start, stop: start + words.length, derivation });
  }
  return more.length > 0 ? [...dates, ...more].sort((a, b) => a.start - b.start) : dates;
}

/** The day that belongs to the dateline: nothing but places, agencies and dates stand before it. */
function isDatelineDate(text: string, date: FoundDate, published: string | null): boolean {
  // "HONIARA, Thursday 12 June 2025 –": the weekday of the date behind it
  const ofNext = /^,? (?:\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{L}{2}|\p{Lu}\p{L}{2,8}\.? \d{1,2}\b)/u.test(text.slice(date.stop));
  if (date.derivation && !ofNext) return false;
  const before = text.slice(0, date.start);
  if (before.trim() === 'date') return true;
  return (
    (published === null || date.iso === published) &&
    /^\W*(?:\p{Lu}[\p{L}.’'-]*(?:[ ,/|()–—][ ,/|()–—-]*|$))*$/u.test(before) &&
    !/^\W*(?:On|In|This|From)\b/.test(before)
  );
}

const SINCE_OPENING = new RegExp(
  `\\b(a|${NUMBERS.slice(0, 7).join('|')}) days? after (?:it|they|the talks|the meeting|the summit|the session) (?:had )?(?:opened|began|started|convened|got under way)\\b`,
  'iu',
);

/** The first day, counted back from the last as the text does. */
function sinceOpening(sentences: readonly Sentence[], last: string): Found<string> | null {
  for (const { text, start } of sentences) {
    const match = SINCE_OPENING.exec(text);
    if (!match) continue;
    const days = Math.max(1, NUMBERS.indexOf((match[1] ?? '').toLowerCase()) + 1);
    return {
      value: addDays(last, -days),
      start: start + match.index,
      end: start + match.index + match[0].length,
      rule: 'event.days-before-end',
      confidence: 0.8,
      derivation: `“${match[0]}”, ended on ${last}`,
    };
  }
  return null;
}

/** How long the event was. `of`: "four days of talks", which need not be days in a row as two are, so that no day is counted from them. */
function lengthOf(
  sentences: readonly Sentence[],
): { days: number; of: boolean; words: string; start: number; end: number } | null {
  for (const s of sentences) {
    const match = LENGTH.exec(s.text);
    if (!match) continue;
    const words = (match[1] ?? match[2] ?? '').toLowerCase();
    const days = NUMBERS.includes(words) ? NUMBERS.indexOf(words) + 1 : Number(words);
    const stop = match.index + match[0].length;
    const of = days > 2 && (match[2] !== undefined || /^ (?:of|at)\b/.test(s.text.slice(stop)));
    if (days >= 1 && days < 30) return { days, of, words: match[0], start: s.start + match.index, end: s.start + stop };
  }
  return null;
}
