/** The template editor's schema beside the shared list of what a template's document is made of. */
import { getSchema } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { templateExtensions } from '../../../renderer/templates/schema';
import { conditionOf, ruleOf } from '../../../renderer/templates/words';
import type { Block, When } from '../../../shared/model/template';
import { documentOf, TEMPLATE_NODES, type TemplateNode, templateOf, wholeBlock } from '../../../shared/model/template/document';
import { templates } from '../../support/make';

const schema = getSchema(templateExtensions());

it('has the shared list of nodes, and no marks', () => {
  expect(Object.keys(schema.nodes).sort()).toEqual([...TEMPLATE_NODES].sort());
  expect(Object.keys(schema.marks)).toEqual([]);
});

it.each(templates)('$id goes into the editor and comes out as it was', (template) => {
  const doc = schema.nodeFromJSON(documentOf(template));
  expect(() => doc.check()).not.toThrow();
  expect(templateOf(doc.toJSON() as TemplateNode)).toEqual(template);
});

describe('a rule reads as a sentence', () => {
  const rows: [Parameters<typeof wholeBlock>[0], string[]][] = [
    [{ type: 'outcomes', of: ['agreed', 'signed'], as: 'numbered' }, ['For each outcome: agreed, signed']],
    [
      { type: 'outcomes', of: ['position'], as: 'bullets', by: 'side', limit: 3 },
      ['For each side', 'For each outcome: position, at most 3'],
    ],
    [
      { type: 'outcomes', of: ['agreed'], as: 'bullets', round: 'last', figures: true },
      ['For each outcome: agreed, of the last round, with a figure'],
    ],
    [{ type: 'people', as: 'bullets', by: 'side' }, ['For each side', 'For each person who took part']],
    [{ type: 'nextSteps', as: 'table' }, ['Table: a row for each next step']],
    [{ type: 'sources' }, ['For each source']],
    [{ type: 'author', prompt: '' }, []],
  ];
  it.each(rows)('%o', (block, words) => expect(ruleOf(wholeBlock(block) as Block)).toEqual(words));
});

describe('a condition reads as a sentence', () => {
  const rows: [When, string][] = [
    [null, ''],
    [{ has: 'outcomes', of: ['signed'], not: false }, 'Only if there are outcomes: signed'],
    [{ has: 'quotes', of: null, not: true }, 'Only if there are no quotations'],
    [{ has: 'event.venue', of: null, not: false }, 'Only if the venue is stated'],
    [{ has: 'next.dates', of: null, not: true }, 'Only if the date of the next round is not stated'],
  ];
  it.each(rows)('%o', (when, words) => expect(conditionOf(when)).toBe(words));
});
