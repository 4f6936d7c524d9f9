/** What was drawn of a document, without anything that could act, fetch or lead away. A letterhead is somebody else's file. */

const ELEMENTS = new Set(
  'SECTION ARTICLE HEADER FOOTER P SPAN DIV TABLE COLGROUP COL TBODY TR TD TH OL UL LI BR WBR SUP SUB IMG INS DEL A'.split(' '),
);
const ATTRIBUTES = new Set(['class', 'style', 'colspan', 'rowspan', 'src', 'alt', 'value', 'datetime']);
const PICTURE = /^data:image\/(?:png|jpeg|gif|bmp);base64,/;

/** Takes out, under the root and in the root itself, all elements and attributes that are not of text, tables and pictures. */
export function makeSafe(root: HTMLElement): void {
  for (const element of [...root.querySelectorAll('*')]) {
    if (!ELEMENTS.has(element.tagName)) element.remove();
    else clean(element);
  }
  clean(root);
}

function clean(element: Element): void {
  for (const { name } of [...element.attributes]) if (!ATTRIBUTES.has(name)) element.removeAttribute(name);
  if (!(element instanceof HTMLImageElement)) {
    element.removeAttribute('src');
    return;
  }
  if (!PICTURE.test(element.src)) element.remove();
  // The library does not tell what the document says of a picture: the words beside it must do.
  else element.alt = 'Picture';
}

/**
 * Styles of the document without addresses, and with the faces that come with the app where the document's are not at
 * hand. What is meant for a whole page is for the host of the pages.
 */
export const safeStyles = (css: string): string =>
  withTwins(
    css
      .replace(/@import[^;]*;/gi, '')
      .replace(/url\([^)]*\)/gi, 'none')
      .replaceAll(':root', ':host'),
  );

/** Faces of the same widths, so that lines break nearly as in Word. */
export const withTwins = (css: string): string =>
  css.replace(/(["']?)\bCambria\b\1(?!\s*,\s*Caladea)/g, '"Cambria", Caladea, serif');
