import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportDocx } from '../../shared/export/docx';
import { childOf, childrenOf, closest, rootOf, textOf, within, type XmlElement } from '../../shared/export/xmlTree';
import { parseNoteDoc } from '../../shared/model/note';
import { briefingOf, corpusText } from '../support/make';
import { paperParts, zipped } from '../support/paper';

/** In which language Word checks what stands on a letterhead: the note's words in the note's, the letterhead's in its own. */
const style = (id: string, name: string, language: string, rest = '') =>
  `<w:style w:type="paragraph" ${rest}w:styleId="${id}"><w:name w:val="${name}"/><w:rPr><w:lang w:val="${language}"/></w:rPr></w:style>`;
const defaults = (language: string) =>
  `<w:docDefaults><w:rPrDefault><w:rPr>${language ? `<w:lang w:val="${language}" w:eastAsia="zh-CN" w:bidi="hi-IN"/>` : ''}</w:rPr></w:rPrDefault></w:docDefaults>`;
const PAPERS: Readonly<Record<string, { styles: string; own: string | undefined }>> = {
  'a letterhead that says English': { styles: defaults('en-US'), own: 'en-US' },
  'one that says no language': { styles: defaults(''), own: undefined },
  'one whose common style says German': {
    styles: defaults('en-US') + style('Standard', 'Normal', 'de-DE', 'w:default="1" '),
    own: 'de-DE',
  },
  'one whose headings and footnotes say Spanish': {
    styles: defaults('en-US') + style('H', 'heading 1', 'es-ES') + style('F', 'footnote text', 'es-ES'),
    own: 'en-US',
  },
  'one without styles': { styles: '', own: undefined },
};
const NOTES: readonly [language: string, attribute: string, words: string][] = [
  ['en-GB', 'w:val', 'The sides met.'],
  ['fr-FR', 'w:val', 'Les parties se sont rencontrées.'],
  ['pl-PL', 'w:val', 'Strony się spotkały.'],
  ['de-AT', 'w:val', 'Die Seiten trafen sich.'],
  ['zh-TW', 'w:eastAsia', '双方会晤。'],
  ['he-IL', 'w:bidi', 'הצדדים נפגשו'],
];

async function write(language: string, words: string, styles: string) {
  const briefing = briefingOf(corpusText('01'));
  const text = { type: 'text', text: words };
  briefing.note = parseNoteDoc({
    type: 'doc',
    attrs: { ...briefing.note.attrs, apparatus: { version: 'final', language } },
    content: [
      { type: 'heading', attrs: { level: 1, anchor: null }, content: [text] },
      { type: 'paragraph', content: [text, { type: 'footnote', attrs: { text: words } }] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text] }] }] },
      { type: 'paragraph', content: [] },
    ],
  });
  const letterhead = unzipSync(zipped(paperParts({ edges: { 'header default': 'MINISTRY' }, styles })));
  const given = { briefing, templateName: 'Note', evidence: 'none', letterhead, now: '2026-01-02T03:04:05.000Z' } as const;
  const parts = unzipSync((await exportDocx(given)).bytes);
  return (name: string) => rootOf(strFromU8(parts[name] ?? new Uint8Array()));
}

/** What Word takes an attribute of the language to be: by the run, its paragraph's style and what that rests on, the document. */
function languageOf(properties: XmlElement | undefined, line: XmlElement, styles: XmlElement, attribute: string) {
  const said = (element: XmlElement | undefined) => element && childOf(element, 'w:lang')?.attribs[attribute];
  const all = childrenOf(styles, 'w:style');
  const common = all.find(({ attribs }) => attribs['w:type'] === 'paragraph' && attribs['w:default']);
  const look = childOf(line, 'w:pPr');
  const named = look && childOf(look, 'w:pStyle')?.attribs['w:val'];
  let at = all.find(({ attribs }) => attribs['w:styleId'] === named) ?? common;
  let found = said(properties);
  while (found === undefined && at) {
    found = said(childOf(at, 'w:rPr'));
    const below = childOf(at, 'w:basedOn')?.attribs['w:val'];
    at = all.find(({ attribs }) => attribs['w:styleId'] === below);
  }
  return (
    found ??
    within(styles, 'w:rPrDefault')
      .flatMap((each) => within(each, 'w:rPr'))
      .map(said)[0]
  );
}

describe.each(Object.entries(PAPERS))('on %s', (_what, { styles, own }) => {
  it.each(NOTES)('a note in %s is in it, paragraph by paragraph', async (language, attribute, words) => {
    const part = await write(language, words, styles);
    const looks = part('word/styles.xml');
    const runs = ['word/document.xml', 'word/footnotes.xml']
      .flatMap((name) => within(part(name), 'w:r'))
      .filter((run) => textOf(run).includes(words.slice(0, 4)));
    expect(runs).toHaveLength(4);
    const lineOf = (run: XmlElement) => closest(run, 'w:p') ?? run;
    expect(runs.map((run) => languageOf(childOf(run, 'w:rPr'), lineOf(run), looks, attribute))).toEqual(
      Array<string>(4).fill(language),
    );
    // What is typed into a line that is empty so far is of the note too.
    const empty = within(part('word/document.xml'), 'w:p').filter((line) => within(line, 'w:r').length === 0);
    expect(empty).toHaveLength(1);
    for (const line of empty)
      expect(languageOf(within(line, 'w:rPr')[0], line, looks, attribute), 'an empty line').toBe(language);
    const [head] = within(part('word/header1.xml'), 'w:p');
    if (head && own) expect(languageOf(within(head, 'w:rPr')[0], head, looks, 'w:val'), 'the letterhead’s own').toBe(own);
  });
});

it('a note in the letterhead’s own language says it nowhere anew', async () => {
  const part = await write('en-US', 'The sides met.', defaults('en-US'));
  expect(within(part('word/document.xml'), 'w:lang')).toEqual([]);
});
