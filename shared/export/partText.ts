/**
 * The text of a package's parts. A part is bytes, as it lies in the file; while a document is made most parts are read
 * again soon after they were written, and to decode megabytes that had just been encoded took a tenth of an export.
 */
import { strFromU8, strToU8 } from 'fflate';

/** What the bytes of a part say, as long as the part is in use. Parts are replaced, never written into. */
const texts = new WeakMap<Uint8Array, string>();

/** A part that says this, in UTF-8. */
export function partOf(text: string): Uint8Array {
  const part = strToU8(text);
  texts.set(part, text);
  return part;
}

/** What a part says; nothing where there is no such part. */
export const textOf = (part: Uint8Array | undefined): string => (part ? (texts.get(part) ?? strFromU8(part)) : '');
