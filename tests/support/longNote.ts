import { noteDocToJSON, parseNoteDoc } from '../../shared/model/note';
import { articles, longText, paragraphsOf } from '../bench/texts.mjs';
import { briefingOf, CORPUS } from './make';

type Json = { type: string; content?: Json[]; text?: string };
const words = (node: Json): number =>
  (node.text?.split(/\s+/).filter(Boolean).length ?? 0) + (node.content ?? []).reduce((sum, child) => sum + words(child), 0);

/** A page of a note in body text, in words. */
const WORDS_A_PAGE = 500;

/** A briefing of a long report with hundreds of facts, its note filled up to so many pages with an author's own paragraphs. */
export function longBriefing(pages: number) {
  const paragraphs = paragraphsOf(articles(CORPUS));
  const briefing = briefingOf(longText(paragraphs, 52_000));
  const doc = noteDocToJSON(briefing.note) as Json;
  const prose = paragraphs.map((text: string) => text.replace(/\s+/g, ' '));
  const own: Json[] = [];
  for (let i = 0, missing = pages * WORDS_A_PAGE - words(doc); missing > 0; i++) {
    const made: Json = { type: 'paragraph', content: [{ type: 'text', text: prose[i % prose.length] ?? '' }] };
    own.push(made);
    missing -= words(made);
  }
  doc.content?.push(...own);
  return { ...briefing, note: parseNoteDoc(doc) };
}
