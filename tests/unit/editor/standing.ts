import type { Node as PMNode } from '@tiptap/pm/model';

/** The words of a node as one reads them, gaps in brackets. */
export const read = (node: PMNode): string =>
  node.textBetween(0, node.content.size, ' ', (leaf) =>
    leaf.type.name === 'gap' ? `[${leaf.attrs.label}]` : leaf.type.name === 'hardBreak' ? '\u2028' : '',
  );

/** Where a fact stands: the section, the heading of its side or topic, and its row, its item or its block as one reads it. */
export function standing(doc: PMNode, fact: string): string[] {
  const found: string[] = [];
  let [section, group] = ['', ''];
  doc.forEach((block) => {
    if (block.type.name === 'heading') {
      if (block.attrs.section) [section, group] = [block.attrs.section, ''];
      else group = ` / ${block.textContent}`;
    }
    const tells = (node: PMNode) => {
      let is = false;
      node.descendants(({ marks }) => {
        if (marks.some(({ attrs }) => attrs.fact === fact)) is = true;
      });
      return is;
    };
    block.descendants((node) => {
      if (!['tableRow', 'listItem'].includes(node.type.name) || !tells(node)) return true;
      const cells = Array.from({ length: node.childCount }, (_, i) => read(node.child(i)));
      const name = node.type.name === 'tableRow' ? 'row' : 'item';
      found.push(`${section || 'head'}${group}: ${name} ${cells.join(' | ')}`);
      return false;
    });
    if (block.type.name === 'paragraph' && tells(block)) found.push(`${section}${group}: ${read(block)}`);
    if (block.type.name === 'authorBlock' && tells(block)) found.push(`${section}: the author's own part`);
  });
  return found;
}
