/** The validators of Word documents that are no system packages, for the tests: they lie in the user's cache, beside no project. */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { inRoot } from './lib/paths.mjs';
import { SetupError, step } from './lib/say.mjs';

/** Folder of the validators, as `tests/word/validators/docx/setup.sh` has it. */
export const validatorsFolder = ({ WORD_CHECK_CACHE, XDG_CACHE_HOME } = process.env) =>
  WORD_CHECK_CACHE ?? path.join(XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'chancery-word-check');

const WANTED = ['node_modules/.bin/ooxml-validator', 'node_modules/mammoth', 'node_modules/docx-preview', 'venv/bin/python'];

/** Puts them there where one is missing. @throws SetupError where that fails */
export async function wordValidators(folder = validatorsFolder()) {
  const missing = () => WANTED.filter((name) => !fs.existsSync(path.join(folder, name)));
  if (process.platform !== 'linux' || missing().length === 0) return;
  await step('installing validators of Word documents', () => {
    const done = spawnSync('bash', [inRoot('tests/word/validators/docx/setup.sh')], {
      encoding: 'utf8',
      env: { ...process.env, WORD_CHECK_CACHE: folder },
    });
    const lacking = missing();
    if (lacking.length > 0)
      throw new SetupError(
        `The validators of Word documents lack ${lacking.join(', ')}:\n  ${done.stderr.trim().split('\n').pop()}`,
      );
  });
}
