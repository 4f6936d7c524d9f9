/** The parts of a document, and what lies behind its drawings. */
import type { Parts } from '../letterhead';
import { partOf, textOf } from '../partText';
import { append, childrenOf, fragment, rootOf, within, writeXml, type XmlElement } from '../xmlTree';
import { decoded } from './atoms';

const RELATIONSHIPS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';
const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

export class WordFile {
  private readonly targets = new Map<string, string>();

  constructor(readonly parts: Parts) {
    const rels = this.root(RELATIONSHIPS);
    for (const { attribs } of rels ? childrenOf(rels, 'Relationship') : [])
      if (attribs.TargetMode !== 'External') this.targets.set(attribs.Id ?? '', attribs.Target ?? '');
  }

  root(name: string): XmlElement | null {
    const data = this.parts[name];
    return data ? rootOf(textOf(data)) : null;
  }

  /** The picture of a drawing, with its alternative text and its size in English Metric Units. */
  picture(drawing: XmlElement): { bytes: Uint8Array; alt: string; width: number; height: number } | null {
    const [blip] = within(drawing, 'a:blip');
    const target = this.targets.get(blip?.attribs['r:embed'] ?? '');
    const bytes = target === undefined ? undefined : this.parts[target.startsWith('/') ? target.slice(1) : `word/${target}`];
    if (!bytes) return null;
    const [extent] = within(drawing, 'wp:extent');
    const length = (name: string) => Math.max(1, Math.round(Number(extent?.attribs[name]) || 1));
    return {
      bytes,
      alt: within(drawing, 'wp:docPr')[0]?.attribs.descr ?? '',
      width: length('cx'),
      height: length('cy'),
    };
  }

  /** Pictures with the same key look the same. */
  pictureKey = (drawing: XmlElement): string => {
    const picture = this.picture(drawing);
    if (!picture) return `drawing:${decoded(drawing)}`;
    let sum = 0x811c9dc5;
    for (const byte of picture.bytes) sum = Math.imul(sum ^ byte, 0x01000193) >>> 0;
    return `picture:${picture.alt}:${picture.width}x${picture.height}:${picture.bytes.length}:${sum}`;
  };

  /** Writes a part that was read and changed. */
  write(name: string, root: XmlElement): void {
    this.parts[name] = partOf(writeXml(root));
  }

  /**
   * Adds a picture under a name of its own.
   * @param name as in `was1.png`; its ending is the kind
   */
  addPicture(id: string, name: string, bytes: Uint8Array): void {
    const [rels, types] = [this.root(RELATIONSHIPS), this.root(TYPES)];
    if (!rels || !types) throw new Error('the document has no relationships');
    const kind = name.slice(name.lastIndexOf('.') + 1);
    this.parts[`word/media/${name}`] = bytes;
    for (const node of fragment(`<Relationship Id="${id}" Type="${IMAGE}" Target="media/${name}"/>`)) append(rels, node);
    this.write(RELATIONSHIPS, rels);
    if (childrenOf(types, 'Default').some(({ attribs }) => attribs.Extension === kind)) return;
    for (const node of fragment(`<Default Extension="${kind}" ContentType="image/${kind}"/>`)) append(types, node);
    this.write(TYPES, types);
  }
}
