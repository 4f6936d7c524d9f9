import { Marked, type Token, type TokenizerExtension } from 'marked';
import { UserError } from '../../shared/error';
import { htmlToText } from './html';

/**
 * The words of a Markdown file, without its marks, a blank line between paragraphs, notes at the end.
 * @throws UserError `markdown` or `html` where it cannot be taken apart.
 */
export function markdownToText(markdown: string, name: string): { text: string; lost: string[] } {
  const body = withoutFrontMatter(markdown);
  const { html, notes } = toHtml(body, name);
  return {
    text: htmlToText(html, name, true).text,
    lost: [
      ...(body === markdown ? [] : ['The front matter at the head of the file was left out.']),
      ...(/<img[\s/>]/i.test(html) ? ['Pictures were left out.'] : []),
      ...(notes ? ['Notes were put at the end.'] : []),
    ],
  };
}

/** The notes behind all else, and whether there are any. */
function toHtml(markdown: string, name: string): { html: string; notes: boolean } {
  try {
    const tokens = reader.lexer(markdown);
    const isNote = ({ type }: Token) => type === NOTE.name;
    const notes = tokens.filter(isNote);
    return { html: reader.parser([...tokens.filter((token) => !isNote(token)), ...notes]), notes: notes.length > 0 };
  } catch (error) {
    throw new UserError('markdown', `“${name}” could not be read as Markdown. Nothing was imported.`, {
      action: 'Paste the words instead.',
      reason: error instanceof Error ? error.message : String(error),
    });
  }
}

/** In characters. A note directly below a longer one, without a blank line, is taken for part of it. */
const LONGEST_PARAGRAPH = 10_000;

/** A footnote: its first line, and what is indented below it. It reads its words as Markdown of their own. */
const NOTE = {
  name: 'note',
  level: 'block',
  // Asked for each paragraph with all that follows it: looked for no further than the paragraph goes.
  start: (source) => {
    const found = /\n(?:[ \t]*\n| {0,3}\[\^[^\]\s]{1,100}\]:)/.exec(source.slice(0, LONGEST_PARAGRAPH));
    return found?.[0].endsWith(':') ? found.index : undefined;
  },
  tokenizer(source) {
    const [raw, first = '', more = ''] =
      /^ {0,3}\[\^[^\]\s]{1,100}\]:[ \t]*([^\n]*)((?:\n+(?: {2,}|\t)[^\n]+)*)/.exec(source) ?? [];
    if (raw === undefined) return undefined;
    return { type: 'note', raw, tokens: this.lexer.blockTokens(`${first}${more.replace(/\n(?: {1,4}|\t)/g, '\n')}`, []) };
  },
} satisfies TokenizerExtension;

/** The sign of a footnote in the middle of a sentence, which is no word. */
const SIGN = {
  name: 'noteSign',
  level: 'inline',
  start: (source) => {
    const at = source.indexOf('[^');
    return at < 0 ? undefined : at;
  },
  tokenizer(source) {
    const raw = /^\[\^[^\]\s]{1,100}\](?!\()/.exec(source)?.[0];
    return raw === undefined ? undefined : { type: 'noteSign', raw };
  },
} satisfies TokenizerExtension;

const reader = new Marked({
  extensions: [
    {
      ...NOTE,
      renderer(token) {
        return this.parser.parse(token.tokens ?? []);
      },
    },
    { ...SIGN, renderer: () => '' },
  ],
  // Markdown leaves what stands in a line of HTML as it is; its marks of code are no words there either.
  renderer: { html: ({ text }) => text.replace(/(`+)([^`\n<>]+)\1/g, '$2') },
});

/** Settings between two lines of dashes at the head of a file. A rule with sentences below it is none of it. */
function withoutFrontMatter(markdown: string): string {
  const [whole, settings = ''] = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(markdown) ?? [];
  const lines = settings.split(/\r?\n/);
  const isSetting = (line: string) => /^(?:[\w.-]+[ \t]*:(?:\s|$)|[ \t]|-[ \t]|#|$)/.test(line);
  return whole !== undefined && /^[\w#]/.test(settings) && lines.every(isSetting) ? markdown.slice(whole.length) : markdown;
}
