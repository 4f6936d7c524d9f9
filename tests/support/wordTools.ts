/** Programs that look at Word documents from outside. */
import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import { expect } from 'vitest';
import { ROOT } from './make';

/** What the project's own reader of the XML says of a document. */
export const lintOf = (file: string) =>
  spawnSync(process.execPath, [path.join(ROOT, 'tests/word/validators/docx/lint.mjs'), file], { encoding: 'utf8' });

/** LibreOffice prints the documents to PDF files beside each other in the folder, which also holds its profile. */
export function printWithOffice(folder: string, files: readonly string[]): void {
  const office = spawnSync(
    'soffice',
    ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf', '--outdir', folder, ...files],
    { encoding: 'utf8' },
  );
  expect(office.status, office.stderr).toBe(0);
}
