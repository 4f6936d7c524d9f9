import type { Sentence } from './sentences';

export type Zones = { headlines: Sentence[]; bylines: Sentence[]; body: Sentence[] };

const BYLINE = /^(?:by\s+\p{Lu}|(?:words|story|report|text)(?: by|:)\s)/iu;
const CREDIT = /^\W*(?:(?:additional|further|with) )?(?:reporting|editing|writing|compiled|translated|edited|reported) by\b/i;

/**
 * Headlines and bylines stand before the first paragraph that is a report's sentence.
 * @param hasDateline whether a sentence opens with the place that the report was filed from: captions and standfirsts
 * above such a sentence are no part of the report
 */
export function zones(sentences: readonly Sentence[], hasDateline: (s: Sentence) => boolean): Zones {
  const first = Math.max(0, sentences.findIndex(isReport));
  const filed = sentences.slice(first, first + 5).findIndex((s, i) => i > 0 && opensParagraph(sentences, s) && hasDateline(s));
  const cut = filed > 0 && !hasDateline(sentences[first] as Sentence) ? first + filed : first;
  const head = sentences.slice(0, cut);
  const rest = sentences.slice(cut);
  return {
    headlines: head.filter((s) => !BYLINE.test(s.text)),
    bylines: [...head.filter((s) => BYLINE.test(s.text)), ...rest.filter((s) => /\breporting by\b/i.test(s.text))],
    body: rest.filter((s) => !CREDIT.test(s.text)),
  };
}

const opensParagraph = (sentences: readonly Sentence[], s: Sentence) =>
  sentences[sentences.indexOf(s) - 1]?.paragraph !== s.paragraph;

/** A sentence with a stop and length enough, or one that opens with a date mark; a caption or motto is neither. */
function isReport(s: Sentence): boolean {
  const text = s.text.trim();
  if (/^date \d{4}-/.test(text)) return true;
  return /[.!?:]["”’»)]*$/.test(text) && text.split(/\s+/).length > 9;
}

// "Views: 1 184" counts readers.
const LABEL =
  /^(?!views?\W*\d)(?:opinion|op-ed|editorial|comment(?:ary)?|columns?|columnists?|letters?(?: to the editor)?|view(?:s|point)?|perspective|essay|blog|guest (?:column|essay|post)|leader|analysis & opinion)\b\s*(?:[|:–—-].*)?$/i;
const DISCLAIMER =
  /\b(?:views|opinions?) (?:expressed|stated|here)\b|\b(?:the (?:author|writer|columnist) (?:is|was|teaches|served)|(?:is|was) (?:a|our) (?:columnist|guest columnist|contributing (?:writer|editor)))\b/i;

/** Whether the piece is somebody's opinion: it says so, or its author says "I" outside quotation marks more than once. */
export function isOpinionPiece({ headlines, body }: Zones): boolean {
  if (headlines.some((s) => LABEL.test(s.text.trim()))) return true;
  if (/^(?:OPINION|COMMENT|EDITORIAL|COLUMN|Opinion|Editorial)\s*[|:–—-]/.test(body[0]?.text ?? '')) return true;
  if (body.slice(-4).some((s) => DISCLAIMER.test(s.text) && s.text.length < 300)) return true;
  let open = false;
  let first = 0;
  for (const { text } of body) {
    const own = text.replace(/[“"«][^”"»]*[”"»]?|(?<!\p{L})[‘'][^’']*(?:[’'](?!\p{L})|$)/gu, (words) => {
      open = /^[“«]/.test(words) && !/[”»]$/.test(words);
      return ' ';
    });
    if (
      !open &&
      /(?<![\p{L}.])(?:I|I[’'](?:ve|m|d|ll)|[Mm]y|myself)(?![\p{L}.])(?! \(|, \p{Lu})/u.test(
        own.replace(/\b(?:World War|Part|Phase|Category|Annex|Chapter|Article|Tier|Type|Stage) I\b/g, ''),
      )
    )
      first++;
    if (/[”»]/.test(text)) open = false;
  }
  return first >= 2 && first >= body.length / 12;
}
