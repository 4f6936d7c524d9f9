import { useState } from 'react';
import type { Template } from '../../shared/model/template';
import { count } from '../state/words';
import { Dialog } from './Dialog';
import { DialogActs } from './DialogActs';

type Props = {
  templates: readonly Template[];
  /** Id of the template that the note follows. */
  current: string;
  onChange(template: Template): void;
  onAnother(template: Template): void;
  onClose(): void;
};

/** Which kind of note this is to be; or a second note of another kind, from the same facts. */
export function TemplateDialog({ templates, current, onChange, onAnother, onClose }: Props) {
  const [id, setId] = useState(current);
  const chosen = templates.find((each) => each.id === id);
  return (
    <Dialog
      title="Kind of note"
      sub="What you wrote and edited is kept. What has no place in the new kind waits under “Unplaced” at the end."
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn line" disabled={!chosen} onClick={() => chosen && onAnother(chosen)}>
            Make a second note
          </button>
          <DialogActs
            main="Change this note"
            disabled={!chosen || id === current}
            onMain={() => chosen && onChange(chosen)}
            onCancel={onClose}
          />
        </>
      }
    >
      <fieldset className="kinds" aria-label="Kind of note">
        {templates.map((template) => (
          <label key={template.id} className="radio">
            <input type="radio" name="template" checked={id === template.id} onChange={() => setId(template.id)} />
            <span>
              {template.name}
              {template.id === current ? ' (this note)' : ''}
              <small>{[template.description, lengthOf(template)].filter(Boolean).join(' ')}</small>
            </span>
          </label>
        ))}
      </fieldset>
    </Dialog>
  );
}

/** "2 pages, up to 900 words." */
export function lengthOf({ length, page }: Template): string {
  const parts = [
    length.pages === null ? '' : count(length.pages, 'page'),
    length.words === null ? '' : `up to ${length.words} words`,
  ].filter(Boolean);
  return parts.length > 0 ? `${parts.join(', ')}${page.type === 'large' ? ', large type' : ''}.` : '';
}
