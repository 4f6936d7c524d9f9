import { useState } from 'react';
import type { LibraryEntry } from '../../shared/contract';
import type { UserErrorData } from '../../shared/error';
import { call } from '../bridge';
import { Dialog } from '../dialogs/Dialog';
import { DialogActs } from '../dialogs/DialogActs';
import { announce } from '../state/announce';
import { useAsked } from '../state/useAsked';
import { Problem } from '../ui/Problem';
import { spanOf } from './words';

/** `null`: its name and parties say; empty: it stands alone; else the id of a series. */
type Choice = string | null;

type Props = {
  entry: Pick<LibraryEntry, 'entry' | 'title' | 'seriesId' | 'seriesByHand'>;
  onDone(): void;
  onClose(): void;
};

/** Which series a briefing belongs to: as recognised, another one, or none. */
export function SeriesDialog({ entry, onDone, onClose }: Props) {
  const { value, problem } = useAsked('series.list', null);
  const before: Choice = entry.seriesByHand ? (entry.seriesId ?? '') : null;
  const [choice, setChoice] = useState<Choice>(before);
  const [failed, setFailed] = useState<UserErrorData | null>(null);
  const recognised = entry.seriesByHand ? undefined : value?.find(({ id }) => id === entry.seriesId);

  const save = async () => {
    const result = await call('series.choose', { entry: entry.entry, series: choice });
    if (!result.ok) return setFailed(result.error);
    const name = value?.find(({ id }) => id === choice)?.name;
    announce(
      choice === null ? 'Its name and parties say which series it is.' : name ? `Put into ${name}.` : 'It stands alone now.',
    );
    onDone();
  };
  const option = (of: Choice, label: string, small: string) => (
    <label key={of ?? 'recognised'} className="radio">
      <input type="radio" name="series" checked={choice === of} onChange={() => setChoice(of)} />
      <span>
        {label}
        {small ? <small>{small}</small> : null}
      </span>
    </label>
  );
  return (
    <Dialog
      title="Series"
      sub={entry.title}
      narrow
      onClose={onClose}
      footer={<DialogActs main="Keep this choice" disabled={choice === before} onMain={() => void save()} onCancel={onClose} />}
    >
      {[problem, failed].map((each) => (each ? <Problem key={each.code} problem={each} /> : null))}
      <fieldset className="kinds" aria-label="Series">
        {option(null, 'As its name and parties say', recognised?.name ?? '')}
        {value?.filter(({ id }) => id !== recognised?.id).map((series) => option(series.id, series.name, spanOf(series)))}
        {option('', 'None', 'A meeting that stands alone')}
      </fieldset>
    </Dialog>
  );
}
