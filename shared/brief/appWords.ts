/** The words that the app writes into a note without a claim, so that nobody takes them for the author's. */
import type { NoteNode } from '../model/note';
import type { Template } from '../model/template';
import { type FillInput, fillNote } from './fill';
import { countedCommitments, roundOfSummary } from './fill/statusWords';
import { bareOf, type Ours, partsOfNode, stretchesOf } from './ownWords';

/** What the app writes of itself into a note of this template and these sources: names of sources, dates, statuses, counts. */
export function wordsOfApp(template: Template, input: FillInput): Ours {
  const known = new Set<string>();
  const walk = (node: NoteNode): void => {
    for (const stretch of stretchesOf(partsOfNode(node))) if (stretch) known.add(bareOf(stretch.words));
    node.content.forEach(walk);
  };
  walk(fillNote(template, input).doc);
  // Counts are written anew as their rows change.
  return (words) => known.has(bareOf(words)) || isCount(words.trim());
}

const COUNTS = /^(?:None|\d+ (?:new|repeated|changed|done|not mentioned|without a status)(?:(?:, | and )(?=\d)|$))+$/;
const isCount = (words: string): boolean =>
  COUNTS.test(words) ||
  countedCommitments(words) !== null ||
  (/^(?:Of the|No|\d+) /.test(words) && roundOfSummary(words) !== null);
