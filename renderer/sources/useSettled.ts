import { useMemo, useSyncExternalStore } from 'react';
import type { Settled } from '../../shared/model/settled';
import type { NoteEditorHandle } from '../editor';

const never = () => () => undefined;

/** How the author has settled disputes, as the note holds it now. */
export function useSettled(handle: NoteEditorHandle | null): Readonly<Record<string, Settled>> {
  const json = useSyncExternalStore(handle?.subscribe ?? never, () =>
    JSON.stringify(handle?.editor.state.doc.attrs.settled ?? {}),
  );
  return useMemo(() => JSON.parse(json) as Record<string, Settled>, [json]);
}
