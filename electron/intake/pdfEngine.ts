/**
 * The library that reads PDF files, with its interpreter, which it would fetch as a file of its own. It is a third of all the
 * code, and most that is done goes without it: a bundle of its own (`scripts/build.mjs`), read when the first PDF comes.
 */
import * as pdfjsWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

Object.assign(globalThis, { pdfjsWorker });

export { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
