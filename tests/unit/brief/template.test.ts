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
    ['another format’s file', { format: 'chancery-briefing', version: 1 }, ['format']],
    ['a poisoned prototype', '{"__proto__": {"polluted": true}}', ['__proto__']],
    [
      'two sections with one id',
      changed((t) => {
        (t.sections as { id: string }[])[1] = (t.sections as { id: string }[])[0] as { id: string };
      }),
      ['two sections have the id “summary”'],
    ],
    ['nesting without end', `${'['.repeat(200)}${']'.repeat(200)}`, ['nested']],
    ['more than anybody writes', JSON.stringify('x'.repeat(300_000)), ['256 KB']],
  ];
  it.each(cases)('%s', (_name, template, says) => {
    const message = faultsOf(template);
    expect(message).toContain('“Mine”');
    for (const words of says) expect(message).toContain(words);
  });
});
