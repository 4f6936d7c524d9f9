import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWordTemplate } from '../../../electron/foreign';
import { fillNote } from '../../../shared/brief/fill';
import { nearestField } from '../../../shared/foreign/placeholders';
import type { Block, Template } from '../../../shared/model/template';
import { control, field, foreignWord, item, p, parted, run, styled, table } from '../../support/foreignWord';
import { briefingOf, corpusText, ROOT } from '../../support/make';
import { noteAsText } from '../../support/noteAsText';

const read = (body: string, name = 'Note for the Minister.docx') => readWordTemplate({ bytes: foreignWord(body), name });
const h = (words: string) => styled('berschrift1', words);

/** A block in one line: its kind and what it says. */
function line(block: Block): string {
  if (block.type === 'paragraph') return block.text;
  if (block.type === 'table')
    return `${block.header ? 'headed ' : ''}table ${block.rows.map((row) => row.join('|')).join(' / ')}`;
  if (block.type === 'author') return `author (${block.about}): ${block.prompt}`;
  const words = 'text' in block && block.text ? `: ${block.text}` : '';
  return `${block.type} as ${'as' in block ? block.as : '–'}${words}`;
}
const told = ({ sections }: Template): string[] =>
  sections.flatMap(({ heading, guidance, maxWords, blocks }) => [
    `# ${heading}${maxWords === null ? '' : ` (${maxWords} words)`}`,
    ...(guidance === null ? [] : [`guidance: ${guidance}`]),
    ...blocks.map(line),
  ]);
/** What a document of one section holds, without the section's heading. */
const held = (body: string): string[] => told(read(h('One') + h('Two') + body).template).slice(3);

describe('a form becomes a template', () => {
  it.each<[string, string, string[]]>([
    ['fixed text stays', p('The sides met.'), ['The sides met.']],
    ['a name in braces is a field', p('Held in {{event.city}}.'), ['Held in {event.city}.']],
    ['also where Word has parted it', p(parted('Held in {{event.city}}.', 11)), ['Held in {event.city}.']],
    ['with a format', p('{{ event.round | ordinal }} round'), ['{event.round|ordinal} round']],
    ['in the usual format where none is said', p('on {{event.dates}}'), ['on {event.dates|dateLong}']],
    ['by what people call it', p('{{Venue}}, {{Place of the next round}}'), ['{event.venue}, {next.place}']],
    ['as a template writes it', p('Held in {event.city}.'), ['Held in {event.city}.']],
    [
      'a content control by its tag',
      p(run('In ') + control({ tag: 'event.city', title: 'City', asks: true }, 'Click')),
      ['In {event.city}'],
    ],
    ['or by its title', p(run('In ') + control({ tag: 'cc_17', title: 'Venue' }, 'Oslo')), ['In {event.venue}']],
    ['a field of a mail merge', p(run('In ') + field('MERGEFIELD Venue \\* MERGEFORMAT', '«Venue»')), ['In {event.venue}']],
    [
      'fields of an item repeat their line',
      item(2, 0, '{{outcome.side}}: {{outcome.words}}'),
      ['outcomes as bullets: {outcome.side}: {outcome.words}'],
    ],
    ['as numbers, too', item(1, 0, '{{quote.sentence}}'), ['quotes as numbered']],
    ['or as sentences', p('{{step.what}} ({{step.who}})'), ['nextSteps as sentences: {step.what} ({step.who})']],
    ['items of a list are lines', item(2, 0, 'a') + item(1, 0, 'b'), ['• a', '1. b']],
    [
      'a table stays one, with its fields and its empty cells',
      table([
        ['Risk', 'low in {{event.city}}'],
        ['Cost', ''],
      ]),
      ['table Risk|low in {event.city} / Cost|'],
    ],
    [
      'with its header',
      table([
        [`§${p(run('What', '<w:b/>'))}`, `§${p(run('By whom', '<w:b/>'))}`],
        ['', ''],
      ]),
      ['headed table What|By whom / |'],
    ],
    [
      'merged cells are parted',
      table([
        ['<w:gridSpan w:val="2"/>§Both', 'c'],
        ['<w:vMerge w:val="restart"/>§Down', 'e', 'f'],
        ['<w:vMerge/>§', 'h', 'i'],
      ]),
      ['table Both||c / Down|e|f / |h|i'],
    ],
    [
      'one whose row repeats is a line that does',
      table([['{{outcome.words}}', '{{outcome.side}}']]),
      ['outcomes as sentences: {outcome.words}: {outcome.side}'],
    ],
    ['one of one column is lines', table([['Risk'], ['Cost']]), ['Risk', 'Cost']],
    ['a brace of the author’s own is a bracket', p('a {b} c'), ['a (b) c']],
    ['an unknown name shows', p('On {{day}} in Oslo'), ['On [day] in Oslo']],
    [
      'an unknown control alone is the author’s',
      p(control({ tag: 'advice', asks: true }, 'What do you advise?')),
      ['author (comment): What do you advise?'],
    ],
    ['one that is filled is its words', p(control({ tag: 'unit' }, 'Asia desk')), ['Asia desk']],
  ])('%s', (_what, body, lines) => expect(held(body)).toEqual(lines));

  it.each<[string, string, string[]]>([
    [
      'italics are guidance',
      h('A') + h('B') + p(run('Be brief: at most 80 words.', '<w:i/>')) + p('x'),
      ['# A', 'author (comment): A', '# B (80 words)', 'guidance: Be brief: at most 80 words.', 'x'],
    ],
    [
      'so are brackets, and a style of that name',
      h('A') + h('B') + p('[Say who.]') + styled('Hinweis', 'And when.') + p('x'),
      ['# A', 'author (comment): A', '# B', 'guidance: Say who. And when.', 'x'],
    ],
    [
      'round ones and others within them too, but no portion mark and no words that only begin and end with some',
      h('A') + h('B') + p('(Write at most four lines (no quotes).)') + p('(U)') + p('(a) and (b)'),
      ['# A', 'author (comment): A', '# B', 'guidance: Write at most four lines (no quotes).', '(U)', '(a) and (b)'],
    ],
    [
      'and what is hidden',
      h('A') + h('B') + p(run('x') + run('Only facts.', '<w:vanish/>')),
      ['# A', 'author (comment): A', '# B', 'guidance: Only facts.', 'x'],
    ],
    [
      'a section that says nothing is the author’s, asked for by its guidance',
      h('Risks') + h('Recommendation') + p(run('What do you advise?', '<w:i/>')),
      ['# Risks', 'author (risk): Risks', '# Recommendation', 'author (recommendation): What do you advise?'],
    ],
    [
      'bold lines are headings where there are no others',
      p(run('Facts', '<w:b/>')) + p('x') + p(run('Risks', '<w:b/>')),
      ['# Facts', 'x', '# Risks', 'author (risk): Risks'],
    ],
    [
      'words before the first heading have a section',
      `${p('To whom it may concern')}${h('A')}${p('x')}${h('B')}${p('y')}`,
      ['# Opening', 'To whom it may concern', '# A', 'x', '# B', 'y'],
    ],
    ['a document without any headings has one section', p('x'), ['# Opening', 'x']],
  ])('%s', (_what, body, lines) => expect(told(read(body).template)).toEqual(lines));

  it('has the title and subtitle of the document, its page, and the name of the file', () => {
    const { template } = read(
      styled('Titel', 'Visit to {{event.city}}') + styled('Untertitel', '{{note.date}}') + h('A') + p('x'),
    );
    expect(template).toMatchObject({
      name: 'Note for the Minister',
      id: 'note-for-the-minister',
      title: 'Visit to {event.city}',
      subtitle: '{note.date|date}',
      page: { size: 'A4', orientation: 'portrait' },
    });
  });
  it('takes lines above the first heading as the heading block and the head of the note', () => {
    const rows = table([
      ['To', ''],
      ['Ref', '{{reference}}'],
      ['Venue', '{{event.venue}}'],
      ['Sides', '{{participants}}'],
      ['File', ''],
    ]);
    const { template } = read(`${styled('Titel', 'T')}${rows}${p('When: {{event.dates}}')}${h('A')}${p('x')}`);
    expect(template.head).toEqual(['to', 'reference']);
    expect(template.headingBlock).toEqual([
      { type: 'text', label: 'Venue', text: '{event.venue}' },
      { type: 'participants' },
      { type: 'gap', label: 'File', missing: 'File: to be completed' },
      { type: 'text', label: 'When', text: '{event.dates|dateLong}' },
    ]);
  });
  it('fills a table of the form: words stand, fields are claims, what is asked for is a gap', () => {
    const rows = [
      ['Place', '{{event.city}}'],
      ['Risk', ''],
      ['Desk', '[name of the desk]'],
      ['', ''],
    ];
    const { template } = read(h('A') + p('x') + h('B') + table(rows));
    const { articles, facts } = briefingOf(corpusText('01'));
    const text = noteAsText(fillNote(template, { articles, facts, today: '2026-11-26' }).doc);
    expect(text).toContain('|Place|Islamabad|\n|Risk|[?Risk: to be completed]|\n|Desk|[?name of the desk]|\n| | |');
  });
  it('fills, as any other template', () => {
    const { template } = readWordTemplate({
      bytes: new Uint8Array(readFileSync(path.join(ROOT, 'tests/fixtures/form-python-docx.docx'))),
      name: 'Form.docx',
    });
    const { articles, facts } = briefingOf(corpusText('01'));
    const { doc } = fillNote(template, { articles, facts, today: '2026-11-26' });
    expect(noteAsText(doc)).toMatch(/^title: MINISTRY OF WATER\n\|#Venue\|Foreign Office\|/);
    expect(noteAsText(doc)).toContain('h1: Agreed\n- ');
    expect(doc.attrs.apparatus.head).toEqual(['to', 'from']);
  });
});

describe('what could not be taken is said by its name', () => {
  const titled = (body: string) =>
    read(`${styled('Titel', 'T')}${h('A')}${body}`).lost.filter((said) => !said.startsWith('Comments'));
  it.each<[string, string, string[]]>([
    ['nothing', p('{{event.city}}'), []],
    [
      'an unknown name with the nearest',
      p('In {{meeting_venue}} now'),
      ['“{{meeting_venue}}” is no field; the nearest is “event.venue”. It stands as “[meeting_venue]”.'],
    ],
    ['one that is like none', p('In {{weather}} now'), ['“{{weather}}” is no field. It stands as “[weather]”.']],
    [
      'a misspelt one',
      p('In {{event.citty}} now'),
      ['“{{event.citty}}” is no field; the nearest is “event.city”. It stands as “[event.citty]”.'],
    ],
    [
      'a control alone in its line',
      p(control({ tag: 'advice', asks: true }, 'What?')),
      ['The content control “advice” is no field. It stands as a block that is yours to write.'],
    ],
    [
      'a control that was filled',
      p(run('By ') + control({ tag: 'unit' }, 'Asia desk')),
      ['The content control “unit” is no field. It stands as “Asia desk”.'],
    ],
    [
      'fields of two kinds of item in one line',
      p('{{outcome.words}} {{quote.words}}'),
      ['“quote.words” belongs in a line of its own: a line repeats for one kind of thing. It was left out.'],
    ],
    ['looks', p(run('a', '<w:b/>') + run('b')), ['Bold, italic and links were left out: the text of a template is plain.']],
    [
      'footnotes',
      p(`${run('a')}<w:r><w:footnoteReference w:id="1"/></w:r>`),
      ['One footnote was left out: a template has none.'],
    ],
    [
      'a table that is none to fill in',
      table([['a'], ['b']]),
      ['One table came as lines of text: it repeats, has one column, holds other tables, or is too large.'],
    ],
    ['a table', table([['a', 'b', 'c']]), []],
    ['merged cells', table([['<w:gridSpan w:val="2"/>§a', 'c']]), []],
    [
      'a heading below',
      styled('berschrift2', 'B'),
      ['Headings below others are sections of their own: a template has one level.'],
    ],
  ])('%s', (_what, body, said) => expect(titled(body)).toEqual(said));

  it('more headings than a template has sections', () => {
    const { template, lost } = read(Array.from({ length: 45 }, (_, i) => h(`Part ${i}`) + p('x')).join(''));
    expect(template.sections).toHaveLength(40);
    expect(lost.join(' ')).toContain('It has 45 headings: 5 stand as lines');
    expect(told(template).slice(-2)).toEqual(['Part 44', 'x']);
  });
  it('more paragraphs than a section has room for', () => {
    const { template, lost } = read(h('A') + h('B') + p('x').repeat(60));
    expect(template.sections[1]?.blocks).toHaveLength(50);
    expect(lost.join(' ')).toContain('“B” is longer than there is room for: its last 10 paragraphs were left out.');
  });
});

describe('the nearest right name', () => {
  it.each<[string, string | null]>([
    ['event.vennue', 'event.venue'],
    ['City', 'event.city'],
    ['MeetingVenue', 'event.venue'],
    ['date', 'note.date'],
    ['speaker', 'quote.speaker'],
    ['copy number', 'copyNumber'],
    ['event.start', 'event.dates'],
    ['event.end_date', 'event.dates'],
    ['event.date', 'event.dates'],
    ['MeetingDate', 'event.dates'],
    ['day', 'event.dates'],
    ['event.title', 'event.name'],
    ['event.location', 'event.venue'],
    ['next.location', 'next.place'],
    ['last.venue', 'last.city'],
    ['constructor', null],
    ['budget line', null],
    ['a very long sentence that somebody wrote where a name was wanted, to be sure', null],
  ])('of “%s” is %s', (name, nearest) => expect(nearestField(name)).toBe(nearest));
});

it('keeps the merged cells of a form, also in the note that is made of it', () => {
  const merge = (how: string) => `<w:vMerge${how}/>§`;
  const form = table([
    ['<w:gridSpan w:val="2"/>§Delegations', 'Since'],
    [`${merge(' w:val="restart"')}Ours`, '{{parties.first}}', ''],
    [merge(''), 'in Riga', ''],
  ]);
  const { template } = read(h('Who') + form);
  const block = template.sections[0]?.blocks[0];
  expect(block?.type === 'table' && block.merged).toEqual([
    { row: 0, column: 0, rows: 1, columns: 2 },
    { row: 1, column: 0, rows: 2, columns: 1 },
  ]);
  const { articles, facts } = briefingOf(corpusText('01'));
  const { doc } = fillNote(template, { articles, facts, today: '2026-01-02' });
  const cells = doc.content.find(({ type }) => type === 'table')?.content.map(({ content }) => content.map(({ attrs }) => attrs));
  expect(cells?.map((row) => row.map((attrs) => 'colspan' in attrs && [attrs.rowspan, attrs.colspan]))).toEqual([
    [
      [1, 2],
      [1, 1],
    ],
    [
      [2, 1],
      [1, 1],
      [1, 1],
    ],
    [
      [1, 1],
      [1, 1],
    ],
  ]);
});
