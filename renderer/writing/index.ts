import './writing.css';

export { ask, WRITING_ACTS, type WritingAct } from './asked';
export { draftsIn } from './drafts';
export { NoteWriting } from './NoteWriting';
export { isPicture } from './pictures';
export { SectionCount } from './SectionCount';
export { SIDES, SidePanel } from './SidePanel';
export { useBeside } from './useBeside';
export { useWritingExtensions } from './useWritingExtensions';
export { givePicture } from './Writing';
