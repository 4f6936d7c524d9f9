import { useCallback, useEffect, useRef, useState } from 'react';
import type { Status } from '../../shared/model/note';
import type { NoteEditorHandle } from '../editor';
import { useSources } from '../sources/context';
import { paragraphWords } from '../sources/Versions';
import { announce } from '../state/announce';
import { type RowTelling, statusWord } from '../state/factRows';
import { Floating } from '../writing/Floating';

/** The pointer rests this long on a claim before its card shows. */
const REST_MS = 500;
/** Time to reach the card with the pointer. */
const LEAVE_MS = 250;

type Peeked = { claim: string; fact: string; status: Status; words: string; byKeys: boolean };

type Props = {
  handle: NoteEditorHandle;
  /** Raised by one each time the claim at the caret is asked about. */
  asked: number;
  /** Every article that tells a fact, the one that the claim was filled from first; null for what an article says of itself. */
  tellings(fact: string): readonly RowTelling[] | null;
  onRestore(claim: string): void;
};

/** What a claim rests on, and how it was filled in where it was edited: while the pointer rests on it, or by keys. */
export function ClaimPeek({ handle, asked, tellings, onRestore }: Props) {
  const [peeked, setPeeked] = useState<Peeked | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const { editor } = handle;

  const peekAt = useCallback(
    ({ claim, fact }: { claim: string; fact: string }, byKeys: boolean): Peeked | null => {
      const found = handle.claimsOf(fact).find((each) => each.claim === claim);
      return found && tellings(fact) ? { claim, fact, status: found.status, words: found.words, byKeys } : null;
    },
    [handle, tellings],
  );

  useEffect(() => {
    if (asked === 0) return;
    const at = handle.claimAtCaret();
    if (at) setPeeked(peekAt(at, true));
  }, [asked, handle, peekAt]);

  useEffect(() => {
    const dom = editor.view.dom;
    const look = (event: PointerEvent) => {
      const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-claim]') : null;
      clearTimeout(timer.current);
      if (!element || event.buttons !== 0) {
        timer.current = setTimeout(() => setPeeked(hovered), LEAVE_MS);
        return;
      }
      const show = () => {
        // What was asked for goes before what comes by itself: no card beside a menu, a form or the tools of a
        // selection. Where they go while the pointer still rests, the card has its turn.
        if (document.querySelector('.floating:not(.peek, [hidden])')) {
          timer.current = setTimeout(show, REST_MS);
          return;
        }
        const { claim = '', fact = '' } = element.dataset;
        const found = peekAt({ claim, fact }, false);
        if (found) setPeeked(found);
      };
      timer.current = setTimeout(show, REST_MS);
    };
    const leave = () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setPeeked(hovered), LEAVE_MS);
    };
    // Writing closes the card: it would hide what one writes.
    const close = () => {
      clearTimeout(timer.current);
      setPeeked(null);
    };
    dom.addEventListener('pointerover', look);
    dom.addEventListener('pointerleave', leave);
    dom.addEventListener('pointerdown', close);
    dom.addEventListener('keydown', close);
    return () => {
      dom.removeEventListener('pointerover', look);
      dom.removeEventListener('pointerleave', leave);
      dom.removeEventListener('pointerdown', close);
      dom.removeEventListener('keydown', close);
      clearTimeout(timer.current);
    };
  }, [editor, peekAt]);

  const { articles, nameOf } = useSources();
  const told = peeked ? (tellings(peeked.fact) ?? []).map((telling) => sayingOf(telling, articles, nameOf)) : [];
  const spoken = told.length === 0 ? 'No source' : told.map(({ words, from }) => `Source: ${words}, ${from}`).join('. ');
  const edited = peeked?.status === 'edited';
  useEffect(() => {
    if (!peeked?.byKeys) return;
    first.current?.focus();
    announce(`${spoken}.${edited ? ` Filled in as: ${peeked.words}.` : ''}`);
  }, [peeked, spoken, edited]);

  // A card that came by itself can be sent away without moving the pointer.
  const byPointer = peeked !== null && !peeked.byKeys;
  useEffect(() => {
    if (!byPointer) return;
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setPeeked(null);
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [byPointer]);

  // Where the hand is led elsewhere, into a menu at another word, the card goes.
  const shown = peeked !== null;
  useEffect(() => {
    if (!shown) return;
    const away = (event: FocusEvent) => {
      if (!(event.target instanceof Element && event.target.closest('.peek'))) setPeeked(null);
    };
    document.addEventListener('focusin', away);
    return () => document.removeEventListener('focusin', away);
  }, [shown]);

  if (!peeked) return null;
  const place = () => {
    const element = editor.view.dom.querySelector(`[data-claim="${CSS.escape(peeked.claim)}"]`);
    return element?.getBoundingClientRect() ?? null;
  };
  const shut = () => {
    setPeeked(null);
    if (peeked.byKeys) handle.focus();
  };
  return (
    <Floating
      place={place}
      className="peek"
      role="group"
      aria-label="Source of the claim"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        shut();
      }}
    >
      <div
        onPointerEnter={() => clearTimeout(timer.current)}
        onPointerLeave={() => {
          timer.current = setTimeout(() => setPeeked(hovered), LEAVE_MS);
        }}
      >
        <dl>
          <dt>Status</dt>
          <dd>{statusWord(peeked.status)}</dd>
          <dt>Source</dt>
          <dd>
            {told.length === 0 ? 'No source: its article is not in this briefing.' : null}
            {told.map(({ words, from }) => (
              <p key={from}>
                “{words}”<small className="num">{from}</small>
              </p>
            ))}
          </dd>
          {edited ? (
            <>
              <dt>Original</dt>
              <dd>{peeked.words}</dd>
            </>
          ) : null}
        </dl>
        <div className="acts">
          {edited ? (
            <button
              type="button"
              className="btn line"
              ref={first}
              onClick={() => {
                onRestore(peeked.claim);
                shut();
              }}
            >
              Restore the original
            </button>
          ) : null}
          {peeked.byKeys ? (
            <button type="button" className="btn" ref={edited ? undefined : first} onClick={shut}>
              Close
            </button>
          ) : null}
        </div>
      </div>
    </Floating>
  );
}

/** The words of one article, and which it is: its name, its day, its paragraph. */
function sayingOf(
  { article, fact, paragraphs }: RowTelling,
  articles: readonly { id: string; day: string | null }[],
  nameOf: (article: string) => string,
): { words: string; from: string } {
  const day = articles.find(({ id }) => id === article)?.day;
  return {
    words: fact.fact.text.replace(/\s+/g, ' '),
    from: [nameOf(article), day, paragraphs.length > 0 ? paragraphWords(paragraphs) : null].filter(Boolean).join(', '),
  };
}

/** A card that was asked for by keys stays until it is left; one under the pointer goes with it. */
const hovered = (peeked: Peeked | null): Peeked | null => (peeked?.byKeys ? peeked : null);
