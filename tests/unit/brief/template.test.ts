import { describe, expect, it } from 'vitest';
import { toUserErrorData } from '../../../shared/error';
import { parseTemplate } from '../../../shared/model/template';
import { readout } from '../../support/make';

const faultsOf = (template: unknown): string => {
  try {
    parseTemplate(typeof template === 'string' ? template : JSON.stringify(template), 'Mine');
    return 'none';
  } catch (error) {
    return toUserErrorData(error).message;
  }
};
const changed = (change: (template: Record<string, unknown>) => void): unknown => {
  const copy = structuredClone(readout) as unknown as Record<string, unknown>;
  change(copy);
  return copy;
};

type Loose = { id: string; heading: string; blocks: Record<string, unknown>[] };
const sectionsOf = (template: Record<string, unknown>): Loose[] => template.sections as Loose[];
const block = (template: Record<string, unknown>, section: number, at: number): Record<string, unknown> =>
  sectionsOf(template)[section]?.blocks[at] ?? {};

it('the readout is one', () => expect(readout.id).toBe('readout'));

describe('a broken template says what is wrong and where', () => {
  const cases: [string, unknown, string[]][] = [
    ['no JSON', '{', ['no JSON']],
    [
      'an unknown field',
      changed((t) => {
        t.title = '{event.rond}';
      }),
      ['title: unknown field “event.rond”, did you mean “event.round”'],
    ],
    [
      'a field by another word',
      changed((t) => {
        t.title = '{event.end}';
      }),
      ['title: unknown field “event.end”, did you mean “event.dates”'],
    ],
    [
      'an unknown format',
      changed((t) => {
        t.title = '{event.round|ordinalword}';
      }),
      ['unknown format “ordinalword”, did you mean “ordinalWord”'],
    ],
    [
      'several faults at once',
      changed((t) => {
        t.title = '{event.rond}';
        t.name = '';
      }),
      ['2 faults', 'event.rond', 'name'],
    ],
    [
      'a loose brace',
      changed((t) => {
        t.title = 'Round } of';
      }),
      ['a brace'],
    ],
    [
      'a key that is not known',
      changed((t) => {
        t.titel = 'x';
      }),
      ['titel'],
    ],
    [
      'a key of a block that is not known',
      changed((t) => {
        block(t, 0, 0).limt = 3;
      }),
      ['sections › no. 1 › blocks › no. 1: unknown key “limt”, did you mean “limit”'],
    ],
    [
      'a block that is not known',
      changed((t) => {
        block(t, 0, 0).type = 'outcome';
      }),
      ['sections › no. 1 › blocks › no. 1', 'unknown block “outcome”, did you mean “outcomes”'],
    ],
    [
      'a type of outcome that is not known',
      changed((t) => {
        block(t, 0, 0).of = ['agred'];
      }),
      ['of › no. 1: “agred” is none of', 'did you mean “agreed”'],
    ],
    [
      'a column that is not known',
      changed((t) => {
        sectionsOf(t)[0]?.blocks.splice(0, 1, { type: 'followUp', of: ['agreed'], columns: ['comitment', 'due'] });
      }),
      ['columns › no. 1: “comitment” is none of', 'did you mean “commitment”'],
    ],
    [
      'a row of the head that is not known',
      changed((t) => {
        (t.headingBlock as { type: string }[])[0] = { type: 'participant' };
      }),
      ['headingBlock › no. 1', 'unknown block “participant”, did you mean “participants”'],
    ],
    [
      'a field of the next round that is not known',
      changed((t) => {
        t.subtitle = '{next.date}';
      }),
      ['subtitle: unknown field “next.date”, did you mean “next.dates”'],
    ],
    [
      'a section without a heading',
      changed((t) => {
        delete (sectionsOf(t)[1] as Partial<Loose>).heading;
      }),
      ['sections › no. 2 › heading: missing'],
    ],
    [
      'blocks without end',
      changed((t) => {
        t.sections = Array.from({ length: 20 }, (_, i) => ({
          id: `s${i}`,
          heading: 'S',
          blocks: Array.from({ length: 20 }, () => ({ type: 'sources' })),
        }));
      }),
      ['400 blocks, more than 150'],
    ],
    [
      'the section that gathers what has no place',
      changed((t) => {
        (sectionsOf(t)[0] as Loose).id = 'unplaced';
      }),
      ['“unplaced” is kept'],
    ],
    [
      'more faults than anybody reads',
      changed((t) => {
        for (let i = 0; i < 50; i++) t[`wrong${i}`] = '{nothing.here}';
      }),
      ['100 faults', 'and 88 more'],
    ],
    ['10 MB of nesting', '['.repeat(10_000_000), ['256 KB']],
    ['a constructor', '{"sections": [{"constructor": {"prototype": {"polluted": true}}}]}', ['“constructor” is not allowed']],
    ['another format’s file', { format: 'chancery-briefing', version: 1 }, ['format']],
    ['a poisoned prototype', '{"__proto__": {"polluted": true}}', ['__proto__']],
    [
      'two sections with one id',
      changed((t) => {
        (t.sections as { id: string }[])[1] = (t.sections as { id: string }[])[0] as { id: string };
      }),
      ['two sections have the id “summary”'],
    ],
    [
      'a field of an item outside its list',
      changed((t) => {
        t.title = '{outcome.words}';
      }),
      ['title: the field “outcome.words” belongs in the text of “outcomes”'],
    ],
    [
      'a field of another list’s items',
      changed((t) => {
        block(t, 0, 0).text = '{quote.words}';
      }),
      ['blocks › no. 1 › text: the field “quote.words” belongs in the text of “quotes”; here are “outcome.sentence”'],
    ],
    [
      'a misspelt field of an item',
      changed((t) => {
        block(t, 0, 0).text = '{outcome.word}';
      }),
      ['unknown field “outcome.word”, did you mean “outcome.words”'],
    ],
    [
      'a condition on what there is not',
      changed((t) => {
        block(t, 0, 0).when = { has: 'outcome' };
      }),
      ['blocks › no. 1 › when › has: “outcome” is none of', 'did you mean “outcomes”'],
    ],
    [
      'a key of a condition that is not known',
      changed((t) => {
        sectionsOf(t)[0] = { ...(sectionsOf(t)[0] as Loose), when: { has: 'quotes', nt: true } } as Loose;
      }),
      ['sections › no. 1 › when: unknown key “nt”, did you mean “not”'],
    ],
    [
      'a list within a list',
      changed((t) => {
        block(t, 0, 0).blocks = [{ type: 'outcomes', of: ['agreed'], as: 'bullets' }];
      }),
      ['unknown key “blocks”'],
    ],
    ['nesting as deep as the file is long', '['.repeat(200_000), ['nested']],
    ['nesting without end', `${'['.repeat(200)}${']'.repeat(200)}`, ['nested']],
    ['more than anybody writes', JSON.stringify('x'.repeat(300_000)), ['256 KB']],
  ];
  it.each(cases)('%s', (_name, template, says) => {
    const message = faultsOf(template);
    expect(message).toContain('“Mine”');
    for (const words of says) expect(message).toContain(words);
  });
});

describe('a fault names its line in the file', () => {
  const json = JSON.stringify(readout, null, 2);
  const lineWith = (words: string, text: string) => text.slice(0, text.indexOf(words)).split('\n').length;
  it.each([
    ['a field of the title', json.replace('{event.name}', '{event.nme}'), '{event.nme}'],
    ['a type far down', json.replace('"position"', '"positon"'), '"positon"'],
    ['a key nobody knows', json.replace('"leaveOutIfEmpty"', '"leaveOut"'), '"leaveOut"'],
    [
      'a value after text with brackets and quotes',
      json.replace('"Summary"', '"a [\\"{"').replace('"agreed"', '"agred"'),
      '"agred"',
    ],
  ])('%s', (_name, text, words) => expect(faultsOf(text)).toContain(`line ${lineWith(words, text)}, `));
});
