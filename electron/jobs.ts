/**
 * The heavy work of the main job, as functions of plain data. The window runs them in a utility process
 * (`worker.ts`), the command line calls them directly: both walk the same way from bytes to document.
 */
import { randomUUID } from 'node:crypto';
import { wholeOf } from '../shared/brief/added';
import type { Rungs } from '../shared/brief/strengthOrder';
import { anotherNote } from '../shared/brief/switchTemplate';
import { type Clip, clipOf } from '../shared/export/clip';
import { exportHtml, pdfHeaderFooter } from '../shared/export/html';
import type { Article } from '../shared/model/article';
import type { Briefing } from '../shared/model/briefing';
import type { Facts } from '../shared/model/facts';
import type { NoteDoc } from '../shared/model/note';
import type { ReturnedDocument } from '../shared/model/returned';
import type { Template } from '../shared/model/template';
import type { UserLexicon } from '../shared/model/userLexicon';
import { parseArticle } from '../shared/parse';
import { compileLexicon } from '../shared/parse/lexicon/userLexicon';
import { readReturned as readReturnedParts } from '../shared/roundtrip';
import { compareSeries } from './compareSeries';
import { checkEarlier, checkLetterhead, type Evidence, exportBriefing } from './exportBriefing';
import { readPlainNote, readWordTemplate } from './foreign';
import { articleFromBytes, articleFromPaste, type Intake } from './intake';
import { gateReturned } from './intake/wordGate';
import { makeBriefing } from './makeBriefing';

/** What comes in: bytes of files, or pasted words. */
export type Incoming = { intake: Intake } & ({ bytes: Uint8Array } | { text: string; html: string | null });

/** An article with what was lifted from it. */
export type Source = { article: Article; facts: Facts };

export async function readSource({ incoming, lexicon }: { incoming: Incoming; lexicon: UserLexicon | null }): Promise<Source> {
  const article = await readArticle(incoming);
  return { article, facts: parseArticle(article, lexicon ? compileLexicon(lexicon) : undefined) };
}

export async function readArticle(incoming: Incoming): Promise<Article> {
  return 'bytes' in incoming
    ? articleFromBytes(incoming.bytes, incoming.intake)
    : articleFromPaste(incoming.text, incoming.html, incoming.intake);
}

/**
 * What was done to a Word document that Chancery exported, with the briefing it came from; null where it is none.
 * @throws UserError where the file is no Word document
 */
export function readReturned({
  bytes,
  name,
}: {
  bytes: Uint8Array;
  name: string;
}): { briefing: string; document: ReturnedDocument } | null {
  const read = readReturnedParts(gateReturned(bytes, name));
  if (!read) return null;
  const { manifest, returned } = read;
  const claims = Object.fromEntries(manifest.claims.map(({ claim, words }) => [claim, words]));
  return { briefing: manifest.briefing, document: { fileName: name, changes: returned.changes, claims } };
}

/** What is put on the clipboard: the note, or the words of it that `part` holds. */
export function copyNote({ briefing, evidence, part }: { briefing: Briefing; evidence: Evidence; part: NoteDoc | null }): Clip {
  return clipOf({ briefing: wholeOf(briefing), evidence }, part);
}

/** The page to print as PDF, with the header and footer of every sheet. */
export function printPage(input: { briefing: Briefing; templateName: string; evidence: Evidence }): {
  html: string;
  header: string;
  footer: string;
} {
  const briefing = wholeOf(input.briefing);
  const { templateName, evidence } = input;
  return {
    html: exportHtml({ briefing, templateName, evidence }),
    ...pdfHeaderFooter(briefing),
  };
}

/**
 * A second note from a briefing's articles and facts: what the author decided and how he worded claims goes along,
 * what he wrote beside them stays with the first.
 * @param from the template of the first note; null where it is not at hand
 * @param now ISO time
 */
export function makeAnother({ briefing, from, to, now, strength }: Another): Briefing {
  // Only the first note was made of the Word document, and what is being written is about its words.
  const { word: _word, commentDrafts: _drafts, ...same } = briefing;
  return {
    ...same,
    id: randomUUID(),
    revision: 0,
    created: now,
    modified: now,
    template: to.id,
    note: anotherNote(briefing.note, from, to, { ...briefing, strength }),
  };
}
type Another = { briefing: Briefing; from: Template | null; to: Template; now: string; strength: Rungs };

/** The jobs that the utility process runs, by name. */
export const jobs = {
  readSource,
  readArticle,
  readReturned,
  readPlainNote,
  readWordTemplate,
  checkLetterhead,
  checkEarlier,
  makeBriefing,
  makeAnother,
  exportBriefing,
  copyNote,
  printPage,
  compareSeries,
} as const;
export type Jobs = typeof jobs;
export type JobName = keyof Jobs;
