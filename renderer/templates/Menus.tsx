import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { useState } from 'react';
import type { Block, FieldPath, FormatName, ItemField, Judgment, Template, When } from '../../shared/model/template';
import { isItemField } from '../../shared/model/template';
import { wholeBlock } from '../../shared/model/template/document';
import { type Choice, Picker } from '../writing/Picker';
import { boxOf } from '../writing/places';
import { fieldsHere, insertBlock, insertField, insertRow, type Place, partAt, setFormat, setPart } from './acts';
import { type Part, PartDialog } from './PartDialog';
import type { Asked } from './Tools';
import type { Trial } from './useTrial';
import { fieldValue, holdsHere, itemCount, pathsFor } from './values';
import { FORMAT_NAMES, fieldName, formatsOf, JUDGMENT_NAMES } from './words';

type Props = {
  editor: Editor;
  asked: Exclude<Asked, 'page'> | 'format';
  template: Template;
  trial: Trial;
  today: string;
  onClose(): void;
};

/** What was asked for at the caret: a field with its value, a format, a repeat, a row, the options of a part. */
export function Menus(props: Props) {
  const { editor, asked, onClose } = props;
  const leave = () => {
    onClose();
    editor.view.focus();
  };
  switch (asked) {
    case 'field':
      return <FieldMenu {...props} onClose={leave} />;
    case 'format':
      return <FormatMenu {...props} onClose={leave} />;
    case 'repeat':
      return (
        <Inserting
          {...props}
          onClose={leave}
          label="Repeat"
          choices={repeatsFor(props)}
          onChoose={(id) => insertBlock(editor, wholeBlock(REPEAT_BLOCKS[id] ?? { type: 'sources' }))}
        />
      );
    case 'author':
      return (
        <Inserting
          {...props}
          onClose={leave}
          label="Author’s block"
          choices={JUDGMENTS}
          onChoose={(id) => insertBlock(editor, wholeBlock({ type: 'author', prompt: '', about: id as Judgment }))}
        />
      );
    case 'row':
      return (
        <Inserting
          {...props}
          onClose={leave}
          label="Row of the head"
          choices={ROWS}
          onChoose={(id) => insertRow(editor, id as 'text' | 'gap' | 'participants')}
        />
      );
    case 'options':
      return <Options {...props} onClose={leave} />;
  }
}

type Row = Choice & { format: FormatName; path: FieldPath | ItemField };

function FieldMenu({ editor, template, trial, today, onClose }: Props) {
  const [rows] = useState(() => {
    const { may, list } = fieldsHere(editor);
    if (!may) return [];
    return pathsFor(list).map((path): Row => {
      const format = formatsOf(path)[0] ?? 'plain';
      const group = isItemField(path) ? 'Of each item' : (GROUPS[path.split('.')[0] ?? ''] ?? 'The note');
      return {
        id: path,
        path,
        format,
        group,
        label: capital(fieldName(path)),
        hint: fieldValue(template, trial, today, path, format) ?? 'not in the source',
      };
    });
  });
  return (
    <Picker
      label="Field"
      place={() => boxOf(editor, editor.state.selection.to)}
      choices={rows}
      none="No field can stand here."
      onClose={onClose}
      onChoose={({ id }) => {
        const row = rows.find((each) => each.id === id);
        onClose();
        if (row) insertField(editor, row.path, row.format);
      }}
    />
  );
}

const GROUPS: Readonly<Record<string, string>> = { event: 'The meeting', next: 'The next round', last: 'The last round' };
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function FormatMenu({ editor, template, trial, today, onClose }: Props) {
  const { selection } = editor.state;
  const node = selection instanceof NodeSelection && selection.node.type.name === 'field' ? selection.node : null;
  const path = node?.attrs.path as FieldPath | ItemField | undefined;
  const choices = path
    ? formatsOf(path).map((format) => ({
        id: format,
        label: fieldValue(template, trial, today, path, format) ?? 'not in the source',
        hint: FORMAT_NAMES[format],
        group: `Show the ${fieldName(path)} as`,
      }))
    : [];
  return (
    <Picker
      label="Format"
      place={() => boxOf(editor, editor.state.selection.from, editor.state.selection.to)}
      choices={choices}
      none="There is no field here."
      onClose={onClose}
      onChoose={({ id }) => {
        onClose();
        setFormat(editor, id as FormatName);
      }}
    />
  );
}

type InsertingProps = Props & { label: string; choices: readonly Choice[] };
function Inserting({
  editor,
  label,
  choices,
  onChoose,
  onClose,
}: Omit<InsertingProps, 'onChoose'> & { onChoose(id: string): void }) {
  return (
    <Picker
      label={label}
      place={() => boxOf(editor, editor.state.selection.to)}
      choices={choices}
      none="Nothing can be put in here."
      onClose={onClose}
      onChoose={({ id }) => {
        onClose();
        onChoose(id);
      }}
    />
  );
}

type Input = Parameters<typeof wholeBlock>[0];
const COMMITMENTS = ['agreed', 'signed', 'committed', 'announced'] as const;
const REPEAT_BLOCKS: Readonly<Record<string, Input>> = {
  outcomes: { type: 'outcomes', of: [...COMMITMENTS], as: 'bullets' },
  'outcomes-by-side': { type: 'outcomes', of: ['position'], as: 'bullets', by: 'side' },
  'outcomes-by-topic': { type: 'outcomes', of: ['discussed'], as: 'bullets', by: 'topic' },
  quotes: { type: 'quotes', as: 'bullets' },
  'next-steps': { type: 'nextSteps', as: 'bullets' },
  people: { type: 'people', as: 'bullets' },
  'people-by-side': { type: 'people', as: 'bullets', by: 'side' },
  'next-steps-table': { type: 'nextSteps', as: 'table' },
  'people-table': { type: 'people', as: 'table' },
  'follow-up': { type: 'followUp', of: [...COMMITMENTS], columns: ['number', 'commitment', 'side', 'due', 'status'] },
  programme: { type: 'programme' },
  table: {
    type: 'table',
    header: true,
    rows: [
      ['', ''],
      ['', ''],
    ],
  },
  courtesies: { type: 'people', as: 'courtesies' },
  disputes: { type: 'disputes' },
  sources: { type: 'sources' },
  paragraph: { type: 'paragraph', text: '' },
};
const repeat = (group: string, rows: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(rows).map(([id, label]) => ({ id, label, group }));
const REPEATS: readonly Choice[] = [
  ...repeat('For each', {
    outcomes: 'Outcome',
    'outcomes-by-side': 'Outcome, by side',
    'outcomes-by-topic': 'Outcome, by topic',
    quotes: 'Quotation',
    'next-steps': 'Next step',
    people: 'Person who took part',
    'people-by-side': 'Person, by side',
    disputes: 'Point on which the sources differ',
    sources: 'Source',
  }),
  ...repeat('Table', {
    'next-steps-table': 'Next steps',
    'people-table': 'Who took part',
    'follow-up': 'Commitments and their status',
    programme: 'Programme of the visit',
    table: 'Of words and fields',
  }),
  ...repeat('Once', { paragraph: 'Paragraph with fields', courtesies: 'Opening courtesies' }),
];
/** Each with the number that the article has. */
function repeatsFor({ template, trial, today }: Props): Choice[] {
  return REPEATS.map((choice) => {
    const block = REPEAT_BLOCKS[choice.id];
    const n = block ? itemCount(template, trial, today, wholeBlock(block)) : null;
    return n === null ? choice : { ...choice, hint: n === 0 ? 'none in the source' : `${n} in the source` };
  });
}
const JUDGMENTS: readonly Choice[] = repeat('What it is about', JUDGMENT_NAMES);
const ROWS: readonly Choice[] = repeat('Row of the head', {
  text: 'Words and fields',
  participants: 'Who took part, a row a side',
  gap: 'To be completed by hand',
});

function Options({ editor, template, trial, today, onClose }: Props) {
  const [place] = useState(() => partAt(editor));
  const part = place && partOf(place);
  if (!part || !place) return null;
  return (
    <PartDialog
      part={part}
      holds={(when) => holdsHere(template, trial, today, when)}
      onClose={onClose}
      onTake={(taken) => {
        setPart(editor, place, attrsOf(taken));
        onClose();
      }}
    />
  );
}

function partOf({ node }: Place): Part | null {
  const when = (node.attrs.when ?? null) as When;
  switch (node.type.name) {
    case 'listing':
    case 'fixed':
      return { kind: 'block', block: node.attrs.block as Block, when };
    case 'author':
      return { kind: 'author', about: node.attrs.about as Judgment, required: Boolean(node.attrs.required), when };
    case 'section':
      return {
        kind: 'section',
        maxWords: node.attrs.maxWords as number | null,
        leaveOutIfEmpty: Boolean(node.attrs.leaveOutIfEmpty),
        when,
      };
    case 'line':
      return { kind: 'line', when };
    default:
      return null;
  }
}

const attrsOf = ({ kind: _kind, ...attrs }: Part): Record<string, unknown> => attrs;
