import { describe, expect, it } from 'vitest';
import { articleFromBytes, articleFromPaste, WINDOW_LIMIT } from '../../../electron/intake';
import { UserError } from '../../../shared/error';

const AT = '2026-01-02T03:04:05.000Z';
const intake = (name: string, way: 'file' | 'paste' = 'file') => ({ name, way, importedAt: AT, limit: WINDOW_LIMIT });
const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: Array<string | number[]>) =>
  Uint8Array.from(parts.flatMap((p) => (typeof p === 'string' ? [...Buffer.from(p, 'latin1')] : p)));
const text = async (name: string, content: Uint8Array) => (await articleFromBytes(content, intake(name))).text;

async function refusal(act: () => unknown): Promise<UserError['data']> {
  try {
    await act();
  } catch (error) {
    if (error instanceof UserError) return error.data;
    throw error;
  }
  throw new Error('it was taken');
}

describe('plain text is taken as it is', () => {
  it.each([
    ['UTF-8', utf8('Zürich talks\r\n\r\nheld'), 'Zürich talks\r\n\r\nheld'],
    ['UTF-8 with a mark', utf8('\uFEFFZürich'), 'Zürich'],
    ['UTF-16 with a mark', bytes([0xff, 0xfe], ...'Zürich'.split('').map((c) => [c.charCodeAt(0), 0])), 'Zürich'],
    ['UTF-16, big-endian', bytes([0xfe, 0xff], ...'Zürich'.split('').map((c) => [0, c.charCodeAt(0)])), 'Zürich'],
    ['UTF-16 without a mark', bytes(...'The talks were held'.split('').map((c) => [c.charCodeAt(0), 0])), 'The talks were held'],
    [
      'old wire copy in Windows-1252',
      bytes('The \x93talks in Z\xfcrich ended without an agreement'),
      'The “talks in Zürich ended without an agreement',
    ],
  ])('%s', async (_name, content, wanted) => expect(await text('a.txt', content)).toBe(wanted));

  it('says when it had to guess the encoding', async () => {
    expect((await articleFromBytes(bytes('talks in Z\xfcrich and elsewhere'), intake('a.txt'))).lost[0]).toContain(
      'Windows-1252',
    );
  });
  it('mends lone surrogates, which no file can hold', async () => {
    expect((await articleFromPaste('a\ud800b', null, intake('Pasted', 'paste'))).text).toBe('a\ufffdb');
  });
  it('gives the same article the same id', async () => {
    const [a, b] = [
      await articleFromBytes(utf8('Same words'), intake('a.txt')),
      await articleFromBytes(utf8('Same words'), intake('b.txt')),
    ];
    expect([a.id, a.hash]).toEqual([b.id, b.hash]);
  });
});

describe('a web page gives its main text and nothing that runs', () => {
  const paragraph = 'The sides agreed to expand cooperation in higher education and to meet again in the spring. ';
  const page = `<!doctype html><html><head><title>Talks end</title><meta property="article:published_time" content="2024-03-02T08:00:00Z">
    <script>steal()</script></head><body><nav><a href="/">Home</a><a href="/p">Politics</a></nav>
    <article><h1>Talks end</h1>${`<p>${paragraph.repeat(3)}<img src="http://x/y.png" onerror="steal()"></p>`.repeat(4)}</article>
    <footer>Cookie settings</footer></body></html>`;

  it('keeps heading, date and paragraphs', async () => {
    const lines = (await text('a.html', utf8(page))).split('\n\n');
    expect(lines.slice(0, 2)).toEqual(['Talks end', 'Published: 2024-03-02']);
    expect(lines.filter((l) => l.startsWith('The sides agreed'))).toHaveLength(4);
  });
  it('drops scripts, handlers and menus', async () =>
    expect(await text('a.html', utf8(page))).not.toMatch(/steal|onerror|Home|<|Cookie/));
  const words = `<h1>Talks end</h1><p>${paragraph.repeat(2)}</p><p>They met in Vienna.</p>`;
  const cookies = '<div>We use cookies. Accept all</div>';
  it.each([
    ['beside the one article', `${cookies}<article>${words}</article>`, false],
    ['beside the main part', `${cookies}<main><p>A word before.</p><article>${words}</article></main>`, false],
    ['on a page that marks nothing, as nobody can tell', `${cookies}<div>${words}</div>`, true],
    ['beside a marked part that is not the text', `${cookies}<article>Ten ski resorts</article>${words}`, true],
  ])('a notice %s', async (_where, body, taken) => {
    const page = await articleFromBytes(utf8(`<html><body>${body}</body></html>`), intake('a.html'));
    expect(page.text).toContain('They met in Vienna.');
    expect(page.text.includes('We use cookies')).toBe(taken);
    expect(page.text.includes('A word before.')).toBe(body.includes('A word before.'));
    if (!taken) expect(page.lost).toEqual(['Menus and other matter round the main text of the page were left out.']);
  });
  it('reads a short fragment whole', async () =>
    expect(await text('a.html', utf8('<p>Talks &amp; tea</p><p>Held<br>today</p>'))).toBe('Talks & tea\n\nHeld\n\ntoday'));
  it('honours the encoding that the page names', async () => {
    expect(await text('a.html', bytes('<meta charset="iso-8859-2"><p>Pozna\xf1 talks \xe6\xb3\xbf</p>'))).toBe(
      'Poznań talks ćłż',
    );
  });
  it('refuses a hundred thousand nested elements', async () => {
    const deep = `${'<div>'.repeat(100_000)}words${'</div>'.repeat(100_000)}`;
    expect(await refusal(() => text('a.html', utf8(deep)))).toMatchObject({
      code: 'html',
      reason: expect.stringContaining('nested'),
    });
  });
  it('takes a long page of paragraphs that are never closed', async () => {
    expect((await text('a.html', utf8('<p>talks'.repeat(3000)))).split('\n\n')).toHaveLength(3000);
  });
});

describe('Markdown gives its words', () => {
  it.each([
    ['headings and emphasis', '# Talks\n\nThey **agreed** to _meet_.', 'Talks\n\nThey agreed to meet.'],
    ['links and lists', '- [Minutes](javascript:x)\n- Tea', 'Minutes\n\nTea'],
    ['HTML in it', 'a <script>x()</script> b', 'a b'],
  ])('%s', async (_name, markdown, wanted) => expect((await text('a.md', utf8(markdown))).replace(/ +/g, ' ')).toBe(wanted));
});

describe('Markdown has no marks left among its words, and what is left out is said', () => {
  const FRONT = 'The front matter at the head of the file was left out.';
  const NOTES = 'Notes were put at the end.';
  it.each<[string, string, string[], string[]]>([
    ['front matter', '---\ntitle: x\ntags:\n- a\n---\n# Talks\n\nThey met.', ['Talks', 'They met.'], [FRONT]],
    ['front matter with Windows line ends', '---\r\ntitle: x\r\n---\r\nThey met.', ['They met.'], [FRONT]],
    ['a rule, which is no front matter', '---\nThey met.\n\n---\n\nThey left.', ['They met.', 'They left.'], []],
    ['a note', 'They met.[^1] And left.\n\n[^1]: In Vienna.', ['They met. And left.', 'In Vienna.'], [NOTES]],
    ['a note of one word', 'They met.[^a]\n\n[^a]: Vienna', ['They met.', 'Vienna'], [NOTES]],
    [
      'a note between paragraphs, with more below it',
      'They met.[^1]\n[^1]: In *Vienna*.\n\n    At noon.\n\nThey left.',
      ['They met.', 'They left.', 'In Vienna.', 'At noon.'],
      [NOTES],
    ],
    ['the sign of a note that is not there', 'They met.[^9]', ['They met.'], []],
    ['code', 'The `gas` bill and\n\n```\nx < y[^1]\n```', ['The gas bill and', 'x < y[^1]'], []],
    ['code in a line of HTML', '<script>x()</script> and the `gas` bill', ['and the gas bill'], []],
    ['a picture', 'They met.\n\n![map](m.png)', ['They met.'], ['Pictures were left out.']],
    ['a picture in HTML', 'They met.\n\n<img src="m.png">', ['They met.'], ['Pictures were left out.']],
    ['a picture that is only written of', 'They wrote `<img src=x>`.', ['They wrote <img src=x>.'], []],
  ])('%s', async (_name, markdown, wanted, losses) => {
    const article = await articleFromBytes(utf8(markdown), intake('a.md'));
    expect(article.text.split('\n\n')).toEqual(wanted);
    expect(article.lost).toEqual(losses);
  });
  it.each(['>', '[^a]: '])('refuses a hundred thousand nested “%s”', async (mark) =>
    expect((await refusal(() => text('a.md', utf8(`${mark.repeat(100_000)}words`)))).code).toBe('markdown'),
  );
});

describe('what is no article is refused in a sentence that names the file', () => {
  it.each([
    ['an empty file', 'a.txt', new Uint8Array(), 'empty'],
    ['only blanks', 'a.txt', utf8(' \n\t\u00a0'), 'empty'],
    ['a damaged PDF under a wrong name', 'a.txt', utf8('%PDF-1.7 …'), 'pdf'],
    ['a zip under a wrong name', 'a.txt', bytes('PK\x03\x04', [0, 0]), 'binary'],
    ['random bytes', 'a.txt', bytes([0, 1, 2, 3, 250, 9, 0, 4]), 'binary'],
    [
      'Cyrillic in an unknown encoding',
      'a.txt',
      bytes('\xcf\xe5\xf0\xe5\xe3\xee\xe2\xee\xf0\xfb \xe2 \xcc\xee\xf1\xea\xe2\xe5'),
      'encoding',
    ],
    ['more than the limit', 'a.txt', utf8('x '.repeat(WINDOW_LIMIT)), 'too-large'],
    ['a page without words', 'a.html', utf8('<img src=x>'), 'empty'],
  ])('%s', async (_name, file, content, code) => {
    const data = await refusal(() => articleFromBytes(content, intake(file)));
    expect(data.code).toBe(code);
    expect(data.message).toContain('a.');
  });
  it('an empty clipboard', async () =>
    expect((await refusal(() => articleFromPaste(' ', null, intake('Pasted', 'paste')))).message).toBe(
      'There are no words on the clipboard.',
    ));
});
