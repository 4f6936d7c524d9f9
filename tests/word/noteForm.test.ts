import { describe, expect, it } from 'vitest';
import { exportHtml } from '../../shared/export/html';
import { exportMarkdown } from '../../shared/export/markdown';
import { exportText } from '../../shared/export/text';
import { parseNoteDoc } from '../../shared/model/note';
import { briefingOf, corpusText } from '../support/make';

/** Numbers and portion marks in the ways out that are not Word; the golden set shows Word's. */
const paragraph = (words: string, portion: string | null = null) => ({
  type: 'paragraph',
  attrs: { portion },
  content: [{ type: 'text', text: words }],
});
const item = (...content: unknown[]) => ({ type: 'listItem', content });
const PORTIONS = [{ level: 'SECRET', mark: 'S' }];

function input(apparatus: object) {
  const briefing = briefingOf(corpusText('01'));
  briefing.note = parseNoteDoc({
    type: 'doc',
    attrs: { apparatus: { version: 'final', ...apparatus }, reviews: {} },
    content: [
      { type: 'title', attrs: { portion: 'S' }, content: [{ type: 'text', text: 'A note' }] },
      paragraph('They met.', 'S'),
      { type: 'orderedList', content: [item(paragraph('Gas.', 'S')), item(paragraph('Grain.'))] },
      paragraph('They parted.', 'S'),
    ],
  });
  return { briefing, templateName: 'Meeting readout', evidence: 'none' } as const;
}

describe('numbers and portion marks', () => {
  it.each<[string, object, string[], string[], string[]]>([
    [
      'neither',
      {},
      ['They met.', '1. Gas.', '2. Grain.', 'They parted.'],
      ['They met.', '1. Gas.\n2. Grain.', 'They parted.'],
      ['<h1>A note</h1>', '<p>They met.</p>', '<ol><li><p>Gas.</p>', '<p>They parted.</p>'],
    ],
    [
      'numbers',
      { numbered: true },
      ['1. They met.', '2. Gas.', '3. Grain.', '4. They parted.'],
      ['1. They met.', '2. Gas.\n3. Grain.', '4. They parted.'],
      [
        '<ol class="numbered"><li><p>They met.</p>',
        '<ol class="numbered" start="2"><li><p>Gas.</p>',
        '<ol class="numbered" start="4"><li><p>They parted.</p>',
      ],
    ],
    [
      'both',
      { numbered: true, portions: PORTIONS },
      ['(S) A note', '1. (S) They met.', '2. (S) Gas.', '3. Grain.', '4. (S) They parted.'],
      ['# (S) A note', '1. (S) They met.', '2. (S) Gas.\n3. Grain.', '4. (S) They parted.'],
      ['<h1><span class="portion">(S)</span> A note</h1>', '<p><span class="portion">(S)</span> Gas.</p>', '<p>Grain.</p>'],
    ],
  ])('%s', (_name, apparatus, text, markdown, html) => {
    const lines = exportText(input(apparatus)).split('\n');
    expect(lines).toEqual(expect.arrayContaining(text));
    const blocks = exportMarkdown(input(apparatus)).trim().split('\n\n');
    expect(blocks).toEqual(expect.arrayContaining(markdown));
    for (const part of html) expect(exportHtml(input(apparatus))).toContain(part);
  });
});
