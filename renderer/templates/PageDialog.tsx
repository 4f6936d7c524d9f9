import { useState } from 'react';
import { MarkingFile } from '../../shared/model/marking';
import { HEAD_FIELDS, type HeadField } from '../../shared/model/note';
import type { TemplateSettings } from '../../shared/model/template/document';
import markings from '../../templates/markings.json';
import { Dialog } from '../dialogs/Dialog';
import { DialogActs } from '../dialogs/DialogActs';
import { TEXT_FIELDS } from '../state/fields';
import { Choice, Labelled, NumberField, Several } from './Controls';
import { KIND_NAMES, LETTERHEAD_NAMES } from './words';

const { schemes } = MarkingFile.parse(markings);
export const SCHEME_NAMES: Readonly<Record<string, string>> = {
  none: 'not set',
  ...Object.fromEntries(schemes.map(({ id, name }) => [id, name])),
  free: 'own words',
};
const HEAD_NAMES = Object.fromEntries(
  HEAD_FIELDS.map((field) => [field, TEXT_FIELDS.find((each) => each.field === field)?.label ?? field]),
) as Record<HeadField, string>;

type Props = { settings: TemplateSettings; onTake(settings: TemplateSettings): void; onClose(): void };

/** What the template says of the whole note: its name, length, paper and head. */
export function PageDialog({ settings: given, onTake, onClose }: Props) {
  const [settings, setSettings] = useState(given);
  const change = (patch: Partial<TemplateSettings>) => setSettings({ ...settings, ...patch });
  const { length, page } = settings;
  return (
    <Dialog
      title="Name and page"
      onClose={onClose}
      footer={
        <DialogActs
          main="Take over"
          disabled={settings.name.trim() === ''}
          onMain={() => onTake({ ...settings, name: settings.name.trim() })}
          onCancel={onClose}
        />
      }
    >
      <div className="form">
        <Labelled label="Name">
          {(id) => (
            <input
              id={id}
              className="text"
              value={settings.name}
              maxLength={120}
              onChange={({ target }) => change({ name: plain(target.value) })}
            />
          )}
        </Labelled>
        <Choice label="Kind" value={settings.kind} names={KIND_NAMES} onChange={(kind) => change({ kind })} />
        <Labelled label="What it is for, in a sentence" whole>
          {(id) => (
            <input
              id={id}
              className="text"
              value={settings.description}
              maxLength={200}
              onChange={({ target }) => change({ description: plain(target.value) })}
            />
          )}
        </Labelled>
        <NumberField label="Pages at most" value={length.pages} onChange={(pages) => change({ length: { ...length, pages } })} />
        <NumberField label="Words at most" value={length.words} onChange={(words) => change({ length: { ...length, words } })} />
        <Choice
          label="Paper"
          value={page.size}
          names={{ A4: 'A4', Letter: 'Letter' }}
          onChange={(size) => change({ page: { ...page, size } })}
        />
        <Choice
          label="Orientation"
          value={page.orientation}
          names={{ portrait: 'upright', landscape: 'landscape' }}
          onChange={(orientation) => change({ page: { ...page, orientation } })}
        />
        <Choice
          label="Type"
          value={page.type}
          names={{ small: 'small, for wide tables', normal: 'normal', large: 'large, to be read out' }}
          onChange={(type) => change({ page: { ...page, type } })}
        />
        <Choice
          label="Paragraphs"
          value={page.numbered ? 'numbered' : 'plain'}
          names={{ plain: 'without numbers', numbered: 'numbered through the note' }}
          onChange={(form) => change({ page: { ...page, numbered: form === 'numbered' } })}
        />
        <Choice
          label="Sources in the text"
          value={settings.attribution}
          names={{ terse: 'where they are of lesser rank', full: 'after each statement' }}
          onChange={(attribution) => change({ attribution })}
        />
        <Choice
          label="Marking scheme"
          value={settings.marking ?? 'none'}
          names={SCHEME_NAMES}
          onChange={(scheme) => change({ marking: scheme === 'none' ? null : scheme })}
        />
        <Choice
          label="Letterhead in Word"
          value={settings.letterhead ?? 'none'}
          names={LETTERHEAD_NAMES}
          onChange={(letterhead) => change({ letterhead: letterhead === 'none' ? null : letterhead })}
        />
        <Labelled label="What a reference looks like">
          {(id) => (
            <input
              id={id}
              className="text"
              value={settings.reference ?? ''}
              placeholder="UNIT/2026/014"
              maxLength={80}
              onChange={({ target }) => change({ reference: plain(target.value) || null })}
            />
          )}
        </Labelled>
        <Several
          label="Lines of the head that stand even while they are empty"
          names={HEAD_NAMES}
          chosen={settings.head}
          onChange={(head) => change({ head })}
        />
      </div>
    </Dialog>
  );
}

/** A brace would open a field in the file, which these lines have not. */
const plain = (words: string): string => words.replace(/[{}]/g, '');
