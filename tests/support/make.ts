import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { fillNote } from '../../shared/brief/fill';
import type { Article } from '../../shared/model/article';
import type { Briefing } from '../../shared/model/briefing';
import { type Facts, listFacts } from '../../shared/model/facts';
import type { NoteDoc, NoteNode } from '../../shared/model/note';
import { parseTemplate, TEMPLATE_KINDS, type Template } from '../../shared/model/template';
import { parseArticle } from '../../shared/parse';

export const ROOT = path.resolve(__dirname, '../..');
export const CORPUS = path.join(ROOT, 'tests/corpus/dev');
export const corpusIds = readdirSync(CORPUS)
  .filter((name) => /^\d+\.txt$/.test(name))
  .map((name) => name.slice(0, -4))
  .sort();
export const corpusText = (id: string): string => readFileSync(path.join(CORPUS, `${id}.txt`), 'utf8');
/** A bundled template by its id. */
export const template = (id: string): Template =>
  parseTemplate(readFileSync(path.join(ROOT, `templates/${id}.json`), 'utf8'), id);
/** All bundled templates: there is one of each kind, called by it. */
export const templates = TEMPLATE_KINDS.map(template);
export const readout = template('readout');

export function article(text: string, name = 'article.txt'): Article {
  const hash = createHash('sha256').update(text).digest('hex');
  const origin = { way: 'file' as const, name, address: null, importedAt: '2023-06-22T08:00:00.000Z' };
  return { id: `a${hash.slice(0, 12)}`, text, hash, origin, side: null, lost: [] };
}

/** A briefing made of a text, dated 22 June 2023. */
export function briefingOf(text: string, filledFrom: Template = readout): Briefing {
  const source = article(text);
  const facts = [parseArticle(source)];
  return {
    format: 'chancery-briefing',
    version: 1,
    id: '5f0c6f3e-8b0a-4c0e-9a57-1d2f3a4b5c6d',
    revision: 0,
    created: source.origin.importedAt,
    modified: source.origin.importedAt,
    template: filledFrom.id,
    articles: [source],
    facts,
    note: fillNote(filledFrom, { articles: [source], facts, today: '2023-06-22' }).doc,
  };
}

/** The same briefing when each of its facts was looked at and found right. */
export function verified<B extends { facts: readonly Facts[]; note: NoteDoc }>(briefing: B): B {
  const note = structuredClone(briefing.note);
  for (const { fact } of briefing.facts.flatMap(listFacts)) note.attrs.reviews[fact.id] = 'verified';
  const visit = (node: NoteNode): void => {
    for (const mark of node.marks) {
      if (mark.type !== 'claim') continue;
      mark.attrs.status = 'verified';
      note.attrs.reviews[mark.attrs.fact] = 'verified';
    }
    node.content.forEach(visit);
  };
  visit(note);
  return { ...briefing, note };
}
