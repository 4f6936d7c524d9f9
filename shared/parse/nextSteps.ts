import { weekdayNames } from './calendar';
import { isQuestion, lead, withoutCapital } from './clauses';
import { datesIn, type FoundDate } from './dates';
import type { FoundOutcome, FoundQuote, FoundStep } from './found';
import { APPROVAL, FUTURES } from './lexicon/futures';
import { matchesOf } from './matches';
import { AGENT, ownerBy, ownerOf } from './owner';
import { capitalOf, partiesIn, partyOf } from './places';
import { overlapping } from './ranges';
import type { Sentence } from './sentences';

const EVENT =
  /(?<!\p{L})(?:round|session|meeting|summit|dialogue|consultations?|conference|talks|visit|trip|tour|mission|delegation|team|exhibition|expo|fair|trial|commanders|officials|experts|negotiations|exercise|drill|first (?:\p{L}+ )?patrol|vote|ballot|council|forum|edition|commission|committee|commissioners|voyage|congress|assembly|workshop|seminar|ceremony|signing|inauguration|handover|referendum|election|hearing|strike|sitting|plenary|retreat|gathering|review|follow-up|inspectors|\p{L}*\d+(?:st|nd|rd|th))s?(?!\p{L})/iu;
/** What an event does, where no day is told: "the next round will be held in Moscow". */
const HAPPENS =
  /^(?:\p{L}+ )?(?:be (?:back|received|submitted|presented|opened|completed|deployed|held|hosted|convened|organi[sz]ed|signed|inked|voted|ratified|announced|agreed|fixed|decided|launched)|take place|convene|meet|gather|visit|arrive|travel|pay|host|hold|run|vote|resume|reconvene|begin|start|open|come|go(?! ahead)|follow|continue)\b/u;

const ENDS_IN_APPROVAL = new RegExp(`(?:${APPROVAL})$`, 'u');

export type StepContext = {
  published: string | null;
  quotes: FoundQuote[];
  outcomes: FoundOutcome[];
  /** How many parties met. */
  parties: number;
  isBackground: (s: Sentence) => boolean;
};

export function findNextSteps(
  sentences: readonly Sentence[],
  { published, quotes, outcomes, parties, isBackground }: StepContext,
): FoundStep[] {
  const found: FoundStep[] = [];
  const said = quotes
    .filter((q) => !q.official)
    .flatMap((q) => q.parts)
    .sort((a, b) => a.start - b.start);
  const inOrder = [...outcomes].sort((a, b) => a.start - b.start);
  for (const sentence of sentences) {
    const inQuote = (at: number) => overlapping(said, sentence.start + at, sentence.start + at + 1).length > 0;
    const text = withoutCapital(sentence.text);
    if (isElsewhere(text) || isQuestion(text)) continue;
    const futures = [...FUTURES.matches(text, matchesOf)]
      .map(([, match]) => match)
      .filter(({ index, 0: verb }) => {
        // What looks back tells of the past, whatever else its paragraph says of the future.
        const isPlain = /^(?:will|shall|is|are)\b/.test(verb);
        // "told members they would “rather strike in spring”"
        if (/^\s*[“"«‘]/.test(text.slice(index + verb.length))) return false;
        return !inQuote(index) && (isPlain || !isBackground(sentence)) && !isConditional(text.slice(0, index));
      });
    if (futures.length === 0) continue;
    // Several dated commitments in one sentence are several steps.
    const inside = overlapping(inOrder, sentence.start, sentence.end).filter((o) => isDated(o.text, published));
    if (inside.length > 1) continue;
    const coming = clausesOf(sentence.text, futures).filter((clause) => isComing(clause.text, clause.at, clause.verb, published));
    const whole = lead(sentence.text);
    const [only] = coming;
    if (coming.length > 1)
      for (const { start, end, at } of coming)
        found.push(step(sentence.text.slice(start, end), sentence.start + start, 'step.future-event', published, at));
    else if (only)
      found.push(
        step(sentence.text.slice(whole), sentence.start + whole, 'step.future-event', published, only.start + only.at - whole),
      );
    else {
      const first = futures.find(({ index, 0: verb }) => isComing(sentence.text.slice(whole), index - whole, verb, published));
      if (first)
        found.push(step(sentence.text.slice(whole), sentence.start + whole, 'step.future-event', published, first.index - whole));
    }
  }
  // Only whole sentences lie around an outcome; its own twins never do, since each is one item by now.
  const future = [...found];
  for (const outcome of outcomes) {
    if (
      overlapping(future, outcome.start, outcome.end).some(
        (s) => (s.start <= outcome.start && outcome.end <= s.end + 2) || (outcome.start <= s.start && s.end <= outcome.end),
      )
    )
      continue;
    if (!['agreed', 'announced', 'committed'].includes(outcome.type)) continue;
    // What is not to be done before a day is no step towards it.
    if (/\b(?:not|nobody|no one|never|no)\b[^,;]*\b(?:before|until|till)\b/.test(outcome.text)) continue;
    const dates = datesIn(outcome.text, published, 'future').filter(
      (d) => isAhead(d.iso, published) && !isBehind(outcome.text, d),
    );
    const date = dates.find((d) => d.iso !== null) ?? dates[0];
    if (!date || /\bover the next\b/.test(outcome.text.slice(Math.max(0, date.start - 14), date.stop))) continue;
    // A resolve without an end is none: only "by" and "before" set one.
    if (
      outcome.type === 'committed' &&
      !/\b(?:by|before|no later than|until)\s(?:the end of )?$/.test(outcome.text.slice(0, date.start))
    )
      continue;
    const dated = step(outcome.text, outcome.start, 'step.dated-commitment', published);
    found.push({ ...dated, who: dated.who ?? ownerBy(outcome.by, parties) });
  }
  return found;
}

type Clause = { start: number; end: number; text: string; at: number; verb: string };

/** The clauses of several future verbs: "will be back on 30 October and are to submit their report on 10 December". */
function clausesOf(text: string, futures: readonly RegExpExecArray[]): Clause[] {
  const found: Clause[] = [];
  let start = lead(text);
  for (const [i, { index, 0: verb }] of futures.entries()) {
    const next = futures[i + 1];
    const rest = next ? text.slice(index + verb.length, next.index) : '';
    const cut = [...rest.matchAll(/;\s(?:and )?|,?\s(?:and|while|but|whereas)\s/g)].at(-1);
    if (next && !cut) continue;
    const end = cut && next ? index + verb.length + cut.index : text.length;
    if (index >= start) found.push({ start, end, text: text.slice(start, end), at: index - start, verb });
    start = cut && next ? end + cut[0].length : end;
  }
  return found;
}

/** What others plan elsewhere, or is only rumoured: "Maharashtra, meanwhile, is likely to …". */
const isElsewhere = (text: string): boolean =>
  /^Elsewhere\b|, meanwhile, |\bof (?:its|their|his|her) own\b|\b(?:of )?(?:its|their|his|her) own (?:\p{L}+ ){0,2}(?:talks|conference|summit|price|measures?|negotiations)\b|\bneighbou?ring\b|\breportedly\b/u.test(
    text,
  );

const isDated = (text: string, published: string | null): boolean =>
  datesIn(text, published, 'future').some((d) => isAhead(d.iso, published) && !isBehind(text, d));

const isConditional = (before: string): boolean =>
  /\b(?:if|unless|whether|hoped|hopes|nobody|no one|neither|believes?d?|could|might|said that this)\b[^,;]*$/i.test(before);

let asked: { text: string; published: string | null; dates: FoundDate[] } | null = null;
/** The dates of a clause, as seen before they come; each of its verbs asks for them. */
function datesOf(text: string, published: string | null): FoundDate[] {
  if (asked?.text !== text || asked.published !== published)
    asked = { text, published, dates: datesIn(text.replace(/[\s.,;:/”"]+$/, ''), published, 'future') };
  return asked.dates;
}

/** Whether the future verb tells of something that will happen on a day, or of an event that will take place. */
function isComing(text: string, at: number, verb: string, published: string | null): boolean {
  const before = text.slice(0, at);
  const rest = text.slice(at + verb.length).trim();
  const dates = datesOf(text, published).filter((d) => isAhead(d.iso, published) && !isBehind(text, d, at));
  const dated = dates.some((d) => d.start > at || d.start < 60);
  if (/^(?:accepted|invited)/.test(verb))
    return /^(?:an?|the) invitation to\b/.test(rest) && (dated || /\b(?:visit|attend)\b|^an? invitation to \p{Lu}/u.test(rest));
  if (/^(?:(?:has|have) (?:also )?been|was|were) invited/.test(verb))
    return dated || /\b(?:visit|attend|pay|\p{Lu}\p{L}+)\b/u.test(rest);
  if (/^(?:has|have) (?:not yet|yet to|still)/.test(verb)) return EVENT.test(before);
  if (/^(?:must|should|has to|have to)/.test(verb))
    return (
      (/\b(?:by|before|until|within|no later than)\b/.test(rest) && dated) ||
      (verb.startsWith('must') && /^(?:received|ratified|submitted|completed|approved|signed)/.test(verb.split(' ').at(-1) ?? ''))
    );
  if (/^(?:fixed|set|scheduled) (?:the|their|its)/.test(verb)) return true;
  if (/^(?:payable|due|effective)/.test(verb)) return dates.some((d) => d.start > at);
  if (/^to be/.test(verb)) return EVENT.test(before) && (dated || /\b(?:in|at) \p{Lu}/u.test(rest));
  // "agreed that the next round would be held in Bangkok"
  if (
    verb === 'would' &&
    /\b(?:agreed|decided|announced) that [^,;]*$/.test(before) &&
    EVENT.test(before) &&
    /^ ?be (?:held|hosted|convened)\b/.test(rest)
  )
    return true;
  if (/^(?:would|plans?|intends?|expects?)\b/.test(verb)) return dated && EVENT.test(text);
  if (/^(?:has|have) (?:been given )?(?:until|till)/.test(verb)) return dated;
  if (ENDS_IN_APPROVAL.test(verb)) return !/\bno\b/.test(verb);
  if (
    /^(?:will|shall)\b/.test(verb) &&
    /^(?:also )?(?:get(?! (?:under way|underway|together|acquainted|to (?:see|visit|know)))|see(?! (?:each other|one another))|have|become|remain|need|mean|help|allow|be (?:able|an?|the))\b/.test(
      rest,
    )
  )
    return false;
  if (/^(?:will|shall)\b/.test(verb) || /^(?:is|are) (?:\p{L}+ )?to$/u.test(verb)) {
    const event =
      EVENT.test(before) ||
      /^(?:\p{L}+ )?(?:visit|attend|travel)\b/u.test(rest) ||
      /^(?:next |also |then |soon )?(?:meet|see each other|sit down together)(?: again| next| once more)?(?: (?:in|at|on|for|before|after|during)\b|[.;,]|$)/u.test(
        rest,
      ) ||
      (/^(?:\p{L}+ )?(?:host|hold)\b/u.test(rest) && EVENT.test(rest));
    // "will be on the agenda again in the 2026 round"
    if (
      /^be (?:back )?(?:on the (?:agenda|table)|taken up|discussed|raised|looked at|examined)(?: again)? (?:at|in|during) (?:the|its|their|an?) (?:next|coming|\d{4}|\p{L}+ (?:round|session|meeting))/u.test(
        rest,
      )
    )
      return true;
    return dated || (event && HAPPENS.test(rest) && !/^pay (?!an?\b)/.test(rest));
  }
  // "The next meeting is on 18 November"
  if (/^is $/.test(verb) && /^\p{Lu}[\p{L}-]+['’]s?[.,;]?/u.test(rest)) return true;
  if (/^(?:is|are) $/.test(verb)) return EVENT.test(before) && dates.some((d) => d.start >= at && d.start < at + 12);
  if (/^(?:plays? )?hosts? $/.test(verb)) return EVENT.test(rest.slice(0, 60));
  if (/^(?:corresponds?|falls?|belongs?|goes|passes|returns?|moves) to$/.test(verb)) return true;
  if (
    /^(?:plays? host to|set|fixed|named|chose|picked|gave|given|gives|granted|(?:was|were|has been|have been) (?:told|asked|instructed|ordered|charged|tasked|given)|to (?:open|start|begin|run|follow|take|be))\b/.test(
      verb,
    ) &&
    !/^(?:fixed|set) (?:the|their|its)/.test(verb)
  )
    return dates.some((d) => d.start > at);
  if (/^hold/.test(verb)) return EVENT.test(rest.slice(0, 30));
  // "is due in Valparaíso", "has been pencilled in for Brussels": an event, or anything with its day
  if (/^(?:is|are|has|have|was|were)\b/.test(verb))
    return (dated && !/^(?:was|were)\b/.test(verb)) || (EVENT.test(before) && /^(?:is|are|has|have)\b/.test(verb));
  return (
    dated &&
    dates.some((d) => d.start > at) &&
    (EVENT.test(before) ||
      /^(?:comes?|enters?|falls|expires?|takes?|goes|resumes?|opens?|starts?|begins?|closes?|lapses?|runs|ends|calls? at|docks?)\b/.test(
        verb,
      ) ||
      AGENT.test(before) ||
      partiesIn(before).length > 0 ||
      /(?:^|[ ,])(?:\p{Lu}[\p{L}’'-]+|[Hh]e|[Ss]he|[Tt]hey) (?:also |then |next |themselves |himself |herself )?$/u.test(before))
  );
}

const PAST_BETWEEN = /\b(?:said|told|announced|agreed|decided|met|held|signed|wrote|reported|disclosed|after|which|was|were)\b/;

const OF_THESE_DAYS = new RegExp(
  `^(?:(?:last )?(?:${weekdayNames.join('|')})(?:\\b.{1,12}(?:${weekdayNames.join('|')}))?|today|tonight|this (?:morning|afternoon|evening|week|month|weekend))$`,
  'i',
);

/** "on Tuesday" in a past sentence, "backdated to 1 January", "in 2025-2027": no date by which something is still to happen. */
function isBehind(text: string, { start, stop, words }: FoundDate, verb: number | null = null): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  if (
    OF_THESE_DAYS.test(words) &&
    !(verb !== null && verb < start && !PAST_BETWEEN.test(text.slice(verb, start))) &&
    // "On Sunday the union will put the figures to a mass meeting"
    !(verb !== null && start < 4 && /^\s?(?:will|shall)\b/.test(text.slice(verb))) &&
    !/\b(?:next|by|before|until|this coming|from|as of|starting|[ap]\.?m\.? on|midnight on|noon on)\s$/i.test(before) &&
    !/\b(?:will|shall|(?:is|are) (?:to|due|set|scheduled|expected))\b(?:(?!\b(?:said|told|announced|agreed|decided|met|after|which|struck|reached|signed)\b)[^.;])*$/.test(
      text.slice(0, start),
    )
  )
    return true;
  if (/^within\b.*\b(?:hours?|minutes?)$/i.test(words) && /\b(?:one another|each other)\b/.test(text.slice(0, start)))
    return true;
  // "The rules, promised for June, are now to be drafted by December"
  if (
    text.startsWith(',', stop) &&
    /, (?:originally |first |initially |once )?(?:promised|planned|scheduled|expected|foreseen|agreed|decided|due)(?: upon| on)? (?:for|in|on|by) $/.test(
      text.slice(0, start).replace(/(?<=\b(?:for|in|on|by) )the $/, ''),
    )
  )
    return true;
  // "would withdraw the suit it lodged in February": the day of what was done before
  if (
    /\b(?:it|they|he|she|which|that|who|was|were|had)\s(?!(?:agreed|decided|resolved|pledged|announced)\b)(?:\p{L}+ed|held|made|sent|took)\b[^,;]*$/u.test(
      text.slice(Math.max(0, start - 70), start),
    ) &&
    !/\b(?:will|would|shall|to|agreed|decided|resolved|pledged|announced)\b/.test(text.slice(Math.max(0, start - 40), start))
  )
    return true;
  // "will reply to all requests within 30 days": how long each will take
  if (
    /^within\b/i.test(words) &&
    (/\b(?:all|any|each|every)\b[^.;]*$/.test(text.slice(0, start)) ||
      /^ (?:of|after|from) (?:an?|any|each|every|its|receipt|the (?:arrest|request|receipt))\b/.test(text.slice(stop)))
  )
    return true;
  return (
    (/\b(?:backdated to|since|as of|issued (?:on|in)|(?<!be )held (?:on|in))\s$/i.test(before) && !/\bas of\s$/i.test(before)) ||
    /^\s?[-–]\s?\d/.test(text.slice(stop))
  );
}

/** What is done at a place: a visit, a meeting, a posting; a text that is concluded is not. */
const MOVES =
  /\b(?:hold|held|host|meet|visit|travel|convene|(?:re-?)?open(?:ed|ing)?|operate|exercises|expo|fair|library|build|built|construct|laboratory|station|post(?:ed)?|attach(?:ed)?|send|dispatch|invite[ds]?|inaugurate|receive|exercise|drill|conference|forum|exhibition|celebrations?|consulate|embassy|carry|course|train(?:ed|ing)?|embed(?:ded)?|organi[sz]e|products week|festival|lay|launch|celebrate|perform|service)\b/i;

const isAhead = (iso: string | null, published: string | null) =>
  iso === null || published === null || iso >= published.slice(0, iso.length);

function step(text: string, start: number, rule: string, published: string | null, verb: number | null = null): FoundStep {
  const trimmed = text.replace(/[\s.,;:/”"]+$/, '');
  const dates = datesIn(trimmed, published, 'future').filter((d) => isAhead(d.iso, published) && !isBehind(trimmed, d, verb));
  // "on Tuesday, March 19": one day, of which the weekday says less
  const [first, second] = dates;
  const date = (first && second && second.start - first.stop <= 2 && /day$/i.test(first.words) ? second : first) ?? null;
  const place =
    rule === 'step.future-event' || MOVES.test(trimmed)
      ? placeIn(trimmed, date ? { start: date.start, stop: date.stop } : null)
      : null;
  return {
    what: what(trimmed),
    place,
    when: date
      ? date.end
        ? date.iso
        : (date.iso ?? date.words.replace(/^(?:on |in )?/, ''))
      : (OPEN_DATE.exec(trimmed)?.[1] ?? null),
    who: ownerOf(trimmed),
    start,
    end: start + trimmed.length,
    text: trimmed,
    rule,
    confidence: rule === 'step.future-event' ? 0.9 : 0.75,
  };
}

/** "the dates are to be clarified through diplomatic channels": a day that is left open, in the text's own words. */
const OPEN_DATE =
  /\b((?:an? date|(?:the )?(?:exact )?dates? (?:(?:is|are) |remains? )?(?:yet |still )?) ?to be (?:clarified|defined|agreed(?: (?:on|upon))?|fixed|set|determined|announced|coordinated|confirmed))\b/u;

/** Where it will be: after the verb that says so, else anywhere in the words. */
function placeIn(text: string, date: { start: number; stop: number } | null): string | null {
  const [verb] = [...FUTURES.matches(text, matchesOf)].map(([, match]) => match);
  const host =
    // "the sixth edition is Bergen's"
    /\b(?:round|session|meeting|edition|summit) is (\p{Lu}[\p{L}-]+)['’]s?(?=[.,;]|$)/u.exec(text) ??
    /\bhosted by (?:the )?(?:(?:city|town|port|government|state|province) of )?(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)/u.exec(
      text,
    );
  return (verb ? placeFrom(text, verb.index, date) : null) ?? placeFrom(text, 0, date) ?? (host ? (host[1] ?? null) : null);
}

const NO_PLACE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Minister|President|Prime|Foreign|Secretary|Ambassador|Sultan|Sultanate|Mr|Ms|Mrs|Dr)\b| (?:Centre|Ministry|Commission|Parliament|Directorate|Department|Expo|Assembly|Bank|Minister|President|Cross|Crescent|Police|Council|Committee|Union|Nations|Party|Front|Company|Agency|Army|Government)\b/;

const NAME =
  "\\p{Lu}[\\p{L}’'-]*(?:(?: and| of the| of| the| de la| de los| de| del| da| do| dos| al| el| upon| di)? \\p{Lu}[\\p{L}’'-]*)*";
const AT_PLACE = new RegExp(
  `(?<!\\p{L})(?<!\\b(?:seized|stranded|arrested|detained|captured|based|born|living|killed|buried|(?<!\\bbe )built) )(?:in|at|off) (the (?:(?:[\\p{L}-]+ ){0,2}(?:city|town|port|village|resort|island|capital) of )?)?(${NAME}(?:(?:, ${NAME}){1,4} and ${NAME})?(?: (?:airports?|ports|provinces|harbou?rs?)(?!\\p{L}))?)`,
  'gu',
);
/** "to" and "for" lead to a place only where somebody moves there, or where it is set down for. */
const TO_PLACE =
  /(?<!\p{L})(?:visits?|(?<=\b(?:visits?|trips?|travels?|return|corresponds?|falls?|belongs?|passes|go|goes|come|comes|moves|fly|head|sen[dt]|deliver|service|flights?|ship|hand over|dispatch(?:ed)?|missions?|delegations?|move|back|tour|journey|call|invit(?:ed?|ation)|carry|carried|ride|take|bring|escort|ship|transfer|deploy)\b[^.;]{0,60} )to|(?<=\b(?:(?:leaves?|departs?|sets? (?:off|out))(?: (?:on \p{Lu}\p{L}+|today|tomorrow|tonight))?|planned|slated|scheduled|set|due|in|earmarked|heads?|bound|foreseen|booked) )for) (the )?(\p{Lu}[\p{L}’'-]*(?: (?:of |the |and )?\p{Lu}[\p{L}’'-]*)*)/gu;

/** "reopen the Mandera border crossing": a crossing is called by where it is. */
const CROSSING = new RegExp(
  `\\b(?:re-?)?(?:open|operat|clos|work|inaugurat)\\p{L}*\\b[^.;]*?\\bthe (${NAME}) (?:(?:one-stop|joint|land) )?border (?:posts?|crossings?|checkpoints?|gates?)\\b|\\bthe (${NAME}) (?:(?:one-stop|joint|land) )?border (?:post|crossing|checkpoint|gate)s? (?:(?:will|would|shall|is to|are to|should|to|be|also|again) )*(?:re-?)?(?:open|operat|clos|work|inaugurat)`,
  'u',
);

function placeFrom(text: string, from: number, date: { start: number; stop: number } | null): string | null {
  for (const pattern of [AT_PLACE, TO_PLACE])
    for (const match of text.slice(from).matchAll(pattern)) {
      const words = (match[2] ?? '').replace(/['’]s$/, '');
      const stop = from + match.index + match[0].length;
      if (date && stop - words.length < date.stop && date.start < stop) continue;
      // "to the Indo Defence exhibition", "at the Kasumulu border post": a name before a noun is the thing's
      if (
        /^ (?:exhibition|expo|conference|forum|summit|meeting|fair|festival|committee|commission|border|post|gate|crossing|project|agreement|side|delegation|markets?|capital)\b/.test(
          text.slice(stop),
        )
      )
        continue;
      if (NO_PLACE.test(words) || partiesIn(words).some((m) => m.start === 0 && m.form === 'adjective')) continue;
      return `${match[1] && words.startsWith('Hague') ? 'The ' : ''}${words}`;
    }
  const crossing = CROSSING.exec(text);
  const post = crossing?.[1] ?? crossing?.[2] ?? '';
  if (post !== '' && partiesIn(post).length === 0) return post;
  const capital = /\bin (?:the )?(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?:['’]s)? capital\b/u.exec(text);
  const code = capital ? partyOf(capital[1] ?? '') : null;
  if (code) return capitalOf(code);
  const host =
    /(?:^|[,\d] |\bthat )(?:The )?(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?) (?:hosts|(?:will|would|is to|shall|is due to|is set to|expects to) (?:next |also )?(?:play )?host)\b/u.exec(
      text,
    );
  const isNext = /^ hosts? (?:the|its) (?:next|following|coming)\b/.test(
    host ? text.slice(host.index + host[0].lastIndexOf(' host')) : '',
  );
  return host?.[1] && (isNext || partiesIn(host[1]).length > 0) ? host[1] : null;
}

/** Who reports it, before the step itself: "He said", "Mr X told reporters that". */
const REPORTED =
  /^(?:According to [^,]{2,40}, )?(?:He|She|They|It was (?:agreed|decided|announced)|\p{Lu}[^,.;:]{1,50}?)(?: (?:also|further|then))? ?(?:said|added|announced|noted|told [^,.;:]{2,30}?|)(?: that|(?<=said|added|announced|noted))\s(?=\S)/u;
/** What is itself something that takes place, and so tells the step alone. */
const OCCASION =
  /\b(?:rounds?|sessions?|meetings?|summits?|talks|conferences?|dialogues?|consultations|negotiations|visits?|missions?|forums?|fairs?|exhibitions?|exercises?|votes?|ballots?|hearings?|elections?|ceremon(?:y|ies)|games|congress|assembly|committee|commission|council|group|panel|study|report|festival)\b/i;

/** What is to happen, as a table names it: the occasion, else the whole clause without who reports it. */
function what(text: string): string {
  const said = text.replace(REPORTED, '').replace(/^(?:Before|After) that, /, '');
  const subject = /^(?:[Tt]he |[Aa]n? )?([^,;]{3,90}?)\s(?:will|would|shall|is|are|must|meets?|resumes?)\b/u.exec(said)?.[1];
  if (subject && OCCASION.test(subject)) return subject;
  if (said.length <= LONGEST) return said;
  return `${said.slice(0, said.lastIndexOf(' ', LONGEST)).replace(/[,;]$/, '')} …`;
}
const LONGEST = 100;
