/**
 * Markup from Word, mail and the web, cleaned before the editor's schema reads it: Word's lists become lists, its
 * headings headings; styles, scripts, pictures from elsewhere and what is invisible go. The schema then takes what
 * it knows and nothing else. What comes from another note of ours is left as it is.
 */
const DROPPED =
  'script,style,meta,link,title,head > *,iframe,object,embed,form,input,button,select,textarea,svg,noscript,template,o\\:p,xml';
const OURS = '[data-claim],[data-footnote],[data-field],[data-target],[data-contents],[data-author],[data-pm-slice]';

export function cleanForeignHtml(html: string, parse: (html: string) => Document): string {
  // Word marks lists and hidden bullets by conditional comments that are no markup to a browser.
  const visible = html.replace(/<!--\[if[^\]]*\]>[\s\S]*?<!\[endif\]-->/gi, '').replace(/<!\[(?:if|endif)[^>]*\]>/gi, '');
  const { body } = parse(inert(visible));
  if (body.querySelector(OURS)) return html;
  for (const element of [...body.querySelectorAll(DROPPED)]) element.remove();
  for (const element of [...body.querySelectorAll<HTMLElement>('[data-style],[hidden]')]) if (isHidden(element)) element.remove();
  for (const element of [...body.querySelectorAll('p,h1,h2,h3,h4,h5,h6,div')]) wordHeading(element);
  wordLists(body);
  for (const element of [...body.querySelectorAll('*')]) formatting(element);
  for (const element of [...body.querySelectorAll('*')]) strip(element);
  return body.innerHTML;
}

/** Styles are read and not applied: the page's policy would refuse each of them, with a line in the console. */
const inert = (html: string): string =>
  html
    .replace(/<style[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/(\s)style(?=\s*=)/gi, '$1data-style'));

const styleOf = (element: Element): string => element.getAttribute('data-style')?.toLowerCase().replace(/\s+/g, '') ?? '';

function isHidden(element: Element): boolean {
  const style = styleOf(element);
  return /display:none|visibility:hidden|mso-hide:all/.test(style) || element.hasAttribute('hidden');
}

/** Word names its headings by class: MsoHeading1, MsoTitle. */
function wordHeading(element: Element): void {
  const name = /\bMso(?:Heading(\d)|(Title))\b/.exec(element.getAttribute('class') ?? '');
  const outline = /mso-outline-level:(\d)/.exec(styleOf(element))?.[1];
  const level = name ? (name[2] ? 1 : Number(name[1])) : outline && element.tagName === 'P' ? Number(outline) : 0;
  if (level < 1 || level > 6 || /^H\d$/.test(element.tagName)) return;
  const heading = element.ownerDocument.createElement(`h${level}`);
  heading.append(...element.childNodes);
  element.replaceWith(heading);
}

type Item = { element: Element; level: number; list: string; ordered: boolean };

/** A paragraph of a Word list says so in its style (`mso-list:l0 level1 lfo1`) and carries its sign as text. */
function wordItem(element: Element): Item | null {
  const place = /mso-list:(l\d+)level(\d+)/.exec(styleOf(element));
  if (!place) return null;
  const sign = [...element.querySelectorAll('span')].find((span) => /mso-list:ignore/.test(styleOf(span)));
  const ordered = /^[\s\u00a0]*(?:\(?[0-9]+|\(?[a-z]|\(?[ivxl]+)[.)]/i.test(sign?.textContent ?? '');
  sign?.remove();
  return { element, level: Number(place[2]), list: place[1] ?? '', ordered };
}

/** Runs of such paragraphs become nested lists. */
function wordLists(body: Element): void {
  const seen = new Set<Element>();
  for (const first of [...body.querySelectorAll('p')]) {
    if (seen.has(first) || !first.isConnected) continue;
    const items: Item[] = [];
    for (let next: Element | null = first; next; next = next.nextElementSibling) {
      const item = next.tagName === 'P' ? wordItem(next) : null;
      if (!item) break;
      seen.add(next);
      items.push(item);
    }
    if (items.length === 0) continue;
    const place = body.ownerDocument.createComment('');
    first.before(place);
    place.replaceWith(nested(items, body.ownerDocument));
  }
}

function nested(items: readonly Item[], page: Document): DocumentFragment {
  const top = page.createDocumentFragment();
  const open: { level: number; list: Element }[] = [];
  for (const { element, level, ordered } of items) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop();
    let here = open.at(-1);
    const tag = ordered ? 'OL' : 'UL';
    if (here && here.level === level && here.list.tagName !== tag) {
      open.pop();
      here = open.at(-1);
    }
    if (!here || here.level < level) {
      const list = page.createElement(tag.toLowerCase());
      const parent = here?.list.lastElementChild;
      if (parent) parent.append(list);
      else top.append(list);
      here = { level, list };
      open.push(here);
    }
    const item = page.createElement('li');
    const words = page.createElement('p');
    words.append(...element.childNodes);
    item.append(words);
    here.list.append(item);
    element.remove();
  }
  return top;
}

const MARKS: readonly { tag: string; shown: RegExp }[] = [
  { tag: 'strong', shown: /font-weight:(?:bold|[6-9]00)/ },
  { tag: 'em', shown: /font-style:italic/ },
  { tag: 'u', shown: /text-decoration(?:-line)?:[^;]*underline/ },
  { tag: 's', shown: /text-decoration(?:-line)?:[^;]*line-through/ },
];

/** What a style says of single words is said by an element, before styles go. Docs' wrapper `<b>` of normal weight is none. */
function formatting(element: Element): void {
  const style = styleOf(element);
  if (element.tagName === 'B' && /font-weight:(?:normal|400)/.test(style)) element.replaceWith(...element.childNodes);
  else if (element.tagName === 'SPAN' && style) {
    const page = element.ownerDocument;
    const marks = MARKS.filter(({ shown }) => shown.test(style));
    if (marks.length === 0) return;
    let inner: (Node | string)[] = [...element.childNodes];
    for (const { tag } of marks) {
      const mark = page.createElement(tag);
      mark.append(...inner);
      inner = [mark];
    }
    element.replaceChildren(...inner);
  }
}

/** Of attributes only those stay that the schema reads. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  A: ['href'],
  TD: ['colspan', 'rowspan'],
  TH: ['colspan', 'rowspan'],
  OL: ['start'],
  IMG: ['src', 'alt'],
};

function strip(element: Element): void {
  const kept = KEPT[element.tagName] ?? [];
  for (const name of element.getAttributeNames()) if (!kept.includes(name)) element.removeAttribute(name);
  if (element.tagName === 'SPAN' || element.tagName === 'FONT') element.replaceWith(...element.childNodes);
  else if (element.tagName === 'IMG' && !element.getAttribute('src')?.startsWith('data:image/')) element.remove();
}
