/// <reference path="../text.d.ts" />
import { UserError } from '../../shared/error';
import { linesToText, type PageOfText, type Piece } from './pdfLayout';

/** More pages than any article or read-out has; what lies behind them is said to be left out. */
const MAX_PAGES = 200;

/**
 * The words of a PDF in reading order, without running heads and page numbers. Nothing is drawn and no script of the
 * file is run: only the text operators of its pages are read.
 * @throws UserError `pdf-locked`, `pdf-no-text` or `pdf`, naming the file.
 */
export async function pdfToText(bytes: Uint8Array, name: string): Promise<{ text: string; lost: string[] }> {
  const pdfjs = await load();
  const reading = pdfjs.getDocument({
    // The reader takes its buffer over; the caller's bytes stay his.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const file = await reading.promise;
    const pages: PageOfText[] = [];
    for (let number = 1; number <= Math.min(file.numPages, MAX_PAGES); number++) {
      const page = await file.getPage(number);
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      const { items } = await page.getTextContent();
      pages.push({ width: right - left, height: top - bottom, pieces: items.flatMap((item) => pieceOf(item, left, bottom)) });
      page.cleanup();
    }
    const { text, lost } = linesToText(pages);
    if (!/[\p{L}\p{N}]/u.test(text)) throw noText(name);
    const cut = file.numPages > MAX_PAGES ? [`Only the first ${MAX_PAGES} of ${file.numPages} pages were read.`] : [];
    return { text, lost: [...lost, ...cut] };
  } catch (error) {
    throw error instanceof UserError ? error : unreadable(error, name);
  } finally {
    await reading.destroy();
  }
}

type Item = { str: string; transform: number[]; width: number; height: number } | { type: string };

/** A run of letters with its place on the page. Text that is turned or drawn upright in a margin is no reading matter. */
function pieceOf(item: Item, left: number, bottom: number): Piece[] {
  if (!('str' in item) || item.str === '') return [];
  const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform;
  if (Math.abs(b) > Math.abs(a) || d < 0) return [];
  return [{ words: item.str, x: x - left, y: y - bottom, width: item.width, size: item.height || Math.hypot(a, b) }];
}

/** The library, loaded when the first PDF comes. */
async function load() {
  // The reader looks for a canvas to draw on and says on standard output that there is none; nothing is drawn here, and
  // standard output is for results.
  const { log } = console;
  console.log = () => {};
  try {
    return await import('./pdfEngine');
  } finally {
    console.log = log;
  }
}

const noText = (name: string): UserError =>
  new UserError('pdf-no-text', `“${name}” has no text, only pictures of pages. Nothing was imported.`, {
    action: 'Run it through text recognition first, or paste the words.',
  });

function unreadable(error: unknown, name: string): UserError {
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && error.name === 'PasswordException') {
    return new UserError('pdf-locked', `“${name}” is locked with a password. Nothing was imported.`, {
      action: 'Save a copy without the password, or paste the words.',
      reason,
    });
  }
  return new UserError('pdf', `“${name}” could not be read as a PDF. Nothing was imported.`, {
    action: 'Save it anew from the program that made it, or paste the words.',
    reason,
  });
}
