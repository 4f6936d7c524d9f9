import { randomUUID } from 'node:crypto';
import { fillNote } from '../../shared/brief/fill';
import type { Article } from '../../shared/model/article';
import { BRIEFING_FORMAT, BRIEFING_VERSION, type Briefing, parseBriefing } from '../../shared/model/briefing';
import { type NoteDoc, noteDocToJSON } from '../../shared/model/note';
import { parseTemplate } from '../../shared/model/template';
import { parseArticle } from '../../shared/parse';
import { articles, longText, paragraphsOf } from '../bench/texts.mjs';

/** A page of a note in body text, in words. */
const WORDS_A_PAGE = 500;
/** Signs of the report that the facts are lifted from. */
const REPORT = 52_000;
/** Stands alone in the paragraph in the middle of the note, where the bench types. */
export const HERE = 'Here the measure is taken.';

type Json = { type: string; attrs?: Record<string, unknown>; content?: Json[]; marks?: { type: string }[]; text?: string };

const words = (node: Json): number =>
  (node.text?.split(/\s+/).filter(Boolean).length ?? 0) + (node.content ?? []).reduce((sum, child) => sum + words(child), 0);
const claims = (node: Json, found = new Set<unknown>()): Set<unknown> => {
  for (const mark of (node.marks ?? []) as { type: string; attrs?: { claim: string } }[])
    if (mark.type === 'claim') found.add(mark.attrs?.claim);
  for (const child of node.content ?? []) claims(child, found);
  return found;
};
const paragraph = (text: string): Json => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/**
 * A briefing whose note has so many pages and at least so many claims: what the template makes of a long report, the
 * author's own paragraphs between, and one short paragraph in the middle to type in.
 * @param corpus folder of the articles that report and paragraphs are made of
 * @param template text of the template that is filled
 * @returns the `.brief` file's text, the note with nothing but common blocks and words (for a bare editor), and counts
 */
export function longNote(corpus: string, template: string, { pages = 50, atLeast = 300 } = {}) {
  const paragraphs: string[] = paragraphsOf(articles(corpus));
  const report = longText(paragraphs, REPORT);
  const prose = paragraphs.filter((text) => !/[“”"]/.test(text)).map((text) => text.replace(/\s+/g, ' '));
  const origin = { way: 'file' as const, name: 'report.txt', address: null, importedAt: '2026-01-05T08:00:00.000Z' };
  const article: Article = { id: 'a000000000001', text: report, hash: '0'.repeat(64), origin, side: null, lost: [] };
  const facts = [parseArticle(article)];
  const filled = fillNote(parseTemplate(template, 'readout'), { articles: [article], facts, today: '2026-01-05' }).doc;
  const doc = noteDocToJSON(filled) as Json;
  const blocks = doc.content ?? [];
  const missing = pages * WORDS_A_PAGE - words(doc);
  const own: Json[] = [];
  for (let i = 0, more = missing; more > 0; i++) {
    const made = paragraph(prose[i % prose.length] ?? '');
    own.push(made);
    more -= words(made);
  }
  // Claims and the author's words alternate, as they do in a note that was worked on.
  const step = Math.max(1, Math.floor(blocks.length / (own.length + 1)));
  const mixed: Json[] = [];
  blocks.forEach((block, i) => {
    mixed.push(block);
    const share = Math.floor(((i + 1) * own.length) / blocks.length) - Math.floor((i * own.length) / blocks.length);
    if (i >= 2 || step > 1) mixed.push(...own.splice(0, share));
  });
  mixed.push(...own);
  mixed.splice(mixed.length >> 1, 0, paragraph(HERE));
  doc.content = mixed;
  const held = claims(doc).size;
  if (held < atLeast) throw new Error(`the note has ${held} claims, not ${atLeast}`);
  const brief = {
    format: BRIEFING_FORMAT,
    version: BRIEFING_VERSION,
    id: randomUUID(),
    revision: 1,
    created: origin.importedAt,
    modified: origin.importedAt,
    template: 'readout',
    articles: [article],
    facts,
    note: doc as unknown as NoteDoc,
  };
  return { brief: JSON.stringify(brief), bare: bareOf(doc), claims: held, words: words(doc) };
}

/** The same as a briefing. */
export const longBriefing = (corpus: string, template: string, pages: number): Briefing =>
  parseBriefing(longNote(corpus, template, { pages }).brief, 'long.brief');

const PLAIN: Record<string, string> = { title: 'heading', subtitle: 'paragraph', authorBlock: 'blockquote' };
const COMMON = new Set([
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
  'tableHeader',
  'tableCell',
  'text',
  'doc',
]);

/** The same words for an editor that knows neither claims nor gaps. */
function bareOf(node: Json): Json {
  const type = PLAIN[node.type] ?? node.type;
  if (!COMMON.has(type)) return { type: 'text', text: `[${node.attrs?.label ?? type}]` };
  const content = (node.content ?? []).map(bareOf);
  if (type === 'text') return { type, text: node.text ?? ' ' };
  return { type, ...(type === 'heading' ? { attrs: { level: node.attrs?.level ?? 1 } } : {}), content };
}
