import * as fs from 'node:fs';
import * as zlib from 'node:zlib';

const BLOCK = 512;
const field = (header, from, to) => header.toString('utf8', from, to).replace(/\0.*$/s, '');

/** Writes the first entry of a .tar.gz whose name matches to `dest`, without unpacking the rest. */
export async function untarOne(archive, wanted, dest) {
  const source = fs.createReadStream(archive, { highWaterMark: 1 << 20 });
  const stream = source.pipe(zlib.createGunzip({ chunkSize: 1 << 18 }));
  let held = Buffer.alloc(0);
  let left = 0; // bytes of the current entry still to come, its padding among them
  let body = 0; // of these, bytes of its content
  let file = -1;
  let done = false;
  for await (const chunk of stream) {
    let rest = held.length ? Buffer.concat([held, chunk]) : chunk;
    while (rest.length > 0 && !done) {
      if (left > 0) {
        const part = rest.subarray(0, Math.min(left, rest.length));
        if (file >= 0) fs.writeSync(file, part, 0, Math.min(part.length, body));
        body = Math.max(0, body - part.length);
        left -= part.length;
        rest = rest.subarray(part.length);
        if (file >= 0 && body === 0) {
          fs.closeSync(file);
          done = true;
        }
        continue;
      }
      if (rest.length < BLOCK) break;
      const header = rest.subarray(0, BLOCK);
      rest = rest.subarray(BLOCK);
      const name = field(header, 0, 100);
      if (!name) continue;
      body = Number.parseInt(field(header, 124, 136).trim() || '0', 8);
      left = Math.ceil(body / BLOCK) * BLOCK;
      if (wanted.test(name)) file = fs.openSync(dest, 'w');
    }
    if (done) break;
    held = rest;
  }
  source.destroy();
  if (!done) throw new Error(`the archive holds no ${wanted}`);
}
