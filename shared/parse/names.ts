import { BEFORE_ADDRESS, CALLINGS, DESCENT, HONORIFICS, OFFICE_WORDS, PARTICLES, ROLE_HEADS } from './lexicon/roles';
import { userEntries } from './lexicon/userLexicon';
import { matchesOf } from './matches';
import { partiesIn, partyAtStart } from './places';

const CAP = "(?:(?:al|el|as|ar|ad|an|az|ash|ul|ur)-)?[ʻ]?\\p{Lu}[\\p{L}’'ʻ‑-]*";
/** Initials ("D.", "A.K.M.") and given names that are written short. */
const INITIALS = '(?:\\p{Lu}\\.)+|(?:Ma|Md|Mohd|Muhd|Wm|St|Sta|Sto|Kh|Sh|Ts|Dz|Ch|Zh|Yu|Dj|Gh|Th)\\.';
const HEADS = new Set([...ROLE_HEADS, ...CALLINGS]);
const CALLING = new Set(CALLINGS);
/** What makes an office of a calling: "city engineer", "county architect". */
const OF_PUBLIC = /\b(?:city|county|district|municipal|provincial|town|borough|chief)\s\p{Ll}+$/iu;
/** Whether the office is only a calling: "a trade researcher". */
export const isCalling = (role: string): boolean =>
  !OF_PUBLIC.test(role) &&
  role.split(/\s+/).some((word) => CALLING.has(word.toLowerCase())) &&
  !role.split(/\s+/).some((word) => ROLE_HEADS.includes(word.toLowerCase()) && !CALLING.has(word.toLowerCase()));
const withoutGenitive = (word: string): string => (word.includes("'") || word.includes('’') ? word.replace(/['’]s?$/, '') : word);
/** Whether the word heads an office: itself, in the plural, at an end of a compound ("vice-chair", "governor-general"). */
export const isRoleHead = (word: string): boolean => {
  const low = withoutGenitive(word.toLowerCase());
  const one = low.endsWith('s') ? low.replace(/ies$/, 'y').replace(/s$/, '') : low;
  if (HEADS.has(low) || HEADS.has(one) || userEntries().roleHeads.has(low)) return true;
  const parts = one.includes('-') || one.includes('‑') ? one.split(/[-‑]/) : [one];
  // "ambassador-at-large", "commander-in-chief"
  if (parts.length > 2 && HEADS.has(parts[0] ?? '') && /^(?:at|in|of|for)$/.test(parts[1] ?? '')) return true;
  if (
    parts.length > 1 &&
    (HEADS.has(parts.at(-1) ?? '') ||
      (/^(?:general|designate|elect)$/.test(parts.at(-1) ?? '') && parts.some((part) => HEADS.has(part))))
  )
    return true;
  if (
    /^.{2,}(?:grapher|ologist|tician|keeper|master|archivist|veterinarian|surveyor|curator|librarian|warden|comptroller)$/.test(
      one,
    )
  )
    return true;
  return /^(?:chair|spokes|alder|congress|assembly|council|ombuds)(?:man|woman|person)$/.test(one);
};
export const isOfficeWord = (word: string): boolean => {
  const low = withoutGenitive(word.toLowerCase());
  return (
    OFFICE_WORDS.has(low) ||
    OFFICE_WORDS.has(low.replace(/s$/, '')) ||
    userEntries().officeWords.has(low) ||
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
   courier journal post tribune workers growers farmers employees seafood party parliament photo background contacts quick facts read also kilometres percent paper flowers civil environmental
   no not nobody some many most any more less there here what when where who why how if while although because since until once
   such other another same new next last first second third fourth fifth sixth seventh eighth ninth tenth senior substantive asian african american arab latin european seafood rice let so yet`
    .split(/\s+/)
    .filter(Boolean),
);

/** Offices that are family names as well, where they end a name: "Peter King". */
const FAMILY_NAMES = new Set(
  'king prince marshal judge justice major bishop priest baker farmer singer fisherman pilot'.split(' '),
);
/** Nouns of institutions and of what is talked about: their names are written like those of people. */
const ABSTRACT = /(?:tion|tions|ship|ness|ics|ism|logy|ogies|ities|ments)$/;
const INSTITUTION =
  /^(?:department|ministry|office|agency|directorate|division|bureau|institute|committee|commission|council|service|board|authority|secretariat|embassy|affairs|fund|forces?|programme|program|relations|resources|services|assembly|parliament|senate|bank|forum|congress|academy|association|federation|league|union|network|chamber|society|university)s?$/;
const THINGS = new Set(
  `academy academies initiative centre center forum network alliance league union museum library theatre stadium arena tower house building square park gardens
   monument memorial hospital clinic prison bridge cathedral mosque temple church barracks base post port airport station pipeline corridor route railway dam reactor plant factory works mill
   act code plan pact deal accord treaty protocol roadmap framework mechanism scheme project award prize medal order cup games festival fair expo week day
   society club council front movement brigade battalion squadron desk wing unit team side delegation chapter article annex clause appendix`.split(
    /\s+/,
  ),
);
/** Words that are nobody's name in running text, yet somebody's behind an office: "Foreign Minister Theresa May". */
const NAMES_TOO = new Set('may april june august rice bay lake paper flowers street valley'.split(' '));

/**
 * Whether the words can be a person's name: no office, state, day or thing among them. Behind an office or a form of
 * address, words are names that elsewhere would be things.
 */
export function looksLikeName(words: string, afterTitle = false): boolean {
  const parts = words.split(/\s+/);
  const low = parts.map((part) => part.toLowerCase().replace(/['’]s?$/, ''));
  // “A H M Rezaul Kabir”, “I Gusti Ngurah Wirawan”: one capital is an initial, unless it opens a phrase
  const isInitial = (i: number) =>
    parts.length > 1 &&
    /^\p{Lu}$/u.test(parts[i] ?? '') &&
    (i > 0 || afterTitle || (parts[i] === 'I' && parts.length > 2) || /^\p{Lu}$/u.test(parts[1] ?? ''));
  if (low.some((part, i) => NOT_NAMES.has(part) && !isInitial(i) && !(afterTitle && parts.length > 1 && NAMES_TOO.has(part))))
    return false;
  const shouted = parts.filter((part) => /^\p{Lu}{2,}$/u.test(part.replace(/['’-]/g, '')) && !/^(?:II|III|IV)$/.test(part));
  if (shouted.length > 0 && (shouted.length === parts.length || shouted.some((part) => part.length < 4))) return false;
  if (parts.every(isOfficeWord) || parts.some((part) => /-based$/.test(part))) return false;
  const last = low.at(-1) ?? '';
  if (!afterTitle && (OFFICE_WORDS.has(last) || low.some((part) => THINGS.has(part)))) return false;
  if (INSTITUTION.test(last) || low.some((part) => ABSTRACT.test(part))) return false;
  if (
    parts.some((part, i) => isRoleHead(part) && !NOBLE.test(part) && !(i > 0 && i === parts.length - 1 && FAMILY_NAMES.has(last)))
  )
    return false;
  return !partiesIn(words).some(
    (mention) =>
      mention.form !== 'capital' &&
      mention.words.length >= words.length * 0.4 &&
      !(afterTitle && mention.start === 0 && mention.form === 'name' && parts.length > 1),
  );
}

const WITH_PARTICLES = new RegExp(`(?:(?:${PARTICLES})\\s+)+\\S+$`, 'iu');

/** The family name that later mentions use: the last word with its particles; the first where the text itself does so. */
export function surnames(name: string): string[] {
  const parts = name.split(/\s+/);
  const last = parts.at(-1) ?? name;
  const withParticles = WITH_PARTICLES.exec(name)?.[0];
  return [
    ...new Set(
      [withParticles, last, parts[0], parts.length > 2 ? parts[1] : undefined].filter(
        (part): part is string => part !== undefined && part.length > 1,
      ),
    ),
  ];
}

/** Jose “Boyet” Magbanua */
const NICKNAME = /^\s["“][\p{L}’'-]+["”]\s$/u;
const PARTICLE = `(?:${PARTICLES})`;
const WORD = new RegExp(`${INITIALS}|${CAP}|\\b${PARTICLE}(?![\\p{L}’'-])|\\b(?:${DESCENT})(?![\\p{L}’'-])`, 'gu');

/**
 * Where names of people may stand: stretches of capitalised words with their particles, without the office, the form of
 * address or the state at their head. "Regional Integration Tsegaye Lemma Wolde" → "Tsegaye Lemma Wolde".
 */
export function nameRuns(text: string): { start: number; end: number; afterTitle: boolean }[] {
  const runs: { word: string; start: number; end: number }[][] = [];
  for (const match of matchesOf(WORD, text)) {
    const word = { word: match[0], start: match.index, end: match.index + match[0].length };
    const run = runs.at(-1);
    const last = run?.at(-1);
    const between = last ? text.slice(last.end, word.start) : 'x';
    const joins =
      /^\s$/.test(between) ||
      (/^\s["“]$/.test(between) && NICKNAME.test(text.slice(last?.end, word.end + 3))) ||
      (/^["”]\s$/.test(between) && (run?.length ?? 0) > 1 && /["“]$/.test(text.slice(0, last?.start))) ||
      /^ \((?:Retd|retd|Rtd|R)\.?\) $/.test(between);
    if (run && joins) run.push(word);
    else runs.push([word]);
  }
  return runs.flatMap((run) => {
    const from = whereNameBegins(run, text);
    let to = run.length;
    // letters of honour: "James Whitcombe MP", "Eoghan Mac Lochlainn T.D."
    while (to > from + 2 && /^(?:\p{Lu}\.){2,}$/u.test(run[to - 1]?.word ?? '')) to--;
    while (to > from + 2 && /^\p{Lu}{2,5}$/u.test(run[to - 1]?.word ?? '') && !/^(?:II|III|IV)$/.test(run[to - 1]?.word ?? ''))
      to--;
    while (to > from && (isParticle(run[to - 1]?.word ?? '') || DAY.test(run[to - 1]?.word ?? ''))) to--;
    const [first, last] = [run[from], run[to - 1]];
    if (!first || !last || to <= from) return [];
    const end = /['’]s?$/.test(last.word) ? last.end - (/['’]s?$/.exec(last.word)?.[0].length ?? 0) : last.end;
    return [{ start: first.start, end, afterTitle: run.slice(0, from).some(({ word }) => isTitleWord(word)) }];
  });
}

/** Behind the title words at the head of the run, and behind any office further on: "Southern Province Minister | Credo". */
function whereNameBegins(run: readonly { word: string; start: number; end: number }[], text: string): number {
  let from = 0;
  let title = false;
  const stop = run.at(-1)?.end ?? 0;
  for (let i = 0; i < run.length && i <= from + 6; i++) {
    const word = run[i]?.word ?? '';
    if (i < from) continue;
    if (i === from) {
      const mention = partyAtStart(text.slice(run[i]?.start, stop));
      // "received in Abu Dhabi Yiannis Christodoulou"
      const town =
        mention?.form === 'capital' && run.length - i > 2 && /\b(?:in|at|to|from|near)\s$/.test(text.slice(0, run[i]?.start));
      const named = mention && (mention.form !== 'capital' || town) ? mention : null;
      if (named && !(title && named.form === 'name' && run.length - i > 1)) {
        const end = (run[i]?.start ?? 0) + named.end;
        from = i + Math.max(1, run.slice(i).filter((w) => w.start < end).length);
        continue;
      }
      const more = run.length - i > 1;
      if (more && PORTFOLIO.test(word) && !isParticle(run[i + 1]?.word ?? '')) {
        from = i + 1;
        title = true;
      } else if (isParticle(word) && !/^\p{Lu}/u.test(word)) from = i + 1;
      else if (NOBLE.test(word) && title && !/^Crown$/.test(run[i - 1]?.word ?? '')) continue;
      else if (isTitleWord(word) && !isNameAfter(word, run[i + 1]?.word ?? '', run[i - 1]?.word ?? '')) {
        from = i + 1;
        title ||= isRoleHead(word) || OFFICE_WORDS.has(word.toLowerCase());
      }
    } else if ((RANK.test(word) || INSTITUTION.test(word.toLowerCase())) && i < run.length - 1) {
      from = i + 1;
      title = true;
    } else if (isRoleHead(word) && !NOBLE.test(word) && !(i === run.length - 1 && FAMILY_NAMES.has(word.toLowerCase()))) {
      from = i + 1;
      title = true;
    }
  }
  return from;
}

/** Forms of address that cut what stands before them off a name: "Chief of Staff Rear Admiral | Sumith". */
const RANK = /^(?:Admiral|Brigadier|Colonel|Captain|Lieutenant|Commodore|Ambassador|Professor|Dr|Mr|Mrs|Ms|Hon|Sheikh)$/;
const DAY = /^(?:Friday|Monday|Tuesday|Wednesday|Thursday|Saturday|Sunday)$/;
/** Ranks of birth, which are given names in some countries. */
const NOBLE = /^(?:King|Queen|Prince|Princess|Sultan|Emir)$/;
/** "Tan Wei Ling", "Eng Boon Heng": forms of address that are names unless their second half follows. */
const isNameAfter = (word: string, next: string, before: string): boolean =>
  /^(?:Tan|Tun|Eng|Miss|Right|Field|Air|Vice|Rear|Sri|Seri)$/.test(word) &&
  next !== '' &&
  !/^(?:Dato|Datuk|Datin|Tan|Dato['’])$/.test(before) &&
  !/^(?:Sri|Seri|Honou?rable|Excellency|Hon|Marshal|Admiral|Mr|Dr)$/.test(next) &&
  !isOfficeWord(next);
/** Nouns made from verbs and qualities: portfolios that no list holds. "Commissioner for Enlargement | Sanne Vinther". */
const PORTFOLIO = /^\p{Lu}\p{Ll}+(?:tion|sion|ment|ship|ality|ility|ology|ics|ness|culture)s?$/u;
const ONE_PARTICLE = new RegExp(`^${PARTICLE}$`);
const isParticle = (word: string): boolean => ONE_PARTICLE.test(word);
/** Whether the word is a form of address, whatever stop or apostrophe it has. */
const isAddress = (word: string): boolean => {
  const low = word.toLowerCase().replace(/\.$/, '').replace(/’/g, "'");
  return HONORIFICS.has(low) || BEFORE_ADDRESS.has(low) || low === 'he' || userEntries().honorifics.has(low);
};
const isTitleWord = (word: string): boolean =>
  isOfficeWord(word) ||
  isAddress(word) ||
  /^(?:The|At|In|On|By|For|From|With|And|Under|When|While|Although|As|After|Before|Both|His|Her|Former|Later|Earlier|Outgoing|Incoming|Visiting|European|Retd|Rtd)$/.test(
    word,
  );
