import type { Extensions } from '@tiptap/core';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { useEditor } from '@tiptap/react';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { AddedFact } from '../../shared/model/added';
import { noteDocToJSON, parseNoteDoc } from '../../shared/model/note';
import { Claim } from './claim';
import { type Arrived, NOTHING } from './claims/clipboard';
import { ClaimClipboard } from './claims/clipboardExtension';
import type { FilledFrom } from './claims/takeOut';
import { currentFact as currentFactOf, setCurrentFact } from './currentFact';
import { makeHandle, type NoteEditorHandle } from './handle';
import { NoteKeys } from './keys';
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
  /** The claim at the caret, and with it its fact, was looked at and found right. */
  onVerify(fact: string): void;
  knownFact(fact: string): boolean;
  /** What the note was filled from. */
  filledFrom(): FilledFrom;
  /** Tools over the text that hold nothing of the note. Read once. */
  extras?: Extensions;
  /** The facts as they go along with words that are copied into another note. */
  carry(facts: ReadonlySet<string>): AddedFact[];
  /** A fact of the list was dropped on the note. */
  onDropFact(fact: string, position: number): void;
};

/** The caret that keys move keeps this far from the edges of the sheet's pane, where the tools of a table may lie. */
const CLEAR_PX = 48;

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
  const luggage = useRef<Arrived>(NOTHING);
  const made = useMemo(
    () => [
      ...extensions().filter(({ name }) => name !== 'noteKeys' && name !== 'claim'),
      Claim.configure({ brought: () => luggage.current.facts }),
      ClaimClipboard.configure({
        knownFact: (fact) => latest.current.knownFact(fact),
        carry: (facts) => latest.current.carry(facts),
        arrive: (arrived) => {
          luggage.current = arrived;
        },
        arrived: () => luggage.current,
        drop: (fact, position) => latest.current.onDropFact(fact, position),
      }),
      NoteKeys.configure({
        actions: {
          verify: () => {
            const claim = handle.current?.claimAtCaret();
            if (claim) latest.current.onVerify(claim.fact);
            return claim != null;
          },
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
        scrollThreshold: { top: CLEAR_PX, bottom: CLEAR_PX, left: 0, right: 0 },
        scrollMargin: { top: CLEAR_PX, bottom: CLEAR_PX, left: 5, right: 5 },
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': props.ariaLabel,
          spellcheck: 'false',
          class: 'note-body',
        },
        handleDOMEvents: {
          // A caret that does not move makes no selection event, but the claim under it was asked for again.
          click: (view, event) => {
            takeCaret(view);
            const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-fact]') : null;
            const { fact, claim } = pressed?.dataset ?? {};
            if (fact && claim && fact !== currentFactOf(view.state)) latest.current.onCurrentFact(fact, claim);
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
        handle.current = makeHandle(created, () => latest.current.filledFrom());
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
  // Not by TipTap's own component: it draws the whole note a second time, for React node views, of which there are none.
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (editor) place.current?.append(editor.view.dom);
  }, [editor]);
  return <div ref={place} />;
}

/**
 * Takes over the caret that a click has set. The browser tells of it in an event of its own, which on a busy machine
 * comes after the claim was lit: the editor would then draw its old selection, and the click would be lost.
 */
function takeCaret(view: EditorView): void {
  const caret = getSelection();
  if (!caret?.isCollapsed || !caret.anchorNode || !view.dom.contains(caret.anchorNode)) return;
  const at = view.posAtDOM(caret.anchorNode, caret.anchorOffset);
  const { selection, doc, tr } = view.state;
  if (selection instanceof NodeSelection || (selection.empty && selection.from === at)) return;
  view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(at))));
}
