import type { Extensions } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useMemo, useRef } from 'react';
import { noteDocToJSON, parseNoteDoc } from '../../shared/model/note';
import { currentFact as currentFactOf, setCurrentFact } from './currentFact';
import { makeHandle, type NoteEditorHandle } from './handle';
import { NoteKeys } from './keys';
import { cleanClaims } from './paste';
import { extensions } from './schema';

export type NoteEditorProps = {
  /** The note as JSON. Read once: from then on the editor holds the truth. */
  note: unknown;
  ariaLabel: string;
  editable: boolean;
  currentFact: string | null;
  onCurrentFact(fact: string | null, claim: string | null): void;
  onChange(): void;
  onReady(handle: NoteEditorHandle): void;
  /** The note does not fit the schema: nothing of it is shown, so that nothing is lost by saving the rest. */
  onProblem(message: string): void;
  onOpenLink(href: string): void;
  onEscape?(): void;
  knownFact(fact: string): boolean;
  /** Tools over the text that hold nothing of the note. Read once. */
  extras?: Extensions;
};

type Checked = { json: Record<string, unknown> } | { problem: string };

function check(note: unknown): Checked {
  try {
    return { json: noteDocToJSON(parseNoteDoc(note)) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

export function NoteEditor(props: NoteEditorProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the note is read once; later the editor holds the truth
  const checked = useMemo(() => check(props.note), []);
  if ('problem' in checked) return <BrokenNote message={checked.problem} onProblem={props.onProblem} />;
  return <Sheet {...props} json={checked.json} />;
}

function BrokenNote({ message, onProblem }: { message: string; onProblem(message: string): void }) {
  useEffect(() => onProblem(message), [message, onProblem]);
  return null;
}

function Sheet({ json, ...props }: NoteEditorProps & { json: Record<string, unknown> }) {
  const latest = useRef(props);
  latest.current = props;
  const made = useMemo(
    () => [
      ...extensions().filter((extension) => extension.name !== 'noteKeys'),
      NoteKeys.configure({
        actions: {
          verify: () => verifyAtCursor(handle.current),
          escape: () => {
            latest.current.onEscape?.();
            return true;
          },
        },
      }),
      ...(latest.current.extras ?? []),
    ],
    [],
  );
  const handle = useRef<NoteEditorHandle | null>(null);
  const editor = useEditor(
    {
      extensions: made,
      content: json,
      injectCSS: false,
      shouldRerenderOnTransaction: false,
      enableContentCheck: true,
      onContentError: ({ error }) => latest.current.onProblem(error.message),
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': props.ariaLabel,
          spellcheck: 'false',
          class: 'note-body',
        },
        transformPasted: (slice) => cleanClaims(slice, (fact) => latest.current.knownFact(fact)),
        handleDOMEvents: {
          // A caret that does not move makes no selection event, but the claim under it was asked for again. One frame
          // later, when the editor has taken over the selection that the click has made.
          click: (view, event) => {
            const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-fact]') : null;
            const { fact, claim } = pressed?.dataset ?? {};
            if (fact && claim)
              requestAnimationFrame(() => {
                if (!view.isDestroyed && fact !== currentFactOf(view.state)) latest.current.onCurrentFact(fact, claim);
              });
            return false;
          },
        },
        handleClick: (_view, _position, event) => {
          const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
          if (!link || !(event.ctrlKey || event.metaKey)) return false;
          latest.current.onOpenLink(link.getAttribute('href') ?? '');
          return true;
        },
      },
      onCreate: ({ editor: created }) => {
        handle.current = makeHandle(created);
        latest.current.onReady(handle.current);
      },
      onUpdate: () => latest.current.onChange(),
      onSelectionUpdate: ({ editor: changed }) => {
        if (!changed.isFocused) return;
        const { $from, empty } = changed.state.selection;
        const mark = [...$from.marks(), ...($from.nodeAfter?.marks ?? [])].find((m) => m.type.name === 'claim');
        const fact = mark ? String(mark.attrs.fact) : null;
        if (fact === null && !empty) return;
        if (fact !== null && fact !== currentFactOf(changed.state)) latest.current.onCurrentFact(fact, String(mark?.attrs.claim));
      },
    },
    [],
  );
  const { currentFact, editable } = props;
  useEffect(() => {
    if (editor) setCurrentFact(editor.view, currentFact);
  }, [editor, currentFact]);
  useEffect(() => {
    editor?.setEditable(editable, false);
  }, [editor, editable]);
  return <EditorContent editor={editor} />;
}

/** Verifies the claim that the caret stands in. */
function verifyAtCursor(handle: NoteEditorHandle | null): boolean {
  if (!handle) return false;
  const { $from } = handle.editor.state.selection;
  const mark = [...$from.marks(), ...($from.nodeAfter?.marks ?? [])].find((m) => m.type.name === 'claim');
  if (!mark) return false;
  handle.decide(String(mark.attrs.fact), 'verified');
  return true;
}
