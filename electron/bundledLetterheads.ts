import { BundledLetterhead } from '../shared/model/letterheads';
import ministry from '../templates/letterheads/ministry.docx';
import ngo from '../templates/letterheads/ngo.docx';
import type { WordDocument } from './intake/wordFile';

const FILES: Readonly<Record<BundledLetterhead, Uint8Array>> = { ministry, ngo };

/** A letterhead that comes with the app, as a file. */
export const bundledLetterhead = (id: BundledLetterhead): WordDocument => ({ name: `${id}.docx`, bytes: FILES[id] });

/** Null where none that comes with the app has the id. */
export function bundledLetterheadOrNull(id: string | null): WordDocument | null {
  const known = BundledLetterhead.safeParse(id);
  return known.success ? bundledLetterhead(known.data) : null;
}
