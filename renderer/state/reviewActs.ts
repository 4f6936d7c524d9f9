import type { RefObject } from 'react';
import { type AddAs, authorFact } from '../../shared/brief/authorFact';
import type { Article } from '../../shared/model/article';
import type { NoteEditorHandle } from '../editor';
import { DISMISS, whySentence } from '../panes/FactMore';
import { announce } from './announce';
import { type FactRow, left, nextOpen } from './factRows';
import { undoHint } from './keys';
import type { Current } from './useCurrent';
import type { FactsOf } from './useFacts';
import { count } from './words';

/** What is said where an act needs a fact. */
export const NO_FACT = 'No fact is chosen. J goes to the next one.';

export type ReviewParts = {
  facts: FactsOf;
  handle: RefObject<NoteEditorHandle | null>;
  current: Current;
  pick(id: string | null, from: Current['from']): void;
  why: boolean;
  setWhy(open: boolean): void;
  showPeek(): void;
};

/** What the review does beside verifying and rejecting. `now` gives the parts as they are at the moment of the act. */
export function reviewActs(now: () => ReviewParts) {
  const currentRow = (): FactRow | null => {
    const { facts, current } = now();
    return facts.rows.find(({ id }) => id === current.id) ?? null;
  };
  const none = () => announce(NO_FACT);
  const put = (id: string, at: 'caret' | number) => {
    const { facts, handle, pick } = now();
    const fact = facts.byId.get(id);
    if (!handle.current || !fact) return;
    handle.current.putFact(fact, at);
    pick(id, 'keys');
    requestAnimationFrame(() => handle.current?.revealFact(id));
    announce(`Put into the note. ${undoHint()}`);
  };
  return {
    why: () => {
      const { why, setWhy } = now();
      const row = currentRow();
      if (!row) return none();
      setWhy(!why);
      if (!why) announce(whySentence(row));
    },
    dismiss: () => {
      const { facts, handle, pick } = now();
      const row = currentRow();
      if (!row || !handle.current) return none();
      const fromList = document.activeElement?.closest('.factspane .fact') != null;
      const next = nextOpen(facts.rows, handle.current.statuses(), row.id, 1);
      handle.current.dismiss(row.id);
      const others = facts.rows.filter(({ id }) => id !== row.id);
      announce(`${DISMISS[row.kind]}: dismissed. ${undoHint()} ${left(others, handle.current.statuses())}`);
      pick(next?.id ?? null, 'keys');
      if (fromList) requestAnimationFrame(focusCurrentRow);
    },
    takeBack: (id: string) => {
      const { handle, pick } = now();
      handle.current?.takeBack(id);
      pick(id, 'keys');
      announce('Taken back into the list. It can be put into the note again.');
    },
    putIn: () => {
      const row = currentRow();
      if (!row) return none();
      put(row.id, 'caret');
    },
    putAt: (id: string, position: number) => put(id, position),
    twins: () => {
      const row = currentRow();
      const changed = row ? (now().handle.current?.changeTwins(row.id) ?? 0) : 0;
      if (changed === 0) return announce('There is no other place to change.');
      announce(`Changed in ${count(changed, 'other place')}. ${undoHint()}`);
    },
    restore: (claim: string) => {
      if (now().handle.current?.restore(claim)) announce(`The original is back. ${undoHint()}`);
    },
    original: () => {
      const claim = now().handle.current?.claimAtCaret();
      if (!claim) return announce('The caret is in no claim.');
      now().showPeek();
    },
    add: (article: Article, as: AddAs, from: number, to: number) => {
      const { handle, facts, pick } = now();
      const fact = authorFact(article, as, [from, to]);
      if (!fact || !handle.current) return announce('There are no words in what is selected.');
      if (facts.byId.has(fact.fact.id)) {
        pick(fact.fact.id, 'keys');
        return announce('These words are a fact of this kind already.');
      }
      const { placed } = handle.current.addFact(fact);
      pick(fact.fact.id, 'keys');
      requestAnimationFrame(() => handle.current?.revealFact(fact.fact.id));
      announce(`Added${placed ? ' and put into the note' : ' to the list'}. ${undoHint()}`);
    },
  };
}
export type ReviewActs = ReturnType<typeof reviewActs>;

/** The row of the current fact takes the focus; the list itself where there is none. */
export function focusCurrentRow(): void {
  const row = document.querySelector<HTMLElement>('.factspane .fact.now .pick');
  const target = row ?? document.querySelector<HTMLElement>('.factspane .scroll');
  target?.focus({ preventScroll: true });
}
