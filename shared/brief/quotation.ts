/** Where a text's quotation marks stand round words of it. */
import type { Span } from '../model/facts';

/** Opening mark → the closing one. */
const PAIRS: readonly (readonly [open: string, close: RegExp])[] = [
  ['“', /”/],
  ['«', /»/],
  ['„', /[“”]/],
  ['"', /"/],
  ['‘', /’(?!\p{L})/u],
];
const MARK_AT_END = /[.,!?…]*[”"»“’]?[.,]?$/;

/** What stands between the quotation marks round the words; null where they are not within marks, or only in part. */
export function quotationAround(text: string, [start, end]: Span): Span | null {
  const paragraph = text.lastIndexOf('\n\n', start) + 1;
  const words = text.slice(start, end).replace(MARK_AT_END, '');
  for (const [open, close] of PAIRS) {
    const own = words.startsWith(open) ? open.length : 0;
    const from = own > 0 ? start : lastOpen(text.slice(paragraph, start), open, close);
    if (from === null || close.test(words.slice(own))) continue;
    const inner = (own > 0 ? start : paragraph + from) + open.length;
    const at = text.slice(start + own).search(close);
    return [inner, at < 0 ? end : start + own + at];
  }
  return null;
}

/** Where the quotation begins that is not yet closed at the end of the words. */
function lastOpen(before: string, open: string, close: RegExp): number | null {
  if (open === '"') return before.split(open).length % 2 === 0 ? before.lastIndexOf(open) : null;
  const at = before.lastIndexOf(open);
  return at < 0 || close.test(before.slice(at + 1)) ? null : at;
}
