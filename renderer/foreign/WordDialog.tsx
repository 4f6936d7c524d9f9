import { useState } from 'react';
import type { WordUse } from '../../shared/contract';
import { Dialog } from '../dialogs/Dialog';
import { DialogActs } from '../dialogs/DialogActs';

/** `here` is an article of the open briefing. */
type Choice = WordUse | 'here';
type Row = { id: Choice; name: string; what: string; act: string };

const NOTE: Row = {
  id: 'note',
  name: 'A plain note',
  what: 'Its text becomes a note of your own, with headings, lists, tables, footnotes, links and pictures. No facts are looked for.',
  act: 'Make a note',
};
const TEMPLATE: Row = {
  id: 'template',
  name: 'A template',
  what: 'Its headings become sections; names in {{ }} and content controls become fields. New notes can be made from it.',
  act: 'Make a template',
};
const article = (name: string): Row => ({
  id: 'article',
  name,
  what: 'A report of a meeting: its facts are lifted out, and a note is filled from them.',
  act: 'Read the article',
});
const HERE: Row = {
  id: 'here',
  name: 'An article of this briefing',
  what: 'Its facts join those that are here.',
  act: 'Add the article',
};

/** A Word document that was not exported here: asked what it is to be. Leaving it changes nothing. */
export function WordDialog({
  fileName,
  open,
  amongTemplates,
  onUse,
  onClose,
}: {
  fileName: string;
  /** Whether a briefing is open that an article could join. */
  open: boolean;
  /** It came where templates are: that is what comes first. */
  amongTemplates: boolean;
  onUse(as: WordUse, here: boolean): void;
  onClose(): void;
}) {
  const articles = open ? [HERE, article('An article of a new briefing')] : [article('An article')];
  const rows = amongTemplates ? [TEMPLATE, ...articles, NOTE] : [...articles, NOTE, TEMPLATE];
  const [id, setId] = useState<Choice>(rows[0]?.id ?? 'article');
  const use = () => onUse(id === 'here' ? 'article' : id, id === 'here');
  return (
    <Dialog
      title="What is this Word document to be?"
      sub={fileName}
      narrow
      onClose={onClose}
      footer={<DialogActs main={rows.find((row) => row.id === id)?.act ?? ''} onMain={use} onCancel={onClose} />}
    >
      <fieldset
        className="kinds"
        aria-label="What it is to be"
        onKeyDown={(event) => {
          if (event.key === 'Enter') use();
        }}
      >
        {rows.map((row) => (
          <label key={row.id} className="radio">
            <input type="radio" name="word" checked={id === row.id} onChange={() => setId(row.id)} />
            <span>
              {row.name}
              <small>{row.what}</small>
            </span>
          </label>
        ))}
      </fieldset>
    </Dialog>
  );
}
