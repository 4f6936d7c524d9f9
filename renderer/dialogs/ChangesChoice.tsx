import './export.css';
import { useId } from 'react';
import { DayField } from '../ui/DayField';

/** What a Word document is to say of its changes: since which earlier export, by whom and on which day. */
export type Changes = { fileName: string | null; marked: boolean; author: string; day: string };

type Props = { value: Changes; onChange(part: Partial<Changes>): void; onChoose(): void };

export function ChangesChoice({ value: { fileName, marked, author, day }, onChange, onChoose }: Props) {
  const id = useId();
  return (
    <fieldset>
      <legend>Changes</legend>
      <label className="radio">
        <input type="radio" name="changes" checked={!marked} onChange={() => onChange({ marked: false })} />
        <span>Not marked</span>
      </label>
      {fileName ? (
        <label className="radio">
          <input type="radio" name="changes" checked={marked} onChange={() => onChange({ marked: true })} />
          <span>
            Since {fileName}
            <small>What came and went, as Word’s tracked changes</small>
          </span>
        </label>
      ) : null}
      {fileName && marked ? (
        <div className="by">
          <label htmlFor={`${id}-author`}>Author</label>
          <input
            id={`${id}-author`}
            className="text"
            value={author}
            maxLength={200}
            required
            onChange={({ target }) => onChange({ author: target.value })}
          />
          <label htmlFor={`${id}-day`}>Date</label>
          <div>
            <DayField id={`${id}-day`} value={day} onChange={(now) => onChange({ day: now })} />
          </div>
        </div>
      ) : null}
      <button type="button" className="linkish" onClick={onChoose}>
        {fileName ? 'Choose another export' : 'Choose an earlier export'}
      </button>
    </fieldset>
  );
}
