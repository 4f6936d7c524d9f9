/**
 * What the earlier document held and the new one does not, written anew as deleted. The earlier file lay outside the
 * house: of it only words, breaks, looks, notes, tables and checked pictures are taken, and nothing that could act.
 */
import { inspectImage } from '../../model/image';
import { escapeXml } from '../../model/xmlText';
import { childOf, childrenOf, type XmlElement } from '../xmlTree';
import type { Atom } from './atoms';
import type { Lists } from './lists';
import type { Signature } from './signature';
import type { WordFile } from './wordFile';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
/** How a paragraph looks, in the order that Word wants. Frames, sections and records of other changes stay behind. */
const BEFORE_LIST = ['w:pStyle', 'w:keepNext', 'w:keepLines'];
const BEHIND_LIST = ['w:pBdr', 'w:shd', 'w:tabs', 'w:bidi', 'w:spacing', 'w:ind', 'w:jc'];
/** Records of changes that the earlier document had itself. */
const RECORDS = /Change$|^w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge)$/;

export class Deletions {
  /** Things that could not be taken over. */
  dropped = 0;
  private readonly styles: ReadonlySet<string>;
  private pictures = 0;

  /** @param note adds the earlier document's note of that number, deleted, to the new one, and gives its number there */
  constructor(
    private readonly was: WordFile,
    private readonly now: WordFile,
    private readonly by: Signature,
    private readonly lists: Lists,
    private readonly note: (id: string) => string | null,
  ) {
    const styles = now.root('word/styles.xml');
    this.styles = new Set((styles ? childrenOf(styles, 'w:style') : []).map(({ attribs }) => attribs['w:styleId'] ?? ''));
  }

  /** Atoms as runs in a `w:del`; nothing where there are none. */
  runs(atoms: readonly Atom[]): string {
    let xml = '';
    let run = { looks: '', content: '' };
    const close = () => {
      if (run.content) xml += `<w:r>${run.looks}${run.content}</w:r>`;
    };
    for (const atom of atoms) {
      const looks = this.runProperties(atom);
      if (looks !== run.looks) {
        close();
        run = { looks, content: '' };
      }
      run.content += this.content(atom);
    }
    close();
    // Words that touch are one text.
    return xml ? `<w:del ${this.by.next()}>${xml.replaceAll(`</w:delText>${TEXT}`, '')}</w:del>` : '';
  }

  /**
   * `w:pPr` of a paragraph that went.
   * @param mark the paragraph's own mark went as well
   * @param ours the paragraph whose looks it takes is the new document's
   */
  paragraphProperties(paragraph: XmlElement, mark: boolean, ours: boolean): string {
    const properties = childOf(paragraph, 'w:pPr');
    const some = (names: readonly string[]) =>
      names.map((name) => (properties ? this.inert(childOf(properties, name)) : '')).join('');
    const gone = mark ? `<w:rPr><w:del ${this.by.next()}/></w:rPr>` : '';
    const xml =
      some(BEFORE_LIST) + (ours ? this.inert(listIn(properties)) : this.lists.place(paragraph)) + some(BEHIND_LIST) + gone;
    return xml ? `<w:pPr>${xml}</w:pPr>` : '';
  }

  /** An element with what is in it, if it says nothing but how something looks; a style only if the new document has it. */
  inert(element: XmlElement | undefined): string {
    if (!element?.name.startsWith('w:') || RECORDS.test(element.name)) return '';
    const value = element.attribs['w:val'] ?? '';
    if (/^w:(?:p|r|tbl)Style$/.test(element.name) && !this.styles.has(value)) return '';
    const attributes = Object.entries(element.attribs)
      .filter(([name]) => /^w:\w+$/.test(name))
      .map(([name, said]) => ` ${name}="${said.replace(/[<>"]/g, '')}"`);
    const content = childrenOf(element).map((child) => this.inert(child));
    return `<${element.name}${attributes.join('')}>${content.join('')}</${element.name}>`;
  }

  private runProperties({ pieces }: Atom): string {
    const run = (pieces.find(({ words }) => words !== null) ?? pieces[0])?.run;
    return this.inert(run && childOf(run, 'w:rPr'));
  }

  private content(atom: Atom): string {
    switch (atom.kind) {
      case 'words':
        return atom.words ? `${TEXT}${escapeXml(atom.words)}</w:delText>` : '';
      case 'tab':
        return '<w:tab/>';
      case 'line':
        return '<w:br/>';
      case 'page':
        return '<w:br w:type="page"/>';
      case 'note': {
        const id = atom.note === null ? null : this.note(atom.note);
        return id === null ? this.drop() : `<w:footnoteReference w:id="${id}"/>`;
      }
      case 'picture':
        return this.picture(atom);
      case 'other':
        return this.drop();
    }
  }

  private drop(): string {
    this.dropped++;
    return '';
  }

  private picture(atom: Atom): string {
    const drawing = atom.pieces[0]?.child;
    const picture = drawing ? this.was.picture(drawing) : null;
    const info = picture ? inspectImage(picture.bytes) : 'kind';
    if (!picture || typeof info === 'string') return this.drop();
    const number = ++this.pictures;
    this.now.addPicture(`rIdWas${number}`, `was${number}.${info.type}`, picture.bytes);
    const size = `cx="${picture.width}" cy="${picture.height}"`;
    const alt = picture.alt.replace(/[<>"]/g, '');
    // The new document's own pictures do not get that far.
    const id = 900_000 + number;
    return [
      `<w:drawing><wp:inline xmlns:wp="${DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">`,
      `<wp:extent ${size}/><wp:docPr id="${id}" name="Picture" descr="${alt}"/>`,
      `<a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/picture"><pic:pic xmlns:pic="${DRAWING}/picture">`,
      `<pic:nvPicPr><pic:cNvPr id="${id}" name="Picture"/><pic:cNvPicPr/></pic:nvPicPr>`,
      `<pic:blipFill><a:blip xmlns:r="${OFFICE}" r:embed="rIdWas${number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
      `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
      '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>',
    ].join('');
  }
}

const TEXT = '<w:delText xml:space="preserve">';
const listIn = (properties: XmlElement | undefined): XmlElement | undefined => properties && childOf(properties, 'w:numPr');
