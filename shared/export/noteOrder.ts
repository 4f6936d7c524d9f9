/**
 * Footnotes numbered in the order in which the text refers to them, as Word itself has them. LibreOffice takes the words of
 * each by its place among the numbers (JSv4/Docxodus#294): where one that was deleted, or one of a letterhead, has another
 * number, it would show the words of its neighbours.
 */
import type { Parts } from './letterhead';
import { partOf, textOf } from './partText';
import { append, childrenOf, remove, rootOf, writeXml } from './xmlTree';

const DOCUMENT = 'word/document.xml';
const FOOTNOTES = 'word/footnotes.xml';
const REFERENCE = /(<w:footnoteReference\b[^>]*?\bw:id=")(\d+)(?=")/g;

/** @returns the parts, as they are where the numbers rise already */
export function notesInOrder(parts: Parts): Parts {
  const [document, footnotes] = [parts[DOCUMENT], parts[FOOTNOTES]];
  if (!document || !footnotes) return parts;
  const xml = textOf(document);
  const order = [...new Set([...xml.matchAll(REFERENCE)].map(([, , id]) => Number(id)))];
  if (order.every((id, i) => i === 0 || id > (order[i - 1] ?? 0))) return parts;
  const root = rootOf(textOf(footnotes));
  const idOf = (note: { attribs: Record<string, string> }) => Number(note.attribs['w:id']);
  const all = childrenOf(root, 'w:footnote');
  const own = all.filter(({ attribs }) => attribs['w:type'] === undefined);
  const place = (id: number) => (order.includes(id) ? order.indexOf(id) : order.length);
  // The line that parts them from the text has a number too.
  const first = Math.max(0, ...all.filter((each) => !own.includes(each)).map(idOf)) + 1;
  const numbers = new Map<number, number>();
  for (const note of own.toSorted((a, b) => place(idOf(a)) - place(idOf(b)))) {
    const number = first + numbers.size;
    numbers.set(idOf(note), number);
    note.attribs['w:id'] = String(number);
    remove(note);
    append(root, note);
  }
  const referring = xml.replace(REFERENCE, (_all, before: string, id: string) => `${before}${numbers.get(Number(id)) ?? id}`);
  return { ...parts, [DOCUMENT]: partOf(referring), [FOOTNOTES]: partOf(writeXml(root)) };
}
