import { childrenOf, remove, rootOf, textOf, within, writeXml } from '../../shared/export/xmlTree';
import { isHidden, Styles } from '../../shared/foreign/styles';

/** What may stay of a run that nobody sees: its properties, and the ends of fields, which must come in pairs. */
const STAYS = ['w:rPr', 'w:fldChar', 'w:instrText'];

/**
 * Takes hidden words out of a part of a Word document, and looks for equations, which readers of words pass over.
 * @returns the part as it came where nothing of the kind is in it
 */
export function withoutUnread(xml: string, stylesXml: string | undefined): { xml: string; hidden: boolean; equations: boolean } {
  const equations = /<m:oMath[ >]/.test(xml);
  if (!/<w:vanish[ />]/.test(`${xml}${stylesXml ?? ''}`)) return { xml, hidden: false, equations };
  const styles = new Styles(stylesXml);
  const root = rootOf(xml);
  let hidden = false;
  for (const run of within(root, 'w:r').filter((each) => isHidden(each, styles))) {
    hidden ||= within(run, 'w:t').some((words) => textOf(words).trim() !== '');
    for (const child of childrenOf(run)) if (!STAYS.includes(child.name)) remove(child);
  }
  return { xml: hidden ? writeXml(root) : xml, hidden, equations };
}
