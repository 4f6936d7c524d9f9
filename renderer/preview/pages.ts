/**
 * Parts what was drawn into pages, as a printer would: blocks go on a page until it is full, with the notes that they
 * refer to at its foot; a table goes on row by row under its head; a heading goes along with what it heads.
 */
import { PAGE, PAGES } from './model';

/** What a page bears round its words. */
type Frame = { page: HTMLElement; header: HTMLElement | null; footer: HTMLElement | null };
type Page = { element: HTMLElement; article: HTMLElement; notes: HTMLElement };

const NOTE_SIGN = '.note-sign';
/** Paragraphs that do not stand last on a page. */
const HEADS = /(?:^|\s)docx_(?:title|subtitle|heading\d|caption|tocheading)(?:\s|$)/i;
/** Longer documents, of well over a thousand pages, are shown as one long page: parting them would take minutes. */
export const MOST_BLOCKS = 20_000;

/**
 * @param sections what the library drew, attached, each from one break of a page to the next; the last one is empty and
 *   shows what pages behind the first bear
 * @param step called after each block with how much is done, from 0 to 1
 * @returns the number of pages, which stand in the place of the sections
 */
export async function partPages(sections: readonly HTMLElement[], step: (share: number) => Promise<void>): Promise<number> {
  const pages: Page[] = [];
  const following = sections.at(-1);
  let notes = 0;
  let done = 0;
  const all = sections.reduce((sum, section) => sum + blocksOf(section).length, 0);
  for (const section of sections.slice(0, -1)) {
    const first = frameOf(section);
    const own = section.querySelectorAll<HTMLLIElement>(':scope > ol > li');
    for (const [i, note] of own.entries()) note.value = notes + i + 1;
    section.querySelectorAll(`:scope > article ${NOTE_SIGN}`).forEach((sign, i) => {
      sign.textContent = String(notes + i + 1);
      sign.setAttribute('data-note', String(i));
    });
    notes += own.length;
    const blocks = blocksOf(section);
    if (pages.length > 0 && blocks.every((block) => block.textContent === '' && !block.querySelector('img'))) continue;
    const fill = new Filling(section, first, following ? frameOf(following) : first, own);
    // What waits for its page is not laid out meanwhile.
    for (const block of blocks) block.remove();
    for (const block of blocks) {
      fill.add(block);
      await step(++done / all);
    }
    pages.push(...fill.pages);
  }
  for (const section of sections) section.remove();
  for (const [i, { element }] of pages.entries()) number(element, i + 1, pages.length);
  return pages.length;
}

/** What stands in the text of a section, in order. */
export const blocksOf = (section: HTMLElement): HTMLElement[] => [
  ...section.querySelectorAll<HTMLElement>(':scope > article > *'),
];

function frameOf(section: HTMLElement): Frame {
  const part = (name: string) => section.querySelector<HTMLElement>(`:scope > ${name}`);
  return { page: section, header: part('header'), footer: part('footer') };
}

class Filling {
  readonly pages: Page[] = [];
  private readonly height: number;

  constructor(
    private readonly section: HTMLElement,
    private readonly first: Frame,
    private readonly following: Frame,
    private readonly notes: NodeListOf<HTMLElement>,
  ) {
    this.height = Number.parseFloat(getComputedStyle(section).minHeight) || Number.POSITIVE_INFINITY;
  }

  add(block: HTMLElement): void {
    const page = this.page;
    this.put(block, page);
    if (!this.isFull(page)) return;
    if (block instanceof HTMLTableElement && block.rows.length > 1) this.partTable(block, page);
    // What is longer than a page stays on one of its own.
    else if (page.article.children.length > 1) this.turn(block);
  }

  private get page(): Page {
    return this.pages.at(-1) ?? this.open();
  }

  private open(): Page {
    const frame = this.pages.length === 0 ? this.first : this.following;
    const element = this.section.cloneNode() as HTMLElement;
    const article = document.createElement('article');
    const notes = document.createElement('ol');
    notes.className = 'notes';
    element.append(...copy(frame.header), article, notes, ...copy(frame.footer));
    this.section.before(element);
    const page = { element, article, notes };
    this.pages.push(page);
    return page;
  }

  private put(block: HTMLElement, page: Page): void {
    page.article.append(block);
    page.notes.append(...this.notesOf(block));
  }

  private notesOf(block: HTMLElement): HTMLElement[] {
    return [...block.querySelectorAll(NOTE_SIGN)].flatMap((sign) => this.notes[Number(sign.getAttribute('data-note'))] ?? []);
  }

  private isFull({ element }: Page): boolean {
    return element.offsetHeight > this.height + 1;
  }

  /** The block, and the headings right before it, go to the next page. */
  private turn(block: HTMLElement): void {
    const going = [block];
    let before = block.previousElementSibling;
    while (before instanceof HTMLElement && HEADS.test(before.className) && before.previousElementSibling) {
      going.unshift(before);
      before = before.previousElementSibling;
    }
    const next = this.open();
    for (const each of going) this.put(each, next);
    if (this.isFull(next) && block instanceof HTMLTableElement && block.rows.length > 1) this.partTable(block, next);
  }

  /** Rows that do not fit go to the next page, under the head once more where there is one. */
  private partTable(table: HTMLTableElement, page: Page): void {
    const heads = [...table.rows].filter((row) => row.classList.contains('head'));
    const rest = table.cloneNode() as HTMLTableElement;
    rest.append(...[...table.querySelectorAll(':scope > colgroup')].map((each) => each.cloneNode(true)));
    rest.append(...heads.map((row) => row.cloneNode(true)));
    const moved: HTMLTableRowElement[] = [];
    while (this.isFull(page) && table.rows.length > heads.length + 1) {
      const row = table.rows[table.rows.length - 1];
      if (!row) break;
      row.remove();
      moved.unshift(row);
      for (const note of this.notesOf(row)) note.remove();
    }
    if (this.isFull(page) && page.article.children.length > 1) {
      // Not even its first row fits: the whole table goes.
      (table.tBodies[0] ?? table).append(...moved);
      this.turn(table);
      return;
    }
    if (moved.length === 0) return;
    rest.append(...moved);
    this.open();
    this.add(rest);
  }
}

const copy = (element: HTMLElement | null): Node[] => (element ? [element.cloneNode(true)] : []);

/** Puts the numbers where the signs for them stand. */
function number(page: HTMLElement, at: number, of: number): void {
  const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    text.nodeValue = text.nodeValue?.replaceAll(PAGE, String(at)).replaceAll(PAGES, String(of)) ?? '';
  page.setAttribute('role', 'group');
  page.setAttribute('aria-label', `Page ${at} of ${of}`);
}
