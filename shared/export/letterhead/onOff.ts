import { childOf, type XmlElement } from '../xmlTree';

/** Whether an element has a property of that name that is on, as WordprocessingML has it: without a value it is. */
export const isOn = (element: XmlElement, name: string): boolean => {
  const found = childOf(element, name);
  return found !== undefined && !['false', '0', 'off'].includes(found.attribs['w:val'] ?? '');
};
