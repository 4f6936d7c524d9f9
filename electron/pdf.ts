import { BrowserWindow } from 'electron';
import { UserError } from '../shared/error';
import type { Apparatus } from '../shared/model/note';
import { PRINT_FONTS } from './printFonts';
import { cancelled } from './workerClient';

/** Millimetres to the inches that `printToPDF` wants. */
const inches = (mm: number) => mm / 25.4;
const TIME_LIMIT_MS = 60_000;

/**
 * Prints a page to a tagged PDF with an outline. The page is shown in a hidden window without script,
 * preload or storage of its own.
 */
export async function printPdf(
  page: { html: string; header: string; footer: string },
  { page: size, orientation }: Pick<Apparatus, 'page' | 'orientation'>,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, javascript: false, partition: 'print', spellcheck: false },
  });
  try {
    const html = page.html.replace('<style>', `<style>${PRINT_FONTS}`);
    await window.loadURL(`data:text/html;charset=utf-8;base64,${Buffer.from(html, 'utf8').toString('base64')}`);
    const printing = window.webContents.printToPDF({
      pageSize: size,
      landscape: orientation === 'landscape',
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: page.header,
      footerTemplate: page.footer,
      margins: { top: inches(25), bottom: inches(22), left: inches(25), right: inches(25) },
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return await withLimit(printing, signal);
  } finally {
    window.destroy();
  }
}

async function withLimit<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new UserError('too-long', 'The PDF took over a minute and was stopped. Nothing was written.')),
      TIME_LIMIT_MS,
    );
    signal?.addEventListener('abort', () => reject(cancelled()), { once: true });
  });
  // A window that goes before its page is printed says so to nobody who waits.
  work.catch(() => undefined);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
