import { mergeAttributes, Node } from '@tiptap/core';
import { inspectDataUrl } from '../../../shared/model/image';

/** A picture that the note carries itself. Nothing is ever loaded from elsewhere: other addresses are not taken in. */
export const Image = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes() {
    return {
      src: { default: '', rendered: false },
      alt: { default: '', rendered: false },
      decorative: { default: false, rendered: false },
      width: { default: 100, rendered: false },
    };
  },
  parseHTML: () => [
    {
      tag: 'img[src^="data:image/"]',
      getAttrs: (element) => {
        const src = element.getAttribute('src') ?? '';
        if (typeof inspectDataUrl(src) === 'string') return false;
        const share = /^(\d{1,3})%$/.exec(element.getAttribute('width') ?? '')?.[1];
        return {
          src,
          alt: (element.getAttribute('alt') ?? '').slice(0, 1000),
          decorative: element.hasAttribute('data-decorative'),
          width: share ? Math.min(100, Math.max(5, Number(share))) : 100,
        };
      },
    },
  ],
  renderHTML: ({ node }) => {
    const { src, alt, decorative, width } = node.attrs;
    const missing = !alt && !decorative;
    return [
      'figure',
      { class: missing ? 'picture undescribed' : 'picture' },
      [
        'img',
        mergeAttributes(
          { src, alt, draggable: 'false', width: `${width}%` },
          decorative ? { 'data-decorative': '' } : {},
          missing ? { alt: 'Picture without a description' } : {},
        ),
      ],
    ];
  },
  renderText: ({ node }) => String(node.attrs.alt),
});
