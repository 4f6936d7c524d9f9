import { CALLINGS, HONORIFICS, OFFICE_WORDS, PARTICLES, RANKS, ROLE_HEADS } from './lexicon/roles';
import { partiesIn } from './places';

const CAP = "(?:(?:al|el|as|ar|ad|an|az|ash)-)?\\p{Lu}[\\p{L}’'‑-]*";
export const NAME = new RegExp(`(?:${CAP}|\\p{Lu}\\.)(?:\\s+(?:(?:${PARTICLES})\\s+){0,3}(?:${CAP}|\\p{Lu}\\.)){0,6}`, 'gu');

const honorific = HONORIFICS.map((word) => word.replace(/[.()]/g, '\\$&')).join('|');
const LEADING = new RegExp(`^(?:(?:The )?(?:(?:${honorific})\\.?)(?:\\s+\\((?:Retd|retd)\\.?\\))?\\s+)+`, 'u');

/** The name without the forms of address before it, and these. */
export function stripHonorifics(words: string): { name: string; honorific: string | null } {
  const match = LEADING.exec(words);
  if (!match) return { name: words, honorific: null };
  return { name: words.slice(match[0].length).replace(/^\((?:Retd|retd)\.?\)\s+/, ''), honorific: match[0].trim() };
}

export const isRank = (words: string): boolean =>
  words.split(/\s+/).every((word) => RANKS.includes(word.replace(/\.$/, '')) || /^(Vice|Rear|Air|\(Retd\))$/.test(word));

const HEADS = new Set([...ROLE_HEADS, ...CALLINGS]);
const CALLING = new Set(CALLINGS);
/** Whether the office is only a calling: "a trade researcher". */
export const isCalling = (role: string): boolean =>
  role.split(/\s+/).some((word) => CALLING.has(word.toLowerCase())) &&
  !role.split(/\s+/).some((word) => ROLE_HEADS.includes(word.toLowerCase()) && !CALLING.has(word.toLowerCase()));
export const isRoleHead = (word: string): boolean =>
  HEADS.has(
    word
      .toLowerCase()
      .replace(/['’]s$/, '')
      .replace(/s$/, ''),
  ) || HEADS.has(word.toLowerCase());
export const isOfficeWord = (word: string): boolean => {
  const low = word.toLowerCase().replace(/['’]s?$/, '');
  return (
    OFFICE_WORDS.has(low) ||
    OFFICE_WORDS.has(low.replace(/s$/, '')) ||
    isRoleHead(word) ||
    low.split('-').every((part) => OFFICE_WORDS.has(part))
  );
};

/** Words that begin sentences or name things in capitals and are nobody's name. */
const NOT_NAMES = new Set(
  `the a an this that these those he she it they we i you his her their its our in on at by from for with to of and or but as after before
   during under over both two three all each every also according following earlier later meanwhile however responding speaking asked
   monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
   november december delegates participants negotiators officials ministers leaders sides members councillors analysts donors experts
   trade ties relations talks consultations dialogue round session summit conference meeting commission agreement treaty protocol
   memorandum convention charter declaration statement communiqué communique university institute centre center school college hall airport palace hotel
   street road river sea ocean bay gulf strait island islands mountain mountains lake valley city town county region province
   organisation organization association federation union company bank fund foundation corporation group press agency news daily times herald gazette
   courier journal post tribune party parliament photo background contacts quick facts read also kilometres percent paper flowers civil environmental
   no not nobody some many most any more less there here what when where who why how if while although because since until once
   such other another same new next last first second third fourth fifth sixth seventh eighth ninth tenth senior substantive seafood rice let so yet`
    .split(/\s+/)
    .filter(Boolean),
);

/** Whether the words can be a person's name: no office, state, day or thing among them. */
export function looksLikeName(words: string): boolean {
  const parts = words.split(/\s+/);
  if (parts.some((part) => NOT_NAMES.has(part.toLowerCase().replace(/['’]s?$/, '')))) return false;
  if (parts.some((part) => part.length > 1 && part === part.toUpperCase() && /\p{Lu}{2}/u.test(part))) return false;
  if (parts.every(isOfficeWord) || parts.some((part) => /-based$/.test(part))) return false;
  if (parts.some((part) => isRoleHead(part) && part !== 'King' && part !== 'Prince')) return false;
  return !partiesIn(words).some((mention) => mention.form !== 'capital' && mention.words.length >= words.length * 0.4);
}

/** The family name that later mentions use: the last word with its particles; the first where the text itself does so. */
export function surnames(name: string): string[] {
  const parts = name.split(/\s+/);
  const last = parts.at(-1) ?? name;
  const withParticles = new RegExp(`(?:(?:${PARTICLES})\\s+)+\\S+$`, 'iu').exec(name)?.[0];
  return [
    ...new Set(
      [withParticles, last, parts[0], parts.length > 2 ? parts[1] : undefined].filter(
        (part): part is string => part !== undefined && part.length > 1,
      ),
    ),
  ];
}

const PARTICLE = `(?:${PARTICLES})`;
const WORD = new RegExp(`${CAP}|\\p{Lu}\\.|\\b${PARTICLE}\\b`, 'gu');

/**
 * Where names of people may stand: stretches of capitalised words with their particles, without the office, the form of
 * address or the state at their head. "Regional Integration Tsegaye Lemma Wolde" → "Tsegaye Lemma Wolde".
 */
export function nameRuns(text: string): { start: number; end: number }[] {
  const runs: { word: string; start: number; end: number }[][] = [];
  for (const match of text.matchAll(WORD)) {
    const word = { word: match[0], start: match.index, end: match.index + match[0].length };
    const run = runs.at(-1);
    const last = run?.at(-1);
    const between = last ? text.slice(last.end, word.start) : 'x';
    const joins = /^\s$/.test(between) || between === ' (Retd) ' || between === ' (retd) ';
    if (run && joins) run.push(word);
    else runs.push([word]);
  }
  return runs.flatMap((run) => {
    let from = 0;
    for (let i = 0; i < run.length; i++) {
      const word = run[i]?.word ?? '';
      const pair = `${word} ${run[i + 1]?.word ?? ''}`;
      if (i > from + 6) break;
      if (isParticle(word) && i === from) from = i + 1;
      else if (isTitleWord(word) || isPlaceWord(word) || (i === from && isPlaceWord(pair) && run.length > 2))
        from = i + 1 + (isPlaceWord(pair) && !isPlaceWord(word) && !isTitleWord(word) ? 1 : 0);
    }
    let to = run.length;
    while (
      to > from &&
      (isParticle(run[to - 1]?.word ?? '') ||
        /^(?:Friday|Monday|Tuesday|Wednesday|Thursday|Saturday|Sunday)$/.test(run[to - 1]?.word ?? ''))
    )
      to--;
    const [first, last] = [run[from], run[to - 1]];
    if (!first || !last || to <= from) return [];
    const end = /['’]s?$/.test(last.word) ? last.end - (/['’]s?$/.exec(last.word)?.[0].length ?? 0) : last.end;
    return [{ start: first.start, end }];
  });
}

const isParticle = (word: string): boolean => new RegExp(`^${PARTICLE}$`).test(word);
const HONORIFIC_WORDS = new Set(HONORIFICS.map((word) => word.toLowerCase()));
const isTitleWord = (word: string): boolean =>
  isOfficeWord(word) ||
  HONORIFIC_WORDS.has(word.toLowerCase().replace(/\.$/, '')) ||
  /^(?:The|At|In|On|By|For|From|With|And|Under|Former|Later|Earlier|Outgoing|Visiting|European|Retd)$/.test(word);
const isPlaceWord = (word: string): boolean =>
  partiesIn(word.replace(/['’]s?$/, '')).some(
    (m) => m.start === 0 && m.words.length >= word.replace(/['’]s?$/, '').length && m.form !== 'capital',
  );
