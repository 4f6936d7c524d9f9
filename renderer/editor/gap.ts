import { mergeAttributes, Node } from '@tiptap/core';
import { asOneSign } from './nodes/asOneSign';

/** A value that no source gives, standing where it would be. It is selected as one, and typing takes its place. */
export const Gap = Node.create({
  name: 'gap',
  ...asOneSign,
  addAttributes() {
    return {
      field: {
        default: '',
        parseHTML: (element) => element.getAttribute('data-field') ?? '',
        renderHTML: ({ field }) => ({ 'data-field': field }),
      },
      label: {
        default: '',
        parseHTML: (element) => element.getAttribute('data-label') ?? '',
        renderHTML: ({ label }) => ({ 'data-label': label }),
      },
    };
  },
  parseHTML: () => [{ tag: 'span[data-field]' }],
  renderHTML: ({ node, HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes, { class: 'gap' }), `[${node.attrs.label}]`],
  renderText: ({ node }) => `[${node.attrs.label}]`,
});
