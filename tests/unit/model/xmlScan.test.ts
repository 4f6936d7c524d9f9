import * as fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, it } from 'vitest';
import { scanXml } from '../../../shared/model/xmlScan';

/** Takes down what a reader is told, a line each; words that come in parts are one. */
function taker() {
  const said: string[] = [];
  let words = '';
  const line = (...more: string[]) => {
    if (words !== '') said.push(`words ${JSON.stringify(words)}`);
    words = '';
    said.push(...more);
  };
  const text = (part: string) => {
    words += part;
  };
  return { said, line, text, close: (name: string) => line(`close ${name}`) };
}

function told(xml: string, asked: readonly string[]): string[] {
  const { said, line, text, close } = taker();
  const open = (name: string, attribute: (of: string) => string | undefined) =>
    line(`open ${name}`, ...asked.flatMap((each) => (attribute(each) === undefined ? [] : [`  ${each} = ${attribute(each)}`])));
  scanXml(xml, { open, text, close });
  line();
  return said;
}

it.each<[string, string, string[]]>([
  ['a beginning, words and an end', '<w:t>one</w:t>', ['open w:t', 'words "one"', 'close w:t']],
  ['an element without an end of its own', '<w:b/>', ['open w:b', 'close w:b']],
  ['blanks in a tag', '<w:b  w:val = "1"\n/ ><w:c ></w:c >', ['open w:b', '  w:val = 1', 'open w:c', 'close w:c', 'close w:b']],
  [
    'a value that holds the sign of an end',
    `<a w:val="1 > 0" w:id='"'>x</a>`,
    ['open a', '  w:val = 1 > 0', '  w:id = "', 'words "x"', 'close a'],
  ],
  ['a value that looks like another attribute', '<a x=" w:val=\'2\'" w:val="1"/>', ['open a', '  w:val = 1', 'close a']],
  ['a name that ends alike', '<a xw:val="2"/>', ['open a', 'close a']],
  [
    'entities',
    '<a w:val="&lt;&#x41;&#66;">&amp;&quot;&nosuch;&#x1F600;</a>',
    ['open a', '  w:val = <AB', 'words "&\\"&nosuch;😀"', 'close a'],
  ],
  ['what is no element', '<?xml version="1.0"?><!-- <b> --><a><![CDATA[<b> & c]]></a>', ['open a', 'words "<b> & c"', 'close a']],
  ['an element that is not closed', '<a><b>x</a>', ['open a', 'open b', 'words "x"', 'close b', 'close a']],
  ['an end without a beginning', 'x</b><a></a>', ['words "x"', 'open a', 'close a']],
  ['a tag that does not end', '<a>x<b w:val="', ['open a', 'words "x"', 'close a']],
  ['a comment that does not end', '<a>x<!-- y', ['open a', 'words "x"', 'close a']],
  ['nothing', '', []],
])('reads %s', (_name, xml, expected) => expect(told(xml, ['w:val', 'w:id'])).toEqual(expected));

type Tree = { name: string; value: string | null; content: (Tree | string)[] };
const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&#34;');
const written = (tree: Tree | string): string => {
  if (typeof tree === 'string') return escaped(tree);
  const tag = tree.value === null ? tree.name : `${tree.name} w:val="${escaped(tree.value)}"`;
  return tree.content.length === 0 ? `<${tag}/>` : `<${tag}>${tree.content.map(written).join('')}</${tree.name}>`;
};
/** What another reader says of the same. */
function others(xml: string): string[] {
  const { said, line, text, close } = taker();
  const parser = new Parser(
    {
      onopentag: (name, { 'w:val': value }) => line(`open ${name}`, ...(value === undefined ? [] : [`  w:val = ${value}`])),
      ontext: text,
      onclosetag: close,
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  line();
  return said;
}

const words = fc.string({ unit: fc.constantFrom('a', ' ', '<', '>', '&', '"', "'", '=', '/', 'é', '😀', ';', '#') });
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record({
    name: fc.constantFrom('w:p', 'w:r', 'w:t', 'x'),
    value: fc.option(words),
    content: fc.array(fc.oneof({ maxDepth: 4 }, words, tie('tree') as fc.Arbitrary<Tree>), { maxLength: 4 }),
  }),
}));

it('reads any XML as htmlparser2 does', () =>
  fc.assert(
    fc.property(tree, (made) => {
      const xml = written(made);
      expect(told(xml, ['w:val'])).toEqual(others(xml));
    }),
    { numRuns: Number(process.env.CHANCERY_RUNS ?? 1) * 200 },
  ));
