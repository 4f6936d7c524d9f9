import type { Editor } from '@tiptap/core';
import type { ReactNode } from 'react';
import type { OpenBriefing } from '../../shared/contract';
import type { SpellingDesk } from '../spelling/plugin';
import { SpellingMenu } from '../spelling/SpellingMenu';
import { FindBar } from './FindBar';
import { Writing } from './Writing';

type Props = {
  editor: Editor | null;
  briefing: OpenBriefing;
  desk: SpellingDesk;
  /** A comment was written. */
  onComment(id: string): void;
  children: ReactNode;
};

/** The writing tools round the sheet: find above it, menus and forms over it. */
export function NoteWriting({ editor, briefing, desk, onComment, children }: Props) {
  return (
    <>
      {editor ? <FindBar editor={editor} /> : null}
      {children}
      {editor ? <Writing editor={editor} briefing={briefing} onComment={onComment} /> : null}
      {editor ? <SpellingMenu editor={editor} desk={desk} /> : null}
    </>
  );
}
