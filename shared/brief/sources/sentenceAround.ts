import type { Span } from '../../model/facts';
import { importedSpan, readArticle } from '../../parse/normalise';
import { sentencesOf } from '../../parse/sentences';

/**
 * The sentence of an article that words stand in, in three parts: what comes before them, they, what follows. Words
 * that run over the end of a sentence stand alone.
 */
export function sentenceAround(text: string, [start, end]: Span): { before: string; words: string; after: string } {
  const reading = readArticle(text);
  const around = sentencesOf(reading)
    .map((sentence) => importedSpan(reading, sentence.start, sentence.end))
    .find(([from, to]) => from <= start && end <= to);
  const [from, to] = around ?? [start, end];
  const plain = (a: number, b: number) => text.slice(a, b).replace(/\s+/g, ' ');
  return { before: plain(from, start).trimStart(), words: plain(start, end), after: plain(end, to).trimEnd() };
}
