import { CalendarClock, Download } from 'lucide-react';
import { useState } from 'react';
import type { UserErrorData } from '../../shared/error';
import type { MatrixFilter } from '../../shared/seriesContract';
import { call } from '../bridge';
import { announce } from '../state/announce';
import { Problem } from '../ui/Problem';

type Format = 'docx' | 'csv' | 'ics';
type Exporting = {
  save(format: Format): void;
  /** Where the last one went, or why it did not: for the strips above the screen. */
  strip: React.ReactNode;
};

/** Exports of a series, as the filter shows it. */
export function useSeriesExport(id: string, filter: MatrixFilter): Exporting {
  const [done, setDone] = useState<{ exported: string; fileName: string } | null>(null);
  const [problem, setProblem] = useState<UserErrorData | null>(null);
  const fail = (error: UserErrorData) => {
    setProblem(error);
    announce(error.message, true);
  };
  return {
    save: (format) =>
      void call('series.export', { id, format, filter }).then((result) => {
        setProblem(null);
        if (!result.ok) fail(result.error);
        else if (result.value) {
          setDone(result.value);
          announce(`Saved as ${result.value.fileName}.`);
        }
      }),
    strip: problem ? (
      <Problem problem={problem} onDismiss={() => setProblem(null)} />
    ) : done ? (
      <div className="strip done" role="status">
        <Download className="i" aria-hidden="true" />
        <p className="grow">Saved as {done.fileName}.</p>
        {(['folder', 'open'] as const).map((how) => (
          <button
            key={how}
            type="button"
            className="btn"
            onClick={() =>
              void call('export.show', { exported: done.exported, how }).then((result) => (result.ok ? null : fail(result.error)))
            }
          >
            {how === 'folder' ? 'Show in folder' : 'Open'}
          </button>
        ))}
        <button type="button" className="btn" onClick={() => setDone(null)}>
          Dismiss
        </button>
      </div>
    ) : null,
  };
}

/** The buttons: the matrix as Word and as a table, the next steps as a calendar. */
export function ExportButtons({ steps, rows, onSave }: { steps: number; rows: number; onSave(format: Format): void }) {
  return (
    <>
      <button
        type="button"
        className="btn line"
        disabled={steps === 0}
        title={steps === 0 ? 'No next step has a day' : undefined}
        onClick={() => onSave('ics')}
      >
        <CalendarClock className="i" aria-hidden="true" /> <span className="only-wide">Next steps to calendar</span>
        <span className="only-small">Calendar</span>
      </button>
      <button type="button" className="btn line" disabled={rows === 0} onClick={() => onSave('docx')}>
        <Download className="i" aria-hidden="true" /> Word
      </button>
      <button type="button" className="btn line" disabled={rows === 0} onClick={() => onSave('csv')}>
        <Download className="i" aria-hidden="true" /> CSV
      </button>
    </>
  );
}
