import { asToldOnce, type Change, factWords } from '../../shared/brief/sources/correction';
import { against } from '../../shared/brief/sources/differing';
import type { OpenBriefing } from '../../shared/contract';
import type { Fact } from '../../shared/model/facts';
import { Dialog } from '../dialogs/Dialog';
import type { NoteEditorHandle } from '../editor';
import { announce } from '../state/announce';
import { KINDS } from '../state/factRows';
import { undoHint } from '../state/keys';
import { useReviews } from '../state/useNote';
import { count } from '../state/words';
import { useSources } from './context';
import { applyChanges, correctionFor, isOpenChange } from './correct';
import { Marked } from './Marked';

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
    applyChanges(handle.editor, briefing, briefing.template, article, list);
    const told = asToldOnce(list).length;
    announce(`${told === 1 ? 'Taken into the note.' : `${count(told, 'change')} taken into the note.`} ${undoHint()}`);
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
        {asToldOnce(changes).map((alike) => {
          const [change] = alike;
          const facts = alike.map(({ before, after }) => after ?? before).filter((fact) => fact !== null);
          const left = alike.filter(isOpen);
          return (
            <li key={`${change.before?.fact.id} ${change.after?.fact.id}`} data-change={change.kind}>
              <p className="label">
                {HEAD[change.kind]} · {[...new Set(facts.map(({ kind }) => KINDS[kind].one))].join(', ')}
              </p>
              <div className="both">
                <Version label="Before" fact={change.before} other={change.after} />
                <Version label="Corrected" fact={change.after} other={change.before} />
              </div>
              {left.length > 0 ? (
                <button type="button" className="btn line" onClick={() => take(left)}>
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

/** One version's words; what the other has not is marked. */
function Version({ label, fact, other }: { label: 'Before' | 'Corrected'; fact: Fact | null; other: Fact | null }) {
  const words = fact ? factWords(fact) : '';
  return (
    <div data-version={label === 'Before' ? 'before' : 'after'}>
      <small>{label}</small>
      {fact ? (
        <q>{other ? <Marked stretches={against(words, factWords(other))} /> : words}</q>
      ) : (
        <span className="quiet">Not mentioned</span>
      )}
    </div>
  );
}
