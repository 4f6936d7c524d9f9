/** What Word's styles and numbering definitions say, whoever wrote them: names are told by the name, never by the id, which follows the language. */
import { childOf, childrenOf, closest, rootOf, type XmlElement } from '../export/xmlTree';
import { decodeXml } from '../model/xmlText';
import type { Look } from './document';

type Style = { name: string; basedOn: string | null; paragraph: XmlElement | null; run: XmlElement | null };

/** Longer chains are loops. */
const MOST_PARENTS = 20;

/** The value of a property, as one reads it; null where it is not there. */
export const propertyOf = (properties: XmlElement | null | undefined, name: string): string | null => {
  const found = properties ? childOf(properties, name) : undefined;
  return found ? decodeXml(found.attribs['w:val'] ?? '') : null;
};

/** Whether a property that is on or off is on; null where nothing is said. */
export function toggle(properties: XmlElement | null | undefined, name: string): boolean | null {
  const value = propertyOf(properties, name);
  return value === null ? null : !['0', 'false', 'off', 'none'].includes(value);
}

/** A whole number from an attribute or property; null for anything else. */
export function wholeNumber(value: string | null | undefined): number | null {
  const number = Number(value ?? Number.NaN);
  return value !== '' && Number.isInteger(number) ? number : null;
}

export class Styles {
  private readonly byId = new Map<string, Style>();
  /** BCP 47 tag of the words, where the document names one. */
  readonly language: string | null;

  constructor(xml: string | undefined) {
    const root = xml ? rootOf(xml) : null;
    for (const style of root ? childrenOf(root, 'w:style') : []) {
      this.byId.set(style.attribs['w:styleId'] ?? '', {
        name: (propertyOf(style, 'w:name') ?? '').toLowerCase(),
        basedOn: propertyOf(style, 'w:basedOn'),
        paragraph: childOf(style, 'w:pPr') ?? null,
        run: childOf(style, 'w:rPr') ?? null,
      });
    }
    const defaults = root ? childOf(root, 'w:docDefaults') : undefined;
    const run = defaults && childOf(defaults, 'w:rPrDefault');
    const properties = run && childOf(run, 'w:rPr');
    const tag = (properties && childOf(properties, 'w:lang')?.attribs['w:val']) ?? '';
    this.language = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : null;
  }

  /** The style and those that it is based on, nearest first. */
  chain(id: string | null): Style[] {
    const found: Style[] = [];
    for (let at = id; at !== null && found.length < MOST_PARENTS; ) {
      const style = this.byId.get(at);
      if (!style) break;
      found.push(style);
      at = style.basedOn;
    }
    return found;
  }

  /** How words look that bear these properties: by hand, else by their character style. */
  look(run: XmlElement | null): Look & { hidden: boolean } {
    const all = [run, ...this.chain(propertyOf(run, 'w:rStyle')).map((style) => style.run)];
    const on = (...names: string[]) => names.some((name) => all.map((each) => toggle(each, name)).find((said) => said !== null));
    return {
      bold: on('w:b'),
      italic: on('w:i'),
      underline: on('w:u'),
      strike: on('w:strike', 'w:dstrike'),
      hidden: on('w:vanish'),
    };
  }
}

/** Whether nobody sees a run: by hand, else by the style of the words, else by that of their paragraph. */
export function isHidden(run: XmlElement, styles: Styles): boolean {
  const own = childOf(run, 'w:rPr') ?? null;
  const paragraph = closest(run, 'w:p');
  const chains = [propertyOf(own, 'w:rStyle'), propertyOf(paragraph && childOf(paragraph, 'w:pPr'), 'w:pStyle')];
  const all = [own, ...chains.flatMap((id) => styles.chain(id).map((style) => style.run))];
  return all.map((each) => toggle(each, 'w:vanish')).find((said) => said !== null) ?? false;
}

type Level = { format: string; start: number; sign: string };

/** What the lists of a document are, and how far each has counted. */
export class Numbering {
  private readonly levels = new Map<string, Map<number, Level>>();
  /** List definitions share what they count: Word's lists go on where another list of the same kind ended. */
  private readonly abstractOf = new Map<string, string>();
  private readonly counted = new Map<string, number[]>();
  private readonly begun = new Set<string>();
  private readonly restarts = new Map<string, Map<number, number>>();

  constructor(xml: string | undefined) {
    const root = xml ? rootOf(xml) : null;
    for (const kind of root ? childrenOf(root, 'w:abstractNum') : []) {
      const levels = new Map<number, Level>();
      for (const level of childrenOf(kind, 'w:lvl')) {
        levels.set(wholeNumber(level.attribs['w:ilvl']) ?? 0, {
          format: propertyOf(level, 'w:numFmt') ?? 'decimal',
          start: wholeNumber(propertyOf(level, 'w:start')) ?? 1,
          sign: propertyOf(level, 'w:lvlText') ?? '•',
        });
      }
      this.levels.set(kind.attribs['w:abstractNumId'] ?? '', levels);
    }
    for (const list of root ? childrenOf(root, 'w:num') : []) {
      const id = list.attribs['w:numId'] ?? '';
      this.abstractOf.set(id, propertyOf(list, 'w:abstractNumId') ?? '');
      const starts = new Map<number, number>();
      for (const change of childrenOf(list, 'w:lvlOverride')) {
        const start = wholeNumber(propertyOf(change, 'w:startOverride'));
        if (start !== null) starts.set(wholeNumber(change.attribs['w:ilvl']) ?? 0, start);
      }
      this.restarts.set(id, starts);
    }
  }

  /** Counts one item more. `number` is null for a bullet; the whole is null where the document has no such list. */
  next(list: string, level: number): { number: number | null; format: string } | null {
    const kind = this.abstractOf.get(list);
    if (kind === undefined || list === '0') return null;
    const found = this.levels.get(kind)?.get(level);
    const format = found?.format ?? 'bullet';
    // A list of nothing but blanks indents what goes on in the item above.
    if (found && (format === 'none' || found.sign.trim() === '')) return { number: null, format: 'none' };
    const counted = this.counted.get(kind) ?? [];
    this.counted.set(kind, counted);
    if (!this.begun.has(list)) {
      this.begun.add(list);
      for (const [at, start] of this.restarts.get(list) ?? []) counted[at] = start - 1;
    }
    const number = (counted[level] ?? (found?.start ?? 1) - 1) + 1;
    counted[level] = number;
    // What stands below begins anew.
    counted.length = level + 1;
    return { number: format === 'bullet' ? null : Math.max(0, number), format };
  }
}
