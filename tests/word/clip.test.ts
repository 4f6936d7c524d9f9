import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { clipOf } from '../../shared/export/clip';
import { parseNoteDoc } from '../../shared/model/note';
import { NOTES } from './golden/notes';

/** What is put on the clipboard, over the golden set: nothing in it that a mail would show wrongly or that is not the reader's. */
const clip = async (name: string, evidence: 'none' | 'footnotes' | 'annex' = 'none') => {
  const made = await NOTES[name]?.();
  if (!made) throw new Error(`no note is called ${name}`);
  return clipOf({ briefing: made.briefing, evidence }, null);
};
const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** Elements with their attributes, in order, and the words between them; throws where a tag is closed that is not open. */
function read(html: string): { elements: { name: string; attribs: Record<string, string> }[]; words: string } {
  const open: string[] = [];
  const elements: { name: string; attribs: Record<string, string> }[] = [];
  let words = '';
  const parser = new Parser(
    {
      onopentag: (name, attribs) => {
        open.push(name);
        elements.push({ name, attribs });
      },
      onclosetag: (name) => {
        if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
      },
      ontext: (text) => {
        words += text;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  expect(open).toEqual([]);
  return { elements, words };
}

describe('the note on the clipboard', () => {
  it.each(Object.keys(NOTES))('%s: each element bears its look; no link within, no id, nothing of the app', async (name) => {
    for (const evidence of ['none', 'footnotes', 'annex'] as const) {
      const { html, text } = await clip(name, evidence);
      const { elements, words } = read(html);
      const kept = new Set(elements.flatMap(({ attribs }) => Object.keys(attribs)));
      const allowed = ['lang', 'dir', 'style', 'class', 'href', 'src', 'alt', 'width', 'start', 'colspan', 'rowspan', 'scope'];
      expect([...kept].filter((each) => !allowed.includes(each))).toEqual([]);
      for (const { name: tag, attribs } of elements) {
        expect(attribs.href ?? '').not.toMatch(/^#/);
        if (attribs.class !== undefined) expect(attribs.class).toBe('MsoTitle');
        if (/^(?:p|h\d|ul|ol|table|t[hd]|blockquote)$/.test(tag)) expect(attribs.style, tag).toBeTruthy();
      }
      // Headings of a table are told again in each row of plain text, so it may say more.
      if (!elements.some(({ name: tag }) => tag === 'table' || tag === 'ol' || tag === 'img' || tag === 'a'))
        expect(letters(words)).toBe(letters(text));
    }
  });

  it.each([
    ['none', 'neither numbers nor notes', false],
    ['footnotes', 'numbers in the text, the notes as a plain list at the end', true],
  ] as const)('evidence %s: %s', async (evidence, _says, noted) => {
    const { elements, words } = read((await clip('template-readout', evidence)).html);
    const marks = elements.filter(({ name }) => name === 'sup').length;
    expect(marks > 0).toBe(noted);
    expect(words.includes('Notes')).toBe(noted);
  });

  it('the whole has the marking above and who cleared it below; a part of it has its words alone', async () => {
    const made = await NOTES['template-all-heads']?.();
    if (!made) throw new Error('no such note');
    const whole = clipOf({ briefing: made.briefing, evidence: 'none' }, null);
    for (const says of ['OFFICIAL', 'Permanent Secretary', 'Cleared by'])
      for (const words of [whole.html, whole.text]) expect(words).toContain(says);
    const part = parseNoteDoc({
      type: 'doc',
      attrs: made.briefing.note.attrs,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'These words.' }] }],
    });
    const alone = clipOf({ briefing: made.briefing, evidence: 'none' }, part);
    expect(alone.text).toBe('These words.\n');
    expect(read(alone.html).words.trim()).toBe('These words.');
  });

  it('headings are those of the Word document: the title is none, sections are of the first level', async () => {
    const { html } = await clip('headings');
    const names = read(html).elements.map(({ name, attribs }) => (attribs.class ? `${name}.${attribs.class}` : name));
    expect(names).toEqual(['div', 'p.MsoTitle', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
  });
});
