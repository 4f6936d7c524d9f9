/** Programs that look at Word documents from outside. */
import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import { expect } from 'vitest';
import { ROOT } from './make';

/** What the project's own reader of the XML says of a document. */
export const lintOf = (file: string) =>
  spawnSync(process.execPath, [path.join(ROOT, 'tests/word/validators/docx/lint.mjs'), file], { encoding: 'utf8' });

/** LibreOffice prints the documents to PDF files beside each other in the folder, which also holds its profile. */
export const printWithOffice = (folder: string, files: readonly string[]): void => convertWithOffice(folder, files, 'pdf');

/**
 * LibreOffice writes the files in another format, beside each other in the folder, which also holds its profile.
 * @param as the filter to read them with, where their ending does not tell
 */
export function convertWithOffice(folder: string, files: readonly string[], to: string, as?: string): void {
  const reader = as ? [`--infilter=${as}`] : [];
  const office = spawnSync(
    'soffice',
    ['--headless', `-env:UserInstallation=file://${folder}/profile`, ...reader, '--convert-to', to, '--outdir', folder, ...files],
    { encoding: 'utf8' },
  );
  expect(office.status, office.stderr).toBe(0);
}
