import type { NoteEditorHandle } from '../editor';
import { count } from './words';

type Counted = Pick<NoteEditorHandle, 'comments' | 'footnotes'>;

/**
 * Does what can take words out of the note, and says what of the author's own went with them: “with your footnote and
 * 2 comments of yours”. Empty where nothing did.
 */
export function lostWith(note: Counted, act: () => void): string {
  const before = [note.footnotes(), note.comments()] as const;
  act();
  const lost = [ownWords(before[0] - note.footnotes(), 'footnote'), ownWords(before[1] - note.comments(), 'comment')].filter(
    Boolean,
  );
  return lost.length > 0 ? `with ${lost.join(' and ')}` : '';
}

const ownWords = (gone: number, what: string): string =>
  gone <= 0 ? '' : gone === 1 ? `your ${what}` : `${count(gone, what)} of yours`;
