/** A briefing as the bytes of a file. Reads nothing but what it is given, and does without the parser. */
import { crc32, deflateRawSync } from 'node:zlib';
import { wholeOf } from '../shared/brief/added';
import { UserError } from '../shared/error';
import { exportDocx } from '../shared/export/docx';
import { exportHtml } from '../shared/export/html';
import { exportMarkdown } from '../shared/export/markdown';
import { exportText } from '../shared/export/text';
import { type Briefing, serializeBriefing } from '../shared/model/briefing';
import { manifestIn } from '../shared/roundtrip';
import type { WordDocument } from './intake/wordFile';
import { gateEarlier, gateLetterhead } from './intake/wordGate';

export type Evidence = 'none' | 'footnotes' | 'annex';
export type Exported = { bytes: Uint8Array; warnings: string[] };

export type ExportInput = {
  briefing: Briefing;
  templateName: string;
  format: 'docx' | 'html' | 'md' | 'txt' | 'brief';
  evidence: Evidence;
  /** Comments of the note go into a Word document. */
  comments?: boolean;
  /** Claims that are still to be checked bear a comment in a Word document. */
  checking?: boolean;
  /** A Word document whose look the note takes on. */
  letterhead?: WordDocument | null;
  /**
   * A Word document marks what came and went since an earlier export; `date` is an ISO time, `expects` the briefing that
   * it should come from, null where any will do.
   */
  changes?: { since: WordDocument; author: string; date: string; expects: string | null } | null;
  /** ISO time for the document's properties. */
  now: string;
};

/**
 * The briefing as a file of the given format.
 * @param onProgress told how much of a Word document is made, from 0 to 1
 */
export async function exportBriefing(input: ExportInput, onProgress?: (share: number) => void): Promise<Exported> {
  const { templateName, format, evidence, comments = false, checking = false, letterhead = null, changes = null, now } = input;
  // The file keeps what was added in the note; every other reader gets one list of facts.
  const briefing = format === 'brief' ? input.briefing : wholeOf(input.briefing);
  const asBytes = (text: string): Exported => ({ bytes: new TextEncoder().encode(text), warnings: [] });
  switch (format) {
    case 'docx': {
      const clean = letterhead ? await cleaned(letterhead) : null;
      const since = changes ? earlierExport(changes.since, changes.expects) : null;
      const made = await exportDocx({
        briefing,
        templateName,
        evidence,
        comments,
        checking,
        now,
        packing: { deflate: deflateRawSync, crc: crc32 },
        onProgress,
        letterhead: clean?.parts,
        changes: changes && since ? { was: since.parts, by: changes } : undefined,
      });
      return { bytes: made.bytes, warnings: [...(clean?.said ?? []), ...(since?.said ?? []), ...made.warnings] };
    }
    case 'html':
      return asBytes(exportHtml({ briefing, templateName, evidence }));
    case 'md':
      return asBytes(exportMarkdown({ briefing, templateName, evidence }));
    case 'txt':
      return asBytes(exportText({ briefing, evidence }));
    case 'brief':
      return asBytes(serializeBriefing(briefing));
  }
}

/**
 * A Word document of ours that went out before, to mark changes against.
 * @throws UserError where it is no Word document, or none that Chancery exported
 */
function earlierExport(
  { bytes, name }: WordDocument,
  expects: string | null,
): { parts: Record<string, Uint8Array>; said: string[] } {
  const { parts, texts } = gateEarlier(bytes, name);
  const manifest = manifestIn(texts);
  if (!manifest)
    throw new UserError('not-an-export', `“${name}” was not exported by Chancery. No changes can be marked against it.`, {
      action: 'Choose a Word document that was exported from this briefing.',
    });
  const said =
    expects === null || manifest.briefing === expects
      ? []
      : [`“${name}” was exported from another briefing: much of the note may be marked as new.`];
  return { parts, said };
}

/** @throws UserError where the file is no Word document of ours */
export function checkEarlier(file: WordDocument): null {
  earlierExport(file, null);
  return null;
}

/** @throws UserError where the file is no Word document that a note could be put on */
export async function checkLetterhead(file: WordDocument): Promise<{ said: string[] }> {
  return { said: (await cleaned(file)).said };
}

/** What takes a letterhead apart is made ready with the first one: most exports have none. */
async function cleaned({ bytes, name }: WordDocument) {
  const { cleanLetterhead } = await import('../shared/export/letterhead/clean');
  return cleanLetterhead(gateLetterhead(bytes, name));
}
