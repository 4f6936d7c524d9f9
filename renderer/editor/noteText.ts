import type { Node as PMNode } from '@tiptap/pm/model';

/** The text of each block, kept as long as the block itself: an edit makes new blocks along its path and keeps the rest. */
const written = new WeakMap<PMNode, string>();

function blockText(block: PMNode): string {
  const known = written.get(block);
  if (known !== undefined) return known;
  const text = JSON.stringify(block);
  written.set(block, text);
  return text;
}

/** The note as JSON text, for saving: after a key only the block that was typed in is written anew. */
export function noteText(doc: PMNode): string {
  const blocks: string[] = [];
  doc.forEach((block) => {
    blocks.push(blockText(block));
  });
  return `{"type":${JSON.stringify(doc.type.name)},"attrs":${JSON.stringify(doc.attrs)},"content":[${blocks.join(',')}]}`;
}
