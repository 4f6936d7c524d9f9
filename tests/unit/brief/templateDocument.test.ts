/** A template as a document, and back. */
import { describe, expect, it } from 'vitest';
import { type Block, parseTemplate, serializeTemplate, type Template } from '../../../shared/model/template';
import { documentOf, TEMPLATE_NODES, type TemplateNode, templateOf, wholeBlock } from '../../../shared/model/template/document';
import { readout, templates } from '../../support/make';

const walk = (node: TemplateNode): TemplateNode[] => [node, ...(node.content ?? []).flatMap(walk)];
const through = (template: Template): Template => templateOf(JSON.parse(JSON.stringify(documentOf(template))) as TemplateNode);

describe('there and back', () => {
  it.each(templates)('$id is the same file', (template) => {
    expect(through(template)).toEqual(template);
    expect(serializeTemplate(through(template))).toBe(serializeTemplate(template));
  });

  const blocks: [string, Block][] = (
    [
      { type: 'paragraph', text: '{event.name}, {event.round|ordinalWord} round', when: { has: 'event.round' } },
      { type: 'paragraph', text: '' },
      { type: 'outcomes', of: ['agreed'], as: 'bullets', by: 'side', text: '{outcome.side}: {outcome.words}', limit: 3 },
      { type: 'outcomes', of: ['agreed'], as: 'sentences', text: '' },
      { type: 'quotes', as: 'numbered', text: '{quote.speaker} in {event.city}', when: { has: 'quotes', not: true } },
      { type: 'nextSteps', as: 'table' },
      { type: 'nextSteps', as: 'bullets', ifNone: 'None.' },
      { type: 'people', as: 'courtesies' },
      { type: 'people', as: 'numbered', by: 'side' },
      { type: 'people', as: 'table', columns: ['name', 'contact'] },
      { type: 'programme' },
      { type: 'table', rows: [['Place', 'In {event.city}\nor by letter'], ['Cost']], header: true, widths: [30, 70] },
      { type: 'followUp', of: ['agreed', 'signed'], columns: ['commitment', 'due'] },
      { type: 'disputes', when: { has: 'disputes' } },
      { type: 'sources' },
      { type: 'author', prompt: 'What now?', about: 'risk', required: true, when: { has: 'outcomes', of: ['signed'] } },
    ] as Parameters<typeof wholeBlock>[0][]
  ).map((block) => [JSON.stringify(block), wholeBlock(block)]);
  it.each(blocks)('%s', (_name, block) => {
    const template = { ...readout, sections: [{ ...readout.sections[0], blocks: [block] }] } as Template;
    expect(through(template).sections[0]?.blocks).toEqual([block]);
  });

  it('keeps what is said of the whole note', () => {
    const template: Template = {
      ...readout,
      subtitle: null,
      marking: 'uk-gscp',
      page: { orientation: 'landscape', type: 'large', size: 'Letter', numbered: true },
      head: ['to', 'actionBy'],
      length: { pages: null, words: 10 },
      headingBlock: [
        { type: 'gap', label: 'Press', missing: 'Press: to be confirmed' },
        { type: 'participants' },
        { type: 'text', label: 'On', text: '{event.dates|date} in {event.city}' },
      ],
    };
    expect(through(template)).toEqual(template);
  });
});

describe('a document', () => {
  it('is made of the closed list of nodes, all of which the bundled templates and their blocks use', () => {
    const used = new Set(templates.flatMap((template) => walk(documentOf(template)).map(({ type }) => type)));
    expect([...used].sort()).toEqual([...TEMPLATE_NODES].sort());
  });

  it('shows the whole sentence as a field where an item says nothing else', () => {
    const summary = documentOf(readout).content?.find(({ type }) => type === 'section');
    const list = summary?.content?.find(({ type }) => type === 'listing');
    expect(list?.content).toEqual([{ type: 'field', attrs: { path: 'outcome.sentence', format: 'plain' } }]);
  });
});

describe('what somebody typed', () => {
  const edited = (change: (doc: TemplateNode) => void): Template => {
    const doc = JSON.parse(JSON.stringify(documentOf(readout))) as TemplateNode;
    change(doc);
    return templateOf(doc);
  };
  const typed = (type: string, text: string) => (doc: TemplateNode) => {
    const at = walk(doc).find((node) => node.type === type);
    if (at) at.content = text === '' ? [] : [{ type: 'text', text }];
  };
  it.each<[string, (doc: TemplateNode) => void, (template: Template) => unknown, unknown]>([
    ['braces are no fields', typed('title', 'A {event.name} of {'), ({ title }) => title, 'A (event.name) of ('],
    [
      'a heading without words gets some',
      typed('sectionHeading', ''),
      ({ sections }) => sections[0]?.heading,
      'Section without a heading',
    ],
    ['no guidance is none', typed('guidance', ''), ({ sections }) => sections[0]?.guidance, null],
    ['an empty subtitle is none', typed('subtitle', ''), ({ subtitle }) => subtitle, null],
  ])('%s', (_name, change, read, wanted) => expect(read(edited(change))).toEqual(wanted));

  it('a field that there is not is refused by name', () => {
    const change = (doc: TemplateNode) => {
      const at = walk(doc).find(({ type }) => type === 'field');
      if (at) at.attrs = { path: 'event.rond', format: 'plain' };
    };
    expect(() => edited(change)).toThrow('unknown field “event.rond”, did you mean “event.round”');
  });

  it('more than a template may hold is refused', () => {
    expect(() => edited(typed('title', 'x'.repeat(2001)))).toThrow('title');
  });

  it('is read by the same schema as a file', () => {
    const template = edited(typed('title', 'Mine'));
    expect(parseTemplate(serializeTemplate(template), 'Mine')).toEqual(template);
  });
});
