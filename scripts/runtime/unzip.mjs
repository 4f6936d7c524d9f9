/** A reader for the zip files that Electron is published in: stored and deflated entries, modes, symbolic links. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as zlib from 'node:zlib';

const LONGEST_END = 65_557; // the end record with the longest comment

function* entries(fd) {
  const { size } = fs.fstatSync(fd);
  const tail = Buffer.alloc(Math.min(size, LONGEST_END));
  fs.readSync(fd, tail, 0, tail.length, size - tail.length);
  const end = tail.lastIndexOf(Buffer.from('504b0506', 'hex'));
  if (end < 0) throw new Error('this is no zip file');
  const count = tail.readUInt16LE(end + 10);
  const directory = Buffer.alloc(tail.readUInt32LE(end + 12));
  const offset = tail.readUInt32LE(end + 16);
  if (count === 0xffff || offset === 0xffffffff) throw new Error('zip64 is not read here');
  fs.readSync(fd, directory, 0, directory.length, offset);
  for (let at = 0, i = 0; i < count; i++) {
    if (directory.readUInt32LE(at) !== 0x02014b50) throw new Error('the central directory is damaged');
    const name = directory.readUInt16LE(at + 28);
    yield {
      name: directory.toString('utf8', at + 46, at + 46 + name),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      offset: directory.readUInt32LE(at + 42),
    };
    at += 46 + name + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
}

/** Where the entry's bytes begin: the local header repeats the name, and may have other extra fields. */
function dataStart(fd, { offset }) {
  const header = Buffer.alloc(30);
  fs.readSync(fd, header, 0, 30, offset);
  return offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
}

function content(fd, entry) {
  const start = dataStart(fd, entry);
  const raw = entry.packed
    ? fs.createReadStream('', { fd, autoClose: false, start, end: start + entry.packed - 1, highWaterMark: 1 << 20 })
    : Readable.from([]);
  if (entry.method === 0) return [raw];
  if (entry.method === 8) return [raw, zlib.createInflateRaw({ chunkSize: 1 << 18 })];
  throw new Error(`${entry.name}: packed by method ${entry.method}, which is not read here`);
}

const isLink = ({ mode }) => (mode & 0o170000) === 0o120000;

/** Unpacks into `folder`; `rename` gives an entry another name, or none to leave it out. An entry that would leave the folder is refused. */
export async function unzip(zip, folder, rename = (name) => name) {
  const fd = fs.openSync(zip, 'r');
  let written = 0;
  try {
    for (const entry of entries(fd)) {
      const name = rename(entry.name);
      if (!name || name.endsWith('/')) continue;
      const dest = path.resolve(folder, name);
      if (!dest.startsWith(path.resolve(folder) + path.sep)) throw new Error(`an entry leaves the folder: ${entry.name}`);
      fs.mkdirSync(path.dirname(dest), { recursive: true });
      if (isLink(entry)) {
        const parts = [];
        const streams = content(fd, entry);
        await pipeline(...streams, async (chunks) => {
          for await (const chunk of chunks) parts.push(chunk);
        });
        fs.symlinkSync(Buffer.concat(parts).toString(), dest);
      } else {
        await pipeline(...content(fd, entry), fs.createWriteStream(dest, { mode: entry.mode & 0o777 || 0o644 }));
        if (fs.statSync(dest).size !== entry.size) throw new Error(`an entry is cut short: ${entry.name}`);
      }
      written++;
    }
  } finally {
    fs.closeSync(fd);
  }
  if (written === 0) throw new Error('the zip file held nothing');
}
