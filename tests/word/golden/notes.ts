import { Document, Footer, Header, Packer, Paragraph } from 'docx';
import { unzipSync } from 'fflate';
import type { ExportInput } from '../../../shared/export/input';
import { parseNoteDoc } from '../../../shared/model/note';
import { TEMPLATE_KINDS } from '../../../shared/model/template';
import { briefingOf, corpusText, template } from '../../support/make';
import { pngOf } from '../../support/pictures';

/** A note of the golden set, as the exporter takes it. */
export type Golden = ExportInput;

const PNG = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADElEQVR4nGP4z8AAAAMBAQAY3Y2wAAAAAElFTkSuQmCC';
type Json = { type: string; [key: string]: unknown };
const t = (text: string, ...marks: (string | Json)[]): Json => ({
  type: 'text',
  text,
  marks: marks.map((mark) => (typeof mark === 'string' ? { type: mark } : mark)),
});
const p = (...content: (string | Json)[]): Json => ({
  type: 'paragraph',
  content: content.map((c) => (typeof c === 'string' ? t(c) : c)),
});
const h = (level: number, words: string, anchor: string | null = null): Json => ({
  type: 'heading',
  attrs: { level, anchor },
  content: [t(words)],
});
const li = (...content: Json[]): Json => ({ type: 'listItem', content });
const ul = (...content: Json[]): Json => ({ type: 'bulletList', content });
const ol = (...content: Json[]): Json => ({ type: 'orderedList', attrs: { start: 1 }, content });
const td = (content: string | Json | Json[], attrs = {}): Json => ({
  type: 'tableCell',
  attrs,
  content: typeof content === 'string' ? [p(content)] : [content].flat(),
});
const th = (words: string, attrs = {}): Json => ({ type: 'tableHeader', attrs, content: [p(words)] });
const tr = (...content: Json[]): Json => ({ type: 'tableRow', content });
const grid = (...content: Json[]): Json => ({ type: 'table', attrs: { layout: 'grid' }, content });
const note = (text: string): Json => ({ type: 'footnote', attrs: { text } });
const refer = (target: string, label: string): Json => ({ type: 'crossReference', attrs: { target, label } });
const image = (attrs: object): Json => ({ type: 'image', attrs: { src: PNG, ...attrs } });
/** A picture twice as wide as high. */
const map = (width = 100): Json => image({ src: pngOf(1000, 500), alt: 'Map', width });
const nested = (make: (item: Json) => Json, depth: number, level = 1): Json =>
  make(level < depth ? li(p(`Level ${level}`), nested(make, depth, level + 1)) : li(p(`Level ${level}`)));
const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i + 1));

/** A note with these blocks and nothing else. */
function own(content: Json[], apparatus: object = {}, more: Partial<Golden> = {}): Golden {
  const briefing = briefingOf(corpusText('01'));
  const { comments } = briefing.note.attrs;
  briefing.note = parseNoteDoc({
    type: 'doc',
    attrs: { apparatus: { version: 'final', ...apparatus }, reviews: {}, comments },
    content: [{ type: 'title', content: [t('A note')] }, ...content],
  });
  return { briefing, templateName: 'Meeting readout', evidence: 'none', ...more };
}

/** One of each of what stands among the paragraphs of a body. */
const formed = (): Json[] => [
  p('Before the first heading.'),
  h(1, 'Summary', 'summary'),
  p('The sides met. See ', refer('summary', 'Summary'), '.'),
  p(''),
  ul(li(p('A point'), ul(li(p('a deeper one'))))),
  h(1, 'Main points'),
  ol(li(p('Gas.'), p('Prices too.'), ol(li(p('for 2025')), li(p('for 2026')))), li(p('Grain.'), ul(li(p('wheat'))))),
  { type: 'blockquote', content: [p('Words of another.')] },
  grid(tr(th('Year')), tr(td([p('2025'), ol(li(p('in a cell')))]))),
  h(1, 'Comment'),
  {
    type: 'authorBlock',
    attrs: { prompt: 'Your view' },
    content: [p('We should go.'), ol(li(p('Soon.'))), ul(li(p('By train.')))],
  },
  p('The end.'),
];

const LADDER = [
  { level: 'UNCLASSIFIED', mark: 'U' },
  { level: 'SECRET', mark: 'S' },
];
const bearing = (portion: string, node: Json): Json => ({ ...node, attrs: { portion } });
/** Paragraphs that bear marks, and one that bears none. */
const portioned = (): Json[] => [
  h(1, 'Summary'),
  bearing('S', p('The sides met.')),
  p('Nobody marked this.'),
  bearing('U', p('')),
  ul(li(bearing('U', p('A point')))),
  ol(li(bearing('S', p('Gas.')))),
  { type: 'authorBlock', attrs: { prompt: 'Your view' }, content: [bearing('S', p('We should go.'))] },
  bearing('U', p('اتفق الطرفان')),
];

/** What a template makes of a report. */
function filled(kind: (typeof TEMPLATE_KINDS)[number], article: string, more: Partial<Golden> = {}): Golden {
  const from = template(kind);
  return { briefing: briefingOf(corpusText(article), from), templateName: from.name, evidence: 'none', ...more };
}

function withComment(): Golden {
  const made = own([p('This ', t('needs checking', { type: 'comment', attrs: { comment: 'k' } }), '.')], {}, { comments: true });
  made.briefing.note.attrs.comments = {
    k: { author: '😀 Officer', time: '2026-01-01T10:00:00.000Z', text: 'Ask the desk.\nBy Friday.', resolved: false },
  };
  return made;
}

function empty(): Golden {
  const made = own([]);
  made.briefing.note.content = [];
  return made;
}

function full(): Golden {
  const made = filled('ministerial', '02', { evidence: 'annex' });
  Object.assign(made.briefing.note.attrs.apparatus, {
    reference: 'EUR/2026/014',
    marking: { scheme: 'uk-gscp', level: 'OFFICIAL', handling: null },
    to: 'The Minister',
    from: 'Europe Department',
    through: 'The Permanent Secretary',
    action: 'Approve',
    actionBy: '2026-03-03',
    draftedBy: 'A. Officer',
    clearedBy: 'B. Head',
    approvedBy: 'C. Director',
    distribution: 'All posts',
    attachments: 'A Draft memorandum; B Map',
  });
  return made;
}

/** A note on a letterhead, with the places for what stands on every page and for the note. */
async function onLetterhead(): Promise<Golden> {
  const paper = new Document({
    styles: { default: { heading1: { run: { color: '7a1f2b', allCaps: true } } } },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('MINISTRY {{marking}} {{draft}}')] }) },
        footers: { default: new Footer({ children: [new Paragraph('Ref. {{reference}}')] }) },
        children: ['Department for Asia', '{{body}}', 'For internal use.'].map((line) => new Paragraph(line)),
      },
    ],
  });
  return { ...full(), letterhead: unzipSync(new Uint8Array(await Packer.toArrayBuffer(paper))) };
}

/** The golden set, by the name of the file that says how it goes out. */
export const NOTES: Readonly<Record<string, () => Golden | Promise<Golden>>> = {
  ...Object.fromEntries(TEMPLATE_KINDS.map((kind) => [`template-${kind}`, () => filled(kind, '01')])),
  'template-all-heads': full,
  letterhead: onLetterhead,
  'evidence-footnotes': () => filled('readout', '03', { evidence: 'footnotes' }),
  'evidence-annex': () => filled('readout', '03', { evidence: 'annex' }),
  'draft-for-checking': () => filled('readout', '04', { checking: true }),
  'draft-for-checking-footnotes': () => filled('readout', '04', { checking: true, evidence: 'footnotes' }),
  comment: withComment,
  empty,
  paragraphs: () => own([p('One.'), p(''), p('Two', { type: 'hardBreak' }, 'lines and a\ttab.')]),
  headings: () => own(times(6, (level) => h(level, `Heading ${level}`))),
  marks: () =>
    own([
      p(
        t('bold', 'bold'),
        t(' italic', 'italic'),
        t(' underline', 'underline'),
        t(' strike', 'strike'),
        t(' all', 'bold', 'italic', 'underline', 'strike'),
      ),
    ]),
  links: () => own([p('See ', t('the text', { type: 'link', attrs: { href: 'https://example.org/a?b=1&c="2"' } }), '.')]),
  gap: () => own([p('On ', { type: 'gap', attrs: { field: 'date', label: 'date not stated in the source' } }, '.')]),
  'quote-and-author': () =>
    own([
      { type: 'blockquote', content: [p('Words of another.'), p('And more.')] },
      { type: 'authorBlock', attrs: { prompt: 'Your view', required: true } },
      {
        type: 'authorBlock',
        attrs: { prompt: 'Your view' },
        content: [p('We should be there.'), ul(li(p('Soon.'), p('By train.'), ol(li(p('In March.')))))],
      },
    ]),
  'lists-restart': () =>
    own([ol(li(p('One')), li(p('Two'))), p('Between.'), ol(li(p('One again'))), ul(li(p('A point'), p('goes on')))]),
  'lists-that-begin-later': () =>
    own([
      ol(li(p('One')), li(p('Two'))),
      p('Between.'),
      { ...ol(li(p('Three')), li(p('Four'), { ...ol(li(p('b'))), attrs: { start: 2 } })), attrs: { start: 3 } },
      ol(li(p('One again'))),
    ]),
  'numbered-paragraphs': () => own(formed(), { numbered: true }),
  'portion-marks': () => own(portioned(), { portions: LADDER, marking: { scheme: 'us', level: 'SECRET', handling: null } }),
  'portion-marks-and-numbers': () => own(portioned(), { portions: LADDER, numbered: true }),
  'portion-marks-off': () => own(portioned()),
  'lists-of-twelve-levels': () => own([nested(ul, 12), nested(ol, 12)]),
  table: () => own([grid(tr(th('Year'), th('Price')), tr(td('2025'), td('40')), tr(td(''), td('41')))]),
  'table-merged': () =>
    own([
      grid(
        tr(th('Side', { rowspan: 2, colwidth: [200] }), th('Round', { colspan: 2, colwidth: [100, 100] })),
        tr(th('First'), th('Second')),
        tr(td('A', { rowspan: 2 }), td('yes'), td('no')),
        tr(td('both', { colspan: 2 })),
      ),
    ]),
  'table-with-blocks': () =>
    own([grid(tr(th('What')), tr(td([h(2, 'In a cell'), ol(li(p('first')), li(p('second'), ul(li(p('deeper')))))])))]),
  'blocks-in-cells': () =>
    own([
      grid(
        tr(th('What'), th('Who'), th('Map')),
        tr(
          td([p('Points'), ul(li(p('first'), ol(li(p('deeper')))), li(p('second')))]),
          td({ type: 'blockquote', content: [p('Words of another.')] }),
          td(map()),
        ),
        tr(td('In it:'), td(grid(tr(th('Year'), th('Price')), tr(td('2025'), td('40'))), { colspan: 2 })),
      ),
    ]),
  'blocks-in-a-list-and-quote': () =>
    own([
      ul(li(p('A point'), map(50), grid(tr(th('Year')), tr(td('2025'))), h(3, 'Of it'), p('goes on')), li(map(20))),
      { type: 'blockquote', content: [p('Words of another.'), ul(li(p('a point')), li(p('and more'))), map(50), p('The end.')] },
    ]),
  'blocks-by-the-author': () =>
    own([
      {
        type: 'authorBlock',
        attrs: { prompt: 'Your view' },
        content: [
          p('We should go.'),
          h(2, 'Why'),
          { type: 'blockquote', content: [p('Words of another.'), ul(li(p('a point')))] },
          ul(li(p('Soon.'), ol(li(p('In March.'))))),
          grid(tr(th('Year'), th('Price')), tr(td('2025'), td('40'))),
          map(40),
          p('The end.'),
        ],
      },
    ]),
  'table-of-sixty-columns': () =>
    own([grid(tr(...times(60, (i) => th(`C${i}`))), tr(...times(60, (i) => td(`${i}`))))], { orientation: 'landscape' }),
  'table-heading-block': () =>
    own([
      {
        type: 'table',
        attrs: { layout: 'heading-block' },
        content: [tr(td('Date'), td('3 March')), tr(td('Place'), td('Vienna'))],
      },
    ]),
  pictures: () => own([image({ alt: 'Two delegations & a "flag"', width: 50 }), image({ decorative: true, width: 5 })]),
  'contents-and-references': () =>
    own([
      { type: 'contents', attrs: { depth: 2 } },
      h(1, 'Energy', 'energy'),
      p('See ', refer('energy', 'Energy'), ', ', refer('prices', 'Table 1'), ', ', refer('lost', 'Old'), '.'),
      { type: 'table', attrs: { layout: 'grid', anchor: 'prices' }, content: [tr(th('Year')), tr(td('2025'))] },
      { type: 'pageBreak' },
      h(2, 'Prices'),
    ]),
  footnotes: () => own([p('Settled.', note('The embassy.\nNot for quotation.'), ' And so on.', note('قال الوزير'))]),
  'footnotes-300': () => own(times(300, (i) => p(`Statement ${i}.`, note(`Source ${i}.`)))),
  arabic: () =>
    own(
      [
        h(1, 'محضر الاجتماع'),
        p('اتفق الطرفان في 3 مارس 2026 على ', t('ميثاق جديد', 'bold'), '.'),
        ol(li(p('أولا')), li(p('ثانيا'))),
        grid(tr(th('السنة'), th('السعر')), tr(td('2025'), td('40'))),
      ],
      { language: 'ar', to: 'الوزير', reference: 'أ/12' },
    ),
  hebrew: () =>
    own([h(1, 'סיכום'), p('הצדדים סיכמו (2026) על הסכם.'), { type: 'blockquote', content: [p('דברי אחר')] }], { language: 'he' }),
  'east-asian': () =>
    own([h(1, '会议纪要'), p('双方于2026年3月3日达成协议。'), p('両国は協定に合意した。'), p('양측은 협정에 합의했다.')]),
  'mixed-directions': () =>
    own([
      p('The Arabic title is ميثاق المدينة (2026) and the Chinese one 城市宪章.'),
      p('وقعت شركة Siemens العقد في Berlin يوم 3 مارس.'),
      p('2026 – שנה'),
      p(''),
    ]),
  'other-scripts': () => own([p('Москва, Αθήνα, Tiếng Việt, ไทย, हिन्दी, e\u0301, 👩‍👩‍👧, 𝔘')]),
  'hostile-markup': () =>
    own([p(']]> </w:t></w:r><w:p/> &amp; &xxe; <!ENTITY x SYSTEM "file:///x"> { INCLUDETEXT "x" } =1+1')], {
      subject: ']]><x>&',
      reference: '"><w:p/>',
    }),
  'hostile-characters': () =>
    own([p('be\u0000fore\u0001 \ud800after\udfff \ufffe'), h(1, 'He\u0007ad'), p('Note', note('foot\u0002note'))], {
      subject: 'sub\u0003ject',
      reference: 'R\u0004\ud800',
      draftedBy: 'A\u0005',
      to: 'T\u0006',
    }),
  'letter-paper': () => own([p('On Letter paper.')], { page: 'Letter', version: 'draft', reference: 'X/1', date: '2026-03-03' }),
  enormous: () =>
    own(times(400, (i) => (i % 20 === 1 ? h(1, `Part ${i}`) : p(`${`Sentence ${i} of a long note. `.repeat(12)}`)))),
};
