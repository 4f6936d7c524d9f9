import { describe, expect, it } from 'vitest';
import { MARK_NAMES, markAttrs, NODE_NAMES, nodeAttrs, noteDocToJSON, parseNoteDoc } from '../../../shared/model/note';
import { bullets, claim, note, paragraph, schema, text } from './bench';

describe('the editor holds what the model holds', () => {
  it('names the same nodes', () => expect(Object.keys(schema.nodes).sort()).toEqual([...NODE_NAMES].sort()));
  it('names the same marks', () => expect(Object.keys(schema.marks).sort()).toEqual([...MARK_NAMES].sort()));
  it.each(NODE_NAMES)('%s has the same attributes', (name) => {
    expect(Object.keys(schema.nodes[name]?.spec.attrs ?? {}).sort()).toEqual(Object.keys(nodeAttrs[name].shape).sort());
  });
  it.each(MARK_NAMES)('%s has the same attributes', (name) => {
    expect(Object.keys(schema.marks[name]?.spec.attrs ?? {}).sort()).toEqual(Object.keys(markAttrs[name].shape).sort());
  });
});

it('gives back unchanged what the model gives it', () => {
  const cell = (type: string, words: string) => ({ type, content: [paragraph(text(words))] });
  const json = noteDocToJSON(
    parseNoteDoc(
      note(
        { type: 'heading', attrs: { level: 2, section: 'outcomes', guidance: 'What was agreed' }, content: [text('Outcomes')] },
        bullets(paragraph(claim('They agreed.'))),
        { type: 'authorBlock', attrs: { prompt: 'Your view', section: null, required: true }, content: [paragraph()] },
        paragraph({ type: 'gap', attrs: { field: 'venue', label: 'Venue: not stated in the source' } }, { type: 'hardBreak' }),
        {
          type: 'table',
          attrs: { layout: 'heading-block' },
          content: [{ type: 'tableRow', content: [cell('tableHeader', 'To'), cell('tableCell', 'Desk')] }],
        },
        paragraph({ ...text('link'), marks: [{ type: 'link', attrs: { href: 'https://example.org' } }, { type: 'bold' }] }),
      ),
    ),
  );
  const back = schema.nodeFromJSON(json);
  back.check();
  expect(noteDocToJSON(parseNoteDoc(back.toJSON()))).toEqual(json);
});
