/** Checks of days, numbers, acronyms and leftovers in the words of the note. */
import { daysOfNote } from './days';
import type { Check, Checked, Found } from './finding';
import { authorsWords } from './ours';
import { foldWords, numbersIn } from './sourceIndex';
import { isIn, type NoteBlock } from './walk';

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** "5–" of "5–7 February 2025": the first day of a range, whose month comes later. */
const RANGE_HEAD = new RegExp(`^[–-]\\d{1,2}[\\s\\u00a0](?:${MONTH})|^[\\s\\u00a0](?:${MONTH})\\s–`);

const span = (block: NoteBlock, start: number, end: number) => ({
  kind: 'text' as const,
  from: block.from + start,
  to: block.from + end,
});

function weekday(checked: Checked): Found[] {
  const daysIn = daysOfNote(checked);
  return checked.blocks.flatMap((block) =>
    daysIn(block.text).flatMap(({ start, end, weekday: said, iso, yearless, right }): Found[] => {
      const words = block.text.slice(start, end).replace(/\u00a0/g, ' ');
      if (!iso) return [{ severity: 'error', words: `There is no ${words}`, place: span(block, start, end) }];
      if (said === null || right.startsWith(said.words.slice(0, 3))) return [];
      // Of which year a source speaks that says the same, it knows better.
      if (yearless && checked.text.includes(foldWords(words))) return [];
      return [
        {
          severity: 'error',
          words: `${words} was a ${right}`,
          small: yearless ? `In ${iso.slice(0, 4)}` : null,
          place: span(block, start, end),
          fix: {
            label: `Make it ${right}`,
            kind: 'replace',
            from: block.from + said.start,
            to: block.from + said.end,
            text: right,
          },
        },
      ];
    }),
  );
}

/**
 * The author's own judgment may bring its own figures; everything else must have them from a source, where the note has
 * any.
 */
function unknownValue(checked: Checked): Found[] {
  const { articles, blocks, days, numbers, doc, text } = checked;
  if (articles.length === 0) return [];
  const { date } = doc.attrs.apparatus;
  const daysIn = daysOfNote(checked);
  const wordsOf = authorsWords(checked);
  const isKnown = (iso: string) => iso === date || days.has(iso) || days.has(iso.slice(0, 7)) || days.has(iso.slice(0, 4));
  return blocks
    .filter((block) => !isIn(block, 'authorBlock') && block.node.type !== 'subtitle' && block.section !== 'sources')
    .flatMap((block) => {
      const found: Found[] = [];
      if (!/\d/.test(block.text)) return found;
      const own = wordsOf(block);
      const dates = daysIn(own);
      for (const { start, end, iso } of dates) {
        const words = block.text.slice(start, end).replace(/\u00a0/g, ' ');
        if (!iso || isKnown(iso) || text.includes(foldWords(words))) continue;
        found.push({ severity: 'warning', words: `The date ${words} stands in no source`, place: span(block, start, end) });
      }
      for (const { start, end, value } of numbersIn(own)) {
        if (dates.some((d) => start >= d.start && end <= d.end) || numbers.has(value)) continue;
        if (RANGE_HEAD.test(block.text.slice(end, end + 24))) continue;
        // A month or year that was worked out stands in the note as "May 2027".
        if (/^(?:19|20)\d\d$/.test(value) && [...days].some((day) => day.startsWith(value))) continue;
        found.push({
          severity: 'warning',
          words: `The number ${block.text.slice(start, end)} stands in no source`,
          place: span(block, start, end),
        });
      }
      return found;
    });
}

/** Acronyms that every reader of briefings knows, codes that are words by themselves, and places kept, which have their own check. */
const KNOWN = new Set(
  `UN EU US UK UAE USA NATO ASEAN G7 G20 WTO WHO IMF OK TV AU PDF GDP EUR USD GBP CHF JPY CNY AM PM ID NGO CEO HIV AIDS COVID
   DRAFT FINAL ADD MP MPS PM FM DG HE SC GMT UTC COP
   TBC TBD TK XXX XXXX`.split(/\s+/),
);
const ROMAN = /^[IVXLC]+$/;

function acronyms(checked: Checked): Found[] {
  const { blocks, expansions } = checked;
  const wordsOf = authorsWords(checked);
  const all = blocks.map(({ text }) => text).join('\n');
  const seen = new Set<string>();
  return blocks.flatMap((block) => {
    if (block.text === block.text.toUpperCase() || block.section === 'sources') return [];
    return [...wordsOf(block).matchAll(/(?<![\p{L}\d.-])\p{Lu}[\p{Lu}\d]{1,6}(?![\p{L}\d\p{Sc}]|\.\p{Lu})/gu)].flatMap(
      (m): Found[] => {
        const word = m[0];
        if (seen.has(word) || KNOWN.has(word) || ROMAN.test(word)) return [];
        seen.add(word);
        if (all.includes(`(${word})`) || new RegExp(`\\b${word} \\(`, 'u').test(all)) return [];
        const meaning = expansions.get(word) ?? null;
        return [
          {
            severity: 'note',
            words: `${word} is never written out`,
            small: meaning ? `The source says “${meaning}”` : null,
            place: span(block, m.index, m.index + word.length),
            fix: meaning
              ? {
                  label: 'Write it out',
                  kind: 'replace',
                  from: block.from + m.index,
                  to: block.from + m.index + word.length,
                  text: `${meaning} (${word})`,
                }
              : null,
          },
        ];
      },
    );
  });
}

const LEFTOVER =
  /\b(?:TBC|TBD|TK|XXX+|[Ll]orem ipsum)\b|\bto be (?:completed|confirmed|added|filled in|inserted)\b|\{\{[^}]*\}\}|\{[a-z]+\.[a-zA-Z.|]+\}|_{3,}|\[(?:insert|name|date|place|title|text)\b[^\]]*\]/g;

function leftovers({ blocks }: Checked): Found[] {
  return blocks.flatMap((block) =>
    [...block.text.matchAll(LEFTOVER)].map(
      (m): Found => ({
        severity: 'warning',
        words: `“${m[0]}” was left in the note`,
        place: span(block, m.index, m.index + m[0].length),
      }),
    ),
  );
}

export const VALUE_CHECKS: readonly Check[] = [
  { id: 'weekday', passed: 'weekdays fit their dates', run: weekday },
  { id: 'value-unknown', passed: 'every number and date has a source', run: unknownValue },
  { id: 'leftover', passed: 'no placeholder left in', run: leftovers },
  { id: 'acronym', passed: 'acronyms are written out', run: acronyms },
];
