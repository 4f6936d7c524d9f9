import { UserError } from '../../shared/error';

/** First bytes of formats that people try to open as an article, with their name for the message. */
const BINARY_FORMATS: ReadonlyArray<{ name: string; magic: readonly number[] }> = [
  { name: 'a PDF', magic: [0x25, 0x50, 0x44, 0x46] },
  { name: 'a Word, Excel or zip file', magic: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'an old Office file', magic: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'a picture', magic: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'a picture', magic: [0xff, 0xd8, 0xff] },
  { name: 'a picture', magic: [0x47, 0x49, 0x46, 0x38] },
  { name: 'a compressed file', magic: [0x1f, 0x8b] },
  { name: 'a program', magic: [0x7f, 0x45, 0x4c, 0x46] },
  { name: 'a program', magic: [0x4d, 0x5a, 0x90] },
];

/**
 * Bytes to text: by byte order mark, else by `declared` (an HTML page's own word), else UTF-8, else
 * Windows-1252 where almost all is ASCII (old wire copy), which is reported in `lost`.
 * @throws UserError `binary` or `encoding`, naming the file.
 */
export function decode(bytes: Uint8Array, name: string, declared: string | null = null): { text: string; lost: string[] } {
  const format = BINARY_FORMATS.find(({ magic }) => magic.every((byte, i) => bytes[i] === byte));
  if (format) throw binary(name, `it is ${format.name}`);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), lost: [] };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), lost: [] };
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked) return { text: new TextDecoder(unmarked).decode(bytes), lost: [] };
  const controls = countControls(bytes);
  if (bytes.includes(0) || controls > bytes.length / 50) throw binary(name, 'its bytes are not text');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), lost: [] };
  } catch {
    return decodeLegacy(bytes, name, declared);
  }
}

function decodeLegacy(bytes: Uint8Array, name: string, declared: string | null): { text: string; lost: string[] } {
  if (declared && !/^utf-?8$/i.test(declared)) {
    try {
      return { text: new TextDecoder(declared).decode(bytes), lost: [] };
    } catch {
      // the page names an encoding that does not exist: go on as if it had named none
    }
  }
  const high = bytes.reduce((n, byte) => n + (byte >= 0x80 ? 1 : 0), 0);
  if (high > bytes.length / 10) {
    throw new UserError(
      'encoding',
      `“${name}” is text in an encoding that cannot be told from its bytes. Nothing was imported.`,
      {
        action: 'Save it as UTF-8, or paste the words.',
      },
    );
  }
  return {
    text: decodeWindows1252(bytes),
    lost: ['The file is not in UTF-8. It was read as Western European (Windows-1252); check accents and quotation marks.'],
  };
}

/** What Windows-1252 has at 0x80–0x9f; elsewhere it is Latin-1. Node 20's own decoder leaves these as control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  const latin = new TextDecoder('latin1').decode(bytes);
  return latin.replace(/[\u0080-\u009f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80] ?? c);
}

/** UTF-16 without a mark: Latin text then has a zero in every second byte. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const n = Math.min(bytes.length, 2000) & ~1;
  if (n < 16) return null;
  const zeros = [0, 0];
  for (let i = 0; i < n; i++) if (bytes[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > n * 0.4 && even === 0) return 'utf-16le';
  if (even > n * 0.4 && odd === 0) return 'utf-16be';
  return null;
}

/** Control characters other than tab, line feed, form feed, carriage return and escape. */
function countControls(bytes: Uint8Array): number {
  let n = 0;
  for (const byte of bytes) if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) n++;
  return n;
}

function binary(name: string, reason: string): UserError {
  return new UserError('binary', `“${name}” is not text: ${reason}. Nothing was imported.`, {
    action: 'Open a text, Markdown, HTML, Word (.docx), PDF or mail (.eml) file, or paste the words.',
  });
}
