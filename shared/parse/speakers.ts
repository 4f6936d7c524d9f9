import type { FoundQuote, Person } from './found';
import { ROLE_HEADS } from './lexicon/roles';
import { HUMAN, SAYING, SPEAKING_TEXT } from './lexicon/speech';
import { matchesOf } from './matches';
import { looksLikeName, nameRuns, surnames } from './names';
import { partiesIn, partyOf } from './places';

/** Whose words a quotation is: read from what stands after it, before it, or in the sentence before. */

export type Speaker = { name: string; official: boolean; rule: string };
export type Around = {
  before: string;
  after: string;
  earlier: string;
  people: readonly Person[];
  last: FoundQuote | null;
  host?: string | null;
  /** The quotation ends with a comma: the sentence goes on behind it. */
  goesOn?: boolean;
};

const ADVERB = '(?:\\p{L}+ly|also|later|then|once|first|in turn|has|had|was quoted as|is quoted as|would|in \\p{L}+)';
/** "the head of state": after these stands a noun. */
const NO_NOUN = '(?<!(?<!\\p{L})(?:of|an?|this|its|their|his|her)\\s)';
const INVERTED = new RegExp(
  `^(?:${SAYING})\\s+(.+?)(?:$|[,;—–]|\\s(?:told|when|after|at|on|in|who|by|to|of the talks|during|following|as|while|before|upon|with)\\b)`,
  'iu',
);
const DIRECT = new RegExp(`^(.{1,160}?)\\s(?:${ADVERB}\\s){0,2}${NO_NOUN}(?:${SAYING})(?!\\p{L})`, 'u');
const VERB = new RegExp(`\\s(?:${ADVERB}\\s){0,2}${NO_NOUN}(?:${SAYING})(?!\\p{L})`, 'gu');
const ACCORDING = /\b(?:according to|in the words of|as quoted by|in a statement by) ([^,.“«"]{3,80})/iu;
const PUT_IT = /\bas ([^,.“«"]{3,60}?) (?:put it|phrased it|had it)\b/iu;
const COLON =
  /^\s*(?:[-–—•*]\s*)?((?:\p{Lu}|\p{Lu}?\p{Ll}{1,3}\.? )[^:.“«"]{2,80}?)(?:\s\([^)]{1,60}\)|,[^:.“«"]{2,80})?\s*:\s*$/u;

const SAYS = new RegExp(`(?<!\\p{L})(?:${SAYING})(?!\\p{L})`, 'iu');
/** "In closing, the Chairman observed:" */
const SAYS_LAST = new RegExp(`(?<!\\p{L})(?:${SAYING})\\s*:\\s*$`, 'iu');

/** What a quotation can be called behind it: "Those were X's parting words", "was X's verdict". */
const CALLED =
  'words|verdict|answer|reply|response|message|comment|summary|assessment|conclusion|view|description|advice|warning|promise|motto|retort|explanation|appeal';
/** "…” was how the minister put it", "…” That was Ms X's verdict", "…”: this was the message from X" */
const COPULA = new RegExp(
  `^(?:(?:that|this|those|these|such|so) )?(?:was|is|were|are|ran|went|came) (?:how ([^,.“«"]{3,60}?) (?:put|summed|phrased|described|saw)|the (?:\\p{L}+ ){0,2}?(?:${CALLED}) (?:of|from|offered by|given by) ([^,.“«"]{3,60}?)(?=[,.;]|$)|(?:([^,.“«"]{3,60}?)['’]s?|(his|her)) (?:\\p{L}+ ){0,2}?(?:${CALLED})(?!\\p{L}))`,
  'iu',
);
/** "in Mr X's words, “…”" */
const IN_WORDS = /\bin ([^,.“«"]{3,60}?)['’]s? (?:own )?words\b/iu;
const ANY_INVERTED =
  /^\p{Ll}{2,}ed ((?:the|his|her|their|its|\p{Lu}|(?:Mr|Ms|Mrs|Dr) )[^,;.]{2,60}?)(?=[,;]|$| (?:at|on|in|who|after|when|as|with)\b)/u;
const ANY_DIRECT =
  /^((?:[Hh]e|[Ss]he|(?:the |The )?(?:[\p{L}’'-]+ ){0,3}?[\p{L}’'-]+)) (?:\p{Ll}+ly |then |also )?(?!(?:was|were|had|agreed|signed|decided|visited|arrived|attended|ended|opened)\b)\p{Ll}{2,}ed(?!\p{L})/u;
/** "To X, the treaty is “…”": whose view it is. */
const VIEWPOINT = /(?:^|[,;] )(?:to|for) ([^,.“«"]{3,60}?), /iu;

/** Signs before a quotation among which its speaker is looked for. */
const LONGEST_CLAUSE = 240;

export function speakerOf(around: Around): Speaker | null {
  const { before, after } = around;
  const lead = after.replace(/^[,.;!?\s—–-]+/, '');
  // What ends with its own stop, and goes on with a capital, is told by the sentence before or by the one after.
  const clauseAfter =
    /^[^.“«"„:]{0,220}/u.exec(
      lead.replace(/(?<!\p{L})(Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Amb|Hon|H\.E|Sen|St|\p{Lu})\./gu, '$1 '),
    )?.[0] ?? '';
  const clauseBefore =
    before
      .slice(-LONGEST_CLAUSE)
      .replace(/(?<!\p{L})(Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Amb|Hon|Sen|St|\p{Lu})\./gu, '$1 ')
      .split(/[.”»"!?]/)
      .at(-1) ?? '';
  const colon = COLON.exec(clauseBefore);
  if (colon?.[1] && !SAYS.test(colon[1]) && !SAYS_LAST.test(clauseBefore)) {
    const speaker = named(colon[1], around);
    if (speaker) return { ...speaker, rule: 'quote.colon' };
  }
  const ends = /^\s*$/.test(clauseBefore) || !/[,:]\s*$/.test(clauseBefore);
  const copula = COPULA.exec(clauseAfter)?.slice(1).find(Boolean);
  if (copula) return named(copula.replace(/^his$/i, 'he').replace(/^her$/i, 'she'), around);
  const inverted = INVERTED.exec(clauseAfter);
  if (inverted?.[1]) return inApposition(inverted[1], clauseAfter, around) ?? named(inverted[1], around);
  const told = subjectsOf(clauseBefore);
  // Where the sentence ends with the quotation, what follows tells of something else.
  if (told.length > 0 && (!ends || ENDED.test(after))) return firstNamed(told, around);
  const direct = DIRECT.exec(clauseAfter);
  // "…”, but cautioned that": the subject is that of the words before.
  if (direct?.[1] && !(told.length > 0 && CONJUNCTION.test(direct[1]))) return named(direct[1], around);
  if (told.length > 0) return firstNamed(told, around);
  const other = [clauseAfter, clauseBefore]
    .flatMap((clause) => [ACCORDING, PUT_IT, IN_WORDS].map((pattern) => pattern.exec(clause)?.[1]))
    .find(Boolean);
  if (other) return named(other, around);
  // "…,” she growled", "…”, confided the minister": after a quotation that goes on, any verb of the past is one of saying
  const any = /^,/.test(after) || around.goesOn ? (ANY_INVERTED.exec(clauseAfter) ?? ANY_DIRECT.exec(clauseAfter)) : null;
  if (any?.[1]) return named(any[1], around);
  const viewpoint = VIEWPOINT.exec(clauseBefore)?.[1];
  const thinker = viewpoint ? named(viewpoint, around) : null;
  return thinker && around.people.some((p) => p.name === thinker.name) ? thinker : null;
}

const ENDED = /^\s*$|^[.!?]|^\s+\p{Lu}/u;
const CONJUNCTION = /^(?:and|but|while|yet|then|or|also)$/i;

/** "said the federation's chair, Riitta Hakkarainen": the name follows the office. */
function inApposition(words: string, clause: string, { people }: Around): Speaker | null {
  if (people.some((p) => words.includes(p.name.split(' ').at(-1) ?? p.name))) return null;
  const behind = clause.slice(clause.indexOf(words) + words.length);
  const apposition = /^, (\p{Lu}[^,.;“"]{3,80})/u.exec(behind)?.[1];
  if (!apposition) return null;
  const person = people.filter((p) => apposition.includes(p.name)).sort((a, b) => b.name.length - a.name.length)[0];
  const run = nameRuns(apposition)[0];
  const name = person?.name ?? (run && run.start === 0 ? apposition.slice(run.start, run.end) : '');
  return name.includes(' ') && (person || looksLikeName(name)) ? { name, official: false, rule: 'quote.marks' } : null;
}

/** An office that names nobody, and who holds it, up to the verb. */
const HOLDER =
  /(?:^|[.;] |\b(?:and|but|while) )(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]he) (?:[\p{Ll}-]+ ){0,6}?[\p{Ll}-]+, (\p{Lu}[\p{L}’'-]+(?: (?:\p{Ll}{2,3} ){0,2}\p{Lu}[\p{L}’'-]+){1,3}),$/u;

/** The subjects of the verbs of saying in the words before a quotation, in order. */
function subjectsOf(clause: string): string[] {
  return matchesOf(VERB, clause).flatMap((verb) => {
    const all = clause.slice(0, verb.index);
    const lead = all.replace(/(?:, [^,]*){1,2},$/, (aside) => (/ (?:and|but|while) /.test(aside) ? aside : ''));
    // "Its spokesman, Enno ten Doornkaat, said": the name stands beside the office
    const beside = HOLDER.exec(all)?.[1];
    if (beside && lead.length < all.length && looksLikeName(beside)) return [beside];
    const subject =
      lead
        .split(/[,;]\s|\s(?:and|but|while|as)\s/)
        .at(-1)
        ?.trim() ?? '';
    // "at the opening", "a report": after these a noun stands
    return /\p{L}/u.test(subject) &&
      !/(?:^|\s)(?:the|an?|of|in|at|to|for|on|by|with|from|his|her|its|their|this|no)$/i.test(subject)
      ? [subject]
      : [];
  });
}

function firstNamed(subjects: readonly string[], around: Around): Speaker | null {
  for (const subject of subjects) {
    const speaker = named(subject, around);
    if (speaker) return speaker;
  }
  return null;
}

/** A quotation that stands alone: who was named last, if near. */
export function nearestSpeaker(around: Around): Speaker | null {
  const name = antecedent(around);
  return name ? { name, official: false, rule: 'quote.nearest' } : null;
}

/** What is written there is nobody's to say. */
const LETTERED = /\b(?:banners?|placards?|signs?|posters?|slogans?|headlines?|graffiti|plaques?|inscriptions?|t-shirts?)\b/iu;

function named(words: string, around: Around): Speaker | null {
  if (/\b(?:was|were|is|are|be|been|not)$/.test(words.trim())) return null;
  const { people } = around;
  const rule = 'quote.marks';
  const trimmed = words
    .trim()
    .replace(/^(?:and|but|while|as|the|The|a|an|that|then|(?:which|whom)(?= (?:he|she)$))\s+/, '')
    .replace(/^(?:In|At|On|During|After|For|Speaking|Addressing|Asked|Responding)\b[^,]*, /u, '')
    .replace(/(?:['’]s?| (?:further|himself|herself|itself))$/u, '');
  if (LETTERED.test(trimmed) || /^(?:when|if|whether|where|how|why|asked)$/i.test(trimmed)) return null;
  // "They took note of the opinion, which they described as": no name begins so
  if (/^(?:They|We|It|There|which|whom) \p{Ll}/u.test(trimmed)) return null;
  const official =
    SPEAKING_TEXT.test(trimmed) && !/\b(?:official|spokes\p{L}+|minister|head|member|leader) (?:of|for|from)\b/iu.test(trimmed);
  const pronoun = /^(?:(?:\p{L}+ ){0,3}(?=he$|she$)|.+, (?=he$|she$))?(he|she|they|who|it|I|we)$/iu
    .exec(trimmed)?.[1]
    ?.toLowerCase();
  // "…, according to the communiqué. “…,” it states": the text that was named last
  const text = pronoun === 'it' ? matchesOf(TEXT, around.earlier.slice(-NEAR) + around.before).at(-1)?.[0] : undefined;
  if (text) return { name: text, official: true, rule };
  if (pronoun) {
    const name = antecedent(around, pronoun);
    return name ? { name, official: false, rule } : null;
  }
  const full = people.filter((p) => trimmed.includes(p.name)).sort((a, b) => b.name.length - a.name.length)[0];
  if (full) return { name: full.name, official: false, rule };
  const low = trimmed.toLowerCase();
  const bearing = people.filter((p) => p.role?.toLowerCase() === low || p.honorific?.toLowerCase() === low);
  const byRole = bearing.find((p) => p.participant);
  if (byRole) return { name: byRole.name, official: false, rule };
  const names: string[] = trimmed.match(/\p{Lu}[\p{L}’'-]+/gu) ?? [];
  const short = people.find((p) =>
    surnames(p.name).some((part) => names.includes(part) || trimmed.includes(` ${part}`) || trimmed === part),
  );
  if (short && (names.length < 3 || !official)) return { name: short.name, official: false, rule };
  const parts = people.filter((p) => p.name.split(' ').some((part) => part.length > 3 && names.includes(part)));
  if (parts.length === 1 && parts[0] && !official) return { name: parts[0].name, official: false, rule };
  // "a Tajik diplomat": none of those who are known
  const described = /^(?:an?|one|another|some)\s/i.test(words.trim())
    ? undefined
    : describedBy(trimmed, ofGuestOrHost(trimmed, people, around.host ?? null), around.earlier.slice(-NEAR) + around.before);
  const meant = described ?? bearing[0];
  if (meant && !official) return { name: meant.name, official: false, rule };
  if (!official && !/\p{Lu}/u.test(trimmed) && trimmed.split(/\s+/).length > 6) return null;
  return trimmed ? { name: trimmed, official, rule } : null;
}

/** "the visiting minister", "her host": those of whom that can be said, where the report tells who is at home. */
function ofGuestOrHost(words: string, people: readonly Person[], host: string | null): readonly Person[] {
  const isGuest = /\b(?:visiting|guest|visitor)\b/i.test(words);
  if (host === null || !(isGuest || /\bhost\b/i.test(words))) return people;
  return people.filter((p) => p.party !== null && (p.party === host) !== isGuest);
}

/** What a report calls those who hold an office of one rank. */
const HEADS_OF: Record<string, RegExp> = {
  'head of state': /^(?:president|king|queen|emir|amir|sultan|emperor|empress|grand duke|prince)(?! minister)\b/,
  'head of government': /^(?:prime minister|premier|chancellor|taoiseach)\b/,
  premier: /^prime minister\b/,
  'chief diplomat': /\bforeign (?:minister|affairs|secretary)\b/,
  'top diplomat': /\bforeign (?:minister|affairs|secretary)\b/,
};

/** "the minister", "the Australian official", "the Finnish envoy": of those who took part and fit, who was named last. */
function describedBy(words: string, people: readonly Person[], text: string): Person | undefined {
  const parts = words.replace(/^(?:(?:his|her|their) )?(?:(?:visiting|host) )?/i, '').split(/\s+/);
  const noun = parts.at(-1)?.toLowerCase() ?? '';
  const present = people.filter((p) => p.participant);
  const lastNamed = (p: Person) => Math.max(...[p.name, ...surnames(p.name)].map((name) => text.lastIndexOf(name)));
  if (/^(?:guest|visitor|host)$/.test(noun) && parts.length === 1) return present.find((p) => p.head) ?? present[0];
  if (/^(?:counterpart|opposite number)$/i.test(parts.join(' '))) {
    const heads = present.filter((p) => p.head).sort((a, b) => lastNamed(b) - lastNamed(a));
    return heads.length === 2 ? heads[1] : undefined;
  }
  // "the Polish minister", "the Pole": a state as a noun is none of its people
  const [mention] = partiesIn(parts[0] ?? '');
  const state = parts.length > 1 || mention?.form === 'adjective' ? partyOf(parts[0] ?? '') : null;
  if (state) {
    const theirs = present.filter((p) => p.party === state);
    return theirs.find((p) => p.role?.toLowerCase().split(/\s+/).includes(noun)) ?? theirs.find((p) => p.head) ?? theirs[0];
  }
  if (parts.length > 4 || parts.some((part) => !/^[\p{L}-]+$/u.test(part))) return undefined;
  const low = words.toLowerCase();
  const roles = present.filter((p) => p.role !== null).map((p) => ({ p, role: (p.role ?? '').toLowerCase() }));
  const plain = parts.length < 3 && (/^\p{Ll}/u.test(words) || ROLE_HEADS.includes(low));
  const heads = HEADS_OF[low];
  const fits = (role: string) =>
    (heads?.test(role) ?? false) ||
    role === low ||
    role.startsWith(`${low} `) ||
    role.endsWith(` ${low}`) ||
    // "the State Minister" is the Minister of State
    (parts.length === 2 && ['of', 'for'].some((of) => `${role} `.startsWith(`${noun} ${of} ${parts[0]?.toLowerCase()} `))) ||
    (plain && role.split(/\s+/).includes(noun));
  return roles
    .filter(({ role }) => fits(role))
    .map(({ p }) => ({ p, at: lastNamed(p) }))
    .sort((a, b) => b.at - a.at)[0]?.p;
}

/** A text that the sides, or one of them, put out. */
const TEXT =
  /(?<!\p{L})(?:(?:joint|final|concluding|closing|common|official|press) ){0,2}(?:statement|communiqu[eé]|declaration|read-?out|press release|minutes)(?!\p{L})/giu;

/** A pronoun reaches back a few paragraphs at most. */
const NEAR = 1500;

/** A phrase or clause before the subject: "When meeting with the President, …". */
const BEFORE_SUBJECT =
  /^["“]?(?!As (?:for|to)\b)(?:When|While|After|Before|At|In|On|During|For|Speaking|Meeting|Receiving|Welcoming|Asked|Addressing|Responding|Following|Turning|With|From|Earlier|Later|As|To|Under)\b[^,]*, /u;
/** What makes of a name an object or a complement: "with President …", "by Mr …", "her counterpart …". */
const GOVERNED =
  /\b(?:with|by|of|to|for|from|at|on|against|after|alongside|met|received|telephoned|called|told|thanked|counterpart,?)\s(?:(?:the|his|her|its)\s)?(?:\p{Lu}[\p{L}.-]*\s|(?:minister|president|prime|foreign|deputy|counterpart|secretary|of|for)\s)*$/u;
/** Sentences that a pronoun reaches back. */
const FEW = 2;

/** The person who is the subject of the nearest sentence that has one: of him or her "he said" goes on telling. */
function subjectBefore(text: string, people: readonly Person[], pronoun: string): { name: string; at: number } | null {
  const other = pronoun === 'he' ? /^(?:Ms|Mrs|Madam|Madame|Miss)\b/ : /^(?:Mr|Sir)\b/;
  const starts = [0, ...matchesOf(/(?<=[.!?][”"’]?\s|\n)(?=["“]?\p{Lu})/gu, text).map(({ index }) => index)];
  for (const [i, start] of starts.slice(-FEW).reverse().entries()) {
    const sentence = text.slice(start, i === 0 ? undefined : starts.at(-i));
    const from = BEFORE_SUBJECT.exec(sentence)?.[0].length ?? 0;
    const main = sentence.slice(from);
    const office = OFFICE_FIRST.exec(main)?.[1];
    const holder =
      office && !/\b(?:would|will|has|had|side|delegation)\b/.test(office)
        ? describedBy(office, people, text.slice(0, start))
        : undefined;
    if (holder) return { name: holder.name, at: start + from };
    const others = nameRuns(main)
      .map((run) => ({ name: main.slice(run.start, run.end), at: run.start }))
      .filter(
        ({ name, at }) =>
          name.includes(' ') &&
          looksLikeName(name) &&
          !people.some((p) => p.name.includes(name) || name.includes(p.name)) &&
          IS_PERSON.test(main.slice(at + name.length)),
      );
    const first = people
      .filter((p) => !other.test(p.honorific ?? ''))
      .flatMap((p) => [p.name, ...surnames(p.name)].map((words) => ({ name: p.name, at: main.indexOf(words) })))
      .concat(others)
      .filter(
        ({ at }) =>
          at >= 0 &&
          (/^As (?:for|to) (?:the )?$/.test(main.slice(0, at)) || !GOVERNED.test(main.slice(Math.max(0, at - 80), at))),
      )
      .sort((a, b) => a.at - b.at)[0];
    if (first) return { name: first.name, at: start + from + first.at };
  }
  return null;
}
/** "the Rector recalled": an office stands for who holds it. */
const OFFICE_FIRST = new RegExp(
  `^[Tt]he ((?:[\\p{L}-]+ ){0,3}?[\\p{L}-]+)(?:, [^,]{3,30},)? (?:also |then )?(?:was|is|seemed|looked|sounded|remained|appeared|${HUMAN})(?!\\p{L})`,
  'u',
);
/** What follows the name of a person who is a subject. */
const IS_PERSON = new RegExp(`^(?:, (?:one|who|\\d\\d)\\b| (?:also |then )?(?:has|had|${HUMAN})(?!\\p{L}))`, 'u');

/** Whom "he" or "she" means: the subject before, else the person named last, or who was quoted last if nobody was named since. */
function antecedent({ before, earlier, people, last }: Around, pronoun: string | null = null): string | null {
  const near = earlier.slice(-NEAR);
  const text = near + before;
  const subject = pronoun === 'he' || pronoun === 'she' ? subjectBefore(text, people, pronoun) : null;
  if (subject && !(last?.speaker && !last.official && last.end - (earlier.length - near.length) > subject.at))
    return subject.name;
  const inParagraph = new Set(before.replace(/['’]s(?!\p{L})/gu, '').split(/[^\p{L}’'-]+/u));
  const here = people.some((p) => inParagraph.has(p.name.split(' ').at(-1) ?? p.name));
  const named = [
    ...people.flatMap((p) =>
      [p.name, p.name.split(' ').at(-1) ?? ''].map((n) => ({ name: p.name, at: n ? text.lastIndexOf(n) : -1 })),
    ),
    ...(here ? [] : nameRuns(before))
      .map((run) => ({ name: before.slice(run.start, run.end), at: near.length + run.start }))
      .filter(({ name }) => name.includes(' ') && looksLikeName(name) && !people.some((p) => p.name.includes(name))),
  ]
    .filter((hit) => hit.at >= 0)
    .sort((a, b) => b.at - a.at)[0];
  const lastAt = last ? last.end - (earlier.length - near.length) : -1;
  if (last?.speaker && !last.official && lastAt > (named?.at ?? 0)) return last.speaker;
  return named?.name ?? null;
}
