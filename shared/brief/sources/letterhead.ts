/** The office that a press release comes from, as its head names it: what people call the source by. */

const OFFICE =
  /^(?:The )?(?:[\p{Lu}][\p{L}’'.-]*,? (?:of |and |for |the )?){0,6}(?:Ministry|Department|Embassy|Government|Presidency|Secretariat|Chancellery|Foreign Office|Commission|Mission)\b[^.!?:;]*$/u;
const HEAD_LINES = 8;

/** "New Zealand Ministry of Foreign Affairs and Trade"; null where the head of the text names no office. */
export function letterheadOf(text: string): string | null {
  const lines = text
    .slice(0, 2000)
    .split('\n')
    .map((line) => (line.split(' | ')[0] ?? '').trim());
  const head = lines.filter((line) => line !== '').slice(0, HEAD_LINES);
  return head.find((line) => line.length <= 90 && line !== line.toUpperCase() && !VERB.test(line) && OFFICE.test(line)) ?? null;
}

/** A headline has a verb; a letterhead has none. */
const VERB =
  /\b(?:says|said|held|hold|holds|meets?|met|visits?|signs?|signed|agrees?|agreed|welcomes?|hosts?|issues?|urges?|calls?)\b/i;
