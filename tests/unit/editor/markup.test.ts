import { DOMSerializer } from '@tiptap/pm/model';
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { claim, type Json, note, paragraph, schema, text } from './bench';

/** Attributes by name: their order means nothing. */
const inOrder = (markup: string): string =>
  markup.replace(/<(\w+)((?: [\w-]+="[^"]*")+)>/g, (_tag, name: string, attributes: string) => {
    const sorted = [...attributes.matchAll(/[\w-]+="[^"]*"/g)].map(([attribute]) => attribute).sort();
    return `<${[name, ...sorted].join(' ')}>`;
  });

function html(...blocks: Json[]): string {
  const { document } = parseHTML('<html><body><main></main></body></html>');
  const target = document.createElement('main');
  const { content } = schema.nodeFromJSON(note(...blocks));
  DOMSerializer.fromSchema(schema).serializeFragment(content, { document: document as unknown as Document }, target);
  return inOrder(target.innerHTML).replace(/^<h1[^>]*>Title<\/h1>/, '');
}
const linked = (href: string): Json => ({ ...text('words'), marks: [{ type: 'link', attrs: { href } }] });
const cell = { type: 'tableCell', attrs: { colspan: 2, colwidth: [120, 80] }, content: [paragraph(text('A'))] };

it.each<[string, Json, string]>([
  [
    'a link has its address and nothing else',
    paragraph(linked('https://example.org')),
    '<p><a href="https://example.org">words</a></p>',
  ],
  ['a link that runs script has no address', paragraph(linked('javascript:alert(1)')), '<p><a href="">words</a></p>'],
  ['a heading stands one level below the title', { type: 'heading', attrs: { level: 1 }, content: [text('A')] }, '<h2>A</h2>'],
  [
    'a heading of the fifth level is the page’s sixth',
    { type: 'heading', attrs: { level: 5 }, content: [text('A')] },
    '<h6>A</h6>',
  ],
  [
    'one of the sixth level, for which the page has none, says so',
    { type: 'heading', attrs: { level: 6 }, content: [text('A')] },
    '<h6 aria-level="7" data-level="6">A</h6>',
  ],
  [
    'a claim names its fact, its kind and its status, also to a screen reader',
    paragraph(claim('A', 'f1', 'verified')),
    '<p><span aria-description="claim, outcome, verified" class="c k-outcome ok" data-claim="c-f1" data-fact="f1" data-kind="outcome" data-status="verified" role="mark">A</span></p>',
  ],
  [
    'a gap shows its label in brackets',
    paragraph({ type: 'gap', attrs: { field: 'venue', label: 'Venue: not stated' } }),
    '<p><span class="gap" data-field="venue" data-label="Venue: not stated">[Venue: not stated]</span></p>',
  ],
  [
    'a table has its spans and no inline styles',
    { type: 'table', content: [{ type: 'tableRow', content: [cell] }] },
    '<table class="grid"><tbody><tr><td colspan="2"><p>A</p></td></tr></tbody></table>',
  ],
])('%s', (_name, block, expected) => expect(html(block)).toBe(expected));
