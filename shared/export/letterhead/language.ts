/** The language of the note's words on a letterhead, which says one of its own for what it has at its head. */
import { append, childOf, childrenOf, newElement, prepend, within, type XmlElement } from '../xmlTree';
import type { WordPackage } from './package';
import { commonStyle, STYLES, type StyleIds, styleChain } from './styles';

/** Word keeps a language for words of each kind of script. */
const KINDS = ['w:val', 'w:eastAsia', 'w:bidi'] as const;

/**
 * The note's words say in which language they are wherever the letterhead would have them in another.
 * @param root of a part of the note, under the note's own names of styles
 * @param ids the letterhead's id for each style of the note, whose styles are joined already
 */
export function keepLanguage(root: XmlElement, note: WordPackage, paper: WordPackage, ids: StyleIds): void {
  if (!note.has(STYLES) || !paper.has(STYLES)) return;
  const own = languagesIn(defaultsOf(note.xml(STYLES)));
  const theirs = paper.xml(STYLES);
  const [chain, common] = [styleChain(theirs), commonStyle(theirs)];
  const known = new Map<string, Attributes>();
  /** What words in a paragraph and run of these styles have yet to say. */
  const lacking = (paragraph: string | undefined, run: string | undefined): Attributes => {
    const key = `${paragraph} ${run}`;
    let found = known.get(key);
    if (!found) {
      const looks = [run ?? '', paragraph ?? common].flatMap((id) => chain(ids.get(id) ?? id));
      const said = [...looks.map((style) => childOf(style, 'w:rPr')), defaultsOf(theirs)].map(languagesIn);
      found = Object.fromEntries(
        Object.entries(own).filter(([kind, tag]) => said.find((each) => each[kind] !== undefined)?.[kind] !== tag),
      );
      known.set(key, found);
    }
    return found;
  };
  for (const line of within(root, 'w:p')) {
    const look = childOf(line, 'w:pPr');
    const paragraph = look && childOf(look, 'w:pStyle')?.attribs['w:val'];
    const runs = within(line, 'w:r');
    for (const run of runs.filter((each) => childOf(each, 'w:t'))) {
      const properties = childOf(run, 'w:rPr');
      const style = properties && childOf(properties, 'w:rStyle')?.attribs['w:val'];
      say(lacking(paragraph, style), () => properties ?? put(run, 'w:rPr'));
    }
    // Words that a colleague types into an empty line take after its end.
    if (runs.length === 0)
      say(lacking(paragraph, undefined), () => {
        const around = look ?? put(line, 'w:pPr');
        const mark = childOf(around, 'w:rPr') ?? newElement('w:rPr');
        append(around, mark);
        return mark;
      });
  }
}

type Attributes = Readonly<Record<string, string>>;

const defaultsOf = (styles: XmlElement): XmlElement | undefined => {
  const [common] = within(styles, 'w:rPrDefault');
  return common && childOf(common, 'w:rPr');
};

/** The languages that properties of a run say, by kind. */
function languagesIn(properties: XmlElement | undefined): Attributes {
  const said = properties ? childOf(properties, 'w:lang')?.attribs : undefined;
  return Object.fromEntries(KINDS.flatMap((kind) => (said?.[kind] ? [[kind, said[kind]]] : [])));
}

function put(parent: XmlElement, name: string): XmlElement {
  const made = newElement(name);
  prepend(parent, made);
  return made;
}

/** Adds to the properties what they do not say already; the language is the last of what the exporter writes there. */
function say(languages: Attributes, properties: () => XmlElement): void {
  if (Object.keys(languages).length === 0) return;
  const at = properties();
  const [language = newElement('w:lang')] = childrenOf(at, 'w:lang');
  append(at, language);
  language.attribs = { ...languages, ...language.attribs };
}
