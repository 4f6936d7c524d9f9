import type { Editor } from '@tiptap/core';
import { count } from '../state/words';
import { countsOf, minutes, sectionAt } from './counts';
import { useSettled } from './useSettled';

/** How long the note is, and the section at the caret. */
export function SectionCount({ editor }: { editor: Editor | null }) {
  const counts = useSettled(editor, (e) => ({ ...countsOf(e.state.doc), at: e.state.selection.from }));
  if (!counts) return null;
  const here = sectionAt(counts.sections, counts.at);
  return (
    <>
      {here ? (
        <span className="num one-hide section-count">
          <span className="clip">{here.title}:</span>
          {here.words}
        </span>
      ) : null}
      <span className="num">{count(counts.words, 'word')}</span>
      <span className="num one-hide">{minutes(counts.words)} min to read</span>
    </>
  );
}
