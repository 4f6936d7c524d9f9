import { describe, expect, it } from 'vitest';
import { bytesOfDataUrl, dataUrl, inspectDataUrl, inspectImage, MAX_IMAGE_BYTES } from '../../../shared/model/image';

const png = (width: number, height: number): Uint8Array => {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
};
const gif = new Uint8Array([...'GIF89a'].map((sign) => sign.charCodeAt(0)).concat([3, 0, 2, 0, 0, 0]));
/** A start, a comment segment, then the frame. */
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xfe, 0, 4, 1, 2, 0xff, 0xc2, 0, 17, 8, 0, 5, 0, 9, 3, 0, 0, 0]);

describe('a picture is what its bytes say', () => {
  it.each<[string, Uint8Array, unknown]>([
    ['PNG', png(7, 4), { type: 'png', width: 7, height: 4 }],
    ['GIF', gif, { type: 'gif', width: 3, height: 2 }],
    ['JPEG, the frame behind other segments', jpeg, { type: 'jpeg', width: 9, height: 5 }],
    ['SVG is refused: it can hold script', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'kind'],
    ['an empty file is refused', new Uint8Array(), 'kind'],
    ['a JPEG that is cut off is refused', jpeg.subarray(0, 8), 'kind'],
    ['no width is refused', png(0, 4), 'kind'],
    ['more pixels than a page can use are refused', png(16_000, 16_000), 'pixels'],
    ['a file over the limit is refused unread', new Uint8Array(MAX_IMAGE_BYTES + 1), 'bytes'],
  ])('%s', (_name, bytes, expected) => expect(inspectImage(bytes)).toEqual(expected));
});

describe('its address', () => {
  it.each([0, 1, 2, 3, 4, 255])('gives back %i bytes', (length) => {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37) % 256);
    expect(bytesOfDataUrl(dataUrl('png', bytes))).toEqual(bytes);
  });
  it.each([
    ['another kind', 'data:image/svg+xml;base64,PHN2Zy8+'],
    ['a web address', 'https://example.org/a.png'],
    ['signs that are no base 64', 'data:image/png;base64,a b"onerror='],
    ['bytes that are no picture', dataUrl('png', new Uint8Array(40))],
  ])('%s is refused', (_name, src) => expect(inspectDataUrl(src)).toBe('kind'));
});
