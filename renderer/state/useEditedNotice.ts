import { useEffect, useRef } from 'react';
import type { Standing } from '../../shared/brief/statuses';
import type { NoteEditorHandle } from '../editor';
import { announce } from './announce';
import type { Reviews } from './factRows';
import { keyLabel } from './keys';
import { isMac } from './platform';

/** Says once that a claim turned into the author's own wording, and that the original is kept. */
export function useEditedNotice(reviews: Reviews, handle: NoteEditorHandle | null): void {
  const before = useRef(reviews);
  useEffect(() => {
    const was = before.current;
    before.current = reviews;
    if (!handle?.editor.isFocused) return;
    const turned = Object.keys(reviews).some((id) => isEdited(reviews[id]) && !isEdited(was[id]));
    if (turned) announce(`Edited. The original is kept: ${keyLabel('Mod+Shift+E', isMac())} shows it.`);
  }, [reviews, handle]);
}

const isEdited = (standing: Standing | undefined): boolean => standing === 'edited' || standing === 'waiting';
