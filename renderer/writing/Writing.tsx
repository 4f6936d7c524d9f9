import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';
import type { OpenBriefing } from '../../shared/contract';
import type { UserErrorData } from '../../shared/error';
import { apparatusOf, setApparatus } from '../editor/apparatus';
import { announce } from '../state/announce';
import { Problem } from '../ui/Problem';
import { Bubble } from './Bubble';
import { CommentForm } from './CommentForm';
import { CrossReferencePicker } from './CrossReferencePicker';
import { copyFormatted } from './copyFormatted';
import { FootnoteForm } from './FootnoteForm';
import { inFocusMode, setFocusMode } from './focusMode';
import { InsertMenu } from './InsertMenu';
import { PictureForm } from './PictureForm';
import { PortionPicker } from './PortionPicker';
import { choosePicture, positionAt, takePicture } from './pictures';
import { SlashMenu } from './SlashMenu';
import { useAsked } from './useAsked';

/** Pictures that came in from outside the note: pasted, or dropped at a place of the window. */
export type IncomingPicture = { file: File; x?: number; y?: number };
const incoming = new Set<(picture: IncomingPicture) => void>();
export function givePicture(picture: IncomingPicture): void {
  for (const take of incoming) take(picture);
}

/** The small surfaces at the text: menus, forms, bubble. They float over the note; none of them is in it. */
export function Writing({
  editor,
  briefing,
  onComment,
}: {
  editor: Editor;
  briefing: OpenBriefing;
  onComment(id: string): void;
}) {
  const [problem, setProblem] = useState<UserErrorData | null>(null);
  const tell = useRef((next: UserErrorData | null) => {
    setProblem(next);
    if (next) announce(next.message, true);
  }).current;

  useEffect(() => {
    const take = ({ file, x, y }: IncomingPicture) => {
      const at = x === undefined || y === undefined ? undefined : positionAt(editor, x, y);
      void takePicture(editor, file, tell, at);
    };
    incoming.add(take);
    return () => {
      incoming.delete(take);
    };
  }, [editor, tell]);
  useEffect(() => () => void document.documentElement.removeAttribute('data-focus-mode'), []);

  useAsked({
    picture: () => void choosePicture(editor, tell),
    'copy-formatted': () => void copyFormatted(editor, briefing.id, tell),
    'page-break': () => void editor.chain().focus().insertPageBreak().run(),
    contents: () => void editor.chain().focus().insertContent({ type: 'contents' }).run(),
    'number-paragraphs': () => {
      const numbered = !apparatusOf(editor.state.doc).numbered;
      editor.view.dispatch(setApparatus(editor.state, { numbered }));
      announce(numbered ? 'The paragraphs are numbered.' : 'The paragraphs bear no numbers.');
    },
    'focus-mode': () => {
      const on = !inFocusMode(editor);
      setFocusMode(editor, on);
      if (on) editor.commands.focus();
      announce(on ? 'Focus mode: only the note.' : 'Focus mode is off.');
    },
  });

  return (
    <>
      {problem ? <Problem problem={problem} onDismiss={() => setProblem(null)} /> : null}
      <Bubble editor={editor} />
      <SlashMenu editor={editor} briefing={briefing} />
      <InsertMenu editor={editor} briefing={briefing} />
      <FootnoteForm editor={editor} />
      <PictureForm editor={editor} />
      <CrossReferencePicker editor={editor} />
      <PortionPicker editor={editor} />
      <CommentForm editor={editor} author={String(editor.state.doc.attrs.apparatus?.draftedBy ?? '')} onAdded={onComment} />
    </>
  );
}
