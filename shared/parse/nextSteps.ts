import { datesIn, type FoundDate, weekdayNames } from './dates';
import type { FoundOutcome, FoundQuote, FoundStep } from './found';
import { capitalOf, partiesIn, partyOf } from './places';
import { overlapping } from './ranges';
import type { Sentence } from './sentences';

const EVENT =
  /(?<!\p{L})(?:round|session|meeting|summit|dialogue|consultations?|conference|talks|visit|mission|delegation|team|exhibition|expo|fair|trial|commanders|officials|experts|negotiations|exercise|drill|vote|council|forum|edition|commission|committee|voyage|congress|assembly|workshop|seminar|ceremony|referendum|election|hearing|strike|sitting|committee|inspectors|\p{L}*\d+(?:st|nd|rd|th))s?(?!\p{L})/iu;
/** A verb whose time is still to come, at its start. */
const FUTURE =
  /(?<![\p{L}’'-])(?:(?:will|would|shall)(?! not| never)|(?:is|are) (?:now |also )?to(?! be (?:found|seen))|(?:is|are|has been|have been|was|were) (?:now |also |currently |tentatively |provisionally |already |today |both )?(?:expected|scheduled|due|set|slated|planned|pencill?ed in|fixed|foreseen|envisaged|billed|booked|earmarked|likely|proposed)(?: (?:to|for|in|on|at|by|from|next|later|before)\b)|plans? to|intends? to|(?:meets?|resumes?|reconvenes?|convenes?|gathers?|returns?|comes? up|starts?|begins?|opens?|closes?|expires?|falls|goes (?:up|down)|takes? (?:place|effect)|leaves?|departs?|travels?|arrives?) (?:\p{L}+ ){0,5}?(?:in|on|at|for|from|next)(?= (?:\p{Lu}|\d|the |early|late|mid|year))|must (?:still )?(?:be )?\p{L}+|(?:accepted|invited) |hold the (?:next|\p{Ll}+) )/u;
/** What an event does, where no day is told: "the next round will be held in Moscow". */
const HAPPENS =
  /^(?:\p{L}+ )?(?:be (?:held|hosted|convened|organi[sz]ed|signed|voted|ratified|announced|agreed|fixed|decided|launched)|take place|convene|meet|gather|visit|arrive|travel|pay|host|hold|run|vote|resume|reconvene|begin|start|open|come|go|follow|continue)\b/u;

export type StepContext = {
  published: string | null;
  quotes: FoundQuote[];
  outcomes: FoundOutcome[];
  isBackground: (s: Sentence) => boolean;
};

export function findNextSteps(
  sentences: readonly Sentence[],
  { published, quotes, outcomes, isBackground }: StepContext,
): FoundStep[] {
  const found: FoundStep[] = [];
  const said = quotes
    .filter((q) => !q.official)
    .flatMap((q) => q.parts)
    .sort((a, b) => a.start - b.start);
  const inOrder = [...outcomes].sort((a, b) => a.start - b.start);
  for (const sentence of sentences) {
    const inQuote = (at: number) => overlapping(said, sentence.start + at, sentence.start + at + 1).length > 0;
    const { text } = sentence;
    const match = FUTURE.exec(text);
    if (!match || inQuote(match.index)) continue;
    // What looks back tells of the past, whatever else its paragraph says of the future.
    const plain = /^(?:will|shall|is|are)\b/.test(match[0]);
    if (isBackground(sentence) && !plain) continue;
    if (isConditional(text.slice(0, match.index))) continue;
    // Several dated commitments in one sentence are several steps.
    const inside = overlapping(inOrder, sentence.start, sentence.end).filter((o) => isDated(o.text, published));
    if (inside.length > 1) continue;
    if (isComing(text, match.index, match[0], published)) found.push(step(text, sentence.start, 'step.future-event', published));
  }
  // Only whole sentences lie around an outcome; its own twins never do, since each is one item by now.
  const future = [...found];
  for (const outcome of outcomes) {
    if (overlapping(future, outcome.start, outcome.end).some((s) => s.start <= outcome.start && outcome.end <= s.end + 2))
      continue;
    if (!['agreed', 'announced', 'committed'].includes(outcome.type)) continue;
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
    found.push({ ...step(outcome.text, outcome.start, 'step.dated-commitment', published) });
  }
  return found;
}

const isDated = (text: string, published: string | null): boolean =>
  datesIn(text, published, 'future').some((d) => isAhead(d.iso, published) && !isBehind(text, d));

const isConditional = (before: string): boolean =>
  /\b(?:if|unless|whether|hoped|hopes|nobody|no one|neither|believes?d?|could|might|said that this)\b[^,;]*$/i.test(before);

/** Whether the future verb tells of something that will happen on a day, or of an event that will take place. */
function isComing(text: string, at: number, verb: string, published: string | null): boolean {
  const before = text.slice(0, at);
  const rest = text.slice(at + verb.length).trim();
  const dates = datesIn(text.replace(/[\s.,;:/”"]+$/, ''), published, 'future').filter(
    (d) => isAhead(d.iso, published) && !isBehind(text, d),
  );
  const dated = dates.some((d) => d.start > at || d.start < 60);
  if (/^(?:accepted|invited)/.test(verb))
    return /^(?:an?|the) invitation to\b/.test(rest) && (dated || /\b(?:visit|attend)\b/.test(rest));
  if (/^must/.test(verb))
    return dated || /^(?:received|ratified|submitted|completed|approved|signed)/.test(verb.split(' ').at(-1) ?? '');
  if (/^(?:would|plans?|intends?)\b/.test(verb)) return dated && EVENT.test(text);
  if (/^(?:will|shall)\b/.test(verb) || /^(?:is|are) (?:\p{L}+ )?to$/u.test(verb)) {
    const event = EVENT.test(before) || /^(?:\p{L}+ )?(?:host|hold|visit|attend|travel)\b/u.test(rest);
    return dated
      ? event || HAPPENS.test(rest) || dates.some((d) => d.start > at)
      : event && HAPPENS.test(rest) && !/^pay (?!an?\b)/.test(rest);
  }
  if (/^hold/.test(verb)) return EVENT.test(rest.slice(0, 30));
  // "is due in Valparaíso", "has been pencilled in for Brussels": an event, or anything with its day
  if (/^(?:is|are|has|have|was|were)\b/.test(verb))
    return (dated && !/^(?:was|were)\b/.test(verb)) || (EVENT.test(before) && /^(?:is|are|has|have)\b/.test(verb));
  return (
    dated &&
    dates.some((d) => d.start > at) &&
    (EVENT.test(before) ||
      /^(?:comes? up|falls|expires?|takes? (?:place|effect)|goes|resumes?|opens?|starts?|begins?)/.test(verb))
  );
}

/** "on Tuesday" in a past sentence, "backdated to 1 January", "in 2025-2027": no date by which something is still to happen. */
function isBehind(text: string, { start, stop, words }: FoundDate): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  if (
    new RegExp(`^(?:last )?(?:${weekdayNames.join('|')})$`, 'i').test(words) &&
    !/\b(?:next|by|before|until|this coming)\s$/i.test(before) &&
    !/\b(?:will|shall|(?:is|are) (?:to|due|set|scheduled|expected))\b(?:(?!\b(?:said|told|announced|after|which)\b)[^.;])*$/.test(
      text.slice(0, start),
    )
  )
    return true;
  // "would withdraw the suit it lodged in February": the day of what was done before
  if (
    /\b(?:it|they|he|she|which|that|who|was|were|had)\s(?:\p{L}+ed|held|made|sent|took)\b[^,;]*$/u.test(
      text.slice(Math.max(0, start - 70), start),
    ) &&
    !/\b(?:will|would|shall|to|agreed|decided|resolved|pledged|announced)\b/.test(text.slice(Math.max(0, start - 40), start))
  )
    return true;
  return (
    (/\b(?:backdated to|since|as of|issued (?:on|in)|held (?:on|in))\s$/i.test(before) && !/\bas of\s$/i.test(before)) ||
    /^\s?[-–]\s?\d/.test(text.slice(stop))
  );
}

/** What is done at a place: a visit, a meeting, a posting; a text that is concluded is not. */
const MOVES =
  /\b(?:hold|held|host|meet|visit|travel|convene|open|post(?:ed)?|attach(?:ed)?|send|dispatch|invite[ds]?|inaugurate|receive|exercise|drill|conference|forum|exhibition|celebrations?|consulate|embassy|carry)\b/i;

const isAhead = (iso: string | null, published: string | null) =>
  iso === null || published === null || iso >= published.slice(0, iso.length);

function step(text: string, start: number, rule: string, published: string | null): FoundStep {
  const trimmed = text.replace(/[\s.,;:/”"]+$/, '');
  const dates = datesIn(trimmed, published, 'future').filter((d) => isAhead(d.iso, published) && !isBehind(trimmed, d));
  const date = dates[0] ?? null;
  const place =
    rule === 'step.future-event' || MOVES.test(trimmed)
      ? placeIn(trimmed, date ? { start: date.start, stop: date.stop } : null)
      : null;
  return {
    what: what(trimmed),
    place,
    when: date ? (date.end ? date.iso : (date.iso ?? date.words.replace(/^(?:on |in )?/, ''))) : null,
    who: ownerOf(trimmed),
    start,
    end: start + trimmed.length,
    text: trimmed,
    rule,
    confidence: rule === 'step.future-event' ? 0.9 : 0.75,
  };
}

/** Nouns for those who act; "the next round" and "the visit" do not. */
const AGENT =
  /\b(?:sides|ministers?|ministry|officials?|experts?|technical teams?|teams?|committees?|working groups?|task force|delegations?|leaders|negotiators|president|secretary|envoys?|representatives?|mission|union|company|members|authority|agency|board|secretariat|chiefs|commanders)\b/i;

/** Who is to do it, in the text's own words: the subject of an active verb, or who is named with "by". Null where the text does not say. */
function ownerOf(text: string): string | null {
  const by =
    /\b(?:hosted|organi[sz]ed|convened|chaired|led|submitted|prepared) by (?:the )?((?:\p{Lu}[\p{L}’'-]*|of|and|the)(?: (?:\p{Lu}[\p{L}’'-]*|of|and|the))*)/u.exec(
      text,
    );
  if (by) return by[1] ?? null;
  const verb =
    /\s(?:(?:will|would|shall|is to|are to|is expected to|are expected to|plans? to|is due to|are due to|is set to|are set to) (?:also )?(?!be\b|take place)\p{Ll}+|agreed to|undertook to|announced that|accepted|meets?|must)\b/u.exec(
      text,
    );
  if (!verb) return null;
  const subject = (/[^,;:]*$/.exec(text.slice(0, verb.index))?.[0] ?? '')
    .trim()
    .replace(/^(?:and|but|that|The|the|A|An|a|an)\s+/, '');
  const words = subject.split(/\s+/);
  if (words.length > 10 || /^(?:they|it|he|she|this|(?:which|who|where|when)\b.*)$/i.test(subject)) return null;
  return AGENT.test(subject) || (partiesIn(subject).length > 0 && words.length <= 4) ? subject || null : null;
}

/** Where it will be: after the verb that says so, else anywhere in the words. */
function placeIn(text: string, date: { start: number; stop: number } | null): string | null {
  const verb = FUTURE.exec(text);
  const host = /\bhosted by (?:the )?(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)/u.exec(text);
  return (verb ? placeFrom(text, verb.index, date) : null) ?? placeFrom(text, 0, date) ?? (host ? (host[1] ?? null) : null);
}

const NO_PLACE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b| (?:Centre|Ministry|Commission|Parliament|Directorate|Department|Expo|Assembly|Bank|Minister|President)\b/;

const AT_PLACE = /(?<!\p{L})(?:in|at|off) (the )?(\p{Lu}[\p{L}’'-]*(?:(?: and| of the| of| the)? \p{Lu}[\p{L}’'-]*)*)/gu;
const TO_PLACE = /(?<!\p{L})(?<!according )(?:visit|to|for) (the )?(\p{Lu}[\p{L}’'-]*(?: (?:of |the )?\p{Lu}[\p{L}’'-]*)*)/gu;

function placeFrom(text: string, from: number, date: { start: number; stop: number } | null): string | null {
  for (const pattern of [AT_PLACE, TO_PLACE])
    for (const match of text.slice(from).matchAll(pattern)) {
      const words = (match[2] ?? '').replace(/['’]s$/, '');
      const stop = from + match.index + match[0].length;
      if (date && stop - words.length < date.stop && date.start < stop) continue;
      // "to the Indo Defence exhibition", "at the Kasumulu border post": a name before a noun is the thing's
      if (
        /^ (?:exhibition|expo|conference|forum|summit|meeting|fair|festival|committee|commission|border|project|agreement|side|delegation|markets?|capital)\b/.test(
          text.slice(stop),
        )
      )
        continue;
      if (NO_PLACE.test(words) || partiesIn(words).some((m) => m.start === 0 && m.form === 'adjective')) continue;
      return `${match[1] && words.startsWith('Hague') ? 'The ' : ''}${words}`;
    }
  const capital = /\bin (?:the )?(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?:['’]s)? capital\b/u.exec(text);
  const code = capital ? partyOf(capital[1] ?? '') : null;
  if (code) return capitalOf(code);
  const host =
    /^(?:The )?(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?) (?:will|would|is to|shall|is due to|is set to) (?:next |also )?host\b/u.exec(
      text,
    );
  return host?.[1] && partyOf(host[1]) ? host[1] : null;
}

function what(text: string): string {
  const subject = /^(?:The |A |An )?(.{3,90}?)\s(?:will|would|shall|is|are|must|meets?|resumes?)\b/u.exec(text)?.[1];
  return subject ?? text.slice(0, 90);
}
