import { randomUUID } from 'node:crypto';
import { PLAIN_NOTE } from '../shared/foreign/note';
import { BRIEFING_FORMAT, BRIEFING_VERSION, type Briefing } from '../shared/model/briefing';
import type { NoteDoc } from '../shared/model/note';

/** A new briefing that rests on no article. `now` is an ISO time. */
export function briefingWith(note: NoteDoc, template: string, now: string): Briefing {
  return {
    format: BRIEFING_FORMAT,
    version: BRIEFING_VERSION,
    id: randomUUID(),
    revision: 0,
    created: now,
    modified: now,
    template,
    articles: [],
    facts: [],
    note,
  };
}

/** A plain note made of a Word document, which keeps what of it was lost. */
export function briefingOfWord(note: NoteDoc, word: { fileName: string; lost: string[] }, now: string): Briefing {
  return { ...briefingWith(note, PLAIN_NOTE, now), ...(word.lost.length > 0 ? { word } : {}) };
}
