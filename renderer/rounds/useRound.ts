import { useMemo } from 'react';
import { decide } from '../../shared/brief/rounds/decided';
import { type Difference, type Differences, differences } from '../../shared/brief/rounds/differences';
import { updateFromArticle } from '../../shared/brief/rounds/update';
import type { OpenBriefing } from '../../shared/contract';
import type { Decided } from '../../shared/model/decided';
import type { NoteEditorHandle } from '../editor';
import { dayOfNote, noteOf } from '../editor/noteOf';
import { ownStep } from '../editor/ownStep';
import { applyEdits } from '../sources/applyEdits';
import { announce } from '../state/announce';
import { keyLabel } from '../state/keys';
import { isMac } from '../state/platform';
import { useValue } from '../state/useNote';
import { count } from '../state/words';

/** What changed since the last round, and the author's say in it. */
export type Round = {
  /** Null as long as no article tells of this round. */
  differences: Differences | null;
  /** Statements of the last round that the author has decided on. */
  settled: ReadonlySet<string>;
  decide(one: Decided): void;
};

const NONE: readonly Decided[] = [];

/** Null where the briefing follows no round. */
export function useRound(briefing: OpenBriefing, handle: NoteEditorHandle | null): Round | null {
  const decided = useValue(handle, ({ editor }) => editor.state.doc.attrs.decided as Decided[]) ?? NONE;
  const { previous, articles, facts, template, strength } = briefing;
  const found = useMemo(
    () => (previous ? differences(previous, { articles, facts, decided, strength }) : null),
    [previous, articles, facts, decided, strength],
  );
  return useMemo(() => {
    if (!previous) return null;
    return {
      differences: found,
      settled: new Set(decided.map(({ from }) => from)),
      decide: (one) => {
        if (!handle) return;
        const { state } = handle.editor;
        const next = decide(decided, one);
        const at = { articles, facts, strength };
        const update = updateFromArticle(
          noteOf(state.doc),
          template,
          previous,
          { ...at, decided },
          { ...at, decided: next },
          dayOfNote(state.doc),
        );
        ownStep(handle.editor, applyEdits(state, update).setDocAttribute('decided', next));
        const left = differences(previous, { ...at, decided: next })?.list.filter(({ doubtful }) => doubtful).length ?? 0;
        announce(
          [
            one.same ? 'The same commitment.' : 'Not the same commitment.',
            left === 0 ? 'Nothing is left to settle.' : `${left} left to settle.`,
            `Undo with ${keyLabel('Mod+Z', isMac())}.`,
          ].join(' '),
        );
      },
    };
  }, [previous, found, decided, handle, articles, facts, template, strength]);
}

/** "1 reported done, 2 changed": for a message when a report has come in. */
export function inShort(list: readonly Difference[]): string {
  const words: readonly [Difference['state'], string][] = [
    ['done', 'reported done'],
    ['repeated', 'repeated'],
    ['reworded', 'changed'],
    ['dropped', 'not mentioned'],
    ['new', 'new'],
  ];
  const parts = words.flatMap(([state, word]) => {
    const n = list.filter((each) => each.state === state).length;
    return n > 0 ? [`${n} ${word}`] : [];
  });
  const doubts = list.filter(({ doubtful }) => doubtful).length;
  return `Commitments: ${parts.join(', ') || 'none'}.${doubts > 0 ? ` ${count(doubts, 'match', 'matches')} to settle.` : ''}`;
}
