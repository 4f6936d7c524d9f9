import type { XmlElement } from '../xmlTree';

/** The prefixes that the words of one part use are declared in the part where they now stand. */
export function declare(target: XmlElement, from: XmlElement): void {
  for (const [name, value] of Object.entries(from.attribs)) {
    if (name.startsWith('xmlns:')) target.attribs[name] ??= value;
    else if (name === 'mc:Ignorable') {
      const all = new Set([...(target.attribs[name] ?? '').split(/\s+/), ...value.split(/\s+/)].filter(Boolean));
      target.attribs[name] = [...all].join(' ');
    }
  }
}
