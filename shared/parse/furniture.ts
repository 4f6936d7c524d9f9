import type { Reading } from './normalise';

export type Furniture = { start: number; end: number; rule: string };

const rule = (id: string, pattern: RegExp) => ({ id, pattern });
/** Lines that are the page's, not the report's. */
const LINE_RULES = [
  rule('furniture.read-also', /^(?:also read|read also|read more|related|see also|don[’']t miss|more on this)\b\s*:?/i),
  rule(
    'furniture.share',
    /^(?:share (?:on|this|via)|copy link|print|listen to this article|follow us|skip to|search$|subscribe|sign up|log in|newsletter|comments? ?\(|advertisement|story continues|most read|trending|tags?:|© ?\d|copyright|all rights reserved)/i,
  ),
  rule('furniture.cookies', /\bcookies?\b.*\b(?:agree|accept|consent|experience)\b/i),
  rule('furniture.menu', /^(?:[^.|›]{1,30}[|›]\s*){2,}[^.|›]{0,40}$/),
  rule('furniture.photo', /\bphoto(?:graph)?\s*:|^\(?(?:photo|image|picture|file photo|source)\b\s*[:/]/i),
  rule('furniture.end', /^(?:ends?|enditem|###|\/\.)$/i),
];
/** From here on the page has nothing of the report. */
const TAIL =
  /^(?:media contacts?|press contacts?|contacts?|for more information|media enquiries|notes to editors|quick facts|background|about [A-Z].*|most read|related articles?|comments? ?\(\d+\)|newsletter)\s*:?$|^(?:media contact|press contact|contact)s?\s*:/i;

/** Page furniture as ranges that later stages pass over. */
export function furnitureIn({ text, paragraphs }: Reading): Furniture[] {
  const found: Furniture[] = [];
  let tail = false;
  paragraphs.forEach(({ start, end }, i) => {
    const line = text.slice(start, end);
    if (i > 2 && TAIL.test(line)) tail = true;
    const rule = LINE_RULES.find(({ pattern }) => pattern.test(line));
    if (tail) found.push({ start, end, rule: 'furniture.tail' });
    else if (rule && line.length < 300) found.push({ start, end, rule: rule.id });
  });
  return found;
}
