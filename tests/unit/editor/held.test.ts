import { EditorState, type Plugin } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { Held, heldBy, hold } from '../../../renderer/writing/held';
import { note, paragraph, schema, text } from './bench';

const plugin = Held.config.addProseMirrorPlugins?.call({ options: { from: new Map() } } as never)?.[0] as Plugin;

/** "alpha bravo charlie" with "bravo" held; the first letter of the paragraph stands at 1 of its inside. */
function held() {
  const doc = schema.nodeFromJSON(note(paragraph(text('alpha bravo charlie'))));
  let at = 0;
  doc.descendants((node, position) => {
    if (node.isText) at = position + (node.text ?? '').indexOf('bravo');
  });
  const state = EditorState.create({ doc, plugins: [plugin] });
  return { at, end: at + 5, state: state.apply(hold(state, 'form', { from: at, to: at + 5 })) };
}
const words = (state: EditorState): string | null => {
  const stretch = heldBy(state, 'form');
  return stretch && state.doc.textBetween(stretch.from, stretch.to);
};

describe('words that a form holds', () => {
  it.each<[name: string, change: (state: EditorState, from: number, to: number) => EditorState['tr'], is: string]>([
    ['words before them', (state, from) => state.tr.insertText('once ', from - 3), 'bravo'],
    ['words right before them', (state, from) => state.tr.insertText('once ', from), 'bravo'],
    ['words right behind them', (state, _from, to) => state.tr.insertText('s', to), 'bravo'],
    ['a letter within them', (state, from) => state.tr.insertText('h', from + 2), 'brhavo'],
    ['their beginning taken out', (state, from) => state.tr.delete(from - 3, from + 2), 'avo'],
    ['all of them taken out', (state, from, to) => state.tr.delete(from - 1, to + 1), ''],
    ['other words in the place of all', (state, from, to) => state.tr.insertText('x', from - 2, to + 2), ''],
  ])('%s', (_name, change, is) => {
    const { state, at, end } = held();
    const after = state.apply(change(state, at, end));
    expect(words(after)).toBe(is);
    const stretch = heldBy(after, 'form');
    expect(stretch && stretch.from >= 0 && stretch.to <= after.doc.content.size).toBe(true);
  });
  it('are let go, and each form holds its own', () => {
    const { state, at } = held();
    const both = state.apply(hold(state, 'other', { from: at - 6, to: at - 1 }));
    const one = both.apply(hold(both, 'form', null));
    expect([heldBy(one, 'form'), heldBy(one, 'other')]).toEqual([null, { from: at - 6, to: at - 1 }]);
  });
});
