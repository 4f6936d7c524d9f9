import type { Span } from '../../model/facts';
import { importedSpan, readArticle } from '../../parse/normalise';
import { sentencesOf } from '../../parse/sentences';

/**
 * The sentence of an article that words stand in, in three parts: what comes before them, they, what follows. Words
 * that run over the end of a sentence stand alone.
 */
export function sentenceAround(text: string, [start, end]: Span): { before: string; words: string; after: string } {
  const around = spansOf(text).find(([from, to]) => from <= start && end <= to);
  const [from, to] = around ?? [start, end];
  const plain = (a: number, b: number) => text.slice(a, b).replace(/\s+/g, ' ');
  return { before: plain(from, start).trimStart(), words: plain(start, end), after: plain(end, to).trimEnd() };
}

/**
 * Words that run over the end of a sentence, as whole sentences: one of which they have less than half is left out,
 * and one of which they have more is taken whole. Words within one sentence stay as they are.
 */
export function wholeSentences(text: string, [start, end]: Span): Span {
  const touched = spansOf(text).filter(([from, to]) => from < end && start < to);
  if (touched.length < 2) return [start, end];
  const share = ([from, to]: Span) => (Math.min(end, to) - Math.max(start, from)) / (to - from);
  const most = Math.max(...touched.map(share));
  const kept = touched.filter((each) => share(each) >= Math.min(0.5, most));
  return [kept[0]?.[0] ?? start, kept.at(-1)?.[1] ?? end];
}

function spansOf(text: string): Span[] {
  const reading = readArticle(text);
  return sentencesOf(reading).map((sentence) => importedSpan(reading, sentence.start, sentence.end));
}
