import { type Document, Packer } from 'docx';
import { strToU8 } from 'fflate';
import type { Parts } from './letterhead';

/** What the package's packer asks for the parts that it zips. It is no part of its types. */
type Compiler = { compile(made: Document): ReadonlyMap<string, string | ArrayBuffer | Uint8Array> };

/**
 * The parts of a document as the package makes them, by their names. The package itself gives them zipped only, and to
 * unpack them at once took a fifth of an export.
 */
export function partsOf(made: Document): Parts {
  const { compiler } = Packer as unknown as { compiler: Compiler };
  const parts = [...compiler.compile(made)].map(([name, data]) => [
    name,
    typeof data === 'string' ? strToU8(data) : new Uint8Array(data),
  ]);
  return Object.fromEntries(parts);
}
