/**
 * Reads XML from end to end, without a tree. Attributes are looked for only where they are asked for: of a Word document's
 * tags few are, and to take all of them apart was most of the time that reading took.
 */
import { decodeXml } from './xmlText';

export type XmlReader = {
  /** @param attribute the value of an attribute by its whole name, decoded; undefined where the element has none such */
  open(name: string, attribute: (name: string) => string | undefined): void;
  /** Words between two tags, decoded; they may come in parts. */
  text(words: string): void;
  close(name: string): void;
};

/**
 * @param xml well-formed. Of what is not, elements that are not closed end with the one that they stand in, an end without a
 *   beginning is passed over, and so is a tag that does not end.
 */
export function scanXml(xml: string, reader: XmlReader): void {
  const open: string[] = [];
  let at = 0;
  for (;;) {
    const from = xml.indexOf('<', at);
    if (from !== at) words(xml.slice(at, from < 0 ? xml.length : from));
    if (from < 0) break;
    const second = xml.charCodeAt(from + 1);
    if (second === BANG || second === QUESTION) {
      const [begins, ends] = NO_ELEMENTS.find(([sign]) => xml.startsWith(sign, from)) ?? OTHER;
      const end = xml.indexOf(ends, from + begins.length);
      if (begins === CDATA) reader.text(xml.slice(from + begins.length, end < 0 ? xml.length : end));
      at = end < 0 ? xml.length : end + ends.length;
      continue;
    }
    const end = endOfTag(xml, from + 1);
    if (end < 0) break;
    at = end + 1;
    if (second === SLASH) {
      const closed = xml.slice(from + 2, end);
      // Nearly always it is the innermost.
      const depth = open.at(-1) === closed ? open.length - 1 : open.lastIndexOf(closed.trim());
      if (depth >= 0) closeTo(depth);
      continue;
    }
    const alone = xml.charCodeAt(end - 1) === SLASH;
    const tag = xml.slice(from + 1, alone ? end - 1 : end);
    const blank = tag.search(BLANK);
    const name = blank < 0 ? tag : tag.slice(0, blank);
    reader.open(name, (wanted) => attributeIn(tag, name.length, wanted));
    if (alone) reader.close(name);
    else open.push(name);
  }
  closeTo(0);

  function words(written: string): void {
    reader.text(written.includes('&') ? decodeXml(written) : written);
  }
  function closeTo(depth: number): void {
    while (open.length > depth) reader.close(open.pop() ?? '');
  }
}

const BANG = 0x21;
const SLASH = 0x2f;
const QUESTION = 0x3f;
const BLANK = /\s/;
const CDATA = '<![CDATA[';
/** What begins with “<” and is no element: how each begins and ends. */
const NO_ELEMENTS = [
  ['<!--', '-->'],
  [CDATA, ']]>'],
  ['<?', '?>'],
] as const;
const OTHER = ['<!', '>'] as const;

/** A tag from behind its first sign to its end, with values that may hold the sign of an end. */
const TAG = /[^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*>/y;

/** Where a tag ends; -1 where it does not. */
function endOfTag(xml: string, from: number): number {
  TAG.lastIndex = from;
  return TAG.test(xml) ? TAG.lastIndex - 1 : -1;
}

function attributeIn(tag: string, from: number, wanted: string): string | undefined {
  let at = from;
  for (;;) {
    const equals = tag.indexOf('=', at);
    if (equals < 0) return undefined;
    const opens = tag.slice(equals + 1).search(/["']/) + equals + 1;
    const closes = opens > equals ? tag.indexOf(tag.charAt(opens), opens + 1) : -1;
    if (closes < 0) return undefined;
    if (tag.slice(at, equals).trim() === wanted) return decodeXml(tag.slice(opens + 1, closes));
    at = closes + 1;
  }
}
