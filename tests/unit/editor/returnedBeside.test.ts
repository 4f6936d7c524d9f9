import { EditorState } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { takeOver } from '../../../renderer/returned/apply';
import type { ReturnedChange } from '../../../shared/model/returned';
import { claim, type Json, note, paragraph, schema, text } from './bench';

const footnote = (words: string): Json => ({ type: 'footnote', attrs: { text: words } });
const heading = (words: string): Json => ({ type: 'heading', attrs: { level: 1 }, content: [text(words)] });
const BLOCKS = [
  heading('Comment'),
  paragraph(text('It asks for orders.'), footnote('Told us so.'), text(' Soon.')),
  paragraph(text('They '), claim('signed it'), text(' in May.')),
];
const IN_CLAIMED = 'They {c-f1} in May.';
/** Each block with its footnotes in their places. */
const shown = ({ doc }: EditorState): string[] =>
  doc.children.map((block) => {
    const words = block.children.map((node) => (node.type.name === 'footnote' ? `[${node.attrs.text}]` : node.text)).join('');
    return block.type.name === 'heading' ? `${'#'.repeat(block.attrs.level)} ${words}` : words;
  });
const UNCHANGED = ['Title', '# Comment', 'It asks for orders.[Told us so.] Soon.', 'They signed it in May.'];
const but = (place: number, words: string): string[] => UNCHANGED.map((line, i) => (i === place ? words : line));

type Unsigned = ReturnedChange extends infer C ? (C extends ReturnedChange ? Omit<C, 'key' | 'by'> : never) : never;
const added = (now: string, within: string, before: string): Unsigned => ({
  kind: 'note-added',
  note: 'footnote',
  now,
  in: within,
  before,
});

const stateOf = (...blocks: Json[]) => EditorState.create({ doc: schema.nodeFromJSON(note(...blocks)) });

it.each<[string, Unsigned, string[] | null]>([
  ['a paragraph whose claim stands', { kind: 'paragraph-deleted', was: IN_CLAIMED }, null],
  ['a heading of another level', { kind: 'heading-changed', words: 'Comment', was: 1, now: 3 }, but(1, '### Comment')],
  ['a heading made text', { kind: 'heading-changed', words: 'Comment', was: 1, now: null }, but(1, 'Comment')],
  ['text made a heading', { kind: 'heading-changed', words: IN_CLAIMED, was: null, now: 2 }, but(3, '## They signed it in May.')],
  [
    'a footnote reworded',
    { kind: 'note-changed', was: 'Told us so.', now: 'Not so.' },
    but(2, 'It asks for orders.[Not so.] Soon.'),
  ],
  ['a footnote taken out', { kind: 'note-deleted', was: 'Told us so.' }, but(2, 'It asks for orders. Soon.')],
  ['a footnote of the evidence', { kind: 'note-deleted', was: 'Capital Wire: “…”' }, null],
  ['a footnote behind words', added('Why?', IN_CLAIMED, 'They'), but(3, 'They[Why?] signed it in May.')],
  ['a footnote behind a claim', added('Why?', IN_CLAIMED, 'They {c-f1}'), but(3, 'They signed it[Why?] in May.')],
  ['a footnote at the end', added('Why?', IN_CLAIMED, IN_CLAIMED), but(3, 'They signed it in May.[Why?]')],
  ['a footnote in a paragraph that is not there', added('Why?', 'Other words.', 'Other'), null],
  ['what a note cannot take', { kind: 'thing', what: 'equation', was: null, now: 'x=42', where: null }, null],
])('%s', (_name, change, expected) => {
  const state = stateOf(...BLOCKS);
  const step = takeOver(state, { ...change, key: '0', by: null } as ReturnedChange);
  const after = step && state.apply(step);
  after?.doc.check();
  expect(after && shown(after)).toEqual(expected);
});

it.each<[string, Unsigned, string]>([
  ['the words beside it go', { kind: 'paragraph-deleted', was: IN_CLAIMED }, 'Title|Before.'],
  [
    'they change',
    { kind: 'paragraph-changed', was: IN_CLAIMED, now: 'They waited till May.' },
    'Title|Before.|They waited till May.',
  ],
])('when its claim was taken out before, %s', (_name, change, expected) => {
  const state = stateOf(paragraph(text('Before.')), paragraph(text('They '), text(' in May.')));
  const step = takeOver(state, { ...change, key: '0', by: null } as ReturnedChange);
  expect(step && shown(state.apply(step)).join('|')).toBe(expected);
});
