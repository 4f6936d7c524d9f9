import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { UserError } from '../../shared/error';

/** Elements whose content is no reading matter. */
const DROPPED =
  'script,style,noscript,template,svg,math,iframe,object,embed,canvas,video,audio,form,button,select,textarea,dialog';
/** Elements that begin and end a line of their own. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TH THEAD TR UL'.split(
    ' ',
  ),
);

/**
 * The reading matter of a web page as plain text, a blank line between paragraphs. No HTML leaves this
 * function, so nothing of a page can ever run or be fetched. `whole` keeps all of a pasted fragment
 * instead of looking for the main text.
 * @throws UserError `html` where the page cannot be taken apart.
 */
export function htmlToText(html: string, name: string, whole = false): { text: string; lost: string[] } {
  try {
    checkDepth(html);
    const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`);
    const published = publishedDate(document);
    const heading = document.querySelector('h1')?.textContent?.trim() ?? document.title.trim();
    for (const element of document.querySelectorAll(DROPPED)) element.remove();
    const all = blockText(document.body);
    if (whole) return { text: all, lost: [] };
    const { text: main, narrowed } = mainText(document);
    // A main text that is only a sliver of the page was the wrong guess (a list of links, a short notice).
    const chosen = main.length >= 200 && main.length >= all.length / 10 ? main : all;
    const lost =
      chosen === main && (narrowed || all.length > main.length * 1.1)
        ? ['Menus and other matter round the main text of the page were left out.']
        : [];
    const head = [
      ...(heading && !chosen.includes(heading) ? [heading] : []),
      ...(published && !chosen.includes(published) ? [`Published: ${published}`] : []),
    ];
    return { text: [...head, chosen].join('\n\n'), lost };
  } catch (error) {
    throw new UserError('html', `“${name}” could not be read as a web page. Nothing was imported.`, {
      action: 'Paste the words instead.',
      reason: error instanceof Error ? error.message : String(error),
    });
  }
}

/** Deeper than any page that people read; the cost of deeper ones grows with the square of the depth. */
const MAX_DEPTH = 500;
/** Elements without an end tag, or whose end tag may be left out: they do not count as depth. */
const UNCLOSED =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|tbody|thead|option|html|head|body)$/i;

function checkDepth(html: string): void {
  let depth = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})/gi)) {
    if (UNCLOSED.test(name)) continue;
    depth += slash ? -1 : 1;
    if (depth > MAX_DEPTH) throw new Error(`elements nested more than ${MAX_DEPTH} deep`);
  }
}

/**
 * What stands out as the article by its words, and of that what the page itself says is its main part or its one article:
 * a notice beside it, such as that about cookies, is short and easily taken for a paragraph. A page that marks several
 * articles, or a small part of what was found, does not say which it is.
 */
function mainText(document: Document): { text: string; narrowed: boolean } {
  const marksMain = document.querySelector('main') !== null;
  const article = new Readability(document.cloneNode(true) as Document).parse();
  if (!article?.content) return { text: '', narrowed: false };
  const { body } = parseHTML(`<!doctype html><html><body>${article.content}</body></html>`).document;
  const text = blockText(body);
  // Where the main part is marked, an article in it may lack what leads up to it.
  const marked = [...body.querySelectorAll(marksMain ? 'main' : 'article')].filter(
    (each) => !each.parentElement?.closest('article'),
  );
  const own = marked.length === 1 ? blockText(marked[0] as Node) : '';
  return own.length >= text.length * OWN_SHARE && own !== text ? { text: own, narrowed: true } : { text, narrowed: false };
}

/** Of the words found, how many the page's own mark must hold at least. */
const OWN_SHARE = 0.75;

/** The day of publication that the page itself states in its head or in a `time` element, as an ISO date. */
function publishedDate(document: Document): string | null {
  const stated =
    document.querySelector('meta[property="article:published_time"]')?.getAttribute('content') ??
    document.querySelector('time[datetime]')?.getAttribute('datetime') ??
    '';
  return /^\d{4}-\d{2}-\d{2}/.exec(stated)?.[0] ?? null;
}

/** Walks without recursion: a hostile page may nest a hundred thousand deep. */
function blockText(root: Node): string {
  const lines: string[] = [''];
  const add = (words: string) => {
    lines[lines.length - 1] += words;
  };
  const steps: Array<Node | 'break'> = [root];
  while (steps.length > 0) {
    const step = steps.pop();
    if (step === undefined) break;
    if (step === 'break') {
      lines.push('');
    } else if (step.nodeType === 3) {
      add((step.textContent ?? '').replace(/[ \t\r\n\f]+/g, ' '));
    } else if (step.nodeName === 'BR') {
      lines.push('');
    } else {
      const block = BLOCKS.has(step.nodeName.toUpperCase());
      if (block) {
        lines.push('');
        steps.push('break');
      }
      const children = [...step.childNodes];
      for (let i = children.length - 1; i >= 0; i--) steps.push(children[i] as Node);
    }
  }
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n\n');
}
