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
/** A table of more rows is not laid out as a whole to see whether it fits. */
const LONG_TABLE = 20;
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
    const fill = new Filling(section, first, following ? frameOf(following) : first, own, () => step(done / all));
    // What waits for its page is not laid out meanwhile.
    for (const block of blocks) block.remove();
    for (const block of blocks) {
      await fill.add(block);
      await step(++done / all);
    }
    pages.push(...fill.pages);
  }
  for (const section of sections) section.remove();
  for (const [i, { element }] of pages.entries()) {
    number(element, i + 1, pages.length);
    await step(1);
  }
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
    private readonly rest: () => Promise<void>,
  ) {
    this.height = Number.parseFloat(getComputedStyle(section).minHeight) || Number.POSITIVE_INFINITY;
  }

  async add(block: HTMLElement): Promise<void> {
    const page = this.page;
    const rows = block instanceof HTMLTableElement ? block.rows.length : 0;
    if (block instanceof HTMLTableElement && rows > LONG_TABLE) {
      page.article.append(block);
      await this.partTable(block, page);
      return;
    }
    this.put(block, page);
    if (!this.isFull(page)) return;
    if (block instanceof HTMLTableElement && rows > 1) await this.partTable(block, page);
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
  private turn(block: HTMLElement): Page {
    const going = [block];
    let before = block.previousElementSibling;
    while (before instanceof HTMLElement && HEADS.test(before.className) && before.previousElementSibling) {
      going.unshift(before);
      before = before.previousElementSibling;
    }
    const next = this.open();
    for (const each of going) this.put(each, next);
    return next;
  }

  /**
   * Row by row, so that no more is laid out than stands on the page; what does not fit goes on the next one, under the
   * head once more where there is one.
   */
  private async partTable(table: HTMLTableElement, page: Page): Promise<void> {
    const all = [...table.rows];
    const heads = all.filter((row) => row.classList.contains('head'));
    const under = () => {
      const next = table.cloneNode() as HTMLTableElement;
      next.append(...[...table.querySelectorAll(':scope > colgroup')].map((each) => each.cloneNode(true)));
      next.append(...heads.map((row) => row.cloneNode(true)));
      return next;
    };
    const rows = all.slice(heads.length);
    for (const row of rows) {
      row.remove();
      for (const note of this.notesOf(row)) note.remove();
    }
    let [here, at, standing] = [table, page, 0];
    const stand = (row: HTMLTableRowElement) => {
      (here.tBodies[0] ?? here).append(row);
      at.notes.append(...this.notesOf(row));
      standing++;
    };
    for (const row of rows) {
      stand(row);
      if (this.isFull(at) && (standing > 1 || at.article.children.length > 1)) {
        row.remove();
        for (const note of this.notesOf(row)) note.remove();
        if (standing > 1) {
          at = this.open();
          here = under();
          at.article.append(here);
        } else at = this.turn(here);
        standing = 0;
        stand(row);
      }
      await this.rest();
    }
  }
}

const copy = (element: HTMLElement | null): Node[] => (element ? [element.cloneNode(true)] : []);

/** Puts the numbers where the signs for them stand, which is at the head and foot. Words that are touched are laid out anew. */
function number(page: HTMLElement, at: number, of: number): void {
  for (const edge of page.querySelectorAll(':scope > header, :scope > footer')) {
    const texts = document.createTreeWalker(edge, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const words = text.nodeValue ?? '';
      const now = words.replaceAll(PAGE, String(at)).replaceAll(PAGES, String(of));
      if (now !== words) text.nodeValue = now;
    }
  }
  page.setAttribute('role', 'group');
  page.setAttribute('aria-label', `Page ${at} of ${of}`);
}
