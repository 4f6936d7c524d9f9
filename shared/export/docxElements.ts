/**
 * What stands within paragraphs, in the form that the docx package writes from. The package makes each run of half a dozen
 * objects and turns them into such plain ones at the end, which is most of its time in a long document (dolanmiu/docx#1250);
 * plain ones among the children of a paragraph it takes as they are. It has no content controls but check boxes
 * (dolanmiu/docx#2189), takes words like "SECTION" for the number of a page (dolanmiu/docx#885), and makes links only
 * where they stand in a paragraph itself.
 */
import { bookmarkUniqueNumericId, type IContext, type IXmlableObject, type ParagraphChild, uniqueId, XmlComponent } from 'docx';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with attributes alone; those without a value are left out. */
export function empty(name: string, attributes: Attributes = {}): IXmlableObject {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return { [name]: given.length > 0 ? { _attr: Object.fromEntries(given) } : {} };
}
/** An element with a value alone. */
export const value = (name: string, of: string | number): IXmlableObject => ({ [name]: { _attr: { 'w:val': of } } });

const child = (made: IXmlableObject): ParagraphChild => made as unknown as ParagraphChild;

/** An element with others in it, some of which the package is to write. */
class Holding extends XmlComponent {
  constructor(name: string, children: readonly ParagraphChild[]) {
    super(name);
    this.root.push(...(children as unknown as XmlComponent[]));
  }
}

/** How words look. Word wants its elements in this order. */
export type RunForm = {
  /** Id of a character style. */
  style?: string;
  /** A typeface for words of East Asian scripts. */
  eastAsianFont?: string;
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
  underline?: boolean;
  rightToLeft?: boolean;
  /** BCP 47 tags. */
  language?: { eastAsian?: string; bidirectional?: string };
};

function formOf(form: RunForm): IXmlableObject[] {
  const made: IXmlableObject[] = [];
  if (form.style) made.push(value('w:rStyle', form.style));
  if (form.eastAsianFont) made.push(empty('w:rFonts', { 'w:eastAsia': form.eastAsianFont, 'w:hint': 'eastAsia' }));
  if (form.bold) made.push(empty('w:b'), empty('w:bCs'));
  if (form.italic) made.push(empty('w:i'), empty('w:iCs'));
  if (form.strike) made.push(empty('w:strike'));
  if (form.underline) made.push(value('w:u', 'single'));
  if (form.rightToLeft) made.push(empty('w:rtl'));
  if (form.language) made.push(empty('w:lang', { 'w:eastAsia': form.language.eastAsian, 'w:bidi': form.language.bidirectional }));
  return made.length > 0 ? [{ 'w:rPr': made }] : made;
}

const asRun = (form: RunForm, content: readonly IXmlableObject[]): ParagraphChild =>
  child({ 'w:r': [...formOf(form), ...content] });

const KEEP_BLANKS = { _attr: { 'xml:space': 'preserve' } } as const;
const words = (name: string, text: string): IXmlableObject => ({ [name]: [KEEP_BLANKS, text] });

/** A run of words. A tab is an element of its own: as a sign in the words Word may take it for a blank. */
export function run(text: string, form: RunForm = {}): ParagraphChild {
  if (!text.includes('\t')) return asRun(form, [words('w:t', text)]);
  const parts = text.split('\t');
  return asRun(
    form,
    parts.flatMap((part, i) => [...(i > 0 ? [empty('w:tab')] : []), ...(part === '' ? [] : [words('w:t', part)])]),
  );
}

export const lineBreak = (): ParagraphChild => asRun({}, [empty('w:br')]);

/**
 * A field with the value that it had when the note was written, in the form that Word itself writes: readers such as
 * mammoth pass over the value of a simple field.
 */
export function field(instruction: string, text: string): ParagraphChild[] {
  const sign = (type: 'begin' | 'separate' | 'end') => asRun({}, [empty('w:fldChar', { 'w:fldCharType': type })]);
  return [sign('begin'), asRun({}, [words('w:instrText', ` ${instruction} `)]), sign('separate'), run(text), sign('end')];
}

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** Word has the place within a page (`#…`) beside the address, and none so long. */
const LONGEST_PLACE = 255;

class Link extends XmlComponent {
  private readonly id = uniqueId();
  private readonly address: string;

  constructor(href: string, children: readonly ParagraphChild[]) {
    super('w:hyperlink');
    const at = href.indexOf('#');
    const place = at > 0 ? href.slice(at + 1) : '';
    const parted = place !== '' && place.length <= LONGEST_PLACE;
    this.address = parted ? href.slice(0, at) : href;
    const attributes = { 'w:history': 1, ...(parted ? { 'w:anchor': place } : {}), 'r:id': `rId${this.id}` };
    this.root.push({ _attr: attributes } as unknown as XmlComponent, ...(children as unknown as XmlComponent[]));
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    context.viewWrapper.Relationships.addRelationship(this.id, HYPERLINK, this.address, 'External');
    return super.prepForXml(context);
  }
}

/** @param href an address that may be opened (see `safeHref`) */
export const link = (href: string, children: readonly ParagraphChild[]): ParagraphChild =>
  new Link(href, children) as unknown as ParagraphChild;

/** The number of a footnote in the text. */
export const footnoteMark = (number: number): ParagraphChild =>
  asRun({ style: 'FootnoteReference' }, [empty('w:footnoteReference', { 'w:id': number })]);

/** The sign of a comment behind the words that it is on. */
export const commentMark = (id: number): ParagraphChild => asRun({}, [empty('w:commentReference', { 'w:id': id })]);

/** @param name unique in the document; letters, digits and underscores, at most 40 */
export function bookmark(name: string, children: readonly ParagraphChild[]): ParagraphChild[] {
  const id = bookmarkUniqueNumericId();
  return [
    child(empty('w:bookmarkStart', { 'w:name': name, 'w:id': id })),
    ...children,
    child(empty('w:bookmarkEnd', { 'w:id': id })),
  ];
}

/** A control around the runs of one claim; `tag` finds the claim again when the document comes back. */
export function inlineControl(
  about: { id: number; tag: string; title: string },
  children: readonly ParagraphChild[],
): ParagraphChild {
  const properties = { 'w:sdtPr': [value('w:alias', about.title), value('w:tag', about.tag), value('w:id', about.id)] };
  if (!children.some((each) => each instanceof XmlComponent))
    return child({ 'w:sdt': [properties, { 'w:sdtContent': children }] });
  return new Holding('w:sdt', [
    child(properties),
    new Holding('w:sdtContent', children) as unknown as ParagraphChild,
  ]) as unknown as ParagraphChild;
}
