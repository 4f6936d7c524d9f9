/** What a Word document holds beside its words: links, pictures, equations, and what a look says of words. */
import type { ThingKind } from '../model/returned';
import type { XmlReader } from '../model/xmlScan';
import type { By, WordParagraph } from './wordText';

/**
 * `words` are those of a link, a struck stretch, an equation or a line at the head of the page, or a picture's alternative
 * text. `value` is the link's relationship. `paragraph` is the one that it stands in.
 */
export type Thing = { what: ThingKind; words: string; value: string; by: By | null; paragraph: WordParagraph | null };

type Attribute = Parameters<XmlReader['open']>[1];
/** What the reader of the document knows where an element begins. */
type Here = () => { paragraph: WordParagraph | null; by: By | null; deleted: boolean };

/** Looks of a run that say something of its words. */
const LOOKS: ReadonlyMap<string, ThingKind> = new Map([
  ['w:strike', 'struck'],
  ['w:dstrike', 'struck'],
  ['w:highlight', 'highlighted'],
  ['w:vanish', 'hidden'],
]);
const OFF = /^(?:0|false|off|none)$/;
const HOLDERS: ReadonlyMap<string, ThingKind> = new Map([
  ['w:hyperlink', 'link'],
  ['w:drawing', 'drawing'],
  ['w:pict', 'drawing'],
  ['w:object', 'object'],
  ['m:oMath', 'equation'],
]);

type Open = Thing & { element: string; gone: boolean; box: boolean };

export class ThingReader {
  readonly found: Thing[] = [];
  private readonly holders: Open[] = [];
  private looks = new Set<ThingKind>();
  private readonly looking = new Map<ThingKind, Thing>();

  open(name: string, attribute: Attribute, here: Here): void {
    const what = HOLDERS.get(name);
    const holder = this.holders.at(-1);
    if (what) {
      const { paragraph, by, deleted } = here();
      this.holders.push({
        what,
        words: '',
        value: (what === 'link' && attribute('r:id')) || '',
        by,
        paragraph,
        element: name,
        gone: deleted,
        box: false,
      });
    } else if (holder && name === 'wp:docPr') holder.words = attribute('descr') ?? '';
    else if (holder?.what === 'drawing' && (name === 'a:blip' || name === 'v:imagedata')) holder.what = 'picture';
    else if (holder && (name === 'w:txbxContent' || name === 'v:textpath')) holder.box = true;
    else if (name === 'w:r' && this.looks.size > 0) this.looks = new Set();
  }

  /** A property of the run itself. */
  look(name: string, attribute: Attribute): void {
    const look = LOOKS.get(name);
    if (look && !OFF.test(attribute('w:val') ?? '')) this.looks.add(look);
  }

  /** Words of the document that are not deleted. */
  words(text: string, here: Here): void {
    for (const holder of this.holders) if (holder.what === 'link') holder.words += text;
    if (this.looks.size === 0 && this.looking.size === 0) return;
    const { paragraph, by } = here();
    for (const [look, going] of this.looking)
      if (!this.looks.has(look) || paragraph !== going.paragraph) this.looking.delete(look);
    for (const look of this.looks) {
      const going = this.looking.get(look);
      if (going) going.words += text;
      else {
        const begun: Thing = { what: look, words: text, value: '', by, paragraph };
        this.looking.set(look, begun);
        this.found.push(begun);
      }
    }
  }

  /** Words that are none of the document's: an equation's. */
  text(text: string): void {
    const holder = this.holders.at(-1);
    if (holder?.what === 'equation') holder.words += text.trim();
  }

  close(name: string): void {
    const holder = this.holders.at(-1);
    if (holder?.element !== name) return;
    this.holders.pop();
    const { what, words, value, by, paragraph, gone, box } = holder;
    // A link within the document refers to a place of it, and the words of a text box are told as a paragraph.
    const told = what === 'link' ? value !== '' && words.trim() !== '' : !box;
    if (told && !gone) this.found.push({ what, words, value, by, paragraph });
  }
}

/** Signs that Word sets for what one types, by font and code. */
const SIGNS: Readonly<Record<string, string>> = {
  'wingdings f0e0': '→',
  'wingdings f0df': '←',
  'wingdings f0e8': '⇒',
  'wingdings f0f0': '⇨',
  'wingdings f0f3': '⇔',
  'wingdings f0fc': '✓',
  'wingdings f0fb': '✗',
  'wingdings f04a': '☺',
  'wingdings f04b': '😐',
  'wingdings f04c': '☹',
  'symbol f0ae': '→',
  'symbol f0ac': '←',
  'symbol f0de': '⇒',
  'symbol f0b3': '≥',
  'symbol f0a3': '≤',
  'symbol f0b1': '±',
  'symbol f0b9': '≠',
  'symbol f0b4': '×',
};

/** A sign as a letter, or as a word where no letter is known for it. */
export const signOf = (font: string, code: string): string => SIGNS[`${font} ${code}`.toLowerCase()] ?? '[sign]';
