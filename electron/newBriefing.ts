import { randomUUID } from 'node:crypto';
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
