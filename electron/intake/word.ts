import { strToU8, zipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { UserError } from '../../shared/error';
import { htmlToText } from './html';
import { gateWord } from './wordGate';
import { withoutUnread } from './wordUnread';

/**
 * The words of a Word document, a blank line between paragraphs, notes at the end. Headers, footers, pictures, equations
 * and hidden words are left out, which `lost` says; of tracked changes the insertions are read and the deletions are not.
 * @throws UserError `word`, naming the file.
 */
export async function wordToText(bytes: Uint8Array, name: string): Promise<{ text: string; lost: string[] }> {
  const gated = gateWord(bytes, name, true);
  try {
    const seen = seenOf(gated.parts);
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(seen.bytes ?? gated.bytes) },
      { externalFileAccess: false, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    );
    return { text: htmlToText(withoutSigns(value), name, true).text, lost: [...lostOf(gated), ...seen.lost] };
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError('word', `“${name}” could not be read as a Word document. Nothing was imported.`, {
      action: 'Save it anew in Word, or paste the words.',
      reason: error instanceof Error ? error.message : String(error),
    });
  }
}

/** The document without its hidden words (null where it has none), and what of its words is not read. */
function seenOf(parts: ReadonlyMap<string, string>): { bytes: Uint8Array | null; lost: string[] } {
  const styles = parts.get('word/styles.xml');
  const read = [...parts].map(([part, xml]) => ({
    part,
    ...(TEXTS.test(part) ? withoutUnread(xml, styles) : { ...AS_IT_IS, xml }),
  }));
  const hidden = read.some((each) => each.hidden);
  return {
    bytes: hidden ? zipSync(Object.fromEntries(read.map(({ part, xml }) => [part, strToU8(xml)])), { level: 0 }) : null,
    lost: [
      ...(hidden ? ['Hidden text was left out.'] : []),
      ...(read.some((each) => each.equations) ? ['Equations were left out.'] : []),
    ],
  };
}

/** The parts that words are read from. */
const TEXTS = /^word\/(?:document|footnotes|endnotes)\d*\.xml$/;
const AS_IT_IS = { hidden: false, equations: false };
/** A word in the head or foot of a page; page numbers alone are missed by nobody. */
const WORD = /<w:t(?: [^>]*)?>[^<]*\p{L}/u;

/** Signs of notes stand in the middle of sentences, and arrows lead back from the notes: neither is a word. */
function withoutSigns(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  for (const sign of document.querySelectorAll('a[href^="#footnote"], a[href^="#endnote"], a[href^="#comment"]')) sign.remove();
  return document.body.innerHTML;
}

function lostOf({ parts, others }: { parts: ReadonlyMap<string, string>; others: readonly string[] }): string[] {
  const document = parts.get('word/document.xml') ?? '';
  const has = (pattern: RegExp) => others.some((part) => pattern.test(part));
  const furniture = [...parts].some(([part, xml]) => /^word\/(?:header|footer)/.test(part) && WORD.test(xml));
  return [
    ...(furniture ? ['Headers and footers were left out.'] : []),
    ...(has(/^word\/media\//) ? ['Pictures were left out.'] : []),
    ...(has(/vbaProject|embeddings|activeX/i) ? ['Macros and embedded objects were left out.'] : []),
    ...(parts.has('word/comments.xml') ? ['Comments were left out.'] : []),
    ...(/<w:(?:del|moveFrom)[ >]/.test(document) ? ['It has tracked changes: insertions were read, deletions were not.'] : []),
    ...(parts.has('word/footnotes.xml') || parts.has('word/endnotes.xml') ? ['Notes were put at the end.'] : []),
  ];
}
