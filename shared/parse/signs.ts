/** The signs around a name that speak for a side, each named: where the weights in `lexicon/partyWeights.ts` come from. */
import type { Claim, Person } from './found';
import { stateOfCity } from './lexicon/cities';
import { markAfter, markBefore } from './marks';
import { namedLike } from './naming';
import { partiesIn } from './places';
import type { Sentence } from './sentences';
import type { Tie } from './ties';

export type Around = {
  person: Person;
  /** Place among those who took part, in the order of the report. */
  nth: number;
  /** Who was named just before and just after. */
  previous: Person | null;
  next: Person | null;
  before: string;
  after: string;
  /** Where the report names the person again. */
  again: readonly { before: string; after: string }[];
  /** What the paragraph says before this sentence. */
  earlier: string;
  /** How the sentence ties the person to somebody named before. */
  ties: readonly Tie[];
};

export type Sides = {
  host: string | null;
  guest: string | null;
  /** The state where the event was, which a report filed elsewhere does not speak for. */
  venue: string | null;
  parties: readonly string[];
  /** The side that nobody has been given to. */
  open: string | null;
  /** Names and acronyms of bodies that the text uses → code. */
  bodies: ReadonlyMap<string, string>;
  ofStates: boolean;
  /** Members of one body, in its own session. */
  inSession: boolean;
};

const ENVOY = /\b(?:ambassador|high commissioner|chargé|counsell?or|attaché|consul)\b/i;
const TOP = /\b(?:president|king|queen|emir|sultan|speaker|prime minister|premier|governor|mayor|chancellor)\b/i;
const BETWEEN =
  /\b(?:mediator|observer|facilitator|moderator|arbitrator|conciliator|referee|broker|go-between|bishop|archbishop|judge)\b/i;
/** Whether the office is of neither side: a mediator, an observer, a judge in the chair. */
export const standsBetween = (role: string | null): boolean => BETWEEN.test((role ?? '').split(/ (?:of|for|at) /)[0] ?? '');
/** Offices of bodies that states are members of. */
const OFFICIAL =
  /\b(?:secretary[- ]general|executive secretary|director[- ]general|representative|chief executive|coordinator|co-ordinator|observer|envoy|mediator)\b/i;
/** Offices that states have and bodies have not, and the other way round. */
const STATE_OFFICE =
  /\b(?:minister|central bank|king|queen|emir|sultan|premier|governor of the (?:central |reserve |national )?bank|ministry|cabinet|parliament|speaker|treasury)\b/i;
const BODY_OFFICE =
  /\b(?:mission chief|head of mission|mission head|managing director|commissioner|high representative|secretary[- ]general|executive (?:secretary|director)|director[- ]general|special rapporteur|programme director)\b/i;
/** "AU" is Australia and the African Union. */
const isBody = (code: string, bodies: ReadonlyMap<string, string>): boolean =>
  !/^[A-Z]{2}$/.test(code) || /^(?:EU|UN)$/.test(code) || [...bodies.values()].includes(code);
const ACROSS =
  /\b(?:met|meets|meeting|received|receives|welcomed|welcomes|hosted|greeted|call(?:ed|s)? (?:up)?on|thanked|told)\b/;
const JOINED_BY = /\b(?:with|by)\b/;
const FINITE = /\b(?:was|were|is|are|had|has|said|added|while|who|which|signed|spoke|attended|led|headed|\p{Ll}{3,}ed)\b/u;
const AS_FAR = 160;

/** Whose office the report calls its own, and whose it calls the others'. */
const OURS_BEFORE =
  /\b(?:our|this country['’]s)\s(?:own\s)?(?:[\p{L}-]+\s){1,6}(?:\p{L}+,\s)?$|\bour\s(?:own\s)?(?:[\p{L}-]+\s){1,4}[\p{L}-]+,\s$/u;
const OURS_AFTER = /^,\s(?:our|this country['’]s)\s\p{L}/u;
/** "the visiting minister, X"; "her host, Foreign Minister X" */
const VISITING = /\b[Vv]isiting (?:[\p{L}’'-]+ ){0,5}[\p{L}’'-]+,? (?:\p{Lu}\p{L}{0,4}\.? )?$/u;
const HIS_HOST = /\b(?:his|her|their) hosts?, (?:the )?(?:[\p{L}’'-]+ ){0,6}(?:[\p{L}’'-]+, )?(?:\p{Lu}\p{L}{0,4}\.? )?$/u;
const THEIRS_AFTER = /^,\swho\sis\s[^,;.]{3,60}?\sover there\b/u;

/** Envoys whom the head of the United Nations appoints. */
const SPECIAL = /\b(?:special|personal)\s(?:representative|envoy|adviser|advisor|coordinator)\b/i;
const OF_SECRETARY_GENERAL = /\b(?:UN |United Nations )?Secretary[- ]General['’]s\s/;

/** "X, who flew in from Montevideo", "Minister X and ten others travelled from Dublin": where they came from. */
const CAME_FROM =
  /^(?:,? and [^,.;]{0,40}|,[^,.;]{0,60},)?,?\s(?:who\s)?(?:had\s|has\s)?(?:flew|flown|travelled|traveled|came|come|arrived|drove|driven)\s(?:(?:in|up|down|over|here|overnight)\s)?from\s(?=\p{Lu})/u;

/** How two people in one sentence are joined. */
function joined(between: string): 'counterpart' | 'across' | 'by' | 'list' | 'clause' | 'semicolon' {
  if (/\bcounterpart\b/.test(between)) return 'counterpart';
  if (ACROSS.test(between)) return 'across';
  if (JOINED_BY.test(between)) return 'by';
  if (between.includes(';')) return 'semicolon';
  return FINITE.test(between) ? 'clause' : 'list';
}

const ofSame = (a: Sentence, b: Sentence): 'sentence' | 'paragraph' | 'report' =>
  a === b ? 'sentence' : a.paragraph === b.paragraph ? 'paragraph' : 'report';

const otherThan = (code: string | null, parties: readonly string[]): string | null =>
  parties.length === 2 && code !== null && parties.includes(code) ? (parties.find((each) => each !== code) ?? null) : null;

/** All signs that the surroundings of a name give. */
export function signsAround(
  { person, nth, previous, next, before, after, again, earlier, ties }: Around,
  { host, guest, venue, parties, open, bodies, ofStates, inSession }: Sides,
): Claim[] {
  const found: Claim[] = [];
  const sign = (by: string, code: string | null | undefined) => {
    if (code && !found.some((other) => other.code === code && other.by === by)) found.push({ code, by });
  };
  const none = (by: string) => found.push({ code: null, by });
  const place = person.sentence;
  const beside = previous?.sentence === place ? previous : null;
  const from = beside ? beside.end - place.start : 0;
  const lead = before.slice(Math.max(from, before.length - AS_FAR));
  const tail = after.slice(0, next?.sentence === place ? Math.max(0, next.start - person.end) : AS_FAR).split(/[;]/)[0] ?? '';
  const last = markBefore(lead);
  if (last) sign(`before.${last.form}${last.tight ? '.tight' : ''}`, last.code);
  const following = markAfter(tail);
  if (following) sign(`after.${following.form}${following.tight ? '.tight' : ''}`, following.code);
  for (const other of again) {
    const ahead = markBefore(other.before.slice(-AS_FAR));
    if (ahead?.tight) sign(`again.before.${ahead.form}`, ahead.code);
    const behind = markAfter(other.after.slice(0, AS_FAR));
    if (behind?.tight) sign(`again.after.${behind.form}`, behind.code);
  }
  const role = person.role ?? '';
  const own = role === '' ? -1 : lead.lastIndexOf(role);
  for (const [name, code] of bodies) {
    if (OFFICIAL.test(role) && (role.includes(name) || lead.slice(-60).includes(name))) sign('body.official', code);
    if (role.includes(name))
      sign(/\b(?:to|at) (?:the )?$/.test(role.slice(0, role.indexOf(name))) ? 'body.posted' : 'body.in-office', code);
    else if (own >= 0 && lead.slice(Math.max(0, own - 60), own).includes(name)) sign('body.before-office', code);
    else if (lead.slice(-60).includes(name)) sign('body.before', code);
    if (!role.includes(name) && tail.slice(0, 60).includes(name))
      sign(/^,? (?:of|for|from) /.test(tail) ? 'body.of' : 'body.after', code);
  }
  const latest = partiesIn(`${earlier} ${before}`.slice(-600)).filter(
    (m) => m.form !== 'capital' && (parties.length === 0 || parties.includes(m.code)),
  );
  sign('lately', latest.at(-1)?.code);
  if (previous?.party) {
    const how = beside ? joined(before.slice(from)) : ofSame(previous.sentence, place);
    const marked = last ? '.marked' : '';
    sign(`as-before.${how}${marked}`, previous.party);
    sign(`not-as-before.${how}${marked}`, otherThan(previous.party, parties));
  }
  if (next?.party && next.sentence === place) {
    const how = joined(tail);
    sign(`as-after.${how}`, next.party);
    sign(`not-as-after.${how}`, otherThan(next.party, parties));
  }
  for (const { by, code, same } of ties) {
    if (same) sign(`tie.${by}`, code);
    else {
      sign(`tie.not-${by}`, code);
      sign(`tie.${by}`, otherThan(code, parties));
    }
  }
  for (const behind of [after, ...again.map((other) => other.after)]) {
    const came = CAME_FROM.exec(behind);
    const home = came ? partiesIn(behind.slice(came[0].length, came[0].length + 40))[0] : undefined;
    if (home?.start === 0 && parties.includes(home.code)) sign('came-from', home.code);
  }
  // "the Secretary-General’s Special Representative"
  if (SPECIAL.test(role) && OF_SECRETARY_GENERAL.test(`${lead}${role}${tail}`)) sign('secretary-generals', 'UN');
  // "our Minister of Blue Economy", "who is Minister of Fisheries over there": a paper of the host's speaks
  if (OURS_BEFORE.test(lead) || OURS_AFTER.test(tail)) sign('ours', host);
  if (THEIRS_AFTER.test(tail)) sign('theirs', guest);
  if (VISITING.test(lead)) sign('visiting', guest);
  if (HIS_HOST.test(lead)) sign('his-host', host);
  sign('host', host);
  sign('guest', guest);
  sign('venue', venue);
  if (TOP.test(role)) sign('venue.top', venue);
  if (ENVOY.test(role)) {
    sign('host.envoy', host);
    sign('guest.envoy', guest);
  }
  if (TOP.test(role)) {
    sign('host.top', host);
    sign('guest.top', guest);
  }
  // A state and a body at one table: the office tells which of them somebody is of.
  const theirs = parties.filter((code) => isBody(code, bodies));
  const states = parties.filter((code) => !isBody(code, bodies));
  if (theirs.length > 0 && states.length === 1 && STATE_OFFICE.test(role)) sign('state-office', states[0]);
  if (theirs.length === 1 && states.length > 0 && BODY_OFFICE.test(role)) sign('body-office', theirs[0]);
  // "the mayor of Tulcán": of the state that the town lies in
  const town = ofStates
    ? /\b(?:[Mm]ayor|[Gg]overnor|[Pp]refect|[Bb]ishop|[Hh]arbourmaster|[Cc]onsul) of (\p{Lu}[^,;.]{2,30})$/u.exec(role)?.[1]
    : undefined;
  const ofTown = town ? stateOfCity(town) : null;
  if (ofTown !== null && parties.includes(ofTown)) sign('town-office', ofTown);
  sign('open', open);
  const order = Math.min(nth, 2);
  sign(`first-side.${order}`, parties[0]);
  sign(`second-side.${order}`, parties[1]);
  for (const code of parties) sign('at-table', code);
  const like = namedLike(person.name, parties);
  if (like) sign(`name.${Math.min(like.by, 2)}`, like.code);
  none('none');
  if (inSession) none('none.session');
  if (!ofStates && parties.length === 0) none('none.no-sides');
  if (BETWEEN.test(role)) none('none.between');
  if (!last && !following) none('none.unmarked');
  return found;
}
