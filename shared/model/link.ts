/** The only schemes a link may have, at every door: paste, file, template, export, click. */
const SCHEMES = ['http:', 'https:', 'mailto:'];

/**
 * The address if it may be followed, else null. Browsers and Word skip control characters and blanks
 * inside a scheme (`java\nscript:`), so they are looked through first.
 */
export function safeHref(href: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const bare = href.replace(/[\u0000-\u0020\u007f-\u009f\u200b-\u200f\u2028\u2029\ufeff]/g, '');
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(bare)?.[0].toLowerCase();
  return scheme !== undefined && SCHEMES.includes(scheme) ? href.trim() : null;
}
