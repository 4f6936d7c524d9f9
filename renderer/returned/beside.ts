/** What the author takes over of headings and footnotes from a document that came back. */
import type { Node as PMNode } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { ReturnedChange } from '../../shared/model/returned';
import { tidyNote } from '../../shared/roundtrip/wordNotes';
import { type Place, placeWith } from './places';

/** @param level of the heading that it becomes; null for text */
export function setHeading(state: EditorState, words: string, level: number | null): Transaction | null {
  const place = placeWith(state.doc, words);
  const type = state.schema.nodes[level === null ? 'paragraph' : 'heading'];
  if (!place || !type) return null;
  const at = state.doc.resolve(place.from);
  const [holder, index] = [at.node(-1), at.index(-1)];
  if (!holder.canReplaceWith(index, index + 1, type)) return null;
  const { portion } = at.parent.attrs;
  return state.tr.setNodeMarkup(at.before(), type, level === null ? { portion } : { ...at.parent.attrs, level });
}

/** The one footnote of the author's own with these words; those of the evidence are made anew by each export. */
function noteWith(doc: PMNode, words: string): number | null {
  const found: number[] = [];
  doc.descendants((node, position) => {
    if (node.type.name === 'footnote' && tidyNote(String(node.attrs.text)) === words) found.push(position);
  });
  const [only, second] = found;
  return only === undefined || second !== undefined ? null : only;
}

export function rewordNote(state: EditorState, was: string, now: string): Transaction | null {
  const at = noteWith(state.doc, was);
  return at === null ? null : state.tr.setNodeAttribute(at, 'text', now);
}

export function deleteNote(state: EditorState, was: string): Transaction | null {
  const at = noteWith(state.doc, was);
  return at === null ? null : state.tr.delete(at, at + 1);
}

/** An endnote becomes a footnote: a note has one kind. */
export function addNote(
  state: EditorState,
  { now, in: words, before }: Extract<ReturnedChange, { kind: 'note-added' }>,
): Transaction | null {
  const type = state.schema.nodes.footnote;
  const place = placeWith(state.doc, words);
  const at = place && positionBehind(place, before);
  return at === null || !type ? null : state.tr.insert(at, type.create({ text: now }));
}

/** Where the words `before`, with claims as their places, end in the paragraph; behind the claim that they end with. */
function positionBehind({ mark, stretches }: Place, before: string): number | null {
  let left = before.length - mark.length;
  let last: number | null = stretches[0]?.from ?? null;
  for (const { claim, from, to, text } of stretches) {
    if (left <= 0) break;
    const length = claim === null ? text.length : `{${claim}}`.length;
    // A stretch with what has no words in it, such as another footnote, is longer than its words: behind it all, then.
    last = left < length && to - from === text.length ? from + left : to;
    left -= length;
  }
  return last;
}
