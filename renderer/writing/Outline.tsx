import type { Editor } from '@tiptap/core';
import { count } from '../state/words';
import { bringIntoView } from '../ui/bringIntoView';
import { countsOf, minutes, readingTime, sectionAt } from './counts';
import { useSettled } from './useSettled';

/** The note's headings: where one is, how long each section is; a click or Enter goes there. */
export function Outline({ editor, onGo }: { editor: Editor; onGo(): void }) {
  const counts = useSettled(editor, (e) => ({ ...countsOf(e.state.doc), at: e.state.selection.from }));
  if (!counts) return null;
  const here = sectionAt(counts.sections, counts.at);
  return (
    <>
      <p className="sum num">
        {count(counts.words, 'word')}, {minutes(counts.words)} min to read
      </p>
      {counts.sections.length === 0 ? <p className="none">No headings yet. Type “/” to make one.</p> : null}
      <ul className="outline">
        {counts.sections.map((section) => (
          <li key={section.position}>
            <button
              type="button"
              className={`l${section.level}`}
              aria-current={section === here ? 'location' : undefined}
              onClick={() => {
                onGo();
                requestAnimationFrame(() => goTo(editor, section.position));
              }}
            >
              <span className="grow">{section.title || 'Heading without words'}</span>
              <span className="num">
                {count(section.words, 'word')}, {readingTime(section.words)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function goTo(editor: Editor, position: number): void {
  editor.commands.setTextSelection(position + 1);
  // Not the command, which scrolls as well: it would stop the heading half way, at the foot of the sheet.
  editor.view.focus();
  const element = editor.view.nodeDOM(position);
  if (element instanceof HTMLElement) bringIntoView(element, 'start');
}
