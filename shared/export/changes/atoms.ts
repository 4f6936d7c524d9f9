/** A Word paragraph as the smallest parts that stay, come or go by themselves: words, blanks, signs, breaks, fields, notes, pictures. */
import { decodeXml } from '../../model/xmlText';
import { unbound } from '../../typography/bound';
import { childOf, childrenOf, textOf, type XmlElement } from '../xmlTree';

/** A part of one run: an element of it, or some of the words of a `w:t`. */
export type Piece = {
  run: XmlElement;
  child: XmlElement;
  /** The words of this piece of a `w:t`; null where the element is one whole. */
  words: string | null;
};

export type Atom = {
  kind: 'words' | 'tab' | 'line' | 'page' | 'note' | 'picture' | 'other';
  /** Atoms with the same key are the same to a reader, their looks included; whether a line may break at a blank is no difference. */
  key: string;
  words: string;
  /** Tag of the content control that it stands in. */
  claim: string | null;
  pieces: Piece[];
  /** Of a note's mark, the number of the note. */
  note: string | null;
};

/** What an atom needs to know of the rest of its document. */
export type Surroundings = {
  /** `was`: tracked changes of the document count as made. `now`: what is in them is let alone. */
  side: 'was' | 'now';
  /** What tells a picture from others. */
  pictureKey(drawing: XmlElement): string;
};

const HOLDERS = new Set(['w:hyperlink', 'w:smartTag', 'w:customXml', 'w:fldSimple', 'w:dir', 'w:bdo']);
/** Elements of a run that show nothing of their own, or belong to what is beside the text. */
const SILENT = new Set([
  'w:rPr',
  'w:lastRenderedPageBreak',
  'w:commentReference',
  'w:footnoteRef',
  'w:annotationRef',
  'w:proofErr',
]);
/** Marks that make words look different; what a style does is the style's. */
const LOOKS = ['w:b', 'w:i', 'w:u', 'w:strike', 'w:vertAlign'];

/** The atoms of a paragraph in order. */
export function atomsOf(paragraph: XmlElement, { side, pictureKey }: Surroundings): Atom[] {
  const atoms: Atom[] = [];
  let field: { depth: number; shows: boolean; atom: Atom } | null = null;

  const walk = (parent: XmlElement, claim: string | null): void => {
    for (const child of childrenOf(parent)) {
      if (child.name === 'w:r') run(child, claim);
      else if (child.name === 'w:sdt') {
        const content = childOf(child, 'w:sdtContent');
        if (content) walk(content, tagOf(child) ?? claim);
      } else if (HOLDERS.has(child.name) || (side === 'was' && (child.name === 'w:ins' || child.name === 'w:moveTo')))
        walk(child, claim);
    }
  };
  const run = (element: XmlElement, claim: string | null): void => {
    const look = lookOf(element);
    const add = (kind: Atom['kind'], key: string, words: string, piece: Piece, note: string | null = null) => {
      if (field) {
        field.atom.pieces.push(piece);
        if (field.shows) field.atom.words += words;
      } else atoms.push({ kind, key, words, claim, pieces: [piece], note });
    };
    for (const child of childrenOf(element)) {
      const whole: Piece = { run: element, child, words: null };
      switch (child.name) {
        case 'w:t':
          for (const words of field ? [decoded(child)] : wordsIn(decoded(child)))
            add('words', `${look}${unbound(words)}`, words, { run: element, child, words });
          break;
        case 'w:fldChar':
          field = fieldChar(child.attribs['w:fldCharType'] ?? '', whole, claim, field);
          break;
        case 'w:instrText':
          field?.atom.pieces.push(whole);
          break;
        case 'w:tab':
          add('tab', '\t', '\t', whole);
          break;
        case 'w:br':
        case 'w:cr':
          if (child.attribs['w:type'] === 'page') add('page', '\f', '', whole);
          else add('line', '\n', '\n', whole);
          break;
        case 'w:noBreakHyphen':
        case 'w:softHyphen': {
          const sign = child.name === 'w:softHyphen' ? '\u00ad' : '\u2011';
          add('words', `${look}${sign}`, sign, whole);
          break;
        }
        case 'w:footnoteReference':
          add('note', 'note', '', whole, child.attribs['w:id'] ?? null);
          break;
        case 'w:drawing':
          add('picture', pictureKey(child), '', whole);
          break;
        default:
          if (!SILENT.has(child.name)) add('other', `${child.name}:${textOf(child)}`, '', whole);
      }
    }
  };
  const fieldChar = (type: string, piece: Piece, claim: string | null, open: typeof field): typeof field => {
    if (type === 'begin') {
      if (open) open.depth++;
      const fresh: Atom = { kind: 'words', key: '', words: '', claim, pieces: [], note: null };
      const now = open ?? { depth: 1, shows: false, atom: fresh };
      now.atom.pieces.push(piece);
      return now;
    }
    if (!open) return null;
    open.atom.pieces.push(piece);
    if (type === 'separate') open.shows = true;
    if (type !== 'end' || --open.depth > 0) return open;
    open.atom.key = `field:${unbound(open.atom.words)}`;
    atoms.push(open.atom);
    return null;
  };
  walk(paragraph, null);
  return atoms;
}

/** The tag by which a content control is found again. */
export const tagOf = (control: XmlElement): string | null => {
  const properties = childOf(control, 'w:sdtPr');
  return (properties && childOf(properties, 'w:tag')?.attribs['w:val']) ?? null;
};

const lookOf = (run: XmlElement): string => {
  const properties = childOf(run, 'w:rPr');
  if (!properties) return '';
  const looks = childrenOf(properties)
    .filter(({ name, attribs }) => LOOKS.includes(name) && !['0', 'false', 'none'].includes(attribs['w:val'] ?? ''))
    .map(({ name, attribs }) => `${name}${name === 'w:vertAlign' ? attribs['w:val'] : ''}`);
  return looks.length === 0 ? '' : `${looks.sort().join(' ')}|`;
};

/** A word, the blanks between two words, or one sign. */
const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|\s+|./gsu) ?? [];

/** The words of an element: the tree keeps entities as they are written. */
export const decoded = (element: XmlElement): string => decodeXml(textOf(element));
