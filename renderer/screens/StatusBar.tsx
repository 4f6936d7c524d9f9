import { Check, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { markingText } from '../../shared/model/marking';
import type { Apparatus } from '../../shared/model/note';
import type { NoteEditorHandle } from '../editor';
import { announcement, onAnnouncement } from '../state/announce';
import type { Saver, SaveState } from '../state/saver';
import { useSaveState } from '../state/useSaving';
import { clockOf } from '../state/words';
import { Key } from '../ui/Key';
import { SectionCount } from '../writing';

/** Saved or not, the keys at hand, the marking, the length. */
export function StatusBar({
  saver,
  apparatus,
  handle,
  letters,
  onLines,
}: {
  saver: Saver;
  apparatus: Apparatus | null;
  handle: NoteEditorHandle | null;
  letters: boolean;
  /** Asked what the lines under the words mean. */
  onLines(): void;
}) {
  return (
    <footer className="status">
      <SavedAt saver={saver} />
      <Told />
      {letters ? (
        <span className="one-hide wide of-the-facts">
          <Key name="J" />
          <Key name="K" /> move <Key name="V" /> verify <Key name="E" /> edit <Key name="X" /> reject <Key name="?" /> keys
        </span>
      ) : null}
      <span className="one-hide of-focus-mode">
        <Key name="F8" /> all panes
      </span>
      <button type="button" className="linkish one-hide" title="What the lines in the note mean" onClick={onLines}>
        Lines<span className="sr"> in the note: what they mean</span>
      </button>
      <span className="grow" />
      <span className="marking">{markingText(apparatus?.marking ?? null)}</span>
      <span className="grow" />
      <SectionCount editor={handle?.editor ?? null} />
    </footer>
  );
}

/** How long words are shown that tell of what has just been done. */
const SHOWN_MS = 8_000;

/** What was done without a trace in the window; a screen reader has been told it. */
function Told() {
  const [words, setWords] = useState('');
  useEffect(
    () =>
      onAnnouncement(() => {
        const { text, shown } = announcement();
        setWords(shown ? text : '');
      }),
    [],
  );
  useEffect(() => {
    if (!words) return;
    const timer = setTimeout(() => setWords(''), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return words ? (
    <span aria-hidden="true" className="told-now">
      {words}
    </span>
  ) : null;
}

function SavedAt({ saver }: { saver: Saver }) {
  const saving = useSaveState(saver);
  return (
    <span className="num" data-saved={saving.kind}>
      {saving.kind === 'failed' ? <TriangleAlert className="i" /> : <Check className="i" />}
      {savedWords(saving)}
    </span>
  );
}

function savedWords(saving: SaveState): string {
  if (saving.kind === 'failed') return 'Not saved';
  if (saving.kind === 'saving' && (saving.slow || saving.at === '')) return 'Saving…';
  const at = saving.at;
  return at ? `Saved ${clockOf(at)}` : 'Saved';
}
