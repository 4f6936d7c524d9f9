/** The places that a letterhead keeps for what a note has: `{{marking}}`, `{{body}}` and their like. */
import { escapeXml } from '../../model/xmlText';
import { closest, setText, textOf, within, type XmlElement } from '../xmlTree';

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
