import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Floating } from './Floating';
import { onEnter } from './FootnoteForm';
import { boxOfNode } from './places';
import { useNear } from './useNear';
import { changeNode, leaveNode, nextVisit, removeNode, useSelectedNode } from './useSelectedNode';

const WIDTHS = [25, 50, 75, 100] as const;

/** The description and the width of the picture that is selected. A picture is described, or said to be decorative. */
export function PictureForm({ editor }: { editor: Editor }) {
  const selected = useSelectedNode(editor, 'image');
  const near = useNear(editor);
  if (!selected || !near) return null;
  return <Form key={selected.position} editor={editor} position={selected.position} attrs={selected.attrs} />;
}

function Form({ editor, position, attrs }: { editor: Editor; position: number; attrs: Record<string, unknown> }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const [visit] = useState(nextVisit);
  const alt = String(attrs.alt);
  const decorative = attrs.decorative === true;
  const width = Number(attrs.width);
  const undescribed = useRef(alt === '' && !decorative);
  useEffect(() => {
    if (undescribed.current) field.current?.focus({ preventScroll: true });
    return onEnter(editor, position, () => field.current?.focus({ preventScroll: true }));
  }, [editor, position]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    leaveNode(editor, position);
  };
  return (
    <Floating
      place={() => boxOfNode(editor, position)}
      className="form-card"
      role="dialog"
      aria-label="Picture"
      onKeyDown={onKeyDown}
    >
      <label htmlFor={`${id}-alt`}>Description, for those who cannot see it</label>
      <textarea
        id={`${id}-alt`}
        ref={field}
        rows={2}
        maxLength={1000}
        value={alt}
        disabled={decorative}
        onChange={(event) => changeNode(editor, position, { alt: event.target.value }, visit)}
      />
      <label className="radio">
        <input
          type="checkbox"
          checked={decorative}
          onChange={(event) => changeNode(editor, position, { decorative: event.target.checked }, nextVisit())}
        />
        <span>Decorative: says nothing that the words do not</span>
      </label>
      <div className="acts">
        <label htmlFor={`${id}-width`}>Width</label>
        <select
          id={`${id}-width`}
          className="btn line"
          value={width}
          onChange={(event) => changeNode(editor, position, { width: Number(event.target.value) }, nextVisit())}
        >
          {[...new Set([...WIDTHS, width])]
            .sort((a, b) => a - b)
            .map((share) => (
              <option key={share} value={share}>
                {share} %
              </option>
            ))}
        </select>
        <span className="grow" />
        <button type="button" className="btn" onClick={() => removeNode(editor, position)}>
          Remove
        </button>
        <button type="button" className="btn line" onClick={() => leaveNode(editor, position)}>
          Done
        </button>
      </div>
    </Floating>
  );
}
