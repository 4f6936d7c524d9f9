/** What words of the note point to goes with them: links, pictures, and the ids that must be unique in a document. */

import { elementsIn, within, type XmlElement } from '../xmlTree';
import { DOCUMENT, targetFrom, targetOf, type WordPackage } from './package';

const POINTERS = ['r:id', 'r:embed', 'r:link'];
const TYPES: Readonly<Record<string, string>> = { jpg: 'image/jpeg', svg: 'image/svg+xml' };

/**
 * The links and pictures in a part of the note get relationships of their own in the letterhead's part that now holds it.
 * @param root the note's words, wherever they stand by now
 */
export function carryRelations(root: XmlElement, note: WordPackage, from: string, paper: WordPackage, to: string): void {
  const rels = new Map(note.relations(from).map((rel) => [rel.attribs.Id ?? '', rel.attribs]));
  const fresh = new Map<string, string>();
  const take = (id: string): string => {
    const known = fresh.get(id);
    const rel = rels.get(id);
    if (known || !rel) return known ?? id;
    const { Type = '', Target = '', TargetMode } = rel;
    const external = TargetMode === 'External';
    const target = external ? Target : targetFrom(to, carryPart(targetOf(from, Target), note, paper));
    const made = paper.relate(to, Type, target, external);
    fresh.set(id, made);
    return made;
  };
  for (const element of elementsIn(root))
    for (const name of POINTERS) {
      const id = element.attribs[name];
      if (id) element.attribs[name] = take(id);
    }
}

/** A picture of the note under a name that the letterhead has free. */
function carryPart(name: string, note: WordPackage, paper: WordPackage): string {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const data = note.data(name);
  const free = paper.freeName('word/media/note-', `.${ending}`);
  if (data) paper.put(free, data);
  paper.defaultType(ending, TYPES[ending] ?? `image/${ending}`);
  return free;
}

/** A part of the note that the letterhead has none of goes there whole, with its relationships. */
export function carryWhole(name: string, kind: string, type: string, note: WordPackage, paper: WordPackage): void {
  const root = note.xml(name);
  paper.put(name, root, type);
  paper.relate(DOCUMENT, kind, targetFrom(DOCUMENT, name));
  carryRelations(root, note, name, paper, name);
}

const HOLDS_WORDS = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/;
/** Elements that bear a number which no other of their kind may have, and its attribute. */
const NUMBERED: readonly { names: string[]; attribute: string }[] = [
  { names: ['w:bookmarkStart', 'w:bookmarkEnd'], attribute: 'w:id' },
  { names: ['wp:docPr'], attribute: 'id' },
];

/** Bookmarks and drawings of the note get numbers above the letterhead's, in whatever part of it they stand. */
export function renumber(ours: XmlElement, paper: WordPackage): void {
  const theirs = paper.names().filter((name) => HOLDS_WORDS.test(name));
  for (const { names, attribute } of NUMBERED) {
    const taken = theirs.flatMap((name) => within(paper.xml(name), ...names));
    const highest = Math.max(0, ...taken.map(({ attribs }) => Number(attribs[attribute]) || 0));
    for (const { attribs } of within(ours, ...names)) attribs[attribute] = String((Number(attribs[attribute]) || 0) + highest);
  }
}
