import { createHash } from 'node:crypto';

/** A small asar archive of text files: Chromium's pickle header, then the files one after another. */
export function packAsar(files) {
  const header = { files: {} };
  const bodies = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const body = Buffer.from(text);
    const hash = createHash('sha256').update(body).digest('hex');
    const integrity = { algorithm: 'SHA256', hash, blockSize: 4194304, blocks: [hash] };
    header.files[name] = { size: body.length, offset: String(offset), integrity };
    offset += body.length;
    bodies.push(body);
  }
  const json = Buffer.from(JSON.stringify(header));
  const padded = Math.ceil(json.length / 4) * 4;
  const head = Buffer.alloc(16 + padded);
  head.writeUInt32LE(4, 0);
  head.writeUInt32LE(8 + padded, 4);
  head.writeUInt32LE(4 + padded, 8);
  head.writeUInt32LE(json.length, 12);
  json.copy(head, 16);
  return Buffer.concat([head, ...bodies]);
}
