/** What the command line says, and the statuses that it ends with. */
import { toUserErrorData, UserError, type UserErrorData } from '../../shared/error';
import { BundledLetterhead } from '../../shared/model/letterheads';
import { DEFAULT_TEMPLATE, TEMPLATE_IDS } from '../templates';

export const USAGE = `Usage
  facts FILE…          the facts of each article, one line of JSON a file
  brief ARTICLE…|FILE.brief --out NOTE.docx|.html|.md|.txt|.brief
        --template NAME|FILE.json         ${TEMPLATE_IDS.join(', ')}, or a file of your own; default: ${DEFAULT_TEMPLATE}
        --plain                           the article is a .docx that becomes a note of its own, without facts
        --series DIR                      follows the last round among the briefings of a folder; wants no article
        --evidence none|footnotes|annex   default: none
        --letterhead FILE|NAME            a .docx whose headers, footers, page and styles the note takes on, or one that
                                          comes with the app: ${BundledLetterhead.options.join(', ')}; default: the template's; “none” for none
        --checking                        in a .docx: a comment on each claim not verified or disputed
        --changes-since FILE.docx         in a .docx: what came and went since an earlier export, as Word's tracked
                                          changes by --author NAME, on the day of --date
        --date YYYY-MM-DD                 date of the note, default: today
  template FORM.docx --out FORM.json  a form in Word as a template; what was lost goes to standard error
  compare OLD NEW [--json]   what became of the last round's commitments; each an article or a .brief
  check FILE.brief… [--json]  what to mend before the note goes up; exit status 1 when an error or a warning stands
  merge ARTICLE… [--json]    several articles of one meeting: conflicts, and what one alone reports
        --lexicon FILE      with facts, brief, compare and merge: words of your own for the parser (docs/lexicon.md)
“-” is standard input.`;

/** Exit statuses: 0 all well, 1 a check failed, 2 some input was bad or the call was wrong. */
export const CHECK_FAILED = 1;
export const BAD_INPUT = 2;

export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((a) => a === value);
  if (found === undefined) throw usage(`--${option} is one of ${allowed.join(', ')}, not “${value}”.`);
  return found;
}

export function usage(message: string): UserError {
  return new UserError('usage', message, { action: USAGE });
}

export function placed(error: unknown, file: string): UserError {
  const data = toUserErrorData(error);
  return new UserError(data.code, `${file}: ${data.message}`, data);
}

export function complain(place: string, { message, action, reason }: UserErrorData): void {
  process.stderr.write(`${place}: ${[message, action, reason && `(${reason})`].filter(Boolean).join(' ')}\n`);
}

export function progress(done: number, all: number, file: string): void {
  if (process.stderr.isTTY && all > 1) process.stderr.write(`${done + 1} of ${all}: ${file}\n`);
}
