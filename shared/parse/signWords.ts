/** What a sign saw, in words for the officer who asks why somebody is taken for a side, or for present. */

/** The first row that the sign's name fits. */
const OF_SIDE: readonly (readonly [RegExp, string])[] = [
  [/^(?:first\.)?people\.counterpart$/, 'it is the counterpart of somebody on the other side'],
  [/^(?:first\.)?people\.shared-office$/, 'the office is said once for several states'],
  [/^(?:first\.)?people\./, 'the office or what follows the name says so'],
  [/^(?:first\.)?(?:acts-for|on-side|team)$/, 'the sentence says whose side it is'],
  [/^(?:first\.)?(?:owner|whose)$|^tie\.his-office$/, 'the office is called “its”, “his” or “her”'],
  [/^(?:first\.)?(?:company|assisted|beside)$|^tie\.(?:company|accompanies)/, 'in the company of somebody of that side'],
  [/^tie\.stands-in$/, 'in the place of somebody of that side'],
  [/^tie\.colleague$/, 'called the colleague from there'],
  [/^tie\.(?:not-)?met|^(?:first\.)?across$|^(?:not-)?as-(?:before|after)\.(?:across|by)/, 'who meets whom'],
  [/^(?:first\.)?(?:envoy)$|\.envoy$/, 'an envoy is of the other side than where the post is'],
  [/^(?:first\.)?(?:unmarked|unmarked-host|other-side)$|^open$/, 'the report marks the people of the other side'],
  [/^(?:first\.)?(?:kind-of-office|organisation|body)$|^body\./, 'the office belongs to that body'],
  [/^(?:state|body)-office$/, 'of a state and a body, one has such an office'],
  [/^(?:first\.)?speaker$/, 'who speaks for the state that acts'],
  [/^after\.bracket|^again\.after\.bracket/, 'the side stands in brackets behind the name'],
  [/^(?:again\.)?before\./, 'the side is named before the office'],
  [/^(?:again\.)?after\./, 'the side is named behind the name'],
  [/^town-office$/, 'the town of the office lies there'],
  [/^visiting$/, 'called visiting, and so of the guests'],
  [/^his-host$/, 'called the host'],
  [/^both-sides$/, 'two sides met, and all others are of one'],
  [/^name\./, 'the name is formed as names are there'],
  [/^lately$/, 'the side named last before'],
  [/^(?:not-)?as-(?:before|after)\./, 'who stands beside the name'],
  [/^(?:host|venue)/, 'the meeting is there'],
  [/^(?:guest|first-side|second-side|at-table)/, 'the order in which the sides are named'],
];

const OF_PRESENCE: Readonly<Record<string, string>> = {
  acts: 'a verb of meeting follows the name',
  'at-table': 'the words before the name tell who was at the table',
  'in-room': 'said to have been there',
  'is-met': 'met, received or spoken to',
  speaks: 'speaks',
  'in-opening': 'named in the opening of the report',
  'named-2': 'named more than once',
  'named-3': 'named more than once',
  'side-at-table': 'of a side that met',
  any: 'named with an office',
  absent: 'said to have been absent',
  'looks-back': 'the sentence looks back',
  'looks-back-always': 'every sentence with the name looks back',
  'will-come': 'still to come',
  'still-to-come': 'still to be met',
  'at-another-time': 'came at another time',
  once: 'held the office once',
  former: 'held the office once',
  'of-another': 'only part of a phrase about another',
  outsider: 'comments from outside',
  credited: 'wrote or photographed the report',
  'from-afar': 'speaks from elsewhere',
  calling: 'has a calling, no office',
  possessed: 'only what is theirs is spoken of',
  'of-something': 'only what is theirs is spoken of',
  'in-a-name': 'something bears the name',
  perfect: 'what they did lies further back',
  summoned: 'was appointed, summoned or held',
  'tells-press': 'spoke to a newspaper',
  'no-office-no-side': 'neither office nor side is told',
  'local-office': 'an office of a town or a parliament',
  spokesman: 'speaks for somebody else',
  'named-1': 'named only once',
  'who-clause': 'a clause with “who” tells of them',
  'no-office': 'no office is told',
  'no-side': 'no side is told',
  'side-elsewhere': 'of a side that did not meet',
  'speaks-only': 'is only quoted',
  'minor-office': 'an office of lower rank',
  'opens-sentence': 'opens the sentence',
  'no-event': 'no meeting is told',
  bodies: 'no states met',
  envoy: 'an envoy',
  under: 'named behind “under”',
};

/** Why somebody counts to a side; null where nothing in particular says so. */
export const wordsOfSide = (sign: string): string | null => {
  const plain = sign.replace(/@.*$/, '');
  return OF_SIDE.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
};

/** Why somebody is taken to have been present, or not. */
export const wordsOfPresence = (sign: string): string | null => OF_PRESENCE[sign] ?? null;
