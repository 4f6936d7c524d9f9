import type { Editor } from '@tiptap/core';
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Comments } from './Comments';
import { Outline } from './Outline';

export type Side = 'outline' | 'comments' | 'changes';
export const SIDES: Readonly<Record<Side, string>> = { outline: 'Outline', comments: 'Comments', changes: 'Changes' };

const SHOWN: readonly Side[] = ['outline', 'comments', 'changes'];

type Props = {
  editor: Editor;
  side: Side;
  comment: string | null;
  /** How often the hand was led there; 0 while it is writing on. */
  calls: number;
  onSide(side: Side): void;
  onComment(id: string | null): void;
  /** A place of the note was chosen: where only one pane fits, that is the one to show. */
  onGo(): void;
  onClose(): void;
  /** What changed since the last round. */
  changes: ReactNode;
  /** Whether the briefing follows a round. */
  follows: boolean;
};

/** The outline or the comments, in the place of the facts for as long as they are wanted. */
export function SidePanel({ editor, side, comment, calls, onSide, onComment, onGo, onClose, changes, follows }: Props) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (calls === 0 || side === 'changes') return;
    const first = panel.current?.querySelector<HTMLElement>('.outline button, .comments button:enabled');
    (first ?? panel.current?.querySelector<HTMLElement>('input:checked'))?.focus();
  }, [calls, side]);
  const label = SIDES[side];
  return (
    <aside
      className="pane beside"
      data-pane="facts"
      ref={panel}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <span className="seg" role="radiogroup" aria-label="Beside the note">
          {SHOWN.filter((each) => each !== 'changes' || side === 'changes' || follows).map((each) => (
            <label key={each}>
              <input className="sr" type="radio" name="side" checked={side === each} onChange={() => onSide(each)} />
              {SIDES[each]}
            </label>
          ))}
        </span>
        <span className="grow" />
        <button
          type="button"
          className="btn icon"
          aria-label={`Close the ${label.toLowerCase()}`}
          title="Close, back to the facts"
          onClick={onClose}
        >
          <X className="i" aria-hidden="true" />
        </button>
      </header>
      <div className="scroll">
        {side === 'outline' ? (
          <Outline editor={editor} onGo={onGo} />
        ) : side === 'changes' ? (
          changes
        ) : (
          <Comments editor={editor} current={comment} onCurrent={onComment} onGo={onGo} />
        )}
      </div>
    </aside>
  );
}
