import { describe, expect, it } from 'vitest';
import { EDITOR_READER } from '../../../renderer/editor/numbers';
import { exportedBlocks } from '../../../shared/export/outline';
import { noteDocToJSON, parseNoteDoc, plainText } from '../../../shared/model/note';
import { NOTE_READER, numberedIn } from '../../../shared/model/numbering';
import { bullets, type Json, note, paragraph, schema, text } from '../editor/bench';

const p = (words: string): Json => (words === '' ? paragraph() : paragraph(text(words)));
const ordered = (...items: Json[][]): Json => ({
  type: 'orderedList',
  content: items.map((content) => ({ type: 'listItem', content })),
});
const own = (...content: Json[]): Json => ({ type: 'authorBlock', attrs: { prompt: 'View' }, content });
const heading = (words: string): Json => ({ type: 'heading', attrs: { level: 1 }, content: [text(words)] });
const table = (...content: Json[]): Json => ({
  type: 'table',
  content: [{ type: 'tableRow', content: [{ type: 'tableCell', content }] }],
});
const gap: Json = { type: 'gap', attrs: { field: 'x', label: 'not said' } };

describe('where paragraphs are numbered, the number stands at', () => {
  it.each<[string, Json[], string[]]>([
    ['paragraphs, through the headings', [p('One'), heading('H'), p('Two')], ['One', 'Two']],
    ['none that is empty', [p('One'), p(''), p('  '), p('Two')], ['One', 'Two']],
    ['a gap, which says that something is missing', [paragraph(gap)], ['[not said]']],
    [
      'items of a numbered list, in the same count',
      [p('One'), ordered([p('Two')], [p('Three')]), p('Four')],
      ['One', 'Two', 'Three', 'Four'],
    ],
    ['an item once, however many paragraphs it has', [ordered([p('One'), p('still one')]), p('Two')], ['One\nstill one', 'Two']],
    ['no item of a list within an item', [ordered([p('One'), ordered([p('a')])])], ['One\na']],
    ['no point of a bulleted list', [p('One:'), bullets(p('x')), p('Two')], ['One:', 'Two']],
    [
      'the author’s own paragraphs and lists',
      [p('One'), own(p('Two'), ordered([p('Three')])), p('Four')],
      ['One', 'Two', 'Three', 'Four'],
    ],
    [
      'nothing quoted or in a table',
      [{ type: 'blockquote', content: [p('q')] }, table(p('t'), ordered([p('u')])), p('One')],
      ['One'],
    ],
  ])('%s', (_name, blocks, expected) => {
    const doc = parseNoteDoc(note(...blocks));
    const found = numberedIn(doc.content, 0, NOTE_READER);
    expect(found.map(({ node }) => plainText(node))).toEqual(expected);
    // The editor shows the same numbers at the same places.
    const tree = schema.nodeFromJSON(noteDocToJSON(doc));
    const shown = numberedIn(tree.content.content, 0, EDITOR_READER);
    expect(shown.map(({ at }) => at)).toEqual(found.map(({ at }) => at));
    for (const { node, at } of shown) expect(tree.nodeAt(at)).toBe(node);
  });

  it('what goes out, although what is left out of an export is not there to count', () => {
    const doc = parseNoteDoc(note(own(p('')), p('One'), own(p('Two'))));
    expect(numberedIn(exportedBlocks(doc), 0, NOTE_READER).map(({ node }) => plainText(node))).toEqual(['One', 'Two']);
  });
});

it('a note saved before there were numbers and portion marks opens with neither, and is written without them', () => {
  const doc = parseNoteDoc(note(p('One')));
  expect(doc.attrs.apparatus).toMatchObject({ numbered: false, portions: null });
  expect(noteDocToJSON(doc).content).toEqual(note(p('One')).content);
});
