/** Characters that XML 1.0 does not allow, and halves of surrogate pairs: Word refuses a file that holds one. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** Found faster: where it is absent nothing is forbidden. It finds whole pairs as well. */
const SUSPECT = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words as they are written between tags, or between double quotation marks in one. */
export const escapeXml = (words: string): string => words.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** The text without what XML forbids, and how many characters were left out. */
export function xmlText(text: string): { text: string; dropped: number } {
  if (!SUSPECT.test(text)) return { text, dropped: 0 };
  let dropped = 0;
  const kept = text.replace(FORBIDDEN, () => {
    dropped++;
    return '';
  });
  return { text: kept, dropped };
}
