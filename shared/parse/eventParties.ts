import type { EventKind } from '../model/facts';
import type { MeetingPhrase } from './eventName';
import type { Found } from './found';
import { type PartyMention, partiesIn } from './places';
import type { Sentence } from './sentences';

export type PartiesInput = {
  name: MeetingPhrase | null;
  lead: Sentence;
  headlines: readonly Sentence[];
  body: readonly Sentence[];
  /** The sentences that speak of the meeting, the main one first. */
  speaking: readonly Sentence[];
  kind: EventKind;
  /** The state the report is filed in, or that the meeting's city lies in. */
  host: string | null;
};

/** Those who can stand for a state or a body: "negotiators from Chile and Peru". */
const PEOPLE =
  '(?:ministers?|secretaries|leaders|presidents|premiers|governments|representatives|officials|delegations?|delegates|negotiators|negotiating teams|envoys|experts|teams|diplomats|chiefs|heads of (?:state|government)|authorities|lawmakers|parliamentarians|provinces|regions|commissions|sides|commanders|mission|team|delegation)';
/** Place, day and agency before a report's first words. */
const DATELINE = /^.{3,60}? [–—-]{1,2} /u;
const LISTED = new RegExp(`\\b${PEOPLE} (?:of|from) (?:the )?`, 'i');
const OF_PEOPLE = new RegExp(`\\b(?:${PEOPLE}(?: of [\\p{L} ]{3,40}?)? (?:of|from|for)|\\p{Ll}+s from) (?:the )?$`, 'iu');
/** "the State of", "the Hashemite Kingdom of the": states in full. */
const IN_FULL =
  '(?:the )?(?:(?:\\p{Lu}\\p{L}+ ){0,3}(?:Republic|Kingdom|State|States|Sultanate|Federation|Commonwealth|Principality|Union|Government) of (?:the )?)?';
const FORMAL = new RegExp(`${IN_FULL}$`, 'u');
const JOINT = new RegExp(
  `^(?:(?:[’']s)?(?: (?:staff|team|mission|officials|delegation|negotiators|side|government|authorities|experts)|(?:[’']s)? (?:[\\p{L}-]+ ){0,3}?(?:[Mm]inister|[Ss]ecretary|[Aa]mbassador|[Cc]hief|[Dd]irector|[Pp]resident|[Pp]remier)(?: of [\\p{L} ]{3,30}?)?)?,? (?:and|&|as well as|together with|along with|alongside|plus)(?:, [^,]{2,30},)? (?:its \\p{Ll}+ )?${IN_FULL}(?:\\p{Ll}+ )?|[’']s (?:\\p{Lu}[\\p{L}’'-]+ (?:(?:of|for|and) )?){1,8}(?:\\(\\p{L}+\\) )?and (?:the )?|(?:[’']s)?, ${IN_FULL}|[-–—/])$`,
  'u',
);
const MEETING =
  /\b(?:talks|meetings?|consultations|dialogue|negotiations|session|round|summit|commission|committee|call|conversation|discussions|agreement|deal|pact|protocol|ceasefire)\b[^.;]{0,60}\b(?:between|of|with) (?:[^.;]{0,40} of )?(?:the )?$|\b(?:visit|trip|mission) (?:\p{Ll}+ ){0,3}by (?:[^.;]{0,40} (?:of|from) )?(?:the )?$/iu;
/** What a state does at a table to which many came: it pledges, or it sits there. */
const PLEDGED =
  /^(?:[’']s (?:\p{L}+ ){1,4})?,? (?:also |then |itself |alone |on (?:its|her|his) part )?(?:pledged|put up|promised|announced|committed|contributed|offered|undertook|donated|followed with|is (?:donating|giving|providing|contributing|making)|are (?:donating|giving|providing)|will (?:provide|give|contribute|donate|add|finance|fund)|came (?:next|forward)|gave)\b/u;
const SAT =
  /^[^.;]{0,120}?\b(?:took part|participated|attended|were (?:also )?(?:represented|present|in attendance)|gathered|met|convened|signed|joined|sent (?:delegations|ministers))\b/;
const WITH =
  /\b(?:talks|meetings?|consultations|dialogue|negotiations|session|round|summit|commission|committee|call|conversation|discussions|agreement|deal|pact|met|spoke|held)\b[^.;]{0,90}\bwith (?:the |its |his |her )?(?:(?!(?:on|about|in|for|to|at|over)\b)[\p{L}-]+ ){0,6}$/u;
const HOSTED = /\b(?:host|hosts|hosted|hosting|received|chaired|convened)\b/;
const AS_SIDE = /^ (?:delegation|side|team|negotiators|delegates|contingent|one)\b/;
const OF_SIDE = /\b(?:delegation|side|team) (?:of|from) (?:the )?$/;
const OFFICE =
  '(?:[Mm]inister|[Ss]ecretary|[Aa]mbassador|[Ee]nvoy|[Pp]resident|[Pp]remier|[Cc]hancellor|[Cc]ommissioner|[Gg]overnor|[Cc]ounterpart|[Cc]hargé|[Ss]peaker|[Kk]ing|[Qq]ueen|[Ss]ultan|[Ee]mir|[Dd]irector|[Uu]nder-?[Ss]ecretary)';
const OFFICE_BEHIND = new RegExp(`^(?:[’']s)? (?:[\\p{L}-]+ ){0,4}${OFFICE}\\b`, 'u');
const OFFICE_OF = new RegExp(`${OFFICE}(?: [\\p{L}’'-]+){0,6} (?:of|from) (?:the )?(?:\\p{Lu}\\p{L}+ of (?:the )?)?$`, 'u');
const LOOKS_BACK = /\b(?:last year|previous|earlier|since|in (?:19|20)\d\d)\b/;
/** "met his Tajik counterpart": the other side is told by an adjective alone. */
const OPPOSITE = /\b(?:his|her|its|their) ((?:\p{Lu}[\p{L}-]+ ){1,3})(?:counterparts?|opposite number|colleague|host|peer)\b/u;
/** "Southern People's Front (SPF)", "the ELN": armed movements and bodies that no list holds, explained by the text. */
const EXPLAINED =
  /(?:\p{Lu}[\p{L}’'-]+ (?:(?:of|for|the|and|de|del|da|des|du|la|pour|on|in) ){0,3}){1,7}?\((\p{Lu}[\p{Lu}\d-]{1,9}(?:-\p{Lu}\p{L}*)?)\)/gu;
const MOVEMENT =
  /\b(?:Movement|Front|Army|Forces|Party|Council|Coalition|Alliance|Union|Organi[sz]ation|Community|Commission|Bank|Fund|Agency|Programme|Authority|League|Guerrilla|Group)\b/;

/** The article's own short names for bodies, with the words that explain them. */
export function explainedBodies(body: readonly Sentence[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { text } of body)
    for (const match of text.includes('(') ? text.matchAll(EXPLAINED) : [])
      if (MOVEMENT.test(match[0]) && match[1]) found.add(match[1]);
  return found;
}

/** Mentions of known parties and of those bodies that the article explains. */
function mentionsIn(text: string, local: ReadonlySet<string>): PartyMention[] {
  const found = [...partiesIn(text)];
  for (const code of local)
    for (let at = text.indexOf(code); at >= 0; at = text.indexOf(code, at + code.length)) {
      const end = at + code.length;
      if (/[\p{L}\d]/u.test(`${text[at - 1] ?? ''}${text[end] ?? ''}`)) continue;
      if (!found.some((m) => m.start < end && at < m.end)) found.push({ code, start: at, end, form: 'body', words: code });
    }
  return found.sort((a, b) => a.start - b.start);
}

/** "Anne Berg of | Norway", "and José Ruiz of | Peru", and what they did together. */
const OF_ONE = /\p{Lu}[\p{L}’'-]+ of (?:the )?$/u;
const AND_ONE = /^,? ?(?:and )?(?:\p{Lu}[\p{L}.’'-]* ){1,8}of (?:the )?$/u;
const ACTED =
  /^,? (?:\p{Ll}+ )?(?:met|held|signed|agreed|spoke|discussed|conferred|opened|initialled|initialed|chaired|co-chaired|led|sat|exchanged|announced|said|pledged|resolved|decided)\b/u;

/** The sides: those in the name, those joined in the lead ("Pakistan and Russia held", "between A and B"), a guest and the host. */
export function partiesOf({ name, lead, headlines, body, speaking, kind, host }: PartiesInput): Found<string>[] {
  const found: Found<string>[] = [];
  const add = (code: string, start: number, end: number, rule: string, confidence: number) => {
    if (!found.some((p) => p.value === code)) found.push({ value: code, start, end, rule, confidence, derivation: null });
  };
  const put = (s: Sentence, m: PartyMention, rule: string, confidence: number) =>
    add(m.code, s.start + m.start, s.start + m.end, rule, confidence);
  const local = explainedBodies(body.slice(0, 12));
  if (name?.name)
    for (const m of mentionsIn(name.name, local))
      if (m.form !== 'capital') add(m.code, name.start + m.start, name.start + m.end, 'parties.in-name', 0.9);
  if (kind === 'conference' || kind === 'summit') {
    for (const s of body) pledgers(s);
    if (kind === 'summit' && found.length === 0) bloc();
    if (kind === 'conference' || found.length > 0) return found;
  }
  if (found.length > 1) return found;
  for (const sentence of [lead, ...headlines, ...speaking.slice(0, 1)]) {
    joined(sentence);
    if (found.length > 1) return found;
  }
  inBrackets(lead);
  for (const s of [lead, ...speaking.slice(0, 1)]) if (found.length < 2) eachOf(s);
  for (const s of [lead, ...speaking.slice(0, 1)]) if (found.length < 2) opposite(s);
  for (const s of [lead, ...body.slice(1, 3)]) if (found.length < 2) governmentAnd(s);
  if (found.length < 2) withOther(lead);
  if (found.length < 2) for (const s of body.slice(0, 8)) represented(s);
  if (found.length < 2) delegations();
  for (const s of speaking.slice(1, 4)) if (found.length === 0 && !LOOKS_BACK.test(s.text)) joined(s);
  if (found.length === 0 && kind !== 'call') guest(lead);
  if (found.length === 0 && host) for (const s of [lead, ...headlines, ...body.slice(1, 2)]) officialOf(s, host);
  return found;

  function joined(sentence: Sentence) {
    const mentions = mentionsIn(sentence.text, local).filter((m) => m.form !== 'capital');
    for (let i = 0; i + 1 < mentions.length; i++) {
      const [a, b] = [mentions[i], mentions[i + 1]];
      if (!a || !b || a.code === b.code) continue;
      if (!JOINT.test(sentence.text.slice(a.end, b.start))) continue;
      const before = sentence.text.slice(0, a.start).replace(FORMAL, '');
      const ofPeople = OF_PEOPLE.test(before);
      const subject =
        before.replace(DATELINE, '').length < 90 &&
        (ofPeople || !/\b(?:on|in|about|over|against|from|of|to)\s(?:the )?$/.test(before));
      if (!subject && !MEETING.test(before)) continue;
      // "Minister X hosted a meeting with Sweden and the African Union": whose minister it is sits there too.
      if (/\bwith (?:the )?$/.test(before)) {
        const own = mentions.find((m) => m.end < a.start && m.code !== a.code && m.code !== b.code);
        if (own) put(sentence, own, 'parties.joined', 0.7);
        else if (host && host !== a.code && host !== b.code && HOSTED.test(before))
          add(host, sentence.start, sentence.start + before.length, 'parties.host', 0.6);
      }
      put(sentence, a, 'parties.joined', 0.8);
      put(sentence, b, 'parties.joined', 0.8);
    }
  }

  /** "leaders of the Mercosur bloc", "SADC heads of state": the body whose members come together. */
  function bloc() {
    for (const s of [lead, ...headlines, ...speaking.slice(0, 1)])
      for (const m of partiesIn(s.text)) {
        if (m.form !== 'body' || found.length > 0) continue;
        if (
          OF_PEOPLE.test(s.text.slice(0, m.start)) ||
          /^[’']?s? (?:bloc|leaders|heads|presidents|summit|members|countries|states)\b/.test(s.text.slice(m.end))
        )
          put(s, m, 'parties.bloc', 0.7);
      }
  }

  /** "Ministers A. Sewdien (Suriname) and Z. Mustafa (Guyana)" */
  function inBrackets(sentence: Sentence) {
    const own = partiesIn(sentence.text).filter(
      (m) => m.form === 'name' && sentence.text[m.start - 1] === '(' && sentence.text[m.end] === ')',
    );
    if (own.length > 1) for (const m of own) put(sentence, m, 'parties.in-brackets', 0.8);
  }

  /** "Foreign Ministers Anne Berg of Norway and José Ruiz of Peru met": each of a list of people with a state. */
  function eachOf(sentence: Sentence) {
    const own = partiesIn(sentence.text).filter((m) => m.form === 'name' && OF_ONE.test(sentence.text.slice(0, m.start)));
    const row = own.slice(0, 1);
    for (const m of own.slice(1)) {
      if (!AND_ONE.test(sentence.text.slice(row.at(-1)?.end ?? 0, m.start))) break;
      row.push(m);
    }
    const codes = new Set(row.map((m) => m.code));
    if (codes.size > 1 && ACTED.test(sentence.text.slice(row.at(-1)?.end ?? 0)))
      for (const m of row) put(sentence, m, 'parties.each-of', 0.8);
  }

  /** "Norway held its fifth political consultations with the Philippines": one side acts, the other follows "with". */
  function withOther(sentence: Sentence) {
    const mentions = mentionsIn(sentence.text, local).filter((m) => m.form !== 'capital');
    const [a] = mentions;
    const b = mentions.find((m) => m.code !== a?.code && WITH.test(sentence.text.slice(a?.end ?? 0, m.start)));
    if (!a || !b || a.start > 60 || found.some((p) => p.value !== a.code && p.value !== b.code)) return;
    put(sentence, a, 'parties.with', 0.75);
    put(sentence, b, 'parties.with', 0.75);
  }

  /** "Cambodia was represented by A, Thailand by B and Viet Nam by C" */
  function represented(sentence: Sentence) {
    if (!/\b(?:was|were) represented\b/.test(sentence.text)) return;
    for (const m of partiesIn(sentence.text))
      if (m.form === 'name' && /^,? (?:(?:was|were|had been) represented )?by \p{Lu}/u.test(sentence.text.slice(m.end)))
        put(sentence, m, 'parties.represented', 0.75);
  }

  /** "the Portuguese delegation … and the Spanish one": those who sit as sides, if they are more than one. */
  function delegations() {
    const sides: [Sentence, PartyMention][] = [];
    for (const s of body)
      for (const m of partiesIn(s.text)) {
        const [before, after] = [s.text.slice(0, m.start), s.text.slice(m.end)];
        // "the Faroese delegation … Iceland's was fronted by"
        const sits =
          m.form === 'adjective'
            ? AS_SIDE.test(after) && /\b[Tt]he $/.test(before)
            : OF_SIDE.test(before) || /^[’']s (?:was|were|delegation|team|side|panel|negotiators)\b/.test(after);
        if (sits && !sides.some(([, other]) => other.code === m.code)) sides.push([s, m]);
      }
    if (sides.length < 2 || sides.length > 4) return;
    for (const [s, m] of sides) put(s, m, 'parties.delegations', 0.75);
  }

  function opposite(sentence: Sentence) {
    const other = OPPOSITE.exec(sentence.text);
    const side = other ? partiesIn(other[1] ?? '')[0] : undefined;
    if (!other || side?.form !== 'adjective') return;
    const own = partiesIn(sentence.text.slice(0, other.index)).find((m) => m.form !== 'capital' && m.code !== side.code);
    if (found.length > 0) return;
    if (own) put(sentence, own, 'parties.counterpart', 0.8);
    // "The foreign minister met her Tajik counterpart": her own state is the one that the report is written in.
    else if (host && host !== side.code) {
      const from = sentence.start + other.index;
      add(host, from, from + other[0].indexOf(' '), 'parties.host', 0.6);
    }
    const start = sentence.start + other.index + other[0].indexOf(other[1] ?? '') + side.start;
    add(side.code, start, start + side.words.length, 'parties.counterpart', 0.85);
  }

  /** "The government and the ELN": its state is the host's, or the one named beside it. */
  function governmentAnd(sentence: Sentence) {
    const at =
      /\b(?:(?:the|its|[Gg]overnment) )?(?:government|Government)(?: (?:negotiators|delegation|representatives|of [^,;]{3,40}?))? and (?:the )?/u.exec(
        sentence.text,
      );
    if (!at) return;
    const rest = at.index + at[0].length;
    const body = mentionsIn(sentence.text, local).find(
      (m) => m.form === 'body' && m.start >= rest && m.start - rest < 90 && !/[.;]/.test(sentence.text.slice(rest, m.start)),
    );
    if (!body) return;
    const own = partiesIn(sentence.text.slice(Math.max(0, at.index - 40), rest)).find((m) => m.form !== 'capital');
    const code = own?.code ?? host;
    if (code) add(code, sentence.start + at.index, sentence.start + rest, 'parties.government', 0.6);
    put(sentence, body, 'parties.government', 0.6);
  }

  /** "a mission of ECOWAS arrived in Bamako", "the Congolese minister arrived in N'Djamena": who came, and where to. */
  function guest(sentence: Sentence) {
    const { text } = sentence;
    const travel =
      /\b(?:arriv\w+ (?:in|at)|visit(?:ed|s|ing)?(?: to)?|(?:was|is|were) in(?= [^,.;]{3,40} (?:on|for) an? (?:\p{L}+ ){0,3}(?:visit|trip))|trip to|travell?ed to|flew (?:in)?to|landed in|(?<=\bdelegations?\b[^.;]{0,40})\b(?:was|were) in|(?:returned|back) from)\s/iu.exec(
        text,
      );
    if (!travel) return;
    const cut = travel.index + travel[0].length;
    const own = mentionsIn(text.slice(0, travel.index), local);
    const came = own.find((m) => m.form !== 'capital') ?? own[0];
    const to = partiesIn(text.slice(cut, cut + 50))[0];
    const goal = to ? { ...to, start: to.start + cut, end: to.end + cut } : undefined;
    if (!came || !goal || came.code === goal.code || goal.form === 'adjective') return;
    put(sentence, came, 'parties.guest', 0.7);
    put(sentence, goal, 'parties.guest', 0.7);
  }

  /** "received the ambassador of Serbia", "Belgium's special envoy": an official of one other state, in the host's own report. */
  function officialOf(s: Sentence, home: string) {
    const states = new Set(partiesIn(s.text).flatMap((m) => (m.form === 'capital' || m.code === home ? [] : [m.code])));
    const m = partiesIn(s.text).find((each) => each.form !== 'capital' && each.code !== home);
    if (!m || m.form === 'body' || states.size > 1 || found.length > 1) return;
    if (!OFFICE_BEHIND.test(s.text.slice(m.end)) && !OFFICE_OF.test(s.text.slice(0, m.start))) return;
    // The host is not named: the words before its guest tell of it, or the guest's where the sentence begins with it.
    add(home, s.start, s.start + (m.start || m.end), 'parties.host', 0.6);
    put(s, m, 'parties.official', 0.7);
  }

  function pledgers(s: Sentence) {
    const mentions = mentionsIn(s.text, local).filter((m) => m.form === 'name' || m.form === 'body');
    for (const [i, m] of mentions.entries()) {
      const before = s.text.slice(0, m.start);
      if (i === 0 && /^(?:\W*(?:And|The|While|Meanwhile|Among them|From its side),? ?(?:the )?)?$/i.test(before)) {
        if (PLEDGED.test(s.text.slice(m.end))) put(s, m, 'parties.pledged', 0.75);
      }
    }
    const list = LISTED.exec(s.text);
    if (!list || !SAT.test(s.text.slice(list.index)) || /\b(?:will|previous|last year)\b/.test(s.text)) return;
    let end = list.index + list[0].length;
    const row: PartyMention[] = [];
    for (const m of mentions) {
      if (m.start < end) continue;
      if (!/^(?:,? ?(?:and |as well as )?(?:the )?)$/.test(s.text.slice(end, m.start))) break;
      row.push(m);
      end = m.end;
    }
    if (row.length > 1) for (const m of row) put(s, m, 'parties.sat', 0.75);
  }
}
