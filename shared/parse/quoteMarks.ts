/** Where words stand in quotation marks, whichever marks the country uses. */

type Range = { start: number; end: number };
/** Opening mark → the marks that can close it. */
const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '«': '»',
  '"': '"',
  '„': '“”',
  '»': '«',
  '‟': '”',
  '‘': '’',
  '‹': '›',
};
const LETTER = /[\p{L}\p{N}]/u;
/** Words within single marks that end without a stop are a quotation only where the marks stand this near. */
const NEAR = 240;

export type QuoteRange = Range & { closed: boolean };

/** All quotations of one paragraph, outermost first met; one left open runs to the paragraph's end. */
export function quoteRanges(text: string): QuoteRange[] {
  const found: QuoteRange[] = [];
  /** Marks that nothing closes from here on: to look again for each would take the square of the text. */
  const unclosed = new Set<string>();
  for (let i = 0; i < text.length; i++) {
    const open = text[i] ?? '';
    const closers = PAIRS[open];
    if (!closers || !opens(text, i, open)) continue;
    const close = closeOf(text, i, open, closers, unclosed.has(open) ? NEAR : text.length);
    if (close === null) unclosed.add(open);
    if (close === null && open === '‘') continue;
    if (close === null) {
      // A mark that is never closed: the next paragraph goes on with it.
      if ((i === 0 && open !== '»') || '“„«'.includes(open)) {
        found.push({ start: i, end: text.length, closed: false });
        break;
      }
      continue;
    }
    found.push({ start: i, end: close + 1, closed: true });
    i = close;
  }
  return found;
}

function opens(text: string, at: number, mark: string): boolean {
  const before = text[at - 1] ?? ' ';
  if (mark === '‘' || mark === '"') return !LETTER.test(before) && !/\s/.test(text[at + 1] ?? ' ');
  if (mark === '»') return !LETTER.test(before) && LETTER.test(text[at + 1] ?? '');
  return true;
}

/** @param reach how far to look; where a mark like this one found nothing before, only a near one can close it */
function closeOf(text: string, from: number, open: string, closers: string, reach: number): number | null {
  for (let i = from + 1; i < text.length && i - from < reach; i++) {
    const c = text[i] ?? '';
    if (!closers.includes(c)) continue;
    if (open !== '‘') return i;
    // ’ is an apostrophe between letters, and after a plural: a quotation of a sentence ends with its stop
    if (LETTER.test(text[i + 1] ?? '')) continue;
    if (
      /[.,!?…]/.test(text[i - 1] ?? '') ||
      (i - from < NEAR && /^[\s.,;:)]/.test(text[i + 1] ?? ' ') && !/s$/.test(text[i - 1] ?? ''))
    )
      return i;
  }
  return null;
}
