/** What a commitment says that the sides do, and to what: for the head of its row, and the words that are set bold. */
import { capitalised } from '../formats';

const SPOKEN =
  '(?:signed|agreed|decided|resolved|undertook|pledged|promised|committed(?: (?:themselves|itself|himself|herself))?|announced|approved|reaffirmed|reiterated|restated|confirmed|renewed|noted|took note of|discussed|exchanged views on|reviewed|welcomed|proposed|offered|expressed (?:readiness|willingness|interest|hope)|stressed|underlined|recommended|called for|came to an agreement|reached (?:an )?agreement)\\b';
const ADVERBS = '(?: (?:also|further|jointly|besides|now|then|soon|not|again|[a-z]+ly)\\b)*';
/** Where and when it was agreed, between the verb and what follows it: "agreed in this town on Thursday to keep". */
const ASIDE = '(?:,? (?:in|on|at) [^,.;]{1,40}?(?= to\\b))?';
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
  new RegExp(`^.*?\\b${SPOKEN}${ADVERBS}${ASIDE}(?: (?:to(?: be)?|that|on|upon|with|in))?\\s+`, 'u'),
  // What is to be done to a thing keeps the thing: "Accident data will be exchanged".
  new RegExp(`^(?:(?!\\b${MODAL}\\b).)*\\b${MODAL}${ADVERBS}\\s+(?!be\\b)`, 'u'),
];
const LEADING = /^(?:to |the |an? |their |its |his |her |our )+/iu;
/** Shorter heads tell too little: the words go on. */
const LEAST = 16;

/** "agreed to keep the crossing open, the first result" → "Keep the crossing open". */
export function subjectOf(words: string): string {
  const text = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,]$/, '');
  const [rest = text] = BEFORE.map((pattern) => text.replace(pattern, ''))
    .filter((cut) => cut.length >= LEAST && cut.length < text.length)
    .sort((a, b) => b.length - a.length);
  const head = rest.replace(LEADING, '');
  const end = head.slice(LEAST).search(/[,;](?!\d)| – | which | whose /);
  return capitalised(end === -1 ? head : head.slice(0, LEAST + end));
}
