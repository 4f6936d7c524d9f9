/** Word documents of somebody else's, made a note or a template: the one place where the gate and the reader meet. */
import * as path from 'node:path';
import { UserError } from '../shared/error';
import { noteOfWord } from '../shared/foreign/note';
import { readWord } from '../shared/foreign/read';
import { templateOfWord } from '../shared/foreign/template';
import { type NoteDoc, plainText } from '../shared/model/note';
import type { Template } from '../shared/model/template';
import { tooLarge } from './files';
import type { WordDocument } from './intake/wordFile';
import { gateForeign } from './intake/wordGate';

/**
 * A note in the author's own words, and a sentence for each thing that could not come along.
 * @param limit largest number of characters taken
 * @throws UserError where the file is no Word document, or has no words or too many
 */
export function readPlainNote(file: WordDocument & { today: string; limit: number }): { note: NoteDoc; lost: string[] } {
  return guarded(file.name, () => {
    const { document, lost } = readWord(gateForeign(file.bytes, file.name));
    const note = noteOfWord(document, lost, stemOf(file.name), file.today);
    const { length } = plainText(note);
    if (length > file.limit) throw tooLarge(file.name, length, file.limit);
    return { note, lost: lost.sentences() };
  });
}

/** @throws UserError where the file is no Word document, or is more than any template can be */
export function readWordTemplate(file: WordDocument): { template: Template; lost: string[] } {
  return guarded(file.name, () => {
    const { document, lost } = readWord(gateForeign(file.bytes, file.name));
    const template = templateOfWord(document, lost, stemOf(file.name));
    return { template, lost: lost.sentences() };
  });
}

const stemOf = (name: string): string => path.basename(name, path.extname(name)).trim() || 'Word document';

function guarded<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError('word', `“${name}” could not be read as a Word document. Nothing was imported.`, {
      action: 'Save it anew in Word, or paste the words.',
      reason: error instanceof Error ? error.message : String(error),
    });
  }
}
