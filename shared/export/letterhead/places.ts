/** The places that a letterhead keeps for what a note has: `{{marking}}`, `{{body}}` and their like. */
import { escapeXml } from '../../model/xmlText';
import { labelsOf } from '../labels';
import { before, closest, fragment, remove, setText, textOf, within, type XmlElement } from '../xmlTree';

const PLACE = /\{\{\s*(\w+)\s*\}\}/g;

/** The texts of a paragraph, without those of paragraphs in a text box that hangs on it. */
export const ownTexts = (paragraph: XmlElement): XmlElement[] =>
  within(paragraph, 'w:t').filter((text) => closest(text, 'w:p') === paragraph);

/** The names of the places that a paragraph has, small. Word may have parted a name into several runs. */
export const placesIn = (paragraph: XmlElement): string[] =>
  [...ownTexts(paragraph).map(textOf).join('').matchAll(PLACE)].map(([, name = '']) => name.toLowerCase());

/**
 * Puts values into the places of a paragraph; what stands round them stays in its own runs.
 * @returns the names of the places that were filled
 */
export function fillPlaces(paragraph: XmlElement, values: Readonly<Record<string, string>>): string[] {
  const texts = ownTexts(paragraph);
  const words = texts.map(textOf);
  const starts: number[] = [];
  let length = 0;
  for (const each of words) {
    starts.push(length);
    length += each.length;
  }
  const places = [...words.join('').matchAll(PLACE)].filter(([, name = '']) => Object.hasOwn(values, name.toLowerCase()));
  const changed = new Set<number>();
  // From the last to the first, so that what is still to come lies where it was found.
  for (const { index, 0: place, 1: name = '' } of places.toReversed()) {
    let value = escapeXml(values[name.toLowerCase()] ?? '');
    words.forEach((each, i) => {
      const start = starts[i] ?? 0;
      const [from, to] = [Math.max(index - start, 0), Math.min(index + place.length - start, each.length)];
      if (from >= each.length || to <= 0 || from >= to) return;
      words[i] = each.slice(0, from) + value + each.slice(to);
      value = '';
      changed.add(i);
    });
  }
  for (const i of changed) {
    const text = texts[i];
    if (!text) continue;
    text.attribs['xml:space'] = 'preserve';
    setText(text, words[i] ?? '');
  }
  return places.map(([, name = '']) => name.toLowerCase());
}

/** The fields that stand for the numbers in the label of a page. Several in one run are what Word takes too. */
const NUMBERS: Readonly<Record<string, string>> = { '{page}': 'PAGE', '{pages}': 'NUMPAGES' };
const fieldChar = (type: string): string => `<w:fldChar w:fldCharType="${type}"/>`;

/** Puts the number of the page and of all pages where `{{pages}}` stands, with the words that the note's language has. */
export function fillPageNumbers(paragraph: XmlElement, language: string): void {
  if (fillPlaces(paragraph, { pages: labelsOf(language).pageOf }).length === 0) return;
  for (const text of ownTexts(paragraph)) {
    const pieces = textOf(text)
      .split(/(\{pages?\})/)
      .filter(Boolean);
    if (!pieces.some((piece) => NUMBERS[piece])) continue;
    for (const piece of pieces) {
      const code = NUMBERS[piece];
      const xml = code
        ? `${fieldChar('begin')}<w:instrText xml:space="preserve"> ${code} </w:instrText>${fieldChar('separate')}<w:t>1</w:t>${fieldChar('end')}`
        : `<w:t xml:space="preserve">${piece}</w:t>`;
      for (const node of fragment(xml)) before(text, node);
    }
    remove(text);
  }
}
