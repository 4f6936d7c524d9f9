import { Dialog } from './Dialog';
import { DialogClose } from './DialogActs';

/* Class, meaning, the line in words. Each is drawn by the same rules as in the note. */
const KIND_LINES = [
  ['k-outcome', 'An outcome', 'one line'],
  ['k-next', 'A next step', 'dashes'],
  ['k-person', 'A participant', 'dots'],
  ['k-mention', 'Somebody mentioned', 'a thin line'],
  ['k-event', 'The event', 'two lines'],
  ['k-quote', 'A quote', 'a bar at each end'],
] as const;
const STATUS_LINES = [
  ['k-outcome ok', 'Verified', 'no line'],
  ['k-outcome edited', 'Edited: your words', 'dashes and dots'],
  ['k-outcome disputed', 'Disputed: the sources differ', 'a line above and below, on a tint'],
] as const;
const SOURCE_LINES = [
  ['lost', 'No source: its article is not here', 'dashes above'],
  ['outdated', 'A corrected article does not say so', 'dots above'],
] as const;

/** What the lines under the words of the note mean. */
export function LinesDialog({ onClose }: { onClose(): void }) {
  const line = (css: string, within: string | null, what: string, how: string) => (
    <div key={what}>
      <dt>
        <span className={`c ${css}`}>{within === null ? what : <span className={within}>{what}</span>}</span>
      </dt>
      <dd>{how}</dd>
    </div>
  );
  return (
    <Dialog
      title="Lines in the note"
      sub="A note without lines is looked at throughout."
      narrow
      onClose={onClose}
      footer={<DialogClose onClose={onClose} />}
    >
      <section className="keys lines" aria-label="Not looked at yet">
        <h3 className="label">Not looked at yet: the line of its kind</h3>
        <dl>{KIND_LINES.map(([css, what, how]) => line(css, null, what, how))}</dl>
      </section>
      <section className="keys lines" aria-label="Looked at, or to be settled">
        <h3 className="label">Looked at, or to be settled</h3>
        <dl>{STATUS_LINES.map(([css, what, how]) => line(css, null, what, how))}</dl>
      </section>
      <section className="keys lines" aria-label="Without a source that says so">
        <h3 className="label">Without a source that says so</h3>
        <dl>{SOURCE_LINES.map(([css, what, how]) => line('k-outcome', css, what, how))}</dl>
      </section>
      <section className="keys lines" aria-label="No claims">
        <h3 className="label">No claims</h3>
        <dl>
          <div>
            <dt>
              <span className="own-sample">Your own words</span>
            </dt>
            <dd>a bar before them</dd>
          </div>
          <div>
            <dt>
              <span className="gap-sample">[not stated in the source]</span>
            </dt>
            <dd>a gap: dashes, on a tint</dd>
          </div>
        </dl>
      </section>
    </Dialog>
  );
}
