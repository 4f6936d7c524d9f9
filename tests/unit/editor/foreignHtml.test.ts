import { DOMParser } from '@tiptap/pm/model';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { cleanForeignHtml } from '../../../renderer/writing/foreignHtml';
import { schema } from './bench';

const parse = (html: string): Document =>
  parseHTML(/<html/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`).document as unknown as Document;
const clean = (html: string): string => cleanForeignHtml(html, parse).replace(/\s*\n\s*/g, '');

/** A paragraph of a Word list, as Word 365 puts it on the clipboard. */
const item = (words: string, level = 1, sign = '·', list = 'l0') =>
  `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:${list} level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`;

describe('from Word', () => {
  it.each<[string, string, string]>([
    ['bullets are a list', item('one') + item('two'), '<ul><li><p>one</p></li><li><p>two</p></li></ul>'],
    [
      'numbers are a numbered one',
      item('one', 1, '1.') + item('two', 1, '2.'),
      '<ol><li><p>one</p></li><li><p>two</p></li></ol>',
    ],
    [
      'levels are lists in lists',
      item('one') + item('under', 2, 'a)') + item('two'),
      '<ul><li><p>one</p><ol><li><p>under</p></li></ol></li><li><p>two</p></li></ul>',
    ],
    [
      'two lists stay two',
      `${item('one')}<p class=MsoNormal>between</p>${item('two')}`,
      '<ul><li><p>one</p></li></ul><p>between</p><ul><li><p>two</p></li></ul>',
    ],
    [
      'a bulleted and a numbered one that touch stay two',
      item('one') + item('two', 1, '1.'),
      '<ul><li><p>one</p></li></ul><ol><li><p>two</p></li></ol>',
    ],
    ['headings by their style', '<p class=MsoHeading2>Energy</p><p class=MsoTitle>Note</p>', '<h2>Energy</h2><h1>Note</h1>'],
    [
      'styles and empty marks go',
      '<p class=MsoNormal style="margin:0"><span lang=EN-GB style="color:red">words</span><o:p></o:p></p>',
      '<p>words</p>',
    ],
    ['conditional comments go', '<!--[if gte mso 9]><xml><w:x/></xml><![endif]--><p>words</p>', '<p>words</p>'],
    ['hidden text goes', '<p>seen<span style="mso-hide:all">hidden</span></p>', '<p>seen</p>'],
    [
      'tables keep their spans alone',
      '<table class=MsoTable border=1 width=600><tr style="x"><td colspan=2 width=100 style="border:none"><p>a</p></td></tr></table>',
      '<table><tr><td colspan="2"><p>a</p></td></tr></table>',
    ],
  ])('%s', (_name, html, expected) => expect(clean(html)).toBe(expected));
});

describe('from the web', () => {
  it.each<[string, string, string]>([
    ['scripts, forms and frames go', '<p>a</p><script>x()</script><iframe src="x"></iframe><form><input></form>', '<p>a</p>'],
    ['handlers go', '<p onclick="x()">a</p>', '<p>a</p>'],
    ['pictures from elsewhere go', '<p>a<img src="https://example.org/track.gif"></p>', '<p>a</p>'],
    [
      'a link keeps its address',
      '<a href="https://example.org" target="_blank" class="x">a</a>',
      '<a href="https://example.org">a</a>',
    ],
    ['weight said by a style', '<p><span style="font-weight: 700">a</span></p>', '<p><strong>a</strong></p>'],
    ['the wrapper of online documents is no bold', '<b style="font-weight:normal" id="docs"><p>a</p></b>', '<p>a</p>'],
  ])('%s', (_name, html, expected) => expect(clean(html)).toBe(expected));
});

it('leaves what is ours as it is', () => {
  const ours = '<p data-pm-slice="1 1 []"><span data-claim="c1" data-fact="f1" class="c">a</span></p>';
  expect(cleanForeignHtml(ours, parse)).toBe(ours);
});

it('is what the schema takes: lists, headings and tables, no address that runs', () => {
  const html = clean(`<p class=MsoHeading1>Head</p>${item('one')}<p><a href="javascript:alert(1)">link</a></p>`);
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const { content } = DOMParser.fromSchema(schema).parseSlice(document.body as unknown as HTMLElement);
  const names: string[] = [];
  content.descendants((node) => {
    names.push(node.type.name);
  });
  expect(names).toEqual(expect.arrayContaining(['heading', 'bulletList', 'listItem', 'paragraph']));
  expect(JSON.stringify(content.toJSON())).not.toContain('javascript:');
});
