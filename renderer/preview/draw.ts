/** Draws a Word document from its bytes. Loaded when the first preview is asked for, so that the window starts without it. */
import { defaultOptions, type HElement, type Options, parseAsync, renderDocument } from 'docx-preview';
import { addLastPage, modelOf, signPageNumbers, watermarkOf, withoutOldDrawings } from './model';
import { Pace } from './pace';
import { blocksOf, MOST_BLOCKS, partPages } from './pages';
import { makeSafe, safeStyles, withTwins } from './safe';
import { SHEET } from './sheet';

export type DrawnComment = { number: number; author: string; text: string };
export type Drawn = { pages: number; comments: DrawnComment[] };

/** How much of the work is done when the document is read, and when it is drawn as one long page. */
const READ = 0.2;
const DRAWN = 0.4;

const OPTIONS: Partial<Options> = {
  inWrapper: false,
  ignoreFonts: true,
  useBase64URL: true,
  renderChanges: true,
  renderComments: true,
  renderAltChunks: false,
  renderEndnotes: true,
  h: (made) => defaultOptions.h(named(made)),
};

/** The library draws a note's sign and a tab without a name to find them by. */
function named(made: HElement | Node | string): HElement | Node | string {
  if (typeof made === 'string' || made instanceof Node) return made;
  const [only, more] = made.children ?? [];
  if (typeof only !== 'string' || more !== undefined) return made;
  if (made.tagName === 'sup' && /^\d+$/.test(only)) return { ...made, className: 'note-sign' };
  return made.tagName === 'span' && only === '\u2003' ? { ...made, className: 'tab' } : made;
}

/**
 * Draws the document into a shadow root, whose styles stay within. The policy of the page refuses `style` elements, so
 * the document's styles become sheets of the root.
 * @param tell told how much is drawn, from 0 to 1
 * @throws Error where the bytes are no Word document, and the signal's reason where it was aborted
 */
export async function drawDocument(
  bytes: Uint8Array,
  root: ShadowRoot,
  signal: AbortSignal,
  tell: (share: number) => void,
): Promise<Drawn> {
  const pace = new Pace(signal, tell);
  await pace.rest(0);
  const read = await parseAsync(bytes, OPTIONS);
  await pace.rest(READ);
  const model = modelOf(read);
  withoutOldDrawings(model);
  signPageNumbers(model);
  addLastPage(model);
  const watermark = await watermarkOf(model);
  const nodes = await renderDocument(read, OPTIONS);
  await pace.rest(DRAWN);
  CSS.highlights.delete('docx-comments');
  const styles = nodes.filter((node) => node.nodeName === 'STYLE').map((node) => node.textContent ?? '');
  root.adoptedStyleSheets = [...styles.map(safeStyles), SHEET].map(sheetOf);
  const sections = nodes.filter((node) => node instanceof HTMLElement && node.localName === 'section') as HTMLElement[];
  const comments = takeComments(sections);
  for (const section of sections) {
    makeSafe(section);
    ready(section);
  }
  root.replaceChildren(...sections);
  setNumbers(root);
  const blocks = sections.reduce((sum, section) => sum + blocksOf(section).length, 0);
  const pages = blocks > MOST_BLOCKS ? 0 : await partPages(sections, (share) => pace.step(DRAWN + share * (1 - DRAWN)));
  if (watermark) for (const page of root.querySelectorAll('section')) page.prepend(across(watermark));
  return { pages, comments };
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** What a comment says is listed beside the pages; on the page its number stands. */
function takeComments(sections: readonly HTMLElement[]): DrawnComment[] {
  const comments: DrawnComment[] = [];
  for (const section of sections) {
    for (const sign of section.querySelectorAll('.docx-comment-ref')) {
      const said = sign.nextElementSibling;
      if (!said?.classList.contains('docx-comment-popover')) continue;
      const author = said.querySelector('.docx-comment-author')?.textContent ?? '';
      const text = [...said.querySelectorAll('p')].map((line) => line.textContent ?? '').join('\n');
      comments.push({ number: comments.length + 1, author, text });
      sign.textContent = String(comments.length);
      sign.className = 'comment-sign';
      said.remove();
    }
  }
  return comments;
}

const HEADING = /(?:^|\s)docx_heading(\d)(?:\s|$)/i;
const TITLE = /(?:^|\s)docx_title(?:\s|$)/i;
/** Below the title of the dialog that the document is shown in. */
const FIRST_LEVEL = 3;

/** What the library leaves out: roles for a screen reader, faces, lines with one tab, repeated heads of tables. */
function ready(section: HTMLElement): void {
  for (const element of section.querySelectorAll<HTMLElement>('[style*="font-family"]'))
    element.style.fontFamily = withTwins(element.style.fontFamily);
  for (const paragraph of section.querySelectorAll<HTMLElement>('p')) {
    const level = TITLE.test(paragraph.className) ? 0 : Number(HEADING.exec(paragraph.className)?.[1] ?? Number.NaN) - 1;
    if (!Number.isNaN(level) && paragraph.textContent?.trim()) {
      paragraph.setAttribute('role', 'heading');
      paragraph.setAttribute('aria-level', String(FIRST_LEVEL + level));
    }
  }
  for (const line of section.querySelectorAll('header > p, footer > p, p[class*="docx_toc" i]'))
    if (line.querySelectorAll('.tab').length === 1) line.classList.add('one-tab');
  for (const table of section.querySelectorAll('table'))
    for (const row of table.rows) {
      if (!row.querySelector('[class*="tableheading" i]') || row.querySelector('[class*="tabletext" i]')) break;
      row.classList.add('head');
    }
}

/** The number of a list item stands in the room that the item leaves for it, in the type of its words. */
function setNumbers(root: ShadowRoot): void {
  const items = [...root.querySelectorAll<HTMLElement>('p[class*="docx-num-"]')];
  const looks = items.map((item) => {
    const words = item.querySelector('span');
    const { fontFamily: face, fontSize: size } = getComputedStyle(words ?? item);
    return { item, room: Number.parseFloat(getComputedStyle(item).textIndent) || 0, face, size };
  });
  for (const { item, room, face, size } of looks) {
    item.style.setProperty('--room', `${Math.max(0, -room)}px`);
    item.style.fontFamily = face;
    item.style.fontSize = size;
  }
}

function across(words: string): HTMLElement {
  const mark = document.createElement('div');
  mark.className = 'watermark';
  // As a value of style sheets, not as words: it is no text of the document.
  mark.dataset.words = words;
  mark.setAttribute('aria-hidden', 'true');
  return mark;
}
