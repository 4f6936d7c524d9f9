/**
 * A note cut into units: the list items, table rows and blocks that a template fills one by one. A unit is the
 * template's own where it holds nothing but what filling gave; else it is the author's, whole.
 */
import { type NoteDoc, type NoteNode, plainText } from '../../model/note';
import type { Template } from '../../model/template';

export type Unit = {
  node: NoteNode;
  /** The list that an item was cut from, the table of a row; null for a block. */
  within: NoteNode | null;
};

/** A heading of the template or of level 1, with all down to the next. */
export type Section = { heading: NoteNode; id: string | null; level: number; blocks: NoteNode[] };

export function cut(doc: NoteDoc): { head: NoteNode[]; sections: Section[] } {
  const head: NoteNode[] = [];
  const sections: Section[] = [];
  for (const node of doc.content) {
    if (node.type === 'heading' && (node.attrs.section !== null || node.attrs.level === 1))
      sections.push({ heading: node, id: node.attrs.section, level: node.attrs.level, blocks: [] });
    else (sections.at(-1)?.blocks ?? head).push(node);
  }
  return { head, sections };
}

/** @param headers the header rows that templates gave: a table with another is the author's own, and stays whole */
export function unitsOf(blocks: readonly NoteNode[], headers: ReadonlySet<string>): Unit[] {
  return blocks.flatMap((block): Unit[] => {
    if (block.type === 'orderedList' || block.type === 'bulletList')
      return block.content.map((node) => ({ node, within: block }));
    if (block.type === 'table' && block.attrs.anchor === null) {
      const [header, ...rows] = block.content;
      if (block.attrs.layout === 'heading-block') return block.content.map((node) => ({ node, within: block }));
      if (header && headers.has(keyOf(header))) return rows.map((node) => ({ node, within: block }));
    }
    return [{ node: block, within: null }];
  });
}

/** The node as filling would give it again: names and states of claims are passed over, and where references point. */
export const keyOf = (node: NoteNode): string =>
  JSON.stringify(node, (key, value: unknown) =>
    key === 'claim' || key === 'status' || key === 'anchor' || key === 'start' || key === 'portion' || key === 'colwidth'
      ? undefined
      : value,
  );

export const claimOf = (node: NoteNode) => {
  const mark = node.marks.find(({ type }) => type === 'claim');
  return mark?.type === 'claim' ? mark.attrs : null;
};
export type ClaimAttrs = NonNullable<ReturnType<typeof claimOf>>;

export const leaves = (node: NoteNode): NoteNode[] => (node.content.length === 0 ? [node] : node.content.flatMap(leaves));
export const factsIn = (node: NoteNode): string[] => leaves(node).flatMap((leaf) => claimOf(leaf)?.fact ?? []);

/** Claims of a node with their words as they stand in it. */
export function claimsIn(node: NoteNode): { attrs: ClaimAttrs; text: string }[] {
  const claims = new Map<string, { attrs: ClaimAttrs; text: string }>();
  for (const leaf of leaves(node)) {
    const attrs = claimOf(leaf);
    if (!attrs) continue;
    const known = claims.get(attrs.claim);
    if (known) known.text += leaf.text;
    else claims.set(attrs.claim, { attrs, text: leaf.text });
  }
  return [...claims.values()];
}

/** What filling gave and may give again: whole units, the words of each claim, and the template's own sentences. */
export type Filled = {
  units: ReadonlySet<string>;
  words: ReadonlySet<string>;
  sentences: ReadonlySet<string>;
  headers: ReadonlySet<string>;
};

/** @param others documents whose claims alone count: what stands beside them may be the author's */
export function filledBy(docs: readonly NoteDoc[], others: readonly NoteDoc[], templates: readonly Template[]): Filled {
  const tables = docs.flatMap((doc) => doc.content.filter((node) => node.type === 'table'));
  const headers = new Set(tables.flatMap(({ content }) => (content[0] ? [keyOf(content[0])] : [])));
  const blocks = docs.flatMap((doc) => doc.content);
  return {
    headers,
    units: new Set(unitsOf(blocks, headers).map(({ node }) => keyOf(node))),
    words: new Set([...docs, ...others].flatMap(claimsIn).map(({ attrs }) => wordsKey(attrs))),
    sentences: new Set(
      templates.flatMap(({ sections }) =>
        sections.flatMap((section) =>
          section.blocks.flatMap((block) => ('ifNone' in block && block.ifNone ? [block.ifNone] : [])),
        ),
      ),
    ),
  };
}

const wordsKey = ({ fact, words }: Pick<ClaimAttrs, 'fact' | 'words'>): string => `${fact}\n${words}`;

/** Nothing of the author's is in it: it may go, since filling tells it again. */
export function isFilled(node: NoteNode, filled: Filled): boolean {
  if (filled.units.has(keyOf(node)) && claimsIn(node).every(({ attrs, text }) => text === attrs.words)) return true;
  if (node.type === 'paragraph' && filled.sentences.has(plainText(node)) && node.content.every(({ marks }) => marks.length === 0))
    return true;
  if (holds(node, OWN)) return false;
  return (
    claimsIn(node).every(({ attrs, text }) => text === attrs.words && filled.words.has(wordsKey(attrs))) &&
    leaves(node).every((leaf) => isGiven(leaf))
  );
}

/** Blocks that no template makes within an item, a row or a paragraph. */
const OWN = new Set([
  'image',
  'footnote',
  'crossReference',
  'pageBreak',
  'contents',
  'hardBreak',
  'blockquote',
  'authorBlock',
  'heading',
  'table',
]);
const holds = (node: NoteNode, types: ReadonlySet<string>): boolean =>
  types.has(node.type) || node.content.some((child) => holds(child, types));

function isGiven(leaf: NoteNode): boolean {
  if (leaf.type !== 'text') return true;
  const claim = claimOf(leaf);
  const others = leaf.marks.filter(({ type }) => type !== 'claim');
  if (!claim) return others.length === 0 && !/[\p{L}\p{N}\p{S}]/u.test(leaf.text);
  // Who led stands in bold; what a later round words otherwise is underlined.
  return others.every(
    ({ type }) => (type === 'bold' && claim.kind === 'participant') || (type === 'underline' && claim.kind === 'outcome'),
  );
}

/** The node with every claim as it was filled in: what is left of the author's is what he wrote beside the claims. */
export function withoutEdits(node: NoteNode): NoteNode {
  const whole = new Map(claimsIn(node).map(({ attrs, text }) => [attrs.claim, text === attrs.words]));
  const done = new Set<string>();
  const walk = (each: NoteNode): NoteNode => ({ ...each, content: each.content.flatMap(inline) }) as NoteNode;
  const inline = (each: NoteNode): NoteNode[] => {
    const claim = claimOf(each);
    if (!claim || whole.get(claim.claim)) return [walk(each)];
    if (done.has(claim.claim)) return [];
    done.add(claim.claim);
    return [{ ...each, text: claim.words } as NoteNode];
  };
  return walk(node);
}

export const isEdited = ({ attrs, text }: { attrs: ClaimAttrs; text: string }): boolean => text !== attrs.words;
export const isBlank = (node: NoteNode): boolean => plainText(node).trim() === '' && !holds(node, OWN);
export const hasBlankWords = (node: NoteNode): boolean =>
  plainText(node).trim() === '' && !holds(node, new Set([...OWN].filter((type) => type !== 'authorBlock')));
