import { randomUUID } from 'node:crypto';
import { BrowserWindow, session } from 'electron';
import { UserError } from '../shared/error';
import type { Apparatus } from '../shared/model/note';
import { withoutSystem } from './pdfMaker';
import { PRINT_FONTS } from './printFonts';
import { PRINT_SCHEME } from './security';
import { cancelled } from './workerClient';

/** Millimetres to the inches that `printToPDF` wants. */
const inches = (mm: number) => mm / 25.4;
const TIME_LIMIT_MS = 60_000;
/** Pages are given to their windows by address: one of more than two megabytes does not go into the address itself. */
const pages = new Map<string, string>();

/**
 * Prints a page to a tagged PDF with an outline. The page is shown in a hidden window without script,
 * preload or storage of its own.
 */
export async function printPdf(
  page: { html: string; header: string; footer: string },
  { page: size, orientation }: Pick<Apparatus, 'page' | 'orientation'>,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const id = randomUUID();
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, javascript: false, partition: PRINT_SCHEME, spellcheck: false },
  });
  try {
    pages.set(id, page.html.replace('<style>', `<style>${PRINT_FONTS}`));
    servePages();
    await window.loadURL(`${PRINT_SCHEME}://${id}/`);
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
    return withoutSystem(await withLimit(printing, signal));
  } finally {
    pages.delete(id);
    window.destroy();
  }
}

/** The storage of the printing windows knows their pages, and nothing else of the app does. */
function servePages(): void {
  const { protocol } = session.fromPartition(PRINT_SCHEME);
  if (protocol.isProtocolHandled(PRINT_SCHEME)) return;
  protocol.handle(PRINT_SCHEME, ({ url }) => {
    const html = pages.get(new URL(url).host);
    return new Response(html ?? '', { status: html ? 200 : 404, headers: { 'content-type': 'text/html; charset=utf-8' } });
  });
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
