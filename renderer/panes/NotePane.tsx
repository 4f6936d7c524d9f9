import { memo, type RefObject } from 'react';
import type { DetailsField } from '../../shared/brief/checks';
import type { OpenBriefing, Settings } from '../../shared/contract';
import type { AddedFact } from '../../shared/model/added';
import { markingText } from '../../shared/model/marking';
import type { Apparatus } from '../../shared/model/note';
import { call } from '../bridge';
import { type FilledFrom, NoteEditor, type NoteEditorHandle, Toolbar } from '../editor';
import { useSpelling } from '../spelling/useSpelling';
import type { RowTelling } from '../state/factRows';
import { NoteWriting, useWritingExtensions } from '../writing';
import { ClaimPeek } from './ClaimPeek';

type Props = {
  briefing: OpenBriefing;
  handle: NoteEditorHandle | null;
  apparatus: Apparatus | null;
  settings: Pick<Settings, 'spelling' | 'typography'>;
  current: string | null;
  known: RefObject<ReadonlySet<string>>;
  /** Counts how often the claim at the caret was asked about. */
  peek: number;
  on: {
    ready(handle: NoteEditorHandle): void;
    problem(message: string): void;
    change(): void;
    pick(id: string | null): void;
    escape(): void;
    verify(fact: string): void;
    details(at?: DetailsField): void;
    /** A comment was written. */
    comment(id: string): void;
    carry(facts: ReadonlySet<string>): AddedFact[];
    filledFrom(): FilledFrom;
    dropFact(fact: string, position: number): void;
    restore(claim: string): void;
    tellings(fact: string): readonly RowTelling[] | null;
  };
};

/** The note on its sheet, with the band that heads every page. */
export const NotePane = memo(function NotePane({ briefing, handle, apparatus, settings, current, known, peek, on }: Props) {
  const desk = useSpelling({ language: apparatus?.language ?? 'en-GB', on: settings.spelling, briefing });
  const extras = useWritingExtensions(
    handle?.editor ?? null,
    briefing,
    desk,
    settings.typography,
    (id) => known.current.has(id),
    on.change,
  );
  return (
    <section className="pane note" aria-label="Note" data-pane="note">
      {handle ? <Toolbar editor={handle.editor} /> : <div className="tools" />}
      <NoteWriting editor={handle?.editor ?? null} briefing={briefing} desk={desk} onComment={on.comment}>
        <div className="scroll" tabIndex={-1}>
          <div className="sheet" id="note" data-orientation={apparatus?.orientation} data-type={apparatus?.type}>
            {apparatus ? <Band apparatus={apparatus} onDetails={on.details} /> : null}
            <NoteEditor
              note={briefing.note}
              ariaLabel="Note text"
              editable
              currentFact={current}
              onCurrentFact={on.pick}
              onChange={on.change}
              onReady={on.ready}
              onProblem={on.problem}
              onOpenLink={(href) => void call('link.open', { href })}
              onEscape={on.escape}
              onVerify={on.verify}
              knownFact={(id) => known.current.has(id)}
              carry={on.carry}
              filledFrom={on.filledFrom}
              onDropFact={on.dropFact}
              extras={extras}
            />
          </div>
        </div>
      </NoteWriting>
      {handle ? <ClaimPeek handle={handle} asked={peek} tellings={on.tellings} onRestore={on.restore} /> : null}
    </section>
  );
});

function Band({ apparatus, onDetails }: { apparatus: Apparatus; onDetails(at?: DetailsField): void }) {
  const marking = markingText(apparatus.marking);
  return (
    <fieldset className="band" aria-label="Details of the note">
      <button type="button" onClick={() => onDetails('version')}>
        {apparatus.version === 'draft' ? 'Draft' : 'Final'}
      </button>
      <button type="button" className={marking ? 'marked' : 'unset'} onClick={() => onDetails('marking')}>
        {marking || 'Marking not set'}
      </button>
      <button type="button" className={apparatus.reference ? undefined : 'unset'} onClick={() => onDetails('reference')}>
        {apparatus.reference || 'Reference not set'}
      </button>
    </fieldset>
  );
}
