import { useEditorState } from '@tiptap/react';
import { useState } from 'react';
import type { Stretch } from '../../shared/brief/sources/differing';
import type { ReturnedChange, ReturnedDocument, ThingKind } from '../../shared/model/returned';
import { sayPlaces } from '../../shared/roundtrip/claimPlace';
import { wordChanges } from '../../shared/roundtrip/wordChanges';
import { Dialog } from '../dialogs/Dialog';
import type { NoteEditorHandle } from '../editor';
import { ownStep } from '../editor/ownStep';
import { Marked } from '../sources/Marked';
import { announce } from '../state/announce';
import { count, dateOf } from '../state/words';
import { takeOver, wordsNow } from './apply';

type Props = { handle: NoteEditorHandle; document: ReturnedDocument; onClose(): void };

const HEAD: Readonly<Record<Exclude<ReturnedChange['kind'], 'thing'>, string>> = {
  'claim-changed': 'Claim reworded',
  'claim-deleted': 'Claim deleted',
  'paragraph-changed': 'Paragraph changed',
  'paragraph-added': 'Paragraph added',
  'paragraph-deleted': 'Paragraph deleted',
  'paragraph-moved': 'Paragraph moved',
  'heading-changed': 'Heading changed',
  'note-changed': 'Footnote changed',
  'note-added': 'Footnote added',
  'note-deleted': 'Footnote deleted',
  comment: 'Comment',
};
/** What stands beside the words, and is not taken over. */
const THING_HEAD: Readonly<Record<ThingKind, string>> = {
  header: 'Head of the page changed',
  footer: 'Foot of the page changed',
  link: 'Link changed',
  picture: 'Picture changed',
  drawing: 'Drawing changed',
  object: 'Embedded object changed',
  equation: 'Equation changed',
  struck: 'Words struck through by their look',
  highlighted: 'Words highlighted',
  hidden: 'Words hidden',
};
const headOf = (change: ReturnedChange): string => (change.kind === 'thing' ? THING_HEAD[change.what] : HEAD[change.kind]);
type State = 'open' | 'taken' | 'left' | 'by-hand';
const SETTLED: Readonly<Record<Exclude<State, 'open'>, string>> = {
  taken: 'Taken over.',
  left: 'Left as it was.',
  'by-hand': 'Its place in the sheet was not found: put it in by hand, or change it in the details.',
};

/** What a colleague did to the exported document, change by change; the note takes on what the author accepts. */
export function ReturnedDialog({ handle, document: { fileName, changes, claims }, onClose }: Props) {
  const [states, setStates] = useState<Readonly<Record<string, State>>>({});
  const doc = useEditorState({ editor: handle.editor, selector: ({ editor }) => editor.state.doc });
  const stateOf = ({ key }: ReturnedChange): State => states[key] ?? 'open';
  const open = changes.filter((change) => stateOf(change) === 'open');
  const settle = (list: readonly ReturnedChange[], take: boolean) => {
    const next: Record<string, State> = {};
    for (const change of list) {
      const step = take ? takeOver(handle.editor.state, change) : null;
      if (step) ownStep(handle.editor, step);
      next[change.key] = take ? (step ? 'taken' : 'by-hand') : 'left';
    }
    setStates((all) => ({ ...all, ...next }));
    const failed = Object.values(next).filter((state) => state === 'by-hand').length;
    const done = take ? `${count(list.length - failed, 'change')} taken over.` : `${count(list.length, 'change')} left.`;
    announce(failed > 0 ? `${done} ${failed} to be put in by hand.` : done);
  };
  /** The words of a paragraph as one reads them, its claims as they went out. */
  const readable = (words: string) => sayPlaces(words, (claim, place) => claims[claim] ?? place);

  return (
    <Dialog
      title="What came back changed"
      sub={fileName}
      onClose={onClose}
      footer={
        <>
          <span className="quiet">{open.length === 0 ? 'All looked at.' : `${count(open.length, 'change')} to decide`}</span>
          <span className="grow" />
          <button type="button" className="btn" onClick={onClose}>
            Close
          </button>
          <button type="button" className="btn main" disabled={open.length === 0} onClick={() => settle(open, true)}>
            Take all over
          </button>
        </>
      }
    >
      {changes.length === 0 ? <p>The document came back as it went out. Nothing was changed, added or deleted.</p> : null}
      <ul className="corrections" aria-label="Changes">
        {changes.map((change) => {
          const state = stateOf(change);
          const { was, now } = versions(change, readable);
          const marked = was !== null && now !== null ? wordChanges(was, now) : null;
          const claim = change.kind === 'claim-changed' || change.kind === 'claim-deleted' ? change.claim : null;
          const here = claim ? wordsNow(doc, claim) : null;
          return (
            <li key={change.key} data-change={change.kind} data-state={state}>
              <p className="label">{[headOf(change), who(change)].filter(Boolean).join(' · ')}</p>
              {change.kind === 'comment' ? (
                <p>
                  {change.words ? <q>{change.words}</q> : null} {change.text}
                </p>
              ) : (
                <div className="both">
                  <Version label="As it went out" words={was} stretches={marked?.was} />
                  <Version label="As it came back" words={now} stretches={marked?.now} />
                </div>
              )}
              {change.kind === 'thing' ? <Beside where={change.where && readable(change.where)} /> : null}
              {state === 'open' && claim && here !== null && here !== was ? (
                <p className="quiet">You have changed this claim since: “{here}”</p>
              ) : null}
              {state === 'open' ? (
                <div className="acts">
                  {change.kind === 'thing' ? null : (
                    <button type="button" className="btn line" onClick={() => settle([change], true)}>
                      Take over
                    </button>
                  )}
                  <button type="button" className="btn" onClick={() => settle([change], false)}>
                    Leave
                  </button>
                </div>
              ) : (
                <span className="quiet">
                  {change.kind === 'thing' && state === 'by-hand' ? 'Yours to put in.' : SETTLED[state]}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}

function versions(change: ReturnedChange, readable: (words: string) => string): { was: string | null; now: string | null } {
  switch (change.kind) {
    case 'claim-changed':
      return { was: change.was, now: change.now };
    case 'claim-deleted':
      return { was: change.was, now: null };
    case 'paragraph-changed':
      return { was: readable(change.was), now: readable(change.now) };
    case 'paragraph-added':
      return { was: null, now: readable(change.now) };
    case 'paragraph-deleted':
      return { was: readable(change.was), now: null };
    case 'paragraph-moved':
      return { was: readable(change.was), now: `${readable(change.was)} (after “${readable(change.after ?? '')}”)` };
    case 'heading-changed':
      return {
        was: `${readable(change.words)} (${levelOf(change.was)})`,
        now: `${readable(change.words)} (${levelOf(change.now)})`,
      };
    case 'note-changed':
      return { was: change.was, now: change.now };
    case 'note-added':
      return { was: null, now: `${change.now} (in “${readable(change.in)}”)` };
    case 'note-deleted':
      return { was: change.was, now: null };
    case 'thing':
      return { was: sayThing(change.was), now: sayThing(change.now) };
    case 'comment':
      return { was: null, now: null };
  }
}

const levelOf = (level: number | null): string => (level === null ? 'text' : `heading ${level}`);
const sayThing = (words: string | null): string | null => (words === '' ? 'without a description' : words);

/** Says that the author is to do it by hand, and where. */
function Beside({ where }: { where: string | null }) {
  return <p className="quiet">{where ? `In “${where}”. ` : ''}It cannot be taken over: put it in by hand where you want it.</p>;
}

function who({ by }: ReturnedChange): string {
  const day = by?.time ? dateOf(by.time) : '';
  return by ? [by.author, day].filter(Boolean).join(', ') : '';
}

/** One version's words; what the other has not is marked. */
function Version({ label, words, stretches }: { label: string; words: string | null; stretches: Stretch[] | undefined }) {
  return (
    <div data-version={label === 'As it went out' ? 'before' : 'after'}>
      <small>{label}</small>
      {words === null ? <span className="quiet">Not there</span> : <q>{stretches ? <Marked stretches={stretches} /> : words}</q>}
    </div>
  );
}
