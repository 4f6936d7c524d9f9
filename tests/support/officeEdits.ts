/** Edits made inside LibreOffice, by a macro that presses what a colleague would. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { expect } from 'vitest';
import { escapeXml } from '../../shared/model/xmlText';
import { ROOT } from './make';

/** Who the changes and comments are by. */
export const COLLEAGUE = 'B. Colleague';

export type OfficeEdit = {
  tracked: boolean;
  /** As the macro names it. */
  what: string;
  /** Words of the document that it is done to; the first place counts. */
  words: string;
  typed: string;
};

const start = (profile: string, argument: string, seconds = 60) =>
  spawnSync('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', '--norestore', argument], {
    encoding: 'utf8',
    timeout: seconds * 1000,
  });

/** A new profile, of somebody with a name, with the macro in it. LibreOffice brings macros of its own when it first starts, and these take their place. */
function profileWithMacro(profile: string): void {
  start(profile, '--terminate_after_init');
  const macro = readFileSync(path.join(ROOT, 'tests/support/officeEdits.bas'), 'utf8');
  writeFileSync(
    path.join(profile, 'user/basic/Standard/Module1.xba'),
    `<?xml version="1.0" encoding="UTF-8"?>\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escapeXml(macro)}</script:module>`,
  );
  const settings = path.join(profile, 'user/registrymodifications.xcu');
  const item = (name: string, value: string) =>
    `<item oor:path="/org.openoffice.UserProfile/Data"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
  const [given, family] = COLLEAGUE.split(' ');
  const name = `${item('givenname', given ?? '')}${item('sn', family ?? '')}`;
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('</oor:items>', `${name}</oor:items>`));
}

/** The words as a search that takes a blank for one that does not break. */
const searchFor = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll(' ', '[ \u00a0]');

/**
 * Opens each document, makes its edit and saves it as .docx.
 * @param folder for the profile and what is saved
 * @returns the saved files, in order
 */
export function editInOffice(folder: string, jobs: readonly { file: string; edit: OfficeEdit }[]): Uint8Array[] {
  const profile = path.join(folder, 'macro-profile');
  profileWithMacro(profile);
  const saved = jobs.map((_job, i) => path.join(folder, `edited-${i}.docx`));
  const [list, report] = [path.join(folder, 'jobs.txt'), path.join(folder, 'report.txt')];
  const lines = jobs.map(({ file, edit: { tracked, what, words, typed } }, i) =>
    [file, saved[i], tracked ? 'tracked' : 'plain', what, searchFor(words), typed].join('\t'),
  );
  writeFileSync(list, `${lines.join('\n')}\n`);
  const office = start(profile, `macro:///Standard.Module1.EditAll("${list}","${report}")`, 60 + 3 * jobs.length);
  expect(office.status, office.stderr).toBe(0);
  const told = readFileSync(report, 'utf8').trim().split('\n');
  expect(told.map((line, i) => `${jobs[i]?.edit.what}: ${line}`)).toEqual(jobs.map(({ edit }) => `${edit.what}: done`));
  return saved.map((name) => new Uint8Array(readFileSync(name)));
}
