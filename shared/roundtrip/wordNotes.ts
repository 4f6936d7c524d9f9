/** What a Word document says beside its text: in its notes, and at the head and foot of its pages. */
import { scanXml } from '../model/xmlScan';
import { unbound } from '../typography/bound';
import type { By } from './wordText';

export type WordNote = { words: string; by: By | null };
export type NoteKind = 'footnote' | 'endnote';

/** The words of each note of `word/footnotes.xml` or `word/endnotes.xml` by its id; those of Word's own are left out. */
export function wordNotes(xml: string, kind: NoteKind): Map<string, WordNote> {
  return new Map(
    holdersIn(xml, `w:${kind}`)
      .filter(({ type }) => type === '' || type === 'normal')
      .map(({ id, lines, by }) => [id, { words: tidyNote(lines.join('\n')), by }]),
  );
}

/** The words of a note without what stands round its lines. */
export const tidyNote = (words: string): string =>
  unbound(words)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

/** The lines at the head or foot of a page, without what Word counts there, such as pages. */
export const pageLines = (xml: string): string[] =>
  holdersIn(xml, /<w:hdr\b/.test(xml) ? 'w:hdr' : 'w:ftr', true)
    .flatMap(({ lines }) => lines)
    .map((line) => unbound(line).replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');

type Holder = { id: string; type: string; lines: string[]; by: By | null };

/** @param withoutFields what fields show is left out */
function holdersIn(xml: string, holder: string, withoutFields = false): Holder[] {
  const found: Holder[] = [];
  let inWords = false;
  let fields = 0;
  let skipped = 0;
  const add = (words: string) => {
    const last = found.at(-1);
    if (last && skipped === 0 && !(withoutFields && fields > 0)) last.lines[last.lines.length - 1] += words;
  };
  scanXml(xml, {
    open(name, attribute) {
      if (name === holder) found.push({ id: attribute('w:id') ?? '', type: attribute('w:type') ?? '', lines: [''], by: null });
      const last = found.at(-1);
      if (name === 'w:p') last?.lines.push('');
      else if (name === 'mc:Fallback' || name === 'w:moveFrom') skipped++;
      else if (name === 'w:fldSimple') fields++;
      else if (name === 'w:fldChar') {
        const type = attribute('w:fldCharType');
        if (type === 'begin') fields++;
        else if (type === 'end') fields--;
      } else if (name === 'w:tab' || name === 'w:br') add(name === 'w:tab' ? '\t' : '\n');
      else if (name === 'w:noBreakHyphen') add('\u2011');
      else if (name === 'w:softHyphen') add('\u00ad');
      else if ((name === 'w:ins' || name === 'w:del') && last)
        last.by ??= { author: attribute('w:author') ?? '', time: attribute('w:date') ?? '' };
      inWords = name === 'w:t';
    },
    text(words) {
      if (inWords) add(words);
    },
    close(name) {
      inWords = false;
      if (name === 'mc:Fallback' || name === 'w:moveFrom') skipped--;
      else if (name === 'w:fldSimple') fields--;
    },
  });
  return found;
}
