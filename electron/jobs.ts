/**
 * The heavy work of the main job, as functions of plain data. The window runs them in a utility process
 * (`worker.ts`), the command line calls them directly: both walk the same way from bytes to document.
 */
import { randomUUID } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { wholeOf } from '../shared/brief/added';
import { fillNote } from '../shared/brief/fill';
import { prepareRound } from '../shared/brief/rounds/prepare';
import type { NextRound } from '../shared/brief/series/nextRound';
import type { Rungs } from '../shared/brief/strengthOrder';
import { anotherNote } from '../shared/brief/switchTemplate';
import { UserError } from '../shared/error';
import { type Clip, clipOf } from '../shared/export/clip';
import { exportDocx } from '../shared/export/docx';
import { exportHtml, pdfHeaderFooter } from '../shared/export/html';
import { cleanLetterhead } from '../shared/export/letterhead/clean';
import { exportMarkdown } from '../shared/export/markdown';
import { exportText } from '../shared/export/text';
import type { Article } from '../shared/model/article';
import { BRIEFING_FORMAT, BRIEFING_VERSION, type Briefing, serializeBriefing } from '../shared/model/briefing';
import type { Decided } from '../shared/model/decided';
import type { Facts } from '../shared/model/facts';
import type { NoteDoc } from '../shared/model/note';
import type { ReturnedDocument } from '../shared/model/returned';
import type { Template } from '../shared/model/template';
import type { UserLexicon } from '../shared/model/userLexicon';
import { parseArticle } from '../shared/parse';
import { compileLexicon } from '../shared/parse/lexicon/userLexicon';
import { manifestIn, readReturned as readReturnedParts } from '../shared/roundtrip';
import { compareSeries } from './compareSeries';
import { readPlainNote, readWordTemplate } from './foreign';
import { articleFromBytes, articleFromPaste, type Intake } from './intake';
import type { WordDocument } from './intake/wordFile';
import { gateEarlier, gateLetterhead, gateWord } from './intake/wordGate';

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
  const read = readReturnedParts(gateWord(bytes, name).parts);
  if (!read) return null;
  const { manifest, returned } = read;
  const claims = Object.fromEntries(manifest.claims.map(({ claim, words }) => [claim, words]));
  return { briefing: manifest.briefing, document: { fileName: name, changes: returned.changes, claims } };
}

/** How a briefing is made: `today` is the date of the note, ISO. */
export type Making = {
  template: Template;
  today: string;
  /** ISO time at which a round is prepared that no article tells of yet. */
  now?: string;
  lexicon: UserLexicon | null;
  after?: After | null;
};

export function briefingFromArticles(articles: Article[], { lexicon, ...making }: Making): Briefing {
  const compiled = lexicon ? compileLexicon(lexicon) : undefined;
  const facts = articles.map((article) => parseArticle(article, compiled));
  return makeBriefing({ ...making, articles, facts, strength: lexicon?.strength });
}

type Parts = {
  articles: Article[];
  facts: Facts[];
  template: Template;
  today: string;
  now?: string;
  after?: After | null;
  /** The order by which words of two rounds are called weaker or stronger. */
  strength?: Rungs | undefined;
};
/**
 * The round before, the series that both belong to, the note on it where it is at hand, and what the author decided on
 * commitments of both rounds.
 */
export type After = Pick<NextRound, 'series' | 'previous'> & { note?: NoteDoc | null; decided?: readonly Decided[] };

/**
 * Makes one briefing of one or several articles, or prepares a round that none tells of yet. `today` is the date of the
 * note, ISO.
 */
export function makeBriefing({ articles, facts, template, today, after = null, strength, ...given }: Parts): Briefing {
  const now = given.now ?? articles[0]?.origin.importedAt ?? `${today}T00:00:00.000Z`;
  const note =
    after && articles.length === 0
      ? prepareRound(template, after.previous, after.note ?? null, today)
      : fillNote(template, {
          articles,
          facts,
          today,
          previous: after?.previous ?? null,
          decided: after?.decided ?? [],
          strength,
        }).doc;
  const made = briefingWith(note, template.id, now);
  return { ...made, articles, facts, ...(after ? { series: after.series, previous: after.previous } : {}) };
}

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
      const clean = letterhead ? cleanLetterhead(gateLetterhead(letterhead.bytes, letterhead.name)) : null;
      const since = changes ? earlierExport(changes.since, changes.expects) : null;
      const made = await exportDocx({
        briefing,
        templateName,
        evidence,
        comments,
        checking,
        now,
        deflate: deflateRawSync,
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
export function checkLetterhead({ bytes, name }: WordDocument): { said: string[] } {
  return { said: cleanLetterhead(gateLetterhead(bytes, name)).said };
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
  return {
    ...briefing,
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
