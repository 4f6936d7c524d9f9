/** An office said once for several people: "the foreign ministers of Chile and Peru, A and B", "Ministers of Trade, A; and Health, B". */
import { looksLikeName, nameRuns } from './names';
import { type PartyMention, partiesIn } from './places';
import { eachWord } from './scan';

/** What a list says of one of its names. A `role` of null with `counterpart` is the office of whoever was named before. */
export type Share = { role: string | null; party: string | null; counterpart: boolean };

const NOUNS =
  'ministers|secretaries|presidents|premiers|chancellors|ambassadors|envoys|representatives|commissioners|directors|directors[- ]general|governors|chairmen|chairs|chairpersons|chiefs|heads|leaders|negotiators|commanders|speakers|mayors|advisers|deputies|generals|coordinators|delegates|senators|councillors|kings|counterparts|colleagues|homologues';
const PLURAL = new RegExp(`(?<![\\p{L}-])(?:${NOUNS})(?![\\p{L}-])`, 'iuy');
/** The plural offices of a text: only words that end as a plural does are held against the list. */
function pluralsIn(text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  eachWord(text, (start, end) => {
    const last = text.charAt(end - 1);
    if (last !== 's' && last !== 'S' && last !== 'n' && last !== 'N') return;
    PLURAL.lastIndex = start;
    const noun = PLURAL.exec(text);
    if (noun) found.push(noun);
  });
  return found;
}
/** A sentence with more lists than this is a table. */
const MOST = 8;
/** What stands between the office, its states and its names. */
const JOINS = /^(?:,? ?(?:and |& )?(?:the )?)$/;
const ADDRESS =
  '(?:(?:Mr|Mrs|Ms|Dr|Prof|Eng|H\\.E|Sheikh|Amb|Capt|Col|Gen|Adm|Hon|Sir|Dame|Captain|Colonel|General|Admiral|Professor)\\.?\\s){0,2}';
const TO_NAMES = new RegExp(`^(?:,|:|\\s[–—-])?\\s(?:namely\\s|respectively,?\\s)?${ADDRESS}$`);
const BETWEEN_NAMES = new RegExp(`^(?:,|,? and| &)\\s${ADDRESS}$`);

/** One holder of a plural office: "foreign ministers" → "foreign minister", "Ministers of Health" → "Minister of Health". */
export const oneOf = (role: string): string => {
  const [head = ''] = role.split(/ (?=(?:of|for|to|at|in|on) )/);
  const one = head
    .replace(/\b(secretar|deput)ies$/i, '$1y')
    .replace(/\b(chair)men$/i, '$1man')
    .replace(
      /\b(minister|president|premier|chancellor|ambassador|governor|commissioner|director|councillor|councilor|head|envoy|chief|negotiator|representative|senator|speaker|mayor|adviser|advisor|commander|delegate|coordinator|member|trustee|chair|chairperson|manager|steward|inspector|judge|mediator|facilitator|moderator|observer|economist|scientist|expert|engineer|officer)s$/i,
      '$1',
    );
  return one + role.slice(head.length);
};

/** "of the security councils" → "of the security council": what each of them holds the office in. */
const oneHouse = (complement: string): string =>
  complement.replace(/\b(council|parliament|government|committee|commission|bank|chamber|court|board|service|union)s$/i, '$1');

/** By where each name starts: who is of which state in a list of states that a list of as many names follows. */
export function sharedOffices(text: string): ReadonlyMap<number, Share> {
  const found = new Map<number, Share>();
  const nouns = pluralsIn(text).slice(0, MOST);
  if (nouns.length === 0) return found;
  const mentions = partiesIn(text);
  const runs = nameRuns(text).filter((run) => looksLikeName(text.slice(run.start, run.end), true));
  for (const noun of nouns) {
    const end = noun.index + noun[0].length;
    const ahead = mentions.filter((m) => m.form === 'adjective' && m.end <= noun.index);
    const office = text.slice(ahead.at(-1)?.end ?? noun.index, noun.index).trim();
    const before = listed(ahead, text, /^(?: [\p{Ll}\p{Lu}-]+){0,3} $/u.test(text.slice(ahead.at(-1)?.end ?? end, noun.index)));
    const of = /^((?: (?:of|for) (?:the )?[\p{L}][^,;:()]{2,60}?)?) (?:of|from) (?:the )?(?:\p{Lu}\p{Ll}+ of (?:the )?)?$/u;
    const first = mentions.find((m) => m.form !== 'adjective' && m.start > end && of.test(text.slice(end, m.start)));
    const behind = first
      ? listed(
          mentions.filter((m) => m.start >= first.start),
          text,
          true,
          false,
        )
      : [];
    const states = before.length > 1 ? before : behind;
    if (states.length < 2) continue;
    const from = before.length > 1 ? end : (states.at(-1)?.end ?? end);
    const names: { start: number; end: number }[] = [];
    for (const run of runs) {
      const last = names.at(-1);
      if (run.start < from) continue;
      if (!(last ? BETWEEN_NAMES : TO_NAMES).test(text.slice(last?.end ?? from, run.start))) break;
      names.push(run);
    }
    if (names.length !== states.length) continue;
    const counterpart = /^(?:counterpart|colleague|homologue)/i.test(noun[0]);
    const complement = before.length > 1 ? '' : oneHouse(of.exec(text.slice(end, states[0]?.start))?.[1] ?? '');
    const lead = before.length > 1 ? office : leadOf(text.slice(0, noun.index));
    const role = counterpart ? null : oneOf(`${lead} ${noun[0]}${complement}`.trim());
    names.forEach((name, i) => {
      found.set(name.start, { role, party: states[i]?.code ?? null, counterpart });
    });
  }
  return found;
}

/** Mentions joined by commas and "and": forwards from the first, or backwards from the last. */
function listed(mentions: readonly PartyMention[], text: string, starts: boolean, backwards = true): PartyMention[] {
  if (!starts) return [];
  const row: PartyMention[] = [];
  for (const mention of backwards ? [...mentions].reverse() : mentions) {
    const last = row.at(-1);
    const gap = !last ? '' : backwards ? text.slice(mention.end, last.start) : text.slice(last.end, mention.start);
    if (last && !JOINS.test(gap.replace(/Republic of |Kingdom of |State of /, ''))) break;
    row.push(mention);
  }
  return backwards ? row.reverse() : row;
}

/** What qualifies the office: "the deputy foreign | ministers". */
const leadOf = (before: string): string =>
  /(?:(?<=\bthe )\p{Ll}{4,} |(?:deputy|vice|prime|foreign|finance|trade|defen[cs]e|interior|energy|health|transport|justice|agriculture|education|environment|labou?r|economy|chief|first|permanent|state|cabinet|national|security|central|bank) )+$/iu
    .exec(before)?.[0]
    .trim() ?? '';
