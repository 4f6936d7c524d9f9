/**
 * The one door to the disk. Nothing else in `electron/` opens, writes or lists files, so that every
 * write is whole at every moment and every failure reaches the officer as a sentence.
 */
import { randomBytes } from 'node:crypto';
import { constants, type Dirent } from 'node:fs';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { UserError } from '../shared/error';

const TEMP_NAME = /^\.chancery-[0-9a-f]{16}\.tmp$/;

/** Plain words for the causes that an officer can do something about, by the system's error code. */
const CAUSES: Readonly<Record<string, { why: string; action: string }>> = {
  ENOSPC: { why: 'the disk is full', action: 'Make room or save elsewhere.' },
  EDQUOT: { why: 'your quota on this disk is used up', action: 'Make room or save elsewhere.' },
  EACCES: { why: 'you have no permission there', action: 'Save a copy elsewhere.' },
  EPERM: { why: 'the system does not allow it', action: 'Save a copy elsewhere.' },
  EROFS: { why: 'the medium is read-only', action: 'Save a copy elsewhere.' },
  ENOENT: { why: 'there is no such file', action: 'Look whether its name or folder has changed.' },
  ENOTDIR: { why: 'what should be its folder is a file', action: 'Choose another folder.' },
  EISDIR: { why: 'it is a folder', action: 'Choose a file in it.' },
  ENAMETOOLONG: { why: 'its name is too long', action: 'Choose a shorter name.' },
  EIO: { why: 'the disk reported a fault', action: 'Save a copy on another disk.' },
};

/** The failure of a file call as a sentence that names the file. `verb` as in “could not be read”. */
export function fileError(code: string, verb: string, file: string, error: unknown): UserError {
  const errno = (error as NodeJS.ErrnoException | null)?.code ?? '';
  const cause = CAUSES[errno];
  return new UserError(code, `“${path.basename(file)}” could not be ${verb}${cause ? `: ${cause.why}` : ''}.`, {
    place: path.dirname(file),
    action: cause?.action ?? null,
    reason: withoutCall(error instanceof Error ? error.message : String(error)),
  });
}

/** “EACCES: permission denied, open '/home/…/.chancery-1f.tmp'”: the call, and the name of our own spare file, help nobody. */
const withoutCall = (message: string): string => message.replace(/^([A-Z0-9]+: [^,]+), \w+ '.*$/s, '$1');

/**
 * Reads a whole regular file of at most `limit` bytes. Devices, pipes and folders are refused before
 * they are opened, since reading one may never end.
 */
export async function readBytes(file: string, limit: number): Promise<Uint8Array> {
  const name = path.basename(file);
  const stat = await fs.stat(file).catch((error: unknown) => {
    throw fileError('unreadable', 'read', file, error);
  });
  if (stat.isDirectory())
    throw new UserError('is-a-folder', `“${name}” is a folder, not an article.`, { action: 'Open the files in it.' });
  if (!stat.isFile())
    throw new UserError('not-a-file', `“${name}” is not an ordinary file.`, { action: 'Choose a file with an article in it.' });
  if (stat.size > limit) throw tooLarge(name, stat.size, limit);
  try {
    const handle = await fs.open(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw fileError('unreadable', 'read', file, error);
  }
}

export function tooLarge(name: string, size: number, limit: number): UserError {
  return new UserError(
    'too-large',
    `“${name}” has ${megabytes(size)}; up to ${megabytes(limit)} can be read. Nothing was imported.`,
    {
      action: 'Paste the part that tells of the meeting.',
    },
  );
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0)} MB`;
}

export async function readText(file: string, limit: number): Promise<string> {
  return new TextDecoder('utf-8').decode(await readBytes(file, limit));
}

/** All of standard input, up to `limit` bytes. */
export async function readStandardInput(limit: number): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin) {
    parts.push(part as Buffer);
    size += (part as Buffer).length;
    if (size > limit) throw tooLarge('standard input', size, limit);
  }
  return Buffer.concat(parts);
}

/**
 * Writes a file so that at every moment, also after a crash or power cut, the old or the new content
 * is there whole: temporary file in the same folder, fsync, rename, fsync of the folder. It never
 * falls back to writing in place. A symbolic link keeps pointing to its target, which is replaced.
 * @throws UserError `unwritable` with the cause in plain words; the old file is then as it was.
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const target = await fs.realpath(file).catch(() => file);
  const folder = path.dirname(target);
  const temp = path.join(folder, `.chancery-${randomBytes(8).toString('hex')}.tmp`);
  try {
    const mode = await fs.stat(target).then(
      (s) => s.mode & 0o777,
      () => 0o666, // less the user's umask, as for any file that a program saves
    );
    const handle = await fs.open(temp, 'wx', mode);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renameWithPatience(temp, target);
    await syncFolder(folder);
  } catch (error) {
    await fs.rm(temp, { force: true }).catch(() => undefined);
    const gone = (error as NodeJS.ErrnoException).code === 'ENOENT' && !(await exists(folder));
    throw gone ? noFolder(file, folder) : fileError('unwritable', 'saved', file, error);
  }
}

function noFolder(file: string, folder: string): UserError {
  return new UserError(
    'unwritable',
    `“${path.basename(file)}” could not be saved: the folder “${path.basename(folder)}” does not exist.`,
    {
      place: folder,
      action: 'Make the folder, or save elsewhere.',
    },
  );
}

/** On Windows a virus scanner or a sync client may hold the target for a moment (npm/write-file-atomic#28). */
async function renameWithPatience(from: string, to: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await fs.rename(from, to);
      return;
    } catch (error) {
      const busy = ['EPERM', 'EACCES', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '');
      if (!busy || process.platform !== 'win32' || attempt === 5) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * 2 ** attempt));
    }
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // a folder cannot be opened there; NTFS journals the rename
  const handle = await fs.open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } catch (error) {
    // Some network and FUSE file systems cannot sync a folder; the rename itself has happened.
    if (!['EINVAL', 'ENOTSUP', 'EBADF'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await handle.close();
  }
}

export async function makeFolder(folder: string): Promise<void> {
  await fs.mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw fileError('unwritable', 'made', folder, error);
  });
}

export async function remove(file: string): Promise<void> {
  await fs.rm(file, { force: true });
}

export async function exists(file: string): Promise<boolean> {
  return fs.lstat(file).then(
    () => true,
    () => false,
  );
}

/** Size and time of change, to see whether a file is still the one that was read; null when it is gone. */
export async function stamp(file: string): Promise<string | null> {
  return fs.stat(file).then(
    (s) => `${s.size}:${s.mtimeMs}:${s.ino}`,
    () => null,
  );
}

export async function changedAt(file: string): Promise<Date> {
  return (await fs.stat(file)).mtime;
}

/**
 * Files below `folder` whose name ends with `ending`, hidden ones and linked folders passed over, at most
 * `depth` folders down. Sub-folders that cannot be read are left out.
 */
export async function listFiles(folder: string, ending: string, depth = 3): Promise<string[]> {
  const items: Dirent[] = await fs.readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw fileError('unreadable', 'read', folder, error);
  });
  const found: string[] = [];
  for (const item of items) {
    if (item.name.startsWith('.')) continue;
    const full = path.join(folder, item.name);
    if (item.isDirectory() && depth > 0) found.push(...(await listFiles(full, ending, depth - 1).catch(() => [])));
    else if (!item.isDirectory() && item.name.toLowerCase().endsWith(ending)) found.push(full);
  }
  return found;
}

/** Removes the temporary files that a killed save may have left in `folder`. */
export async function sweepTempFiles(folder: string): Promise<void> {
  const names = await fs.readdir(folder).catch(() => []);
  await Promise.all(names.filter((n) => TEMP_NAME.test(n)).map((n) => fs.rm(path.join(folder, n), { force: true })));
}

/** A path in `folder` for `stem` + `ending` that no file has yet, compared without regard to case: “Name”, “Name (2)” … */
export async function freePath(folder: string, stem: string, ending: string): Promise<string> {
  const names = await fs.readdir(folder).catch(() => [] as string[]);
  const taken = new Set(names.map((n) => n.normalize('NFC').toLowerCase()));
  for (let n = 1; ; n++) {
    const name = `${stem}${n === 1 ? '' : ` (${n})`}${ending}`;
    if (!taken.has(name.normalize('NFC').toLowerCase())) return path.join(folder, name);
  }
}
