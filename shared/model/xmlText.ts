/** Characters that XML 1.0 does not allow, and halves of surrogate pairs: Word refuses a file that holds one. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** Found faster: where it is absent nothing is forbidden. It finds whole pairs as well. */
const SUSPECT = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words as they are written between tags, or between double quotation marks in one. */
export const escapeXml = (words: string): string => words.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const LAST_CODE_POINT = 0x10ffff;

/** Words or the value of an attribute as one reads them. A number that is no character stays as it is written. */
export const decodeXml = (written: string): string =>
  written.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return SIGNS[name] ?? whole;
    const code = Number.parseInt(decimal ?? hex ?? '', decimal ? 10 : 16);
    return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole;
  });

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
