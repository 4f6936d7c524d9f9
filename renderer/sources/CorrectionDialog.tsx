import type { Change } from '../../shared/brief/sources/correction';
import { factWords } from '../../shared/brief/sources/correction';
import type { OpenBriefing } from '../../shared/contract';
import { Dialog } from '../dialogs/Dialog';
import type { NoteEditorHandle } from '../editor';
import { announce } from '../state/announce';
import { KINDS } from '../state/factRows';
import { useReviews } from '../state/useNote';
import { count } from '../state/words';
import { useSources } from './context';
import { applyChange, correctionFor, isOpenChange } from './correct';

type Props = { briefing: OpenBriefing; handle: NoteEditorHandle; article: string; onClose(): void };

const TAKE: Readonly<Record<Change['kind'], string>> = {
  changed: 'Take the new words',
  gone: 'Take out of the note',
  added: 'Put into the note',
};
const HEAD: Readonly<Record<Change['kind'], string>> = {
  changed: 'Changed',
  gone: 'No longer there',
  added: 'New',
};

/** A late correction against the version before it; nothing changes in the note but what the author takes. */
export function CorrectionDialog({ briefing, handle, article, onClose }: Props) {
  const { nameOf } = useSources();
  // Follows every change of the note: what was taken is no longer offered.
  const reviews = useReviews(handle);
  const correction = correctionFor(briefing, article);
  const placed = handle.placedFacts();
  const isOpen = (change: Change) => isOpenChange(change, briefing, placed, reviews);
  const changes = correction?.changes ?? [];
  const open = changes.filter(isOpen);
  const take = (list: readonly Change[]) => {
    for (const change of list) applyChange(handle.editor, briefing, briefing.template, article, change);
    announce(list.length === 1 ? 'Taken into the note.' : `${count(list.length, 'change')} taken into the note.`);
  };
  return (
    <Dialog
      title="What the correction changes"
      sub={nameOf(article)}
      onClose={onClose}
      footer={
        <>
          <span className="quiet">{count(correction?.same.length ?? 0, 'fact')} unchanged; decisions on them were kept.</span>
          <span className="grow" />
          <button type="button" className="btn" onClick={onClose}>
            Close
          </button>
          <button type="button" className="btn main" disabled={open.length === 0} onClick={() => take(open)}>
            Take all into the note
          </button>
        </>
      }
    >
      {changes.length === 0 ? <p>The corrected version gives the same facts in the same words.</p> : null}
      <ul className="corrections" aria-label="Changes">
        {changes.map((change) => {
          const fact = change.after ?? change.before;
          return (
            <li key={`${change.before?.fact.id} ${change.after?.fact.id}`} data-change={change.kind}>
              <p className="label">
                {HEAD[change.kind]} · {KINDS[fact.kind].one}
              </p>
              <div className="both">
                <Version label="Before" words={change.before ? factWords(change.before) : null} />
                <Version label="Corrected" words={change.after ? factWords(change.after) : null} />
              </div>
              {isOpen(change) ? (
                <button type="button" className="btn line" onClick={() => take([change])}>
                  {TAKE[change.kind]}
                </button>
              ) : (
                <span className="quiet">
                  {change.kind === 'added' ? 'In the note, or set aside.' : 'Its old words are not in the note.'}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}

function Version({ label, words }: { label: string; words: string | null }) {
  return (
    <div>
      <small>{label}</small>
      {words === null ? <span className="quiet">Not mentioned</span> : <q>{words}</q>}
    </div>
  );
}
