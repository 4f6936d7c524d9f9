import { createHash } from 'node:crypto';
import { UserError } from '../../shared/error';
import { WORD_ENDINGS } from '../../shared/foreign/fileNames';
import type { Article } from '../../shared/model/article';
import { tooLarge } from '../files';
import { decode } from './decode';

/** What the window takes: far more than any article, little enough to be shown at once. */
export const WINDOW_LIMIT = 2 * 1024 * 1024;
/** What the command line takes, whose work has no window to keep alive. */
export const COMMAND_LINE_LIMIT = 16 * 1024 * 1024;
/** Word documents, PDFs and mails are large for their pictures and attachments, which are passed over. */
export const CONTAINER_LIMIT = 32 * 1024 * 1024;

export type Intake = {
  /** The file's name without folder, for messages and for the format by its ending. */
  name: string;
  way: Article['origin']['way'];
  /** Where it was fetched from. */
  address?: string;
  /** ISO time. */
  importedAt: string;
  /** Largest number of bytes or characters taken. */
  limit: number;
};

type Words = { text: string; lost: string[] };
/** Readers of the formats that are no text, by ending. Each is loaded when it is wanted: most runs want none of them. */
const CONTAINERS: Readonly<Record<string, (bytes: Uint8Array, name: string) => Promise<Words>>> = {
  ...Object.fromEntries(WORD_ENDINGS.map((ending) => [ending, readWord])),
  pdf: async (bytes, name) => (await import('./pdf')).pdfToText(bytes, name),
  eml: async (bytes, name) => (await import('./mail')).mailToText(bytes, name),
};

async function readWord(bytes: Uint8Array, name: string): Promise<Words> {
  return (await import('./word')).wordToText(bytes, name);
}

/** Endings of what can be read as an article, for the system's dialog. Anything else is tried as plain text. */
export const ARTICLE_ENDINGS = ['txt', 'md', 'markdown', 'html', 'htm', 'xhtml', ...Object.keys(CONTAINERS)];

/** How many bytes of a file are read, by its ending, where so many characters are taken. */
export function byteLimit(name: string, limit: number): number {
  return Object.hasOwn(CONTAINERS, endingOf(name)) ? CONTAINER_LIMIT : limit;
}

/**
 * Turns a file's bytes into an article, by the ending of its name: a Word document, a PDF, a mail, a web page,
 * Markdown, and all else as plain text.
 * @throws UserError naming the file and what to do
 */
export async function articleFromBytes(bytes: Uint8Array, intake: Intake): Promise<Article> {
  const { name } = intake;
  checkSize(bytes.length, { ...intake, limit: byteLimit(name, intake.limit) });
  const { text, lost } = await wordsOf(bytes, name);
  checkSize(text.length, intake);
  return makeArticle(text, lost, intake);
}

async function wordsOf(bytes: Uint8Array, name: string): Promise<Words> {
  // A PDF is known by its first bytes, whatever it is called; standard input has no name at all.
  const ending = new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-' ? 'pdf' : endingOf(name);
  const container = Object.hasOwn(CONTAINERS, ending) ? CONTAINERS[ending] : undefined;
  if (container) return container(bytes, name);
  const isHtml = ending === 'html' || ending === 'htm' || ending === 'xhtml';
  const { text, lost } = decode(bytes, name, isHtml ? declaredEncoding(bytes) : null);
  if (isHtml) {
    const page = (await import('./html')).htmlToText(text, name);
    return { text: page.text, lost: [...lost, ...page.lost] };
  }
  if (ending === 'md' || ending === 'markdown') {
    const file = (await import('./markdown')).markdownToText(text, name);
    return { text: file.text, lost: [...lost, ...file.lost] };
  }
  return { text: text.replace(/^\uFEFF/, ''), lost };
}

const endingOf = (name: string): string => /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? 'txt';

/** Turns pasted words into an article. HTML is read only where the clipboard has no plain words. */
export async function articleFromPaste(text: string, html: string | null, intake: Intake): Promise<Article> {
  checkSize(text.length, intake);
  checkSize(html?.length ?? 0, intake);
  const words = text.trim() === '' && html ? (await import('./html')).htmlToText(html, intake.name, true).text : text;
  return makeArticle(words, [], intake);
}

/** The encoding that a page names in its first kilobyte, as browsers look for it. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{1,40})/i.exec(head)?.[1] ?? null;
}

function checkSize(size: number, { name, limit }: Intake): void {
  if (size > limit) throw tooLarge(name, size, limit);
}

function makeArticle(text: string, lost: string[], { name, way, address, importedAt }: Intake): Article {
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
    origin: { way, name: way === 'paste' ? null : name, address: address ?? null, importedAt },
    side: null,
    lost,
  };
}
