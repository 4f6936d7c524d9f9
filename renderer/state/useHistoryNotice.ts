import { isHistoryTransaction } from '@tiptap/pm/history';
import type { Transaction } from '@tiptap/pm/state';
import { useEffect, useRef } from 'react';
import type { NoteEditorHandle } from '../editor';
import { announce } from './announce';
import { type FactRow, left } from './factRows';

/** Says that a step was taken back or done again, wherever the keys were pressed: of a decision how many are left, of words only that. */
export function useHistoryNotice(handle: NoteEditorHandle | null, rows: readonly FactRow[]): void {
  const listed = useRef(rows);
  listed.current = rows;
  useEffect(() => {
    if (!handle) return;
    const { editor } = handle;
    const say = ({ transaction }: { transaction: Transaction }) => {
      if (!isHistoryTransaction(transaction)) return;
      const done = transaction.getMeta('history$')?.redo ? 'Done again.' : 'Taken back.';
      const [was, is] = [transaction.before.attrs, editor.state.doc.attrs];
      const isDecision = was.reviews !== is.reviews || was.dismissed !== is.dismissed;
      // Whoever writes sees and hears the words come and go.
      if (isDecision) announce(`${done} ${left(listed.current, handle.statuses())}`);
      else if (!editor.isFocused) announce(done);
    };
    editor.on('transaction', say);
    return () => {
      editor.off('transaction', say);
    };
  }, [handle]);
}
