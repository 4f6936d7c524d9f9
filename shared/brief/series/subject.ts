/** What a commitment says that the sides do, and to what: for the head of its row, and the words that are set bold. */
import { capitalised } from '../formats';

const SPOKEN =
  '(?:(?<!\\b(?:was|were|be|been|being|is|are) )signed|(?<!\\b(?:the|an?|by|as) )agreed|decided|resolved|undertook|pledged|promised|committed(?: (?:themselves|itself|himself|herself))?|announced|approved|reaffirmed|reiterated|restated|confirmed|renewed|noted|took note of|discussed|exchanged views on|reviewed|welcomed|proposed|offered|expressed (?:readiness|willingness|interest|hope)|stressed|underlined|recommended|called for|came to an agreement|reached (?:an )?agreement|put their (?:names|signatures) to|placed)\\b';
const ADVERBS = '(?: (?:also|further|jointly|besides|now|then|soon|not|again|too|henceforth|[a-z]+ly)\\b)*';
/** Where, when and for whom, between the verb and what follows it: "agreed in this town on Thursday to keep". */
const ASIDE = '(?:, (?:in|on|at|for) [^,.;]{1,40},|,? (?:in|on|at) [^,.;]{1,40}?(?= to\\b))?';
const MODAL = '(?:will|would|shall|is to|are to|was to|were to)';
/** The earliest in the text is taken: "agreed to explore", "reaffirmed", "will offer", "To be opened". */
const VERBS: readonly RegExp[] = [
  new RegExp(`\\b${SPOKEN}${ADVERBS}(?:${ASIDE} to(?: be)? [a-z]+|(?: on)?(?= [a-z]+ing\\b) [a-z]+)?`, 'u'),
  new RegExp(`\\b${MODAL}${ADVERBS}(?: be| have)* \\p{Ll}+`, 'u'),
  /^[Tt]o(?: be)? \p{Ll}+/u,
];

/** Where the verb stands by which the words bind: `[start, end)`; null where none is known. */
export function verbSpan(text: string): [number, number] | null {
  const found = VERBS.flatMap((pattern) => {
    const match = pattern.exec(text);
    return match ? [[match.index, match.index + match[0].length] as [number, number]] : [];
  });
  return found.sort((a, b) => a[0] - b[0])[0] ?? null;
}

const BEFORE: readonly RegExp[] = [
  /^It (?:was|is) \p{Ll}+(?: \p{Ll}+)? to\s+/u,
  new RegExp(`^.*?\\b${SPOKEN}${ADVERBS}${ASIDE}(?: (?:to(?: be)?|that|on|upon|with|in))?\\s+`, 'u'),
  // What is to be done to a thing keeps the thing: "Accident data will be exchanged".
  new RegExp(`^(?:(?!\\b${MODAL}\\b).)*\\b${MODAL}${ADVERBS}\\s+(?!be\\b)`, 'u'),
];
const LEADING = /^(?:to |the |an? |their |its |his |her |our )+/iu;
/** What stands before the sentence itself: "According to the agreed minutes, …". */
const LEAD_IN = /^(?:According to|Under|Opening|Closing|During|In|On|At)\b[^,.;]{1,60},\s+(?:in [^,.;]{1,30},\s+)?/;
const SAID_THAT = /^.*?\b(?:said|informed|declared|stated|assured|told [^,.;]{1,40}?)(?: (?:here|there|[a-z]+ly))? that\s+/;
/** Who does it, where the sentence has named them before: "that it would hand over". */
const DOES = new RegExp(`^(?:it|they|he|she|(?:its|their|his|her) government) ${MODAL}${ADVERBS}\\s+(?!be\\b)`, 'u');
/** Shorter heads tell too little: the words go on. */
const LEAST = 16;

/** "agreed to keep the crossing open, the first result" → "Keep the crossing open". */
export function subjectOf(words: string): string {
  const text = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,]$/, '')
    .replace(LEAD_IN, '')
    .replace(SAID_THAT, '');
  const [rest = text] = BEFORE.map((pattern) => text.replace(pattern, ''))
    .filter((cut) => cut.length >= LEAST && cut.length < text.length)
    .sort((a, b) => b.length - a.length);
  const head = rest.replace(DOES, '').replace(LEADING, '');
  const end = head.slice(LEAST).search(/[,;](?!\d)| – | which | whose /);
  return capitalised(end === -1 ? head : head.slice(0, LEAST + end));
}

/** A head of so few letters is a topic as it is. */
const SHORT = 36;
/** What a topic has at least and at most. */
const TOPIC = { least: 14, most: 50 } as const;
/** Words before which what a thing is ends, and where, when, for whom and how much begins. */
const QUALIFIES =
  /\s(?=(?:of|on|in|at|by|for|with|without|from|to|against|under|between|among|through|as|instead|within|along|before|after|until|once|that|than|when|where|if|per|into|over|during|towards?|will|would|shall|should|may|can|must|is|are|was|were|has|have|\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{Ll}+teen|\p{Ll}+ty)\s)/gu;
/** Words that a topic does not end with. */
const OPEN_END =
  /(?:^|\s)(?:the|an?|of|on|in|at|by|for|with|without|from|to|against|and|or|no|not|less|more|than|its|their|his|her|each|every|all|any|as|that|which)$/i;
/** So little is not left behind a topic. */
const REST = 8;

/** Where the topic of a head ends: "Keep the crossing open" of "Keep the crossing open sixteen hours a day". */
export function topicEnd(head: string): number {
  if (head.length <= SHORT) return head.length;
  const fits = (at: number) =>
    at >= TOPIC.least && at <= Math.min(TOPIC.most, head.length - REST) && !OPEN_END.test(head.slice(0, at));
  const end = [...head.matchAll(QUALIFIES)].map(({ index }) => index).find(fits);
  return end ?? [...head.matchAll(/\s/g)].map(({ index }) => index).findLast(fits) ?? head.length;
}
