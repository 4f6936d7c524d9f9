import { type ReactNode, useEffect, useId } from 'react';
import type { DetailsField } from '../../shared/brief/checks';
import type { Settings } from '../../shared/contract';
import { portionsFrom } from '../../shared/model/marking';
import type { Apparatus, Portion } from '../../shared/model/note';
import { dictionaryFor } from '../../shared/spelling/languages';
import { portionsOfMarking, SCHEMES } from '../editor/portions';
import { OwnWordsList } from '../spelling/OwnWordsList';
import { LANGUAGES, TEXT_FIELDS, type TextField } from '../state/fields';
import { keyLabel } from '../state/keys';
import { isMac } from '../state/platform';
import { DayField } from '../ui/DayField';
import { Dialog } from './Dialog';
import { DialogClose } from './DialogActs';
import { FormGroups } from './FormGroups';

type Props = {
  /** The field that has the focus first. */
  at: DetailsField | undefined;
  apparatus: Apparatus;
  /** What a reference of this kind of note looks like. */
  referenceHint: string | null;
  settings: Pick<Settings, 'spelling' | 'typography'>;
  onChange(patch: Partial<Apparatus>): void;
  onSettings(patch: Partial<Settings>): void;
  onClose(): void;
};

/** Heads and feet of the note: reference, marking, names, page. Every change is in the note at once. */
export function Details({ at, apparatus, referenceHint, settings, onChange, onSettings, onClose }: Props) {
  const { marking } = apparatus;
  // After the dialog has begun at its first field.
  useEffect(() => {
    const [field] = at ? [...document.querySelectorAll(`dialog [data-field="${at}"]`)].slice(-1) : [];
    field?.querySelector<HTMLElement>('input, select')?.focus();
  }, [at]);
  const scheme = SCHEMES.find(({ id }) => id === marking?.scheme);
  const words = (...fields: readonly TextField[]) =>
    TEXT_FIELDS.filter(({ field }) => fields.includes(field)).map(({ field, label, type }) => (
      <Field key={field} name={field} label={label}>
        {(id) =>
          type === 'date' ? (
            <DayField id={id} value={apparatus[field]} onChange={(day) => onChange({ [field]: day })} />
          ) : (
            <input
              id={id}
              className="text"
              value={apparatus[field]}
              placeholder={field === 'reference' && referenceHint ? `such as ${referenceHint}` : undefined}
              onChange={({ target }) => onChange({ [field]: target.value })}
            />
          )
        }
      </Field>
    ));
  const markingAndReference = (
    <>
      <Field name="marking" label="Marking scheme">
        {(id) => (
          <select
            id={id}
            value={marking?.scheme ?? ''}
            onChange={({ target }) => {
              const chosen = SCHEMES.find(({ id }) => id === target.value);
              // A level is never chosen for the author: the scheme alone sets none.
              if (target.value === 'free') onChange({ marking: { scheme: 'free', level: '', handling: null } });
              else onChange({ marking: chosen ? { scheme: chosen.id, level: '', handling: null } : null });
            }}
          >
            <option value="">Not set</option>
            {SCHEMES.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
            <option value="free">Own words</option>
          </select>
        )}
      </Field>
      {marking && scheme ? (
        <>
          <Choice
            name="marking"
            label="Marking"
            none="Not set"
            value={marking.level}
            options={scheme.levels}
            onChange={(level) => onChange({ marking: { ...marking, level } })}
          />
          {scheme.handling.length > 0 ? (
            <Choice
              label="Handling"
              none="None"
              value={marking.handling ?? ''}
              options={scheme.handling}
              onChange={(handling) => onChange({ marking: { ...marking, handling: handling || null } })}
            />
          ) : null}
        </>
      ) : null}
      {marking?.scheme === 'free' ? (
        <Field name="marking" label="Marking">
          {(id) => (
            <input
              id={id}
              className="text"
              value={marking.level}
              onChange={({ target }) => onChange({ marking: { ...marking, level: target.value } })}
            />
          )}
        </Field>
      ) : null}
      {words('reference', 'copyNumber')}
      <Field name="version" label="Version">
        {(id) => (
          <select
            id={id}
            value={apparatus.version}
            onChange={({ target }) => onChange({ version: target.value === 'final' ? 'final' : 'draft' })}
          >
            <option value="draft">Draft</option>
            <option value="final">Final</option>
          </select>
        )}
      </Field>
    </>
  );
  const pageAndParagraphs = (
    <>
      <Field label="Page">
        {(id) => (
          <select
            id={id}
            value={apparatus.page}
            onChange={({ target }) => onChange({ page: target.value === 'Letter' ? 'Letter' : 'A4' })}
          >
            <option>A4</option>
            <option>Letter</option>
          </select>
        )}
      </Field>
      <div className="whole">
        <label className="radio">
          <input type="checkbox" checked={apparatus.numbered} onChange={({ target }) => onChange({ numbered: target.checked })} />
          <span>
            Number the paragraphs
            <small>Through all sections, numbered lists included, so that people can say “para 4”.</small>
          </span>
        </label>
        <label className="radio">
          <input
            type="checkbox"
            checked={apparatus.portions !== null}
            onChange={({ target }) => onChange({ portions: target.checked ? portionsOfMarking(marking) : null })}
          />
          <span>
            Portion-mark the paragraphs
            <small>All get the note’s mark to begin with; {keyLabel('Mod+Shift+G', isMac())} in a paragraph changes it.</small>
          </span>
        </label>
        {apparatus.portions !== null && !scheme ? (
          <PortionsField portions={apparatus.portions} onChange={(portions) => onChange({ portions })} />
        ) : null}
      </div>
    </>
  );
  const language = (
    <>
      <Field label="Language">
        {(id) => (
          <select id={id} value={apparatus.language} onChange={({ target }) => onChange({ language: target.value })}>
            {LANGUAGES.some(([tag]) => tag === apparatus.language) ? null : <option>{apparatus.language}</option>}
            {LANGUAGES.map(([tag, name]) => (
              <option key={tag} value={tag}>
                {dictionaryFor(tag) === null ? `${name}, no spelling dictionary` : name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="whole">
        <label className="radio">
          <input
            type="checkbox"
            checked={settings.spelling && dictionaryFor(apparatus.language) !== null}
            disabled={dictionaryFor(apparatus.language) === null}
            onChange={({ target }) => onSettings({ spelling: target.checked })}
          />
          <span>
            Check spelling
            {dictionaryFor(apparatus.language) === null ? (
              <small>No dictionary of this language comes with Chancery.</small>
            ) : null}
          </span>
        </label>
        <label className="radio">
          <input
            type="checkbox"
            checked={settings.typography}
            onChange={({ target }) => onSettings({ typography: target.checked })}
          />
          <span>
            Set quotation marks, dashes and dates as the language has them
            <small>One Backspace gives back what you typed.</small>
          </span>
        </label>
        <OwnWordsList />
      </div>
    </>
  );
  return (
    <Dialog title="Details of the note" kind="roomy" onClose={onClose} footer={<DialogClose onClose={onClose} />}>
      <FormGroups
        label="Parts of the details"
        groups={[
          { name: 'Marking and reference', content: markingAndReference },
          { name: 'To and from', content: words('to', 'from', 'through', 'subject', 'distribution', 'attachments') },
          { name: 'Dates and action', content: words('date', 'circulated', 'action', 'actionBy') },
          { name: 'Drafting and clearance', content: words('draftedBy', 'clearedBy', 'approvedBy') },
          { name: 'Page and paragraphs', content: pageAndParagraphs },
          { name: 'Language and spelling', content: language },
        ]}
      />
    </Dialog>
  );
}

/** The marks of an author's own scheme; what is typed is read when the field is left. */
function PortionsField({ portions, onChange }: { portions: readonly Portion[]; onChange(portions: Portion[]): void }) {
  return (
    <Field label="Portion marks, the lowest first">
      {(id) => (
        <input
          id={id}
          className="text"
          placeholder="U, C, S"
          defaultValue={portions.map(({ mark }) => mark).join(', ')}
          onBlur={({ target }) => onChange(portionsFrom(target.value))}
        />
      )}
    </Field>
  );
}

type ChoiceProps = {
  name?: string;
  label: string;
  none: string;
  value: string;
  options: readonly string[];
  onChange(value: string): void;
};

function Choice({ name, label, none, value, options, onChange }: ChoiceProps) {
  return (
    <Field name={name} label={label}>
      {(id) => (
        <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
          <option value="">{none}</option>
          {options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Field({ name, label, children }: { name?: string | undefined; label: string; children(id: string): ReactNode }) {
  const id = useId();
  return (
    <div data-field={name}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
