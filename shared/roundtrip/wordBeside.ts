/** What a Word document holds beside its words, in the order in which it stands, from all of its parts. */
import { scanXml } from '../model/xmlScan';
import { type NoteKind, pageLines, wordNotes } from './wordNotes';
import type { By, NoteReference, WordParagraph } from './wordText';
import type { Thing } from './wordThings';

/** The parts of a Word file that carry words, as text, by their names. */
export type WordParts = ReadonlyMap<string, string>;
export type PlacedNote = { kind: NoteKind; words: string; by: By | null; paragraph: WordParagraph; at: number };

/** The notes that the text refers to. */
export function notesOf(parts: WordParts, paragraphs: readonly WordParagraph[]): PlacedNote[] {
  const notes = {
    footnote: wordNotes(parts.get('word/footnotes.xml') ?? '', 'footnote'),
    endnote: wordNotes(parts.get('word/endnotes.xml') ?? '', 'endnote'),
  };
  const placed = (paragraph: WordParagraph, { kind, id, at, by }: NoteReference): PlacedNote[] => {
    const note = notes[kind].get(id);
    return note ? [{ kind, words: note.words, by: by ?? note.by, paragraph, at }] : [];
  };
  return paragraphs.flatMap((paragraph) => paragraph.notes.flatMap((note) => placed(paragraph, note)));
}

/** The things in the text, links by their addresses, and the lines at the head and foot of its pages, each once. */
export function thingsOf(parts: WordParts, inText: readonly Thing[]): Thing[] {
  const targets = targetsOf(parts.get('word/_rels/document.xml.rels') ?? '');
  const atPage = (what: 'header' | 'footer'): Thing[] => {
    const named = new RegExp(`^word/${what}\\d*\\.xml$`);
    const lines = [...parts].flatMap(([name, xml]) => (named.test(name) ? pageLines(xml) : []));
    return [...new Set(lines)].map((words) => ({ what, words, value: '', by: null, paragraph: null }));
  };
  return [
    ...inText.map((thing) => (thing.what === 'link' ? { ...thing, value: targets.get(thing.value) ?? '' } : thing)),
    ...atPage('header'),
    ...atPage('footer'),
  ];
}

/** Where the relationships of a part lead, by their ids. */
function targetsOf(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  scanXml(xml, {
    open(name, attribute) {
      if (name === 'Relationship') targets.set(attribute('Id') ?? '', attribute('Target') ?? '');
    },
    text: () => undefined,
    close: () => undefined,
  });
  return targets;
}

/** The levels of headings by the ids of their styles, which programs in other languages call otherwise. */
export function headingLevels(styles: string): Map<string, number> {
  const levels = new Map<string, number>();
  let style = '';
  scanXml(styles, {
    open(name, attribute) {
      if (name === 'w:style') style = attribute('w:styleId') ?? '';
      const level = name === 'w:name' ? /^heading ([1-6])$/i.exec(attribute('w:val') ?? '')?.[1] : undefined;
      if (level !== undefined) levels.set(style, Number(level));
    },
    text: () => undefined,
    close: () => undefined,
  });
  return levels;
}
