/** The state or body inside an office: "Indonesian Ambassador", "Ambassador of the Republic of Serbia accredited to Oman". */
import { isOfficeWord, isRoleHead } from './names';
import { partiesIn } from './places';

const bare = (word: string): string => word.replace(/['’]s?$/, '').replace(/[.,]+$/, '');
/** Capitalised words of which none belongs to an office: the name of a place that stands in front of one. */
const isProper = (words: string): boolean =>
  /^(?:\p{Lu}[\p{L}’'-]+\s)+$/u.test(words) &&
  !words
    .trim()
    .split(' ')
    .some((word) => isRoleHead(bare(word)) || (isOfficeWord(word) && !PLACE.test(word)));
const PLACE = /^(?:House|Palace|Office|Ministry|Building|Hall)$/;

const STATE_OF =
  /\s?\bof\s(?:the\s)?(?:(?:Federal |Democratic |Islamic |Arab |United |People[’']s |Socialist )*(?:Republic|Kingdom|Government|State|Sultanate|Federation)\s(?:of\s(?:the\s)?)?)?$/;

/** "accredited to the Sultanate of | Oman": where an envoy is posted. */
const POSTED_TO = /\b(?:to|with) (?:the )?(?:\p{Lu}[\p{L}’']+ ){1,3}of (?:the )?$/u;

/** "Deputy Chairman of the Government of Kyrgyzstan": such a head says nothing without what it heads; a minister does. */
const CHAIRS = /\b(?:[Cc]hair(?:man|woman|person)?|[Hh]ead|[Mm]ember|[Ss]ecretary[- ][Gg]eneral)$/;
const OF_GOVERNMENT = /\bof the Government of (?:the )?$/;

/** Organs that speak for a body without its name in front. */
const ORGANS: readonly (readonly [RegExp, string])[] = [
  [/\bEuropean (?:External Action Service|Parliament|Council|Union)\b|\bEEAS\b|\bEU\b|European Commission\b/, 'EU'],
  [/\bof the (?:UN )?Secretary[- ]General\b|\bUN\b|\bUnited Nations\b/, 'UN'],
];

/** "secretary on the Thai side" */
const ON_A_SIDE = /\s(?:on|from|for|of)\s(?:the|his|her|their)\s[\p{L} ]{2,30}\s(?:side|part|delegation)$/u;

/**
 * Parts an office from the state or body it belongs to: "Indonesian Ambassador" → "Ambassador", ID; "High
 * Commissioner of Malaysia to Pakistan" → "High Commissioner to Pakistan", MY.
 */
export function partyInRole(given: string): { role: string; party: string | null } {
  let party: string | null = null;
  let role = given
    .replace(/\s*\([^)]*\)\s*$/, (all) => (/^\s*\((?:\p{Lu}{2,}\)|\p{Ll})/u.test(all) ? '' : all))
    .replace(ON_A_SIDE, '')
    .replace(/^(?:H\.?E\.?|His Excellency|Her Excellency)\s+(?=\p{Lu})/u, '')
    .replace(/^(?:the|an?|its|their|his|her|outgoing|incoming|visiting)\s+/i, '')
    .replace(/^(?:Republic|Sultanate|Kingdom|State|Commonwealth|Federation) of (?:the )?(?=\p{Lu}[^,]{2,30}['’]s )/u, '')
    .trim();
  const lead = partiesIn(role)[0];
  if (lead && lead.start === 0 && /^(?:['’]s?)?\s/.test(role.slice(lead.end))) {
    party = lead.code;
    role = role
      .slice(lead.end)
      .replace(/^['’]s?/, '')
      .trim();
  } else if (/^European (?=Commission)/.test(role)) {
    party = 'EU';
    role = role.replace(/^European /, '');
  }
  // "the UN | Secretary-General's Special Envoy for Yemen"
  const appointed = /^Secretary[- ]General['’]s\s(?=[Ss]pecial\s|[Pp]ersonal\s)/.exec(role);
  if (appointed) {
    role = role.slice(appointed[0].length);
    party ??= 'UN';
  }
  for (const mention of [...partiesIn(role)].reverse()) {
    const ahead = role.slice(0, mention.start);
    if (mention.form === 'adjective' && /\band\s(?:the\s)?$/.test(ahead) && /^\s\p{L}/u.test(role.slice(mention.end))) {
      role = ahead + role.slice(mention.end).trimStart(); // "general secretary and Lao president"
      party ??= mention.code;
      continue;
    }
    if (mention.form === 'adjective' && isProper(ahead) && /^\s\p{L}/u.test(role.slice(mention.end))) {
      // "received at Basman Palace | Qatari Prime Minister"
      party ??= mention.code;
      role = role.slice(mention.end).trimStart();
      break;
    }
    // "the chief British negotiator"
    if (mention.form === 'adjective' && /^(?:chief|deputy|senior|lead|top|principal)\s$/.test(ahead)) {
      party ??= mention.code;
      role = ahead + role.slice(mention.end).trimStart();
      continue;
    }
    if (mention.form === 'capital') {
      party ??= /\bin\s$/.test(role.slice(0, mention.start)) && !/^(?:ambassador|envoy|consul)/i.test(role) ? mention.code : null;
      continue;
    }
    const before = role.slice(0, mention.start);
    const after = role.slice(mention.end);
    const inside = /\b(?:of|at|in|under|from)\s(?:the\s)?$/.test(before);
    if (mention.form === 'adjective' && inside && /^\s\p{L}/u.test(after)) {
      party ??= mention.code;
      role = before + after.trimStart();
    } else if (
      (mention.form === 'name' || mention.form === 'body') &&
      inside &&
      /^\s\p{Lu}/u.test(after) &&
      /\bthe\s$/.test(before)
    ) {
      party ??= mention.code; // "of the New Zealand Antarctic programme"
      role = before + after.trimStart();
    } else if (/^['’]s?\s/.test(after) && inside) {
      party ??= mention.code;
      role = before.replace(/\bthe\s$/, '') + after.replace(/^['’]s?\s/, '');
    } else if (
      (mention.form === 'name' || mention.form === 'body') &&
      STATE_OF.test(before) &&
      !POSTED_TO.test(before) &&
      /^(?:$|\s(?:to|in|accredited)\s)/.test(after)
    ) {
      // "Ambassador of the Republic of Serbia accredited to the Sultanate of Oman" says of whom, and to whom, in full
      if (after.startsWith(' accredited')) party ??= mention.code;
      else if (mention.form === 'body' && CHAIRS.test(before.replace(STATE_OF, '')) && /^\p{Ll}/u.test(before))
        party ??= mention.code;
      else if (mention.form === 'name' || after === '') {
        party = party ?? mention.code;
        const office = before.replace(STATE_OF, '');
        role = (office + (CHAIRS.test(office) && OF_GOVERNMENT.test(before) ? ' of the Government' : '') + after).trim();
      } else party ??= mention.code;
    }
  }
  role = role.replace(/\s(?:in|to) (?:our|this|the) country$/, '');
  const ownPart = role.replace(/\sto (?:the )?.*$/, ''); // who is posted to a body is not of it
  party ??= ORGANS.find(([organ]) => organ.test(ownPart))?.[1] ?? null;
  return { role: role.replace(/\s+/g, ' ').trim(), party };
}
