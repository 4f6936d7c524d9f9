/** The face of the printed note, so that a PDF looks alike on machines that have neither Cambria nor its twin. */
import italic from '@fontsource/caladea/files/caladea-latin-400-italic.woff2';
import regular from '@fontsource/caladea/files/caladea-latin-400-normal.woff2';
import boldItalic from '@fontsource/caladea/files/caladea-latin-700-italic.woff2';
import bold from '@fontsource/caladea/files/caladea-latin-700-normal.woff2';
import italicExt from '@fontsource/caladea/files/caladea-latin-ext-400-italic.woff2';
import regularExt from '@fontsource/caladea/files/caladea-latin-ext-400-normal.woff2';
import boldItalicExt from '@fontsource/caladea/files/caladea-latin-ext-700-italic.woff2';
import boldExt from '@fontsource/caladea/files/caladea-latin-ext-700-normal.woff2';

/** The letters that the -ext files hold beyond Latin-1, by blocks. */
const EXTENDED = 'U+0100-02FF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113';
/** Everything else of theirs: Latin-1, punctuation, the euro. */
const BASIC = 'U+0000-00FF,U+2000-206F,U+20AC,U+2122,U+2190-2193,U+2212';

const face = (weight: number, style: string, address: string, range: string) =>
  `@font-face{font-family:Caladea;font-weight:${weight};font-style:${style};src:url(${address}) format("woff2");unicode-range:${range}}`;

export const PRINT_FONTS = [
  face(400, 'normal', regular, BASIC),
  face(400, 'normal', regularExt, EXTENDED),
  face(400, 'italic', italic, BASIC),
  face(400, 'italic', italicExt, EXTENDED),
  face(700, 'normal', bold, BASIC),
  face(700, 'normal', boldExt, EXTENDED),
  face(700, 'italic', boldItalic, BASIC),
  face(700, 'italic', boldItalicExt, EXTENDED),
].join('');
