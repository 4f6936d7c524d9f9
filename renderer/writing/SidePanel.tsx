import type { Editor } from '@tiptap/core';
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Comments } from './Comments';
import { Outline } from './Outline';

export type Side = 'outline' | 'comments';
const SIDES: readonly { side: Side; label: string }[] = [
  { side: 'outline', label: 'Outline' },
  { side: 'comments', label: 'Comments' },
];

type Props = {
  editor: Editor;
  side: Side;
  comment: string | null;
  /** Whether the hand goes there: not when it is writing on. */
  focus: boolean;
  onSide(side: Side): void;
  onComment(id: string | null): void;
  onClose(): void;
};

/** Beside the sheet: the outline or the comments. Over the sheet's margin where the pane is narrow. */
export function SidePanel({ editor, side, comment, focus, onSide, onComment, onClose }: Props) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focus) panel.current?.querySelector<HTMLElement>('.outline button, .comments .words, input:checked')?.focus();
  }, [focus]);
  const label = SIDES.find((each) => each.side === side)?.label ?? '';
  return (
    <aside
      className="beside"
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
          {SIDES.map((each) => (
            <label key={each.side}>
              <input className="sr" type="radio" name="side" checked={side === each.side} onChange={() => onSide(each.side)} />
              {each.label}
            </label>
          ))}
        </span>
        <span className="grow" />
        <button
          type="button"
          className="btn icon"
          aria-label={`Close the ${label.toLowerCase()}`}
          title="Close"
          onClick={onClose}
        >
          <X className="i" aria-hidden="true" />
        </button>
      </header>
      <div className="scroll">
        {side === 'outline' ? <Outline editor={editor} /> : <Comments editor={editor} current={comment} onCurrent={onComment} />}
      </div>
    </aside>
  );
}
