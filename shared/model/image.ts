/**
 * Pictures of a note, checked by what their bytes say and never by what their name or label says. Only
 * formats without code: PNG, JPEG and GIF. A picture lives in the note's own file as a `data:` address.
 */
export const IMAGE_TYPES = ['png', 'jpeg', 'gif'] as const;
export type ImageType = (typeof IMAGE_TYPES)[number];

/** A photograph of a tall page fits; what would make a note slow to save and to open does not. */
/** Width of the text of an A4 page in pixels of a screen, 96 to the inch. */
export const TEXT_PIXELS = 612;
export const MAX_IMAGE_BYTES = 6 * 1024 * 1024;
/** Decoded, a picture takes four bytes a pixel: a small file can unfold to gigabytes. */
const MAX_SIDE = 16_384;
const MAX_PIXELS = 40_000_000;

export type ImageInfo = { type: ImageType; width: number; height: number };
export type ImageFault = 'kind' | 'bytes' | 'pixels';

export const IMAGE_FAULTS: Readonly<Record<ImageFault, string>> = {
  kind: 'This is not a PNG, JPEG or GIF picture.',
  bytes: 'This picture is larger than 6 MB. Make it smaller and insert it again.',
  pixels: 'This picture has too many pixels (over 40 million). Make it smaller and insert it again.',
};

/** What the bytes are, or what is wrong with them. */
export function inspectImage(bytes: Uint8Array): ImageInfo | ImageFault {
  if (bytes.length > MAX_IMAGE_BYTES) return 'bytes';
  const info = png(bytes) ?? gif(bytes) ?? jpeg(bytes);
  if (!info || info.width < 1 || info.height < 1) return 'kind';
  return info.width > MAX_SIDE || info.height > MAX_SIDE || info.width * info.height > MAX_PIXELS ? 'pixels' : info;
}

const starts = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, i) => bytes[i] === byte);
const big = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

/** RFC 2083: signature, then IHDR with width and height in 32 bits each. */
function png(bytes: Uint8Array): ImageInfo | null {
  if (bytes.length < 24 || !starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return null;
  const wide = (at: number) => big(bytes, at) * 65_536 + big(bytes, at + 2);
  return { type: 'png', width: wide(16), height: wide(20) };
}

/** GIF87a, GIF89a: the logical screen in little-endian 16 bits. */
function gif(bytes: Uint8Array): ImageInfo | null {
  if (bytes.length < 10 || !starts(bytes, [0x47, 0x49, 0x46, 0x38])) return null;
  const little = (at: number) => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
  return { type: 'gif', width: little(6), height: little(8) };
}

/** ITU T.81: segments up to the first start of frame, which holds height and width. */
function jpeg(bytes: Uint8Array): ImageInfo | null {
  if (!starts(bytes, [0xff, 0xd8, 0xff])) return null;
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at++;
    // C4, C8 and CC are in the range of frames but hold tables.
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { type: 'jpeg', width: big(bytes, at + 7), height: big(bytes, at + 5) };
    else at += 2 + big(bytes, at + 2);
  }
  return null;
}

const DATA = /^data:image\/(?:png|jpeg|gif);base64,/;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES: ReadonlyMap<string, number> = new Map([...ALPHABET].map((sign, i) => [sign, i]));

/** The bytes of a `data:` address of a picture, or null when it is anything else. */
export function bytesOfDataUrl(src: string): Uint8Array | null {
  const head = DATA.exec(src)?.[0];
  if (!head || src.length > head.length + Math.ceil(MAX_IMAGE_BYTES / 3) * 4) return null;
  const body = src.slice(head.length).replace(/={1,2}$/, '');
  const bytes = new Uint8Array(Math.floor((body.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const sign of body) {
    const value = VALUES.get(sign);
    if (value === undefined) return null;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[at++] = (bits >> held) & 0xff;
    }
  }
  return bytes;
}

/** Checked again at every door a note comes in by: the bytes must be what the address says they are. */
export function inspectDataUrl(src: string): ImageInfo | ImageFault {
  const known = checked.get(src);
  if (known) return known;
  const bytes = bytesOfDataUrl(src);
  const found = bytes ? inspectImage(bytes) : 'kind';
  // Saving reads the whole note anew every time; a picture is looked through once.
  if (checked.size >= 64) checked.clear();
  checked.set(src, found);
  return found;
}
const checked = new Map<string, ImageInfo | ImageFault>();

export function dataUrl(type: ImageType, bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = [bytes[i], bytes[i + 1], bytes[i + 2]];
    const left = bytes.length - i;
    parts.push(
      `${ALPHABET[a >> 2]}${ALPHABET[((a & 3) << 4) | (b >> 4)]}${left > 1 ? ALPHABET[((b & 15) << 2) | (c >> 6)] : '='}${left > 2 ? ALPHABET[c & 63] : '='}`,
    );
  }
  return `data:image/${type};base64,${parts.join('')}`;
}
