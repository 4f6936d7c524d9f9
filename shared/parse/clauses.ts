import { formOf } from './lexicon/inflect';
import { matchesOf } from './matches';

/** Reading of the words around a verb: its auxiliaries, and what kind of clause it heads. Offsets are into the sentence. */

const AUXILIARY =
  'have|has|had|having|was|were|is|are|am|be|been|being|will|would|shall|should|may|might|can|could|must|did|does|do|got|get|to';
const ADVERB =
  '\\p{L}+ly|also|further|furthermore|likewise|then|again|both|all|each|moreover|even|just|now|already|still|once more|once again|in turn|in principle|in particular|at length|instead|thus|therefore|together|too|hereby|first|never|not|nor|merely|simply|only|once|thereby|meanwhile|equally';
const GROUP = new RegExp(`(?:(?<![\\p{L}’'-])(?:${AUXILIARY}|${ADVERB}),? )+$`, 'iu');
/** Words back from the verb that its group can reach. */
const REACH = 70;

export type Tense = 'past' | 'perfect' | 'pluperfect' | 'present' | 'future' | 'infinitive' | 'ing' | 'none';
export type VerbGroup = { start: number; tense: Tense; passive: boolean; negated: boolean; word: string };

/** Reads back from the main verb at `verb`. */
export function verbGroup(text: string, verb: number): VerbGroup {
  const before = text.slice(Math.max(0, verb - REACH), verb);
  const led = GROUP.exec(before)?.[0] ?? '';
  const word = /^[\p{L}’'-]+/u.exec(text.slice(verb, verb + 40))?.[0] ?? '';
  const helpers = led
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  const has = (...words: string[]) => helpers.some((helper) => words.includes(helper));
  const form = formOf(word);
  const be =
    has('was', 'were', 'is', 'are', 'am', 'be', 'been', 'being', 'got', 'get') ||
    // "was received and passed to the panel": the second participle shares the auxiliary
    (led === '' &&
      form === 'past' &&
      /\b(?:was|were|been|be) (?:\p{L}+ly )?\p{L}+(?:ed|en|wn|nt)(?: \p{Ll}+){0,4} and $/u.test(before));
  const tense: Tense =
    has('to') &&
    has('have') &&
    /\b(?:said|reported|learnt|learned|understood|believed|known|thought) $/.test(before.slice(0, before.length - led.length))
      ? 'perfect'
      : has('will', 'would', 'shall')
        ? 'future'
        : has('should', 'may', 'might', 'can', 'could', 'must')
          ? 'none'
          : has('to')
            ? has('is', 'are')
              ? 'future'
              : 'infinitive'
            : has('had')
              ? 'pluperfect'
              : has('has', 'have')
                ? 'perfect'
                : has('having')
                  ? 'ing'
                  : form === 'ing' && !be
                    ? 'ing'
                    : form === 'past' || has('was', 'were', 'did')
                      ? 'past'
                      : 'present';
  return {
    start: verb - led.length,
    tense,
    passive: be && form === 'past',
    negated: has('not', 'never', 'nor'),
    word,
  };
}

/** Verbs and phrases under which a clause is told: "said the two countries had agreed". */
const REPORTING =
  /\b(?:said|says|told|tells|added|adds|announced|stated|states|confirmed|confirms|informed|revealed|disclosed|noted|explained|recalled|reported|indicated|wrote|read|reads|shows?|according to|briefed)\b/i;
export const isReported = (before: string): boolean => REPORTING.test(before);

/** A phrase that leads a sentence without its subject: "In a joint statement, …". */
const FRONTED =
  /^(?:In|On|At|During|After|Before|Following|Under|Upon|Through|Throughout|With|Within|By|For|From|Of|As|Among|Amid|Against|Regarding|Concerning|Touching|Turning|Speaking|Addressing|Responding|Asked|Beyond|Besides|Apart|Over|Since|According|To|Earlier|Later|Meanwhile|Separately|Also|Furthermore|Moreover|Additionally|Finally|Similarly|Likewise|Then|Afterwards|However|Prior|Ahead|Pursuant|Recalling|Noting|Given|While|When|Where|Although|Though|Because|Last|This|That|Here|There|Both having|Having|Welcoming|Expressing|Concluding|Mindful|Conscious|Acknowledging|Recogni[sz]ing|Underlining|Stressing|\p{L}+ly|First|Second|Third|Secondly|Thirdly|Lastly|Next)\b/u;
/** A fronted time that the act is tied to stays with its clause: "From 1 January, …", "In March 2026, …". */
const TIMED =
  /^(?:From|By|Starting|Beginning|As (?:of|from)|With effect|Within|Before|Effective|Until|Next|(?:In|On|During) (?:the )?(?:(?:early|late|mid|first|second|third|fourth|last|coming|next|\d{1,2}(?:st|nd|rd|th)?)[- ])?(?:(?:quarter|half|days|weeks|months|year) |January|February|March|April|May|June|July|August|September|October|November|December|\d{4}|spring|summer|autumn|winter))/u;
/** So does a fronted topic, without which the clause says nothing: "As regards the protection of secrets, …". */
const ABOUT =
  /^(?:As (?:regards|for|to|concerns|far as)|Regarding|Concerning|Touching|With (?:regard|respect|reference) to|In (?:regard|respect|relation) (?:to|of)|When it (?:comes|came) to|Turning to|On (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d|(?:the|his|her|their|its) (?:sidelines|occasion|margins|\p{L}+ day|part|side|way|arrival|behalf|evening|morning|eve|first|second|last)|behalf|arrival|condition))\b/u;
const SUBJECT_START =
  '(?:\\p{Lu}|\\d|the |both |it |they |he |she |we |(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}{3,5}teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|dozens)[ -]|all |each |its |their |his |her |our |a |an |this |these |that |those |no |some |several |many |participants |delegates |ministers |officials |leaders |there |views |talks )';
export const MARKER = /^\s*(?:date \d{4}-\d\d-\d\d\s*)?(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]\s+|[•●▪◦*–—-]\s+)+/u;

/** "Will it hold?": nothing is told. */
export const isQuestion = (text: string): boolean => /\?[”"’»]?\s*$/.test(text);

let asked = { text: '', small: '' };
/** The text with the capital that begins a sentence, or a point of a list, made small; of one sentence it is asked many times. */
export function withoutCapital(text: string): string {
  if (asked.text !== text) asked = { text, small: small(text) };
  return asked.small;
}

function small(text: string): string {
  const begun = withoutFirstCapital(text);
  const from = lead(text);
  // "VALLETTA, 2 May – There was agreement": the report begins past its dateline
  return from > 0 && /^\p{Lu}\p{Ll}/u.test(text.slice(from, from + 2))
    ? begun.slice(0, from) + begun.slice(from, from + 1).toLowerCase() + begun.slice(from + 1)
    : begun;
}

const withoutFirstCapital = (text: string): string =>
  text.replace(
    /^(\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]\s+|[•●▪◦*–—-]\s+|["“«]))?(\p{Lu})/u,
    (_, lead: string | undefined, capital: string) =>
      (lead ?? '') + (capital.toLowerCase().length === capital.length ? capital.toLowerCase() : capital),
  );

/** Where a sentence begins past its number or bullet and its dateline; a dateline ends before `verb`. */
export function lead(text: string, verb = text.length): number {
  const from = MARKER.exec(text)?.[0].length ?? 0;
  const dateline =
    /^(?:.{0,90}?\s[—–-]{1,2}\s|[\p{Lu}][\p{Lu}\s.,'’-]{2,40}:\s|\s?date \d{4}-\d\d-\d\d [\p{Lu}\s'’-]+:\s)(?=\p{Lu})/u.exec(
      text.slice(from, Math.min(verb, from + 110)),
    );
  return dateline && from + dateline[0].length <= verb && /\p{Lu}{3}|\(|^\p{Lu}\p{L}+\s[—–-]/u.test(dateline[0])
    ? from + dateline[0].length
    : from;
}

const COMMA_BEFORE_SUBJECT = new RegExp(`, (?=${SUBJECT_START})`, 'u');

/** Where the sentence's first clause begins: past its number or bullet, its dateline and a fronted phrase. */
export function firstClause(text: string, verb: number): number {
  const from = lead(text, verb);
  const before = text.slice(from, verb);
  if (!FRONTED.test(before) || TIMED.test(before)) return from;
  const comma = COMMA_BEFORE_SUBJECT.exec(before);
  // "In Riga, Latvia, and Oslo, …": what stands before the verb must still hold a subject
  return comma && !ABOUT.test(before) ? from + comma.index + comma[0].length : from;
}

const AND_SAID =
  /\b(?:and|but)\s(?=(?:also |further |then )?(?:said|says|added|informed|told|announced|stated|confirmed|disclosed|revealed|explained|promised)\b)/g;
/** Whether the words go on to another statement of the same speaker. */
export const saysAgain = (words: string): boolean => new RegExp(AND_SAID.source).test(words);

const CUT_BEFORE_SUBJECT = new RegExp(
  `(?:;\\s(?:and\\s)?|,?\\s(?:and|but|while|whereas|yet|with)\\s|[,:]\\s|[“«"]|\\s[—–-]{1,2}\\s|\\s(?:which|whom|where)\\s)(?=${SUBJECT_START})`,
  'gu',
);

/** Where the clause of a later verb begins: past the comma or conjunction before its subject, else at the verb itself. */
export function laterClause(text: string, from: number, verb: number): number {
  const part = text.slice(from, verb);
  // "X pushed for the cut; Y's minister, Z, opposed it"
  const apart = /;\s(?:and\s)?(?=\p{Lu}[^,;]{2,90}, [^,;]{3,60}, $)/u.exec(part);
  if (apart) return from + apart.index + apart[0].length;
  if (/(?:\b(?:and|but|or|then|yet)|[,;—–])\s*$/.test(part) || /\b(?:and|but), [^,]{3,50}, $/.test(part)) return verb;
  // "called for a tariff and informed that on 5 December Sofia would host"
  const said = [...part.matchAll(AND_SAID)].at(-1);
  if (said) return from + said.index + said[0].length;
  const that = [...part.matchAll(/(?:,|\band|;)\s(?:and\s)?that,?\s/g)].at(-1);
  if (that) return from + that.index + that[0].length;
  const cuts = [...part.matchAll(CUT_BEFORE_SUBJECT)];
  const cut = cuts.at(-1);
  return cut ? from + cut.index + cut[0].length : verb;
}

/** No word is longer: a pattern that ends at the end of a text tries each word of it, so it gets no more than it needs. */
const LONGEST_WORD = 60;
/** The word before a verb group, in lower case. */
const wordBefore = (before: string): string =>
  /([\p{L}\p{N}’'-]+)[\s,]*$/u.exec(before.slice(-LONGEST_WORD))?.[1]?.toLowerCase() ?? '';
const NOMINAL =
  /^(?:the|a|an|their|its|his|her|our|this|these|those|such|any|each|every|no|of|in|as|by|from|at|with|newly|recently|previously|jointly|mutually|commonly|already|duly)$/i;

/** Whether the verb at `verb` heads a clause that tells of this meeting. */
export function headsClause(
  text: string,
  verb: number,
  end: number,
  group: VerbGroup,
  frame: 'active' | 'passive' | 'whole',
): boolean {
  const before = text.slice(0, group.start);
  const last = wordBefore(before);
  if (frame === 'whole') return !/\b(?:if|unless|until|which|not|had)\s$/i.test(before);
  if (frame === 'passive' ? !group.passive : group.passive) return false;
  if (group.tense === 'none' || group.negated) return false;
  if (group.tense === 'infinitive')
    return (
      (/\b(?:met|meets|sat down|gathered|convened|hosted|received|holding talks|held talks)\b[^.;]* to $/i.test(
        text.slice(0, verb),
      ) &&
        !/\b(?:agreed|will|would|is|are)\b[^.;]* to $/i.test(text.slice(0, verb))) ||
      /\b(?:went on|able|managed|proceeded|used the (?:meeting|occasion|visit|talks|moment|opportunity|platform|chance)|took the (?:opportunity|chance)|sought the occasion) to (?:also )?$/i.test(
        text.slice(0, verb),
      )
    );
  if (group.tense === 'future') return false;
  if (
    group.tense === 'pluperfect' &&
    !(
      isReported(before) &&
      !/\b(?:which|who|that)\s$/.test(
        before.replace(/\b(?:said|told \p{L}+|stated|added|confirmed|announced|noted) that\s$/u, ''),
      )
    )
  )
    return frame === 'passive' && isReported(before);
  if (
    /\b(?:if|unless|until|whether|when|before|because|since|once|as soon as|how|why|what)\s(?:[^,;.]*)$/i.test(before) &&
    !/,[^,]*$/.test(/\b(?:if|unless|until|whether|when|before|because|since|once|how|why|what)\s[^;.]*$/i.exec(before)?.[0] ?? '')
  )
    return false;
  if (/^(?:which|who|whom|that|whose)$/.test(last)) return relativeTells(before, last, text.slice(end));
  if (inRelative(before) || isAttribution(before)) return false;
  if (group.tense === 'ing') return participleTells(before, last);
  if (NOMINAL.test(last) && text.slice(group.start, verb) === '') return false;
  const form = formOf(group.word);
  if (group.tense === 'present' && (form === 'base' || form === 's') && isPoint(text, before))
    return text.slice(verb, end).includes(' ') || !/^ ?(?:of|between)\b/.test(text.slice(end));
  // "10. Having discussed migration, instruct our deputies to remain in contact;"
  if (
    form === 'base' &&
    group.tense === 'present' &&
    MARKER.test(text) &&
    /^[^,;]*ing\b[^;]*, $/.test(before.replace(MARKER, ''))
  )
    return true;
  if (form === 'base' && group.tense === 'present') return baseTells(before, last);
  if (form === 's' && group.tense === 'present')
    return (
      // "said Hungary attaches importance to its ties and welcomes investment"
      (/\band (?:also |highly |fully )?$/.test(before) &&
        isReported(before) &&
        /\p{Lu}[\p{L}-]+ (?:\p{Ll}+ly )?\p{Ll}{3,}s (?:\p{L}+ ){0,12}and (?:also |highly |fully )?$/u.test(before)) ||
      // "Mongolia, the minister affirmed, remains committed"
      /^\W*(?:\p{Lu}|The )[^,]*, [^,]{2,60} (?:said|affirmed|added|stated|noted|stressed|assured|declared|confirmed), $/u.test(
        before,
      ) ||
      // "UMSWU, said its secretary, objects to"
      /^\W*(?:\p{Lu}|The )[^,]*, (?:said|added|explained|noted) [^,]{2,60}, $/u.test(before) ||
      (/[\p{L}’'”)]\s$/u.test(before) &&
        !/\b(?:of|in|for|and|on|to|with|from|\p{Ll}+al|\p{Ll}+ive|\p{Ll}+ic|\p{Ll}+ous)\s$/u.test(before) &&
        (/^(?:it|he|she|also|conference|council|summit|meeting|committee|commission|statement|communiqué|declaration|ministry|government|side|delegation|minister|union|assembly|document|text|agreement|deal|accord|truce|ceasefire|pact|settlement|package|compromise|contract|protocol|memorandum|plan|employer|company|bank|board|agency|authority|party|parties|each|leader|president|partner|partners|chair|spokesperson|ambassador|bloc|body|state|country|city|mayor|municipality|management|federation|cabinet|parliament|senate|bureau|secretariat|mission|guest|visitor|host|movement|front|king|emir|sultan|speaker|governor|envoy|chief|operator|province|part)$/.test(
          last,
        ) ||
          /\p{Lu}[\p{L}-]*\s(?:also |further )?$/u.test(before)))
    );
  // "38 of the workers dismissed after the stoppage would be taken back"
  if (frame === 'active' && form === 'past' && group.start === verb && REDUCED.test(text.slice(end))) return false;
  // "…, Mr Aydoğmuş announced.": an attribution, whose object stands before it
  if (/^[\s.,;”"’»]*$/.test(text.slice(end))) return frame === 'passive';
  // "Peru will lift the duty, its delegation announced at the session"
  if (
    ATTRIBUTES.test(group.word) &&
    /\b(?:will|would|shall)\b[^;]{0,300}, (?:its|the|his|her|their|\p{Lu})[^,;]{2,50} $/u.test(before)
  )
    return !/^ (?:at|on|in|during|after|before|here|yesterday|today|later|following)\b(?![^;]*\bthat\b)/.test(text.slice(end));
  // "As the minister stressed in his opening words, …", "as Spain had undertaken in Lisbon"
  if (/(?:^|, )as (?:(?!sides|they\b)[^,;]){2,60}$/i.test(before) && !/^ that\b/.test(text.slice(end))) return false;
  if (
    /,\s(?:created|held|signed|issued|adopted|agreed|exchanged|launched)\s?$/i.test(before + group.word) &&
    !/\band\b/.test(before.slice(-60)) &&
    last === ''
  )
    return false;
  return true;
}

/** What makes of a past form before it a participle: its adverbial, then the verb of the clause. */
const REDUCED =
  /^ (?:after|in|by|since|from|at|during|under|last|earlier)\b(?:(?!\b(?:that|which|who|and|as|where|when)\b)[^,;.“"]){3,60} (?:would|will|were|was|are|is|has|have|had|should|shall)\b/;

/** Verbs that tell whose statement stands before them. */
const ATTRIBUTES = /^(?:announced|stated|confirmed|disclosed|revealed|promised|stressed|noted|affirmed|reaffirmed)$/;

/** "a step that growers have sought", "the visa which Norway signed", "a list of sectors it is willing to open". */
function inRelative(before: string): boolean {
  const near = before.slice(-90);
  if (/\b(?:in|19\d\d|20\d\d), when\b/.test(before)) return true;
  if (
    /\p{Ll}{2} (?:it|they|he|she|we) $/u.test(near) &&
    !/\b(?:and|but|that|said|says|added|while|as|so|or|yet|then|because|although|where|which|whom|also|today|yesterday|p?\p{L}+day|afterwards?|later|thereafter|here|there|\p{L}+ly) (?:it|they|he|she|we) $/iu.test(
      near,
    ) &&
    // "In the evening they agreed": a time or place, and no clause
    !/^\W*(?:In|On|At|After|During|Before|Earlier|Over|From|Under|Between|Among|With|Within|By|Beyond|Besides|Instead|For|As|To|Of|Through|Without)(?: (?!\p{Ll}+ed\b)[\p{L}\d’'-]+){1,6} (?:it|they|he|she|we) $/u.test(
      before,
    )
  )
    return true;
  const pronoun = /(\S+ )?(\S+) (?:which|whom|whose|where|that)\s[^,;]{1,60}$/u.exec(near);
  if (!pronoun) return false;
  if (/ (?:that)\s[^,;]*$/.test(pronoun[0])) {
    // a noun before "that" makes it relative, a verb before it a report
    return (
      /\b(?:an?|any|every|this|no|one) \S+ that /.test(`${pronoun[1] ?? ''}${pronoun[2]} that `) &&
      !/\b(?:told|informed|assured|reminded|agreement|consensus|view|opinion|hope)\b/.test(near)
    );
  }
  // ", during which they discussed": goes on telling
  return !/, (?:an? \p{L}+ )?(?:during|at|in|to|for|with|after|from) (?:which|whom)\s|, (?:where|whose)\s/u.test(near);
}

/** "…”, affirmed the ambassador": the verb presents what stands before it. */
const isAttribution = (before: string): boolean => /[”"»’]\s*,?\s*$/u.test(before) && !/[“«]\s*$/.test(before);

/** A point of a communiqué, whose subject stands above the list: "4. Agree to complete the line by 1 July 2023;". */
const isPoint = (text: string, before: string): boolean =>
  before.replace(MARKER, '') === '' && (before !== '' || /;(?: and)?\s*$/.test(text));

/** "…, who asked businesses to invest" goes on telling; "the treaty which was signed" names a thing. */
function relativeTells(before: string, last: string, after: string): boolean {
  if (last === 'who') return /\p{L}, who\s(?:also |further )?$/u.test(before) && !/\b(?:years|months) ago\b/.test(after);
  if (last === 'that')
    return /\b(?:said|says|added|announced|stated|confirmed|noted|reported|informed [^,]{2,40}|told [^,]{2,40}) that\s$/iu.test(
      before,
    );
  return false;
}

/** "Welcoming …, they" and "…, pledging to"; "after agreeing to"; never the noun "the signing". */
function participleTells(before: string, last: string): boolean {
  if (before.replace(MARKER, '').trim() === '') return true;
  if (/^(?:after|by|before)$/.test(last)) return last !== 'before';
  return /[,;]\s(?:and |while |thereby |also )?$/.test(before) || /\b(?:while|and)\s$/.test(before);
}

/** A base form is a verb after a plural subject, and else a noun: "we welcome", "the Ministers welcome", not "the welcome". */
const baseTells = (before: string, last: string): boolean =>
  /^(?:we|they|both|and|i|sides|parties|ministers|leaders|countries|presidents|delegations|participants|heads|governments|states|members|delegates|chairs|co-chairs|capitals|guests|hosts|deputies|unions|companies|allies|partners|neighbours|neighbors|parliaments|committees|councils|mayors|signatories|employers|workers|each|two)$/.test(
    last,
  ) && !/\b(?:to|for|of|in)\b[^,;]*\band\s$/.test(before);

const FUTURE =
  /(?<![\p{L}’'-])(?:will|would|shall|(?:is|are) going to|(?:is|are) (?:now |still )?to(?! be (?:found|seen|recalled|noted|remembered|hoped|regretted|welcomed|expected|stressed|borne))|['’]ll)(?=[ ,])/giu;
export type FutureClause = { start: number; verb: number; subject: string; predicate: string };

/** Whether the words hold a verb in the future, wherever it stands. */
export const hasFuture = (text: string): boolean => text.search(FUTURE) >= 0;

const SAID_AFTER = /, (?:[^,]{2,60}, )?(?:[^,.]{2,80} )?(?:said|told|added|announced|confirmed|explained|agreed|decided)\b/;

/** Clauses with a future verb that stand on their own or are reported, and not in a relative, conditional or wished one. */
export function futureClauses(text: string): FutureClause[] {
  const found: FutureClause[] = [];
  for (const match of matchesOf(FUTURE, text)) {
    const verb = match.index;
    const before = text.slice(0, verb);
    const last = wordBefore(before);
    if (
      /^(?:which|who|whom|that|there|this|what|nobody|nothing|neither|one|you|it)$/.test(last) &&
      !(last === 'it' && (isReported(before) || SAID_AFTER.test(text.slice(verb)) || /^It $/.test(before)))
    )
      continue;
    if (
      /\b(?:if|unless|until|whether|when|where|once|how|why|what|which|who|whom|under which|so that|in order that)\b[^,;.]*$/i.test(
        before.slice(-80),
      )
    )
      continue;
    // "will, in turn, hand over"
    const predicate = text.slice(verb + match[0].length).replace(/^, [^,]{1,40},/, '');
    if (/^ (?:not|never|likely|probably|have|no longer)\b/.test(predicate)) continue;
    found.push({ start: verb, verb, subject: before, predicate });
  }
  return found;
}
