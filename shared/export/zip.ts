/** Packs the parts of a Word document. The same parts give the same bytes, whatever the day. */
import { deflateSync, strToU8 } from 'fflate';

/** What a file is packed with. */
export type Packing = {
  /** Compresses without a header of its own (RFC 1951). */
  deflate: (bytes: Uint8Array) => Uint8Array;
  /** The checksum CRC-32, as a number from 0. */
  crc: (bytes: Uint8Array) => number;
};

/** 1 January 1980 at noon, the first day that zip knows: it says nothing about when a file was made. */
const TIME = 12 << 11;
const DATE = (1 << 5) | 1;
const VERSION = 20;
const NAMES_IN_UTF8 = 0x800;
const DEFLATED = 8;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crcOf(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** Where no faster one is at hand. */
const PLAIN: Packing = { deflate: (bytes) => deflateSync(bytes, { level: 6 }), crc: crcOf };

/** Numbers one after another, lowest byte first: each with its length in bytes. */
function fields(...values: (readonly [bytes: 2 | 4, value: number])[]): Uint8Array {
  const out = new DataView(new ArrayBuffer(values.reduce((sum, [length]) => sum + length, 0)));
  let at = 0;
  for (const [length, value] of values) {
    if (length === 2) out.setUint16(at, value, true);
    else out.setUint32(at, value, true);
    at += length;
  }
  return new Uint8Array(out.buffer);
}

/** @param parts in the order in which they are to lie in the file */
export function zip(
  parts: readonly (readonly [name: string, bytes: Uint8Array])[],
  { deflate, crc }: Packing = PLAIN,
): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let length = 0;
  const add = (...more: Uint8Array[]) => {
    pieces.push(...more);
    for (const { length: each } of more) length += each;
  };
  for (const [name, bytes] of parts) {
    const encoded = strToU8(name);
    const packed = deflate(bytes);
    const about = fields(
      [2, VERSION],
      [2, encoded.length === name.length ? 0 : NAMES_IN_UTF8],
      [2, DEFLATED],
      [2, TIME],
      [2, DATE],
      [4, crc(bytes)],
      [4, packed.length],
      [4, bytes.length],
      [2, encoded.length],
      [2, 0],
    );
    // Comment, disk, attributes inside and outside: none. Then where the part begins.
    const place = fields([2, 0], [2, 0], [2, 0], [4, 0], [4, length]);
    directory.push(fields([4, 0x02014b50], [2, VERSION]), about, place, encoded);
    add(fields([4, 0x04034b50]), about, encoded, packed);
  }
  const start = length;
  add(...directory);
  const size = length - start;
  add(fields([4, 0x06054b50], [2, 0], [2, 0], [2, parts.length], [2, parts.length], [4, size], [4, start], [2, 0]));
  const out = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}
