import { EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { portionsOfMarking, setForm, setPortion } from '../../../renderer/editor/portions';
import { takeOver } from '../../../renderer/returned/apply';
import { portionsFrom } from '../../../shared/model/marking';
import { type Json, note, paragraph, schema, text } from './bench';

const US = portionsOfMarking({ scheme: 'us', level: '', handling: null });
const us = (level: string) => ({ scheme: 'us', level, handling: null });
const marked = (portion: string | null, words: string): Json => ({ ...paragraph(text(words)), attrs: { portion } });

function stateOf(apparatus: object, ...blocks: Json[]): EditorState {
  return EditorState.create({ doc: schema.nodeFromJSON({ ...note(...blocks), attrs: { apparatus, reviews: {} } }) });
}
const select = (state: EditorState, from: string, to = from): EditorState => {
  const find = (words: string) => {
    let found = -1;
    state.doc.descendants((node, at) => {
      if (node.isText && node.text === words) found = at;
    });
    return found;
  };
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, find(from), find(to) + 1)));
};
/** Each block that can bear a mark: “(U) words”. */
const shown = ({ doc }: EditorState): string[] => {
  const lines: string[] = [];
  doc.descendants((node) => {
    if ('portion' in node.attrs) lines.push(`${node.attrs.portion ? `(${node.attrs.portion}) ` : ''}${node.textContent}`);
  });
  return lines;
};
const table: Json = {
  type: 'table',
  content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph(text('cell'))] }] }],
};

it.each<[string, Parameters<typeof portionsOfMarking>[0], string]>([
  ['a scheme', us('SECRET'), 'U CUI C S TS'],
  ['own words', { scheme: 'free', level: 'In confidence', handling: null }, 'In confidence'],
  ['own words not yet given', { scheme: 'free', level: '', handling: null }, ''],
  ['no scheme', null, ''],
])('the marks of %s', (_name, marking, expected) =>
  expect(
    portionsOfMarking(marking)
      .map(({ mark }) => mark)
      .join(' '),
  ).toBe(expected),
);

it('marks of one’s own are read from a list, each once', () =>
  expect(portionsFrom(' U, C,,S, C ').map(({ mark }) => mark)).toEqual(['U', 'C', 'S']));

describe('switched on', () => {
  const blocks = [paragraph(text('A')), marked('TS', 'B'), paragraph(), table];
  it('each paragraph that bears none gets the note’s own, but for empty ones and cells', () => {
    const state = stateOf({ marking: us('CONFIDENTIAL') }, ...blocks);
    expect(shown(state.apply(setForm(state, { portions: US })))).toEqual(['(C) Title', '(C) A', '(TS) B', '', 'cell']);
  });
  it('without a marking none is guessed', () => {
    const state = stateOf({ marking: us('') }, ...blocks);
    expect(shown(state.apply(setForm(state, { portions: US })))).toEqual(['Title', 'A', '(TS) B', '', 'cell']);
  });
  it('another scheme brings its own marks', () => {
    const state = stateOf({ marking: us('SECRET'), portions: US }, ...blocks);
    const after = state.apply(setForm(state, { marking: { scheme: 'canada', level: '', handling: null } }));
    expect(after.doc.attrs.apparatus.portions.map(({ mark }: { mark: string }) => mark)).toEqual('U PA PB PC C S TS'.split(' '));
  });
});

describe('a mark is set on', () => {
  const on = { marking: us('SECRET'), portions: US };
  const three = [marked('S', 'A'), marked('S', 'B'), marked('S', 'C')];
  it.each<[string, string, string, string | null, string[]]>([
    ['the paragraph at the caret', 'B', 'B', 'U', ['(S) A', '(U) B', '(S) C']],
    ['all that are selected', 'A', 'B', 'U', ['(U) A', '(U) B', '(S) C']],
    ['none, which takes it away', 'B', 'B', null, ['(S) A', 'B', '(S) C']],
  ])('%s', (_name, from, to, mark, expected) => {
    const state = select(stateOf(on, ...three), from, to);
    expect(shown(state.apply(setPortion(state, mark))).slice(1)).toEqual(expected);
  });
  it('a note that had them off, which switches them on', () => {
    const state = select(stateOf({ marking: us('SECRET') }, paragraph(text('A')), paragraph(text('B'))), 'B');
    const after = state.apply(setPortion(state, 'U'));
    expect(shown(after)).toEqual(['(S) Title', '(S) A', '(U) B']);
    expect(after.doc.attrs.apparatus.portions).toEqual(US);
  });
});

describe('a document that comes back with its marks', () => {
  const on = { marking: us('SECRET'), portions: US };
  const was = '(S) The sides met.';
  const change = (now: string) => ({ key: '0', kind: 'paragraph-changed', was, now, by: null }) as const;
  it.each<[string, string, string]>([
    ['other words', '(S) The sides met twice.', '(S) The sides met twice.'],
    ['another mark', '(U) The sides met.', '(U) The sides met.'],
    ['both', '(U) Met.', '(U) Met.'],
    ['no mark any more', 'The sides met.', 'The sides met.'],
  ])('%s', (_name, now, expected) => {
    const state = stateOf(on, marked('S', 'The sides met.'));
    const tr = takeOver(state, change(now));
    expect(tr && shown(state.apply(tr))[1]).toBe(expected);
  });
  it('a new paragraph brings its mark along', () => {
    const state = stateOf(on, marked('S', 'The sides met.'));
    const tr = takeOver(state, { key: '0', kind: 'paragraph-added', now: '(U) And left.', after: was, by: null });
    expect(tr && shown(state.apply(tr))).toEqual(['Title', '(S) The sides met.', '(U) And left.']);
  });
});
