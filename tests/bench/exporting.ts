/** What the bench of the Word export measures, as one bundle: the note, the exporters, and a look into what they made. */
import { crc32, deflateRawSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { evidenceOf, isProvedByNote } from '../../shared/brief/evidence';
import { exportDocx } from '../../shared/export/docx';
import { exportMarkdown } from '../../shared/export/markdown';
import { claimsInOrder } from '../../shared/export/outline';
import { type Briefing, parseBriefing, serializeBriefing } from '../../shared/model/briefing';
import type { NoteNode } from '../../shared/model/note';
import { longNote } from '../support/longNote';

const EVIDENCE = 'footnotes' as const;

/** The long note with so many footnotes: those of the evidence, and for the rest the author's own, one a paragraph. */
export function notedBriefing(corpus: string, template: string, pages: number, footnotes: number): Briefing {
  const briefing = parseBriefing(longNote(corpus, template, { pages }).brief, 'long.brief');
  const index = evidenceOf(briefing);
  const proved = new Set(claimsInOrder(briefing.note).map(({ fact }) => fact));
  let missing = footnotes - [...proved].filter((fact) => isProvedByNote(fact, index)).length;
  for (const block of briefing.note.content) {
    if (missing <= 0) break;
    if (block.type !== 'paragraph') continue;
    const text = `Told us by the embassy, 3 March 2026: “${'what was said on that day, word for word. '.repeat(3).trim()}”`;
    block.content.push({ type: 'footnote', attrs: { text }, content: [], marks: [], text: '' } as NoteNode);
    missing--;
  }
  return briefing;
}

export const asFile = serializeBriefing;
export const asMarkdown = (briefing: Briefing): string =>
  exportMarkdown({ briefing, templateName: 'Meeting readout', evidence: EVIDENCE });
export const asWord = async (briefing: Briefing): Promise<Uint8Array> =>
  (
    await exportDocx({
      briefing,
      templateName: 'Meeting readout',
      evidence: EVIDENCE,
      now: '2026-01-02T03:04:05.000Z',
      packing: { deflate: deflateRawSync, crc: crc32 },
    })
  ).bytes;

/** Words and footnotes of a Word document. */
export function counts(bytes: Uint8Array): { words: number; footnotes: number } {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const words = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<|<\/w:p>/g)].map(([, text]) => text ?? ' ').join('');
  return {
    words: words.split(/\s+/).filter(Boolean).length,
    footnotes: xml.split('<w:footnoteReference ').length - 1,
  };
}
