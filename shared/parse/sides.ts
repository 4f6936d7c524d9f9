/** Whose people somebody is, by what the sentence says of sides and delegations around the name. */
import { partiesIn } from './places';

/** The two sides where a text calls them by their part in the visit: "the visiting delegation", "the hosts". */
export type Roles = { host: string | null; guest: string | null };

type Side = { code: string; start: number; end: number };

const GROUP =
  /^(?:['’]s)?(?:\s[\p{L}-]+)?\s(?:side|delegation|delegates|team|part|party|negotiators|mission|contingent|group|panel|bench|one|ones|representatives|officials|counterparts)\b/u;
const BY_PART =
  /\b(?:the\s)?(?:(visiting|guest|incoming)\s(?:side|delegation|team|party)|(home|host|hosting|local)\s(?:side|delegation|team)|(guests|visitors)|(hosts))\b/gi;

/** Every place where the text speaks of a side: "the Indian delegation", "that of Chile", "the hosts". */
function sidesIn(text: string, { host, guest }: Roles): Side[] {
  const found: Side[] = [];
  for (const mention of partiesIn(text)) {
    const group = GROUP.exec(text.slice(mention.end));
    const of = /\b(?:that|delegation|team|side) of (?:the )?(?:\p{Lu}\p{L}+ of (?:the )?)?$/u.test(text.slice(0, mention.start));
    if (group) found.push({ code: mention.code, start: mention.start, end: mention.end + group[0].length });
    // "Korea was represented by X, Poland by Y"
    const gapped =
      mention.form === 'name' &&
      /^ by (?:\p{L}|$)/u.test(text.slice(mention.end)) &&
      /(?:[,;]|\band|\bwhile)\s(?:the\s)?$/.test(text.slice(0, mention.start));
    // "the Fund's team in Paramaribo was led by": a place is no side
    const sits =
      /^(?:['’]s)? (?:was|were) (?:represented|led|headed|fronted|steered|chaired|captained)\b/.test(text.slice(mention.end)) &&
      !/\b(?:in|at|from|to) (?:the )?$/.test(text.slice(0, mention.start));
    if (!group && (gapped || of || sits)) found.push({ code: mention.code, start: mention.start, end: mention.end });
  }
  for (const match of text.matchAll(BY_PART)) {
    const code = match[1] || match[3] ? guest : host;
    if (code) found.push({ code, start: match.index, end: match.index + match[0].length });
  }
  return found.sort((a, b) => a.start - b.start);
}

const HEADING = /(?:^|[\s“])(?:on|from|for|by|in|among|of)\s(?:the\s)?$/i;
const GIVES_ITS_PEOPLE =
  /\b(?:led|headed|chaired|represented|fronted|steered|answered to|answerable to|captained|includ(?:ed|es|ing)|compris(?:ed|es|ing)|consisted|consisting|completed|composed|made up|counted|numbered|sent|brought|featured|spoke|by|under the (?:leadership|chairmanship|direction) of|under)\b/;
/** Verbs between a side and a name that put the name on the other side. */
const OTHER_SIDE =
  /\b(?:thanked|met|welcomed|received|briefed|informed|invited|told|congratulated|handed|called on|urged|assured|while|whereas|with its|with their)\b/;

/** "the Indian delegation was led by X", "on the Polish side were X, Y", "that of New Zealand by X". */
export function sideBefore(before: string, roles: Roles): string | null {
  const side = sidesIn(before, roles).at(-1);
  if (!side) return null;
  const between = before.slice(side.end);
  const heading = HEADING.test(before.slice(0, side.start)) && /^(?:,|:|\s(?:was|were|is|are|sat|came|by)\b)/.test(between);
  if (OTHER_SIDE.test(between)) return null;
  const verb = GIVES_ITS_PEOPLE.test(between) || /\b(?:led|headed|represented|represented by|chaired)\b/.test(before);
  return heading || verb ? side.code : null;
}

const ACTS_FOR =
  /^(?:,[^,]*(?:,[^,]*)?,|,(?=\swho\s))?\s+(?:(?:also|who|then|had|has)\s)?(?:led|headed|represented|presided over|fronted|spearheaded|captained|sat on|sat for|took part on|took part for|chaired|steered|(?:signed|initialled|initialed|spoke|acted|answered|bargained|negotiated|replied|put pen to paper|put (?:his|her|their) (?:name|signature|initials|pen) to [^,.;]{2,40}?|sat in)(?: it)? (?:for|on behalf of)|(?:stood|standing|filled|filling|sat|sitting|stands|fills) in for|deputi[sz](?:ed|ing|es) for|was at the (?:head|helm) of|at the (?:head|helm) of|(?:in the chair|at the (?:helm|head|wheel)),|on behalf of|leading|heading|representing)\s(?:the\s)?(?:government of\s(?:the\s)?)?/u;
const DIRECT = /^,? (?:for|on|from) (?:the )?/u;
const ON_A_SIDE =
  /^[^.;]{0,140}?\b(?:for|on|from|of|in|by) the (?=\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)? (?:side|part|delegation|team)\b)/u;

/** "A and Ambassador B from the Slovenian side": the side of both. */
const TWO_OF_A_SIDE =
  /^ and \p{Lu}[^,;.]{3,120}? (?:for|on|from|of) the (?=\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)? (?:side|part|delegation|team)\b)/u;

/** "X, Under-Secretary for Europe, Head of the Holy See Delegation": a second apposition says whom somebody leads. */
const HEADS_A_SIDE =
  /^,\s(?:(?!and by\b|met\b)[^.;]){0,160}?(?:,\s|\sand\s)(?:the\s)?(?:[Hh]ead|[Ll]eader) of (?:the )?(?=\p{Lu})/u;

/** "X led the Ugandan side", "X for Norway", "X … from the Ethiopian side", "X was at the head of the home side". */
export function sideAfter(given: string, roles: Roles): string | null {
  const heads = HEADS_A_SIDE.exec(given);
  const headed = heads ? partiesIn(given.slice(heads[0].length, heads[0].length + 80))[0] : undefined;
  if (heads && headed?.start === 0 && GROUP.test(given.slice(heads[0].length + headed.end).toLowerCase())) return headed.code;
  const after = given.replace(/^, (?:who|which|whose) [^,]*,/, '');
  // "X chaired the Portuguese delegation and Ambassador Y | the Spanish one"
  const gapped = /^,? (?:the |that of (?:the )?)(?=\p{Lu})/u.exec(after);
  const other = gapped ? partiesIn(after.slice(gapped[0].length))[0] : undefined;
  if (
    gapped &&
    other?.start === 0 &&
    !/^[^.,;]{0,30}?\s(?:by|was|were|is|are|included)\b/.test(after.slice(gapped[0].length + other.end)) &&
    (GROUP.test(after.slice(gapped[0].length + other.end)) || /that of/.test(gapped[0]))
  )
    return other.code;
  const led = ACTS_FOR.exec(after);
  const direct = DIRECT.exec(after);
  const lead = led ?? direct ?? ON_A_SIDE.exec(after.split(/ and (?:by )?(?=\p{Lu})/u)[0] ?? '') ?? TWO_OF_A_SIDE.exec(after);
  if (!lead) return null;
  const rest = after.slice(lead[0].length);
  const byPart =
    /^(?:the\s)?(?:(visiting|guest)|(home|host(?:ing)?))\s(?:side|delegation|team)\b|^(?:the\s)?(?:(guests|visitors)|(hosts))\b/.exec(
      rest,
    );
  if (byPart && (led || direct)) return byPart[1] || byPart[3] ? roles.guest : roles.host;
  const mention = partiesIn(rest)[0];
  if (!mention || mention.start > 0) return null;
  const next = rest.slice(mention.end);
  return led || GROUP.test(next) || (direct && /^(?:[.,;]|\s(?:and|by)\b|$)/.test(next)) ? mention.code : null;
}

const COMPANY =
  /\b(?:accompanied|assisted|flanked|aided|supported|backed)\sby\b|\b(?:with (?:him|her|them) (?:were|was|came)|at (?:his|her) side)\b/g;

/** "Minister Thuan was accompanied by X and Y": where the company is named whose it is, everything before that. */
export function companyOf(before: string): string | null {
  const last = [...before.matchAll(COMPANY)].at(-1);
  if (!last) return null;
  const between = before.slice(last.index + last[0].length);
  if (/\b(?:met|held|called|visited|arrived|signed|received|while|led)\b/.test(between)) return null;
  return before.slice(0, last.index);
}
