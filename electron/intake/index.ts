import { createHash } from 'node:crypto';
import { marked } from 'marked';
import { UserError } from '../../shared/error';
import type { Article } from '../../shared/model/article';
import { tooLarge } from '../files';
import { decode } from './decode';
import { htmlToText } from './html';

/** What the window takes: far more than any article, little enough to be shown at once. */
export const WINDOW_LIMIT = 2 * 1024 * 1024;
/** What the command line takes, whose work has no window to keep alive. */
export const COMMAND_LINE_LIMIT = 16 * 1024 * 1024;

export type Intake = {
  /** The file's name without folder, for messages and for the format by its ending. */
  name: string;
  way: Article['origin']['way'];
  /** ISO time. */
  importedAt: string;
  /** Largest number of bytes or characters taken. */
  limit: number;
};

/** Turns a file's bytes into an article: `.html`, `.htm`, `.md`, `.markdown`, and all else as plain text. */
export function articleFromBytes(bytes: Uint8Array, intake: Intake): Article {
  checkSize(bytes.length, intake);
  const kind = /\.([a-z]+)$/i.exec(intake.name)?.[1]?.toLowerCase() ?? 'txt';
  const isHtml = kind === 'html' || kind === 'htm' || kind === 'xhtml';
  const { text, lost } = decode(bytes, intake.name, isHtml ? declaredEncoding(bytes) : null);
  if (isHtml) {
    const page = htmlToText(text, intake.name);
    return makeArticle(page.text, [...lost, ...page.lost], intake);
  }
  if (kind === 'md' || kind === 'markdown') return makeArticle(markdownToText(text, intake.name), lost, intake);
  return makeArticle(text.replace(/^\uFEFF/, ''), lost, intake);
}

/** Turns pasted words into an article. HTML is read only where the clipboard has no plain words. */
export function articleFromPaste(text: string, html: string | null, intake: Intake): Article {
  checkSize(text.length, intake);
  checkSize(html?.length ?? 0, intake);
  return makeArticle(text.trim() === '' && html ? htmlToText(html, intake.name, true).text : text, [], intake);
}

function markdownToText(markdown: string, name: string): string {
  return htmlToText(marked.parse(markdown, { async: false }), name, true).text;
}

/** The encoding that a page names in its first kilobyte, as browsers look for it. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{1,40})/i.exec(head)?.[1] ?? null;
}

function checkSize(size: number, { name, limit }: Intake): void {
  if (size > limit) throw tooLarge(name, size, limit);
}

function makeArticle(text: string, lost: string[], { name, way, importedAt }: Intake): Article {
  // Lone surrogates cannot be written as UTF-8, so the text on disk would differ from the one that spans index.
  const clean = text.toWellFormed();
  if (!/[\p{L}\p{N}]/u.test(clean)) {
    throw new UserError('empty', way === 'paste' ? 'There are no words on the clipboard.' : `“${name}” has no words in it.`, {
      action: way === 'paste' ? 'Copy the article, then paste it here.' : 'Open another file, or paste the article.',
    });
  }
  const hash = createHash('sha256').update(clean, 'utf8').digest('hex');
  return {
    id: `a${hash.slice(0, 12)}`,
    text: clean,
    hash,
    origin: { way, name: way === 'paste' ? null : name, address: null, importedAt },
    side: null,
    lost,
  };
}
