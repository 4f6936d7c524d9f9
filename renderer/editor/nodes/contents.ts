import { type Editor, Node } from '@tiptap/core';
import { headingsIn } from '../headings';

/** The list of the note's headings as they stand now: drawn anew when one of them changes, never stored. */
export const Contents = Node.create({
  name: 'contents',
  group: 'block',
  atom: true,
  selectable: true,
  addAttributes() {
    return {
      depth: {
        default: 2,
        parseHTML: (element) => Math.min(6, Math.max(1, Number(element.getAttribute('data-depth')) || 2)),
        renderHTML: ({ depth }) => ({ 'data-depth': String(depth) }),
      },
    };
  },
  parseHTML: () => [{ tag: 'div[data-contents]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-contents': '' }],
  renderText: () => '',
  addNodeView() {
    return ({ editor, node }) => {
      const dom = document.createElement('div');
      dom.className = 'contents';
      dom.dataset.contents = '';
      dom.contentEditable = 'false';
      let { depth } = node.attrs as { depth: number };
      let shown = '';
      const draw = () => {
        const lines = headingsIn(editor.state.doc).filter(({ level }) => level <= depth);
        const said = JSON.stringify(lines.map(({ level, words }) => [level, words]));
        if (said === shown) return;
        shown = said;
        dom.replaceChildren(...list(lines, (index) => jump(editor, depth, index)));
      };
      draw();
      editor.on('update', draw);
      return {
        dom,
        ignoreMutation: () => true,
        update: (next) => {
          if (next.type !== node.type) return false;
          depth = next.attrs.depth;
          draw();
          return true;
        },
        destroy: () => editor.off('update', draw),
      };
    };
  },
});

function jump(editor: Editor, depth: number, index: number): void {
  const target = headingsIn(editor.state.doc).filter(({ level }) => level <= depth)[index];
  if (target)
    editor
      .chain()
      .focus(target.position + 1)
      .scrollIntoView()
      .run();
}

function list(lines: readonly { level: number; words: string }[], onJump: (index: number) => void): HTMLElement[] {
  const title = document.createElement('p');
  title.textContent = 'Contents';
  if (lines.length === 0) {
    const none = document.createElement('p');
    none.className = 'none';
    none.textContent = 'No headings yet.';
    return [title, none];
  }
  const items = document.createElement('ul');
  lines.forEach(({ level, words }, index) => {
    const item = document.createElement('li');
    item.className = `l${level}`;
    item.textContent = words || 'Heading without words';
    // As with links: a click selects, with the command key it follows.
    item.addEventListener('mousedown', (event) => {
      if (!(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      onJump(index);
    });
    items.append(item);
  });
  return [title, items];
}
