import type { Editor } from '@tiptap/core';
import { type ReactNode, useCallback, useState } from 'react';
import type { OpenBriefing } from '../../shared/contract';
import type { SpellingDesk } from '../spelling/plugin';
import { SpellingMenu } from '../spelling/SpellingMenu';
import { FindBar } from './FindBar';
import { type Side, SidePanel } from './SidePanel';
import { useAsked } from './useAsked';
import { Writing } from './Writing';

/** The writing tools round the sheet: find above it, outline or comments beside it, menus and forms over it. */
type Props = { editor: Editor | null; briefing: OpenBriefing; desk: SpellingDesk; children: ReactNode };

/** The writing tools round the sheet: find above it, outline or comments beside it, menus and forms over it. */
export function NoteWriting({ editor, briefing, desk, children }: Props) {
  const [side, setSide] = useState<{ side: Side; focus: boolean } | null>(null);
  const [comment, setComment] = useState<string | null>(null);
  const toggle = (which: Side) => setSide((now) => (now?.side === which ? null : { side: which, focus: true }));
  useAsked({ outline: () => toggle('outline'), comments: () => toggle('comments') });
  const added = useCallback((id: string) => {
    setComment(id);
    setSide({ side: 'comments', focus: false });
  }, []);
  return (
    <>
      {editor ? <FindBar editor={editor} /> : null}
      <div className="stage">
        {children}
        {editor && side ? (
          <SidePanel
            editor={editor}
            side={side.side}
            focus={side.focus}
            comment={comment}
            onSide={(which) => setSide({ side: which, focus: false })}
            onComment={setComment}
            onClose={() => {
              setSide(null);
              editor.commands.focus();
            }}
          />
        ) : null}
      </div>
      {editor ? <Writing editor={editor} briefing={briefing} onComment={added} /> : null}
      {editor ? <SpellingMenu editor={editor} desk={desk} /> : null}
    </>
  );
}
