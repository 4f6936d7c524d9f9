import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePath, listFiles, readBytes, sweepTempFiles, writeWhole } from '../../../electron/files';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'chancery-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const at = (name: string) => path.join(folder, name);

describe('a file is written whole', () => {
  it('replaces the old content and leaves nothing beside it', async () => {
    await writeWhole(at('a.brief'), 'old');
    await writeWhole(at('a.brief'), 'new');
    expect([await readFile(at('a.brief'), 'utf8'), await readdir(folder)]).toEqual(['new', ['a.brief']]);
  });
  it('keeps the permissions that the file had', async () => {
    await writeFile(at('a.brief'), 'old');
    await chmod(at('a.brief'), 0o640);
    await writeWhole(at('a.brief'), 'new');
    expect((await stat(at('a.brief'))).mode & 0o777).toBe(0o640);
  });
  it('writes through a symbolic link and leaves the link a link', async () => {
    await mkdir(at('real'));
    await writeFile(at('real/a.brief'), 'old');
    await symlink(at('real/a.brief'), at('a.brief'));
    await writeWhole(at('a.brief'), 'new');
    expect(await readFile(at('real/a.brief'), 'utf8')).toBe('new');
  });
  it('says why it could not and leaves nothing behind', async () => {
    await expect(writeWhole(at('missing/a.brief'), 'x')).rejects.toThrow('“a.brief” could not be saved: the folder');
    await mkdir(at('a.brief'));
    await expect(writeWhole(at('a.brief'), 'x')).rejects.toThrow('“a.brief” could not be saved');
    expect(await readdir(folder)).toEqual(['a.brief']);
  });
});

describe('what is read', () => {
  it.each([
    ['a folder', async () => mkdir(at('x')), 'is a folder'],
    ['nothing', async () => undefined, 'could not be read: there is no such file'],
    ['too much', async () => writeFile(at('x'), 'x'.repeat(101)), 'up to'],
  ])('%s is refused by name', async (_name, make, words) => {
    await make();
    await expect(readBytes(at('x'), 100)).rejects.toThrow(words);
    await expect(readBytes(at('x'), 100)).rejects.toThrow('“x”');
  });
  it('an endless device is refused', () => expect(readBytes('/dev/zero', 100)).rejects.toThrow('not an ordinary file'));
});

it('names do not clash, whatever their case', async () => {
  await writeFile(at('Talks.brief'), '');
  await writeFile(at('talks (2).brief'), '');
  expect(path.basename(await freePath(folder, 'talks', '.brief'))).toBe('talks (3).brief');
});

it('the folder is listed without hidden files, and folders in it are', async () => {
  await mkdir(at('2024'));
  for (const name of ['b.brief', '.hidden.brief', 'c.txt', '2024/a.brief']) await writeFile(at(name), '');
  expect((await listFiles(folder, '.brief')).sort()).toEqual([at('2024/a.brief'), at('b.brief')]);
});

it('temporary files of a killed save are swept, others are not', async () => {
  for (const name of ['.chancery-0123456789abcdef.tmp', '.other.tmp']) await writeFile(at(name), '');
  await sweepTempFiles(folder);
  expect(await readdir(folder)).toEqual(['.other.tmp']);
});
