/** A person's name in a spelling that the author did not choose where the sources differ on it. */
import { asPattern } from '../../asPattern';
import { namesDiffer } from '../conflicts';
import type { Checked, Found } from './finding';

/** Each place of the note that bears another spelling; what is quoted stays as it was said. */
export function namesNotChosen({ doc, blocks }: Checked): Found[] {
  return Object.entries(doc.attrs.settled).flatMap(([key, { chosen, versions }]) => {
    if (chosen === null || !key.endsWith('|participant.name')) return [];
    const others = versions.map(({ value }) => value).filter((value) => namesDiffer(value, chosen));
    if (others.length === 0) return [];
    const spellings = [chosen, ...others].sort((a, b) => b.length - a.length).map(asPattern);
    const names = new RegExp(`(?<![\\p{L}\\p{N}])(?:${spellings.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
    return blocks.flatMap((block) => {
      const quoted = [...block.text.matchAll(/[“«"][^“”«»"]*[”»"]/g)];
      const isQuoted = (at: number) => quoted.some(({ index, 0: words }) => index < at && at < index + words.length);
      return [...block.text.matchAll(names)].flatMap(({ 0: name, index }): Found[] => {
        if (name === chosen || isQuoted(index)) return [];
        const [from, to] = [block.from + index, block.from + index + name.length];
        return [
          {
            severity: 'warning',
            words: `“${name}” is not the name that you chose`,
            small: `Chosen, where the sources differ: ${chosen}`,
            place: { kind: 'text', from, to },
            fix: { label: `Write ${chosen}`, kind: 'replace', from, to, text: chosen },
          },
        ];
      });
    });
  });
}
