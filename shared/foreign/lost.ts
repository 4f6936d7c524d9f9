/** What of a document could not come along as it was, gathered while it is read and said in words at the end. */

const left = (n: number, one: string, more: string): string =>
  n === 1 ? `One ${one} was left out` : `${n} ${more} were left out`;
const came = (n: number, one: string, more: string): string => (n === 1 ? `One ${one} came` : `${n} ${more} came`);

/** Kind of loss → its sentence, by how often it was met. In the order in which they are said. */
const SENTENCES = {
  furniture: () => 'Headers and footers were left out: to have them, choose the file as the letterhead when you export.',
  tracked: () => 'It has tracked changes: insertions were read, deletions were not.',
  hidden: () => 'Hidden text was left out.',
  picturesElsewhere: (n) => `${left(n, 'picture that lies outside of the file', 'pictures that lie outside of the file')}.`,
  picturesUnreadable: (n) => `${left(n, 'picture', 'pictures')}: only PNG, JPEG and GIF up to 6 MB are taken.`,
  drawings: (n) => `${left(n, 'drawing or chart', 'drawings or charts')}.`,
  textBoxes: () => 'The words of text boxes stand after the paragraph beside which they stood.',
  objects: () => 'Macros and embedded objects were left out.',
  equations: () => 'Equations stand as plain words.',
  signs: () => 'Signs that only a special font has were left out.',
  raised: () => 'Raised and lowered signs stand on the line.',
  links: (n) => `${came(n, 'link', 'links')} as words: no web or mail address stands behind.`,
  references: () => 'Cross references came as words.',
  headingNumbers: () => 'The numbers of headings were left out.',
  listSigns: () => 'Letters and Roman numerals of lists became figures.',
  endnotes: () => 'Endnotes became footnotes.',
  noteLooks: () => 'Footnotes came as plain words.',
  strayComments: (n) => `${left(n, 'comment on no words', 'comments on no words')}.`,
  deepTables: () => 'Tables within tables within tables came as paragraphs.',
  wideTables: (n) => `${came(n, 'table of more than 63 columns', 'tables of more than 63 columns')} as paragraphs.`,
  plain: () => 'Bold, italic and links were left out: the text of a template is plain.',
  footnotes: (n) => `${left(n, 'footnote', 'footnotes')}: a template has none.`,
  pictures: (n) => `${left(n, 'picture', 'pictures')}: a template has none.`,
  comments: () => 'Comments were left out.',
  contents: () => 'The list of contents was left out: put one into the note.',
  tables: (n) =>
    `${came(n, 'table', 'tables')} as lines of text: it repeats, has one column, holds other tables, or is too large.`,
  levels: () => 'Headings below others are sections of their own: a template has one level.',
  breaks: () => 'Page breaks were left out.',
} satisfies Record<string, (n: number) => string>;

export type Loss = keyof typeof SENTENCES;

/** More about single things nobody would read. */
const MOST_SENTENCES = 100;

export class Lost {
  private readonly counts = new Map<Loss, number>();
  private readonly more = new Set<string>();

  add(what: Loss, times = 1): void {
    if (times > 0) this.counts.set(what, (this.counts.get(what) ?? 0) + times);
  }

  /** A sentence about one thing in this document. */
  say(sentence: string): void {
    this.more.add(sentence);
  }

  /** So much was said of single things that no more of it will be read. */
  get full(): boolean {
    return this.more.size > MOST_SENTENCES;
  }

  /** The sentences, those about single things last. */
  sentences(): string[] {
    const kinds = Object.keys(SENTENCES) as Loss[];
    return [
      ...kinds.flatMap((kind) => {
        const times = this.counts.get(kind);
        return times === undefined ? [] : [(SENTENCES[kind] as (n: number) => string)(times)];
      }),
      ...[...this.more].slice(0, MOST_SENTENCES),
      ...(this.more.size > MOST_SENTENCES ? [`And ${this.more.size - MOST_SENTENCES} more of the kind.`] : []),
    ];
  }
}
