import type { Person } from './found';
import { isOfficeWord, isRank, isRoleHead, looksLikeName, NAME, stripHonorifics, surnames } from './names';
import { type PartyMention, partiesIn, partyOf } from './places';
import type { Sentence } from './sentences';

const LED =
  /\b(?:led|leads|headed|heads|chaired|co-chaired|cochaired|co-chairs?|presided|co-led|fronted|principals?)\b|\bco-chairmanship\b|\bchair(?:manship)? of\b|\bin the chair\b/i;
const PRESENT =
  /\b(?:attended|took part|taking part|participat\w+|(?:was|were) (?:also )?present|present at|represented|accompan\w+|assisted|included|comprised|consisted|part of|members? of the|also at the table|at the table|sat on|sat in|joined|received by|received|called on|calls on|call on|met (?:with)?|meets?|held (?:\S+ ){0,3}(?:talks|meeting|discussions)|spoke (?:by|with|to|on)|brought together|signed by|acted as|opened by|hosted by|exchanged|welcomed by|counterpart)\b/i;
const ABSENT =
  /\b(?:absent|did not (?:attend|take part)|could not (?:travel|attend|take part)|was unable to|were unable to|not in the room|played no part|not present|not invited|who (?:has|had) succeeded|predecessor)\b/i;
const PAST = /\b(?:then|former|late|ex-|retired|previous|outgoing chair|deposed|ousted)\b/i;
const BACKGROUND =
  /\b(?:was|were) (?:set up|launched|inaugurated|established|founded|created)\b|\blast year\b|\bin (?:19|20)\d\d under\b/i;
const NOT_OFFICIAL =
  /\b(?:analyst|researcher|campaigner|trader|journalist|reporter|economist|professor of|who runs|activist|press adviser|press officer|press secretary|spokes\w+|citizen|lawyer|novelist|association|reporting by|editing by|photo)\b/i;

const clean = (role: string) =>
  role
    .replace(/^(?:the|an|a|its|their|his|her|whose|outgoing|incoming|visiting|newly appointed)\s+/i, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The role without the adjective or possessive of a state, and that state. */
function partyInRole(role: string): { role: string; party: string | null } {
  let party: string | null = null;
  let out = role;
  const lead = partiesIn(role)[0];
  if (lead && lead.start === 0 && /^(?:['’]s?)?\s/.test(role.slice(lead.end))) {
    party = lead.code;
    out = role
      .slice(lead.end)
      .replace(/^['’]s?/, '')
      .trim();
  }
  // "Secretary General of the Indonesian Ministry of Defence": the adjective goes, the office stays.
  for (const mention of partiesIn(out).reverse()) {
    const before = out.slice(0, mention.start);
    const after = out.slice(mention.end);
    if (mention.form === 'adjective' && /\b(?:the|of|at|in)\s$/.test(before) && /^\s\p{Lu}/u.test(after)) {
      party ??= mention.code;
      out = `${before}${after.trimStart()}`;
    } else if (/^['’]s?\s/.test(after) && /\b(?:of|under|at|in|from)\s(?:the\s)?$/.test(before)) {
      party ??= mention.code;
      out = before.replace(/\bthe\s$/, '') + after.replace(/^['’]s?\s/, '');
    }
  }
  // "High Commissioner of Malaysia to Pakistan", "Minister of Foreign Affairs of the Republic of Indonesia"
  const of = /\s(?:of|for)\s(?:the\s)?((?:Republic|Kingdom|Government|State|Sultanate) of (?:the )?)?([^,]+?)(?=\sto\s|$)/u.exec(
    out,
  );
  for (const mention of partiesIn(out)) {
    const before = out.slice(0, mention.start);
    if (
      (mention.form === 'name' || mention.form === 'body') &&
      /\bof\s(?:the\s)?(?:(?:Federal |Democratic |Islamic |People[’']s )*(?:Republic|Kingdom|Government|State)\s(?:of\s(?:the\s)?)?)?$/.test(
        before,
      ) &&
      /^(?:$|\sto\s)/.test(out.slice(mention.end))
    ) {
      party ??= mention.code;
      if (mention.form === 'name' && of && isRoleHead(before.split(/\s/)[0] ?? ''))
        out = (
          before.replace(
            /\s?\bof\s(?:the\s)?(?:(?:Federal |Democratic |Islamic |People[’']s )*(?:Republic|Kingdom|Government|State)\s(?:of\s(?:the\s)?)?)?$/,
            '',
          ) + out.slice(mention.end)
        ).trim();
      break;
    }
  }
  return { role: clean(out), party };
}

/** Splits a run of capitalised words into the office and the name at its end: "Minister of Trade | Cem Aydoğmuş". */
function splitRun(run: string): { role: string; name: string } | null {
  const parts = run.split(/\s+/);
  let cut = 0;
  let sawHead = false;
  for (let i = 0; i < parts.length; i++) {
    const word = (parts[i] ?? '').replace(/[,]/g, '');
    const bare = word.replace(/['’]s?$/, '');
    if (isRoleHead(word)) sawHead = true;
    const country =
      partyOf(bare) ??
      partyOf(
        parts
          .slice(Math.max(0, i - 1), i + 1)
          .join(' ')
          .replace(/['’]s?$/, ''),
      );
    if (
      isOfficeWord(word) ||
      /^(?:of|for|and|the|to|on|at|in|&)$/.test(word) ||
      /['’]s$/.test(word) ||
      (country && i < parts.length - 1)
    )
      cut = i + 1;
  }
  const name = parts.slice(cut).join(' ');
  return sawHead && name ? { role: parts.slice(0, cut).join(' '), name } : null;
}

const CAPS = "(?:(?:al|el|as|ar|ad|an|az|ash)-)?\\p{Lu}[\\p{L}’'.‑&-]*";
const RUN = new RegExp(
  `${CAPS}(?:\\s+(?:(?:of|for|and|the|to|on|at|in|de|del|della|der|den|di|da|do|dos|das|du|la|le|el|al|bin|bint|ibn|ben|van|von|ter|ten|te|y|\\(Retd\\))\\s+){0,3}${CAPS})*`,
  'gu',
);
const LOWER_ROLE =
  /((?:[\p{Ll}-]+ ){0,3}(?:minister|secretary|president|ambassador|envoy|director|commander|commissioner|chief|head|chair|adviser|attaché|administrator|negotiator|representative|officer|mayor|councillor|speaker|mediator|scientist|director-general|vice-president|spokesperson|counsellor|coordinator)(?: (?:of|for|in|to|on|at) [^,.;]{2,60}?)?)(?:,)? $/u;

function find(sentence: Sentence): Person[] {
  const found: Person[] = [];
  const { text } = sentence;
  for (const match of text.matchAll(RUN)) {
    let run = match[0].replace(/[.,]+$/, '').replace(/['’]s$/, '');
    let offset = match.index;
    // "… and the Chinese side": a run that begins a sentence with "The" or a preposition
    const lead = /^(?:The|At|In|On|By|For|From|With|And|Under|Former|Later|Mr|Ms|Mrs)\.?\s+(?=\p{Lu})/u.exec(run);
    if (lead && !/^(?:Mr|Ms|Mrs)/.test(lead[0])) {
      offset += lead[0].length;
      run = run.slice(lead[0].length);
    }
    // Two people joined by "and"
    for (const piece of pieces(run)) {
      const person = fromRun(sentence, piece.text, offset + piece.at);
      if (person && !found.some((other) => other.start < person.end && person.start < other.end)) found.push(person);
    }
  }
  return found;
}

/** A run may hold two people: "Joint Secretary Prakash Bhattarai and Ambassador Salmela". */
function pieces(run: string): { text: string; at: number }[] {
  const all: { text: string; at: number }[] = [];
  let from = 0;
  for (const match of run.matchAll(/\s(?:and|to|at|in|on|for)\s/g)) {
    const left = run.slice(from, match.index);
    const right = run.slice(match.index + match[0].length);
    const leftName = left.split(/\s+/).at(-1) ?? '';
    const first = right.split(/\s+/)[0] ?? '';
    const splitHere =
      match[0].trim() === 'and'
        ? !isOfficeWord(leftName) &&
          !partyOf(leftName.replace(/['’]s$/, '')) &&
          (isRoleHead(first) || partiesIn(right)[0]?.start === 0 || looksLikeName(right.split(/\s+/).slice(0, 2).join(' ')))
        : !isOfficeWord(leftName) &&
          !isRoleHead(leftName) &&
          !isOfficeWord(first) &&
          left.split(/\s+/).some((word) => isRoleHead(word)) &&
          left.split(/\s+/).length > 2 &&
          !/^(?:of|the)$/.test(first);
    if (!splitHere) continue;
    all.push({ text: left, at: from });
    from = match.index + match[0].length;
  }
  all.push({ text: run.slice(from), at: from });
  return all;
}

function fromRun(sentence: Sentence, run: string, at: number): Person | null {
  const { text } = sentence;
  let role: string | null = null;
  let words = run;
  const split = splitRun(run);
  if (split) {
    words = split.name;
    role = split.role;
  }
  const named = stripHonorifics(words.trim());
  const honorificRole = split ? stripRole(split.role) : null;
  let { name } = named;
  NAME.lastIndex = 0;
  const exact = NAME.exec(name);
  if (!exact || exact[0] !== name) name = exact?.[0] ?? '';
  if (!name || !looksLikeName(name)) return null;
  const start = sentence.start + at + run.lastIndexOf(name);
  const end = start + name.length;
  const before = text.slice(0, start - sentence.start);
  const after = text.slice(end - sentence.start);
  let rule = 'people.title-before';
  let honorific = named.honorific;
  if (honorificRole) {
    role = honorificRole.role;
    honorific ??= honorificRole.honorific;
  }
  let party: string | null = null;
  const possessive = /(?:^|\s)(?:the )?(\p{Lu}[\p{L}. ’'-]*?)['’]s\s+$/u.exec(text.slice(0, at));
  if (role && possessive) party = partyOf(possessive[1] ?? '');
  if (!role) {
    const lower = LOWER_ROLE.exec(before.replace(/(?:Mr|Ms|Mrs|Dr|Prof|Ambassador|Dame|Sir)\.?\s$/, ''));
    const comma =
      /(?:^|[\s“"(])((?:\p{Lu}[\p{L}’'-]*\s+)*[^,.;]*?),\s(?:(?:Dr|Prof|Mr|Ms|Mrs|Ambassador|Dato’|Rear Admiral|Captain|Maj|Gen|Lt)\.?\s)*$/u.exec(
        before,
      );
    const tail = comma ? roleAtEnd(comma[1] ?? '') : null;
    if (tail) {
      role = tail;
      rule = 'people.title-comma-name';
    } else if (lower) {
      role = clean(lower[1] ?? '');
      rule = 'people.lower-case-title';
      const country = /(\p{Lu}[\p{L} ]*?)(?:['’]s)?\s+$/u.exec(before.slice(0, lower.index));
      if (country) party = partyOf(country[1] ?? '');
    }
  }
  const apposition = /^\s?(?:\([^)]*\))?,\s((?:the |its |their |an? |who is |then )?[^,;.“”"]*(?:,? [^,;.“”"]*)?)/u.exec(after);
  if (apposition) {
    const given = roleAtStart(apposition[1] ?? '');
    if (given && (!role || isRank(role) || /^(?:Ambassador|Captain|General|Professor|Mr|Ms)$/i.test(role))) {
      role = given;
      rule = 'people.apposition';
    }
  }
  const of = /^ of (?:the )?(\p{Lu}[\p{L}-]*(?: (?:of|the|\p{Lu}[\p{L}-]*))*)/u.exec(after);
  if (of) {
    const mention = partiesIn(of[1] ?? '')[0];
    if (mention) {
      party = mention.code;
      if (!role) rule = 'people.name-of-state';
    }
  }
  if (!role && !of && !honorific && rule === 'people.title-before') rule = 'people.name';
  const resolved = role ? partyInRole(role) : null;
  return {
    name,
    honorific,
    role: resolved?.role || null,
    party: party ?? resolved?.party ?? null,
    head: false,
    participant: false,
    start,
    end,
    sentence,
    rule,
    mentions: [{ start, end }],
  };
}

/** A rank or form of address is no role: "Lieutenant General", "Prof." */
function stripRole(role: string): { role: string | null; honorific: string | null } {
  const { name, honorific } = stripHonorifics(`${role} X`);
  const rest = name.replace(/ ?X$/, '').trim();
  if (rest)
    return {
      role: role.replace(/^(?:The )?(?:Honourable|Hon\.?|H\.E\.?|His Excellency|Her Excellency)\s+/, ''),
      honorific: null,
    };
  const office = /^(?:Ambassador|Senator|Field Commander|Chief|Commander)$/.exec(role.trim());
  return office ? { role: role.trim(), honorific: null } : { role: null, honorific: honorific?.trim() ?? role };
}

function roleAtEnd(words: string): string | null {
  const match =
    /((?:(?:the|its|their|his|her)\s)?(?:\p{Lu}[\p{L}’'.-]*\s|of\s|for\s|to\s|the\s|and\s|on\s|in\s|non-resident\s|chief\s|general\s|deputy\s|vice-|first\s)*\p{L}[\p{L}’'-]*)$/u.exec(
      words.trim(),
    );
  const role = match?.[1]?.replace(/^(?:and|by|while|included|include)\s+/, '') ?? '';
  const list = role.split(/\s+/);
  const head = list.findIndex((word) => isRoleHead(word));
  if (head < 0 || list.length > 14) return null;
  return role.replace(/^(?:the|its|their|his|her)\s/i, '');
}

function roleAtStart(words: string): string | null {
  const text = words.replace(/^(?:the|its|their|an?|who is|currently)\s/i, '');
  if (/^(?:who|which|whose|and|or|said|told|added|then|now|in|on|for|from|forty|as)\b/i.test(text)) return null;
  const upTo =
    /^(.*?)(?=\s(?:who|which|while|and (?:that|by|the \p{Lu}\p{L}+ (?:side|part|delegation))|led|headed|co-chaired|chaired|was|were|are|is|has|had|said|told|also|took|gave|answered|for (?:Norway|the))\b|$)/u.exec(
      text,
    )?.[1] ?? text;
  const role = upTo.replace(/,?\s+and\s+(?:by\s+)?(?:[\p{Lu}].*)$/u, (tail) =>
    /^,?\s+and\s+(?:by\s+)?\p{Lu}\p{L}+\s+\p{Lu}/u.test(tail) && !isOfficeWord(/\p{Lu}[\p{L}-]+/u.exec(tail)?.[0] ?? '')
      ? ''
      : tail,
  );
  const list = role.split(/[\s,]+/).slice(0, 9);
  return list.some((word) => isRoleHead(word)) && role.length < 120 ? role.replace(/[,\s]+$/, '') : null;
}

/** Parties of the sides that a sentence names, with where: "the Indian delegation was led by …". */
function sideBefore(text: string, position: number, mentions: PartyMention[]): string | null {
  let best: string | null = null;
  for (const mention of mentions) {
    if (mention.start > position) break;
    const after = text.slice(mention.end, mention.end + 60);
    if (/^(?:['’]s)?(?:\s[\p{L}-]+)?\s(?:side|delegation|team|part|party)\b/iu.test(after)) best = mention.code;
    if (/\bthat of $/.test(text.slice(0, mention.start))) best = mention.code;
    if (/\bdelegation of (?:the )?$/.test(text.slice(0, mention.start))) best = mention.code;
  }
  return best;
}

/** "X led the Ugandan side", "X for Norway", "X, minister of trade, from the Ethiopian side". */
function sideAfter(text: string, position: number): string | null {
  const after = text.slice(position);
  const led = /^(?:,[^,]*(?:,[^,]*)?,)?\s+(?:led|headed|represented|sat on|took part on|chaired)\s(?:the\s)?/u.exec(after);
  const direct = /^,? (?:for|on|from) (?:the )?/u.exec(after);
  const side = /^[^.;]{0,120}? (?:for|on|from) the (?=\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)? (?:side|part)\b)/u.exec(after);
  const lead = led ?? direct ?? side;
  if (!lead) return null;
  const rest = after.slice(lead[0].length);
  const mention = partiesIn(rest)[0];
  if (!mention || mention.start > 0) return null;
  const next = rest.slice(mention.end);
  return led || /^\s(?:side|part)\b/.test(next) || (direct && /^(?:[.,;]|\s(?:and|by)\b|$)/.test(next)) ? mention.code : null;
}

const PAST_BEFORE =
  /\b(?:then|former|late|ex|retired|previous|last|invitation from|protection of|case of|release of|the lawyer|the journalist)\b(?:[^,.;]{0,40})$/i;

export type PeopleContext = { host: string | null; parties: string[]; kind: string | null };

/** People presented in full, merged over the text, with who took part. */
export function findPeople(
  sentences: readonly Sentence[],
  bylines: readonly Sentence[],
  isBackground: (s: Sentence) => boolean,
  { host, parties, kind }: PeopleContext,
): Person[] {
  const people: Person[] = [];
  for (const sentence of sentences) {
    const mentions = partiesIn(sentence.text);
    for (const person of find(sentence)) {
      const known = people.find(
        (other) =>
          other.name === person.name ||
          (other.name.includes(person.name) && !person.name.includes(' ')) ||
          surnames(other.name).includes(person.name) ||
          (person.name.includes(' ') && other.name.split(' ').every((w) => person.name.split(' ').includes(w))),
      );
      if (known) {
        known.mentions.push({ start: person.start, end: person.end });
        known.role ??= person.role;
        known.party ??= person.party;
        if (person.name.length > known.name.length && !known.name.includes(person.name)) known.name = person.name;
        judge(known, sentence, person);
        continue;
      }
      if (person.rule === 'people.name' && !person.role && person.name.split(/\s+/).length < 2) continue;
      const position = person.start - sentence.start;
      person.party ??= sideAfter(sentence.text, position + person.name.length) ?? sideBefore(sentence.text, position, mentions);
      judge(person, sentence, person);
      people.push(person);
    }
  }
  for (const line of bylines) {
    for (const person of find(line))
      if (!people.some((other) => other.name === person.name) && person.name.includes(' '))
        people.push({ ...person, rule: 'people.byline', participant: false, role: null, party: null });
  }
  const first = people.filter((person) => person.participant && person.role);
  if (kind === 'call' || kind === 'meeting' || kind === 'visit') {
    for (const person of first.slice(0, 2)) if (!first.some((other) => other.head)) person.head = true;
    if (first.filter((person) => person.head).length === 0) for (const person of first.slice(0, 2)) person.head = true;
  }
  for (const person of people) {
    if (!person.participant) continue;
    if (!person.party && person.role && host && (parties.length === 0 || parties.includes(host))) {
      person.party = host;
    }
  }
  return people;

  function judge(target: Person, sentence: Sentence, seen: Person): void {
    const position = seen.start - sentence.start;
    const before = sentence.text.slice(0, position);
    const after = sentence.text.slice(position + seen.name.length);
    const near = `${before.slice(-60)}${seen.name}${after.slice(0, 160)}`;
    const out =
      PAST_BEFORE.test(before.slice(-70)) ||
      ABSENT.test(after.slice(0, 140)) ||
      (isBackground(sentence) && !LED.test(sentence.text)) ||
      (isBackground(sentence) && BACKGROUND.test(sentence.text)) ||
      isBackground(sentence) ||
      NOT_OFFICIAL.test(near) ||
      (/^\s?\(Retd\)/.test(after) && PAST.test(before));
    if (out) {
      if (target === seen) target.participant = false;
      return;
    }
    const official = target.role !== null || target.party !== null;
    if (!official) return;
    if (
      LED.test(sentence.text) ||
      PRESENT.test(sentence.text) ||
      /\b(?:said|announced|told|stressed|remarked|put forward|thanked|invited|proposed|voiced)\b/.test(sentence.text)
    ) {
      target.participant = true;
    } else if (target === seen) target.participant = target.party !== null && parties.includes(target.party);
    if (
      LED.test(sentence.text) &&
      !/^[^.]*\b(?:included|also)\b/.test(before.slice(-40)) &&
      ledBy(sentence.text, position, seen.name)
    )
      target.head = true;
  }
}

/** Whether the person is the agent of leading, not somebody named beside it. */
function ledBy(text: string, position: number, name: string): boolean {
  const before = text.slice(0, position);
  const after = text.slice(position + name.length);
  if (
    /\b(?:led|headed|chaired|co-chaired|presided over|co-chairmanship of|hosted)\b(?: [\p{L}-]+)*?\s(?:by|of)\b[^;]*$/iu.test(
      before,
    ) ||
    /\bco-chairmanship of\b/.test(before)
  )
    return !/\b(?:preparatory|working group|experts|seminar)\b/.test(before);
  return (
    /^[^;.]*?\b(?:led|headed|leads|chaired|co-chaired|in the chair)\b/i.test(after.replace(/,? who [^,]*,/g, ',')) &&
    !/\bby\b[^;.]*$/.test(/^[^;.]*?\b(?:led|headed|chaired)\b/.exec(after)?.[0] ?? '')
  );
}
