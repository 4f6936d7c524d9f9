/** Who made the changes, and when: the attributes that each mark of a change bears, with a number of its own. */
import { escapeXml, xmlText } from '../../model/xmlText';

/** `date` is an ISO time. */
export type By = { author: string; date: string };

/** Bookmarks and comments, which share the numbers, do not get that far. */
const FIRST = 1_000_000;

export class Signature {
  private last = FIRST;
  private readonly words: string;

  constructor({ author, date }: By) {
    const name = escapeXml(xmlText(author).text.replace(/\s/g, ' '));
    this.words = `w:author="${name}" w:date="${date.slice(0, 19)}Z"`;
  }

  next(): string {
    return `w:id="${++this.last}" ${this.words}`;
  }

  /** The number alone, for the end of what bears the rest at its beginning. */
  get number(): number {
    return this.last;
  }
}
