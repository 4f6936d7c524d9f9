import './editor.css';

export { KIND_CLASS } from './claim';
export type { ClaimInNote, NoteEditorHandle } from './handle';
export { NOTE_KEYS } from './keys';
export { NoteEditor, type NoteEditorProps } from './NoteEditor';
export { Toolbar } from './Toolbar';
