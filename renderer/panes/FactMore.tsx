import { useEffect, useRef } from 'react';
import { isMarked } from '../../shared/brief/details';
import { datesInWords } from '../../shared/brief/formats';
import type { Standing } from '../../shared/brief/statuses';
import { reasonOf, triggerOf } from '../../shared/parse/reasons';
import type { ClaimInNote, NoteEditorHandle } from '../editor';
import { FactVersions, Saying, ToldAt } from '../sources/Versions';
import { type FactRow, KINDS } from '../state/factRows';
import { useValue } from '../state/useNote';
import { count } from '../state/words';
import { Key } from '../ui/Key';
import { type DetailsActs, FactDetails } from './FactDetails';

export type FactMoreActs = DetailsActs & {
  verify(): void;
  edit(): void;
  reject(): void;
  why(): void;
  dismiss(): void;
  putIn(): void;
  twins(): void;
  restore(claim: string): void;
};

type Props = {
  row: FactRow;
  status: Standing;
  /** The template has no room for it. */
  aside: boolean;
  /** The reason is unfolded. */
  why: boolean;
  handle: NoteEditorHandle | null;
  acts: FactMoreActs;
};

/** What the row of the current fact opens to: why it was taken, where it stands, and what can be done with it. */
export function FactMore({ row, status, aside, why, handle, acts }: Props) {
  const places = useValue(handle, (h) => ({ claims: h.claimsOf(row.id), twins: h.twins(row.id) }));
  const claims = places?.claims ?? [];
  const twins = places?.twins ?? 0;
  const edited = claims.filter((claim) => claim.status === 'edited');
  return (
    <div className="more">
      <div className="told-of">
        {/* What has to be chosen comes before what is told. */}
        <FactVersions row={row} />
        <dl>
          {/* Unfolded, the reason stands below in full. */}
          {why ? null : (
            <>
              <dt className="why-line">Why</dt>
              <dd className="why-line">{whyOf(row)}</dd>
            </>
          )}
          <dt>Source</dt>
          <dd>
            <ToldAt row={row} />
          </dd>
          <dt>Note</dt>
          <dd>{noteOf(status, tellings(claims), tellings(edited), aside)}</dd>
        </dl>
        {handle && isMarked(handle.added()[row.id]) ? (
          <FactDetails fact={row.fact} all={[...handle.filledFrom().facts.values()]} acts={acts} />
        ) : null}
        {edited.map((claim) => (
          <Original key={claim.claim} claim={claim} onRestore={() => acts.restore(claim.claim)} />
        ))}
        {twins > 0 ? (
          <p className="offer">
            <button type="button" className="btn line" onClick={acts.twins}>
              Also change the {twins === 1 ? '1 other place' : count(twins, 'other place')}
            </button>
            {status === 'waiting' ? (
              <small>
                or <Key name="V" /> to leave {twins === 1 ? 'it' : 'them'}
              </small>
            ) : null}
          </p>
        ) : null}
        {why ? <Why row={row} onDismiss={acts.dismiss} /> : null}
      </div>
      <div className="foot">
        <div className="acts">
          {/* Where it is verified already, that is not the next thing to do. */}
          <button type="button" className={status === 'verified' ? 'btn line' : 'btn main'} onClick={acts.verify}>
            Verify <Key name="V" />
          </button>
          <button type="button" className="btn line" onClick={acts.edit} disabled={claims.length === 0}>
            Edit <Key name="E" />
          </button>
          <button type="button" className="btn line" onClick={acts.reject}>
            Reject <Key name="X" />
          </button>
        </div>
        <div className="acts quiet">
          <button type="button" className="btn" onClick={acts.why} aria-expanded={why}>
            Why <Key name="W" />
          </button>
          <button
            type="button"
            className="btn"
            // The sheet keeps the focus if it has it: then the words go to its caret.
            onMouseDown={(event) => event.preventDefault()}
            onClick={acts.putIn}
            title="At the caret of the sheet, or from the list where such facts stand"
          >
            {claims.length === 0 ? 'Put into the note' : 'Put in again'}
          </button>
        </div>
      </div>
    </div>
  );
}

/** The wording that the note was filled with, on demand. */
function Original({ claim, onRestore }: { claim: ClaimInNote; onRestore(): void }) {
  return (
    <details className="original">
      <summary>Show original</summary>
      <p>“{claim.words}”</p>
      <button type="button" className="btn line" onClick={onRestore}>
        Restore the original
      </button>
    </details>
  );
}

/** The rule in words, the words that it rested on in their sentence, and the way to say that it erred. */
function Why({ row, onDismiss }: { row: FactRow; onDismiss(): void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  const { rule, text, span } = row.fact.fact;
  return (
    <fieldset className="why">
      <div ref={box} tabIndex={-1} role="note" aria-label="Why it was taken so">
        <p>{whySentence(row)}</p>
        <p>
          The words: <Saying article={row.tellings[0]?.article ?? ''} span={span} trigger={triggerOf(rule, text)} />
        </p>
      </div>
      <button type="button" className="linkish" onClick={onDismiss}>
        {DISMISS[row.kind]}
      </button>
    </fieldset>
  );
}

/** What the author calls a fact that is none. */
export const DISMISS: Readonly<Record<FactRow['kind'], string>> = {
  event: 'Not about the event',
  participant: 'Not a participant',
  mentioned: 'Not worth a mention',
  outcome: 'Not an outcome',
  nextStep: 'Not a next step',
  quote: 'Not a quote',
};

export function whyOf(row: FactRow): string {
  const { rule, basis, derivation } = row.fact.fact;
  if (rule === 'author') return 'You marked these words';
  const reason = reasonOf(rule);
  // A person's row tells the side, an event's its field: neither is what the words were taken for.
  const taken = row.kind === 'outcome' ? row.type : KINDS[row.kind].one;
  const why = `Taken as ${taken}${reason ? `: ${reason}` : ''}`;
  return derivation ? `${why} (${basis === 'workedOut' ? 'worked out: ' : ''}${datesInWords(derivation)})` : why;
}

/** The same as a whole sentence with the words that triggered it, as `W` shows and announces it. */
export function whySentence(row: FactRow): string {
  return `${whyOf(row)}.`;
}

/** In how many places claims stand: a row of a table tells a fact once, in however many of its cells. */
const tellings = (claims: readonly ClaimInNote[]): number => new Set(claims.map(({ telling }) => telling)).size;

function noteOf(status: Standing, places: number, edited: number, aside: boolean): string {
  if (status === 'rejected') return 'taken out';
  if (places === 0) return aside ? 'set aside: this kind of note has no place for it' : 'not in the note';
  const how = edited === 0 ? '' : places === 1 ? ', in your words' : `, ${edited} of them in your words`;
  return `in the note ${['once', 'twice'][places - 1] ?? count(places, 'time')}${how}`;
}
