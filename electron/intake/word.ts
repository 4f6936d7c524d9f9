import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { UserError } from '../../shared/error';
import { htmlToText } from './html';
import { gateWord } from './wordGate';

/**
 * The words of a Word document, a blank line between paragraphs, notes at the end. Headers, footers and pictures are
 * passed over; of tracked changes the insertions are read and the deletions are not.
 * @throws UserError `word`, naming the file.
 */
export async function wordToText(bytes: Uint8Array, name: string): Promise<{ text: string; lost: string[] }> {
  const gated = gateWord(bytes, name);
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(gated.bytes) },
      { externalFileAccess: false, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    );
    return { text: htmlToText(withoutSigns(value), name, true).text, lost: lostOf(gated) };
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError('word', `“${name}” could not be read as a Word document. Nothing was imported.`, {
      action: 'Save it anew in Word, or paste the words.',
      reason: error instanceof Error ? error.message : String(error),
    });
  }
}

/** Signs of notes stand in the middle of sentences, and arrows lead back from the notes: neither is a word. */
function withoutSigns(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  for (const sign of document.querySelectorAll('a[href^="#footnote"], a[href^="#endnote"], a[href^="#comment"]')) sign.remove();
  return document.body.innerHTML;
}

function lostOf({ parts, others }: { parts: ReadonlyMap<string, string>; others: readonly string[] }): string[] {
  const document = parts.get('word/document.xml') ?? '';
  const has = (pattern: RegExp) => others.some((part) => pattern.test(part));
  return [
    ...(has(/^word\/media\//) ? ['Pictures were left out.'] : []),
    ...(has(/vbaProject|embeddings|activeX/i) ? ['Macros and embedded objects were left out.'] : []),
    ...(parts.has('word/comments.xml') ? ['Comments were left out.'] : []),
    ...(/<w:(?:del|moveFrom)[ >]/.test(document) ? ['It has tracked changes: insertions were read, deletions were not.'] : []),
    ...(parts.has('word/footnotes.xml') || parts.has('word/endnotes.xml') ? ['Notes were put at the end.'] : []),
  ];
}
