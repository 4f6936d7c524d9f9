import './editor.css';
import './claims.css';

export { KIND_CLASS } from './claim';
export { FACT_DRAG } from './claims/clipboardExtension';
export type { FilledFrom } from './claims/takeOut';
export type { ClaimInNote, NoteEditorHandle } from './handle';
export { NOTE_KEYS } from './keys';
export { NoteEditor, type NoteEditorProps } from './NoteEditor';
export { Toolbar } from './Toolbar';
