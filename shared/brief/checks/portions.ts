/** Checks of the marks before paragraphs: all bear one or none does, and the note is marked as its highest. */
import { ownPortion } from '../../model/marking';
import { NOTE_READER, portionsIn } from '../../model/numbering';
import type { Check, Checked, Found, Place } from './finding';
import type { NoteBlock } from './walk';

const placeOf = ({ from, text }: NoteBlock): Place => ({ kind: 'text', from, to: from + text.length });
const portionOf = ({ node }: NoteBlock): string | null =>
  node.type === 'paragraph' || node.type === 'title' ? (node.attrs.portion ?? null) : null;

function portions({ doc, blocks }: Checked): Found[] {
  const { apparatus } = doc.attrs;
  const ladder = apparatus.portions;
  if (ladder === null) return [];
  if (ladder.length === 0)
    return [
      {
        severity: 'warning',
        words: 'Paragraphs are to be marked, but no marks are set',
        small: 'Choose a marking scheme',
        place: { kind: 'details', field: 'marking' },
      },
    ];
  return [...unmarked(doc, blocks), ...against(doc, blocks)];
}

/** Those that bear none, told as one. */
function unmarked(doc: Checked['doc'], blocks: readonly NoteBlock[]): Found[] {
  const own = ownPortion(doc.attrs.apparatus);
  const wanted = new Set(portionsIn(doc.content, 0, NOTE_READER).map(({ at }) => at));
  const bare = blocks.filter((block) => wanted.has(block.at) && portionOf(block) === null);
  const [first] = bare;
  if (!first) return [];
  const all = bare.length === 1;
  return [
    {
      severity: doc.attrs.apparatus.version === 'final' ? 'error' : 'warning',
      words: all ? 'A paragraph bears no portion mark' : `${bare.length} paragraphs bear no portion mark`,
      small: 'All bear one, or none does',
      place: placeOf(first),
      // The note's own level is the highest there may be: nothing is marked too low by it.
      fix:
        own === null
          ? null
          : { kind: 'portion', label: `Mark ${all ? 'it' : 'them'} (${own})`, at: bare.map(({ at }) => at), mark: own },
    },
  ];
}

/** Each mark against those that there are, and against the note's own level. */
function against(doc: Checked['doc'], blocks: readonly NoteBlock[]): Found[] {
  const { portions: ladder, marking } = doc.attrs.apparatus;
  const rankOf = (mark: string) => (ladder ?? []).findIndex((each) => each.mark === mark);
  const noteRank = (ladder ?? []).findIndex(({ level }) => level === marking?.level);
  const marks = blocks.flatMap((block) => {
    const mark = portionOf(block);
    return mark === null ? [] : [{ block, mark, rank: rankOf(mark) }];
  });
  const found: Found[] = marks.flatMap(({ block, mark, rank }): Found[] => {
    const place = placeOf(block);
    if (rank < 0)
      return [
        {
          severity: 'warning',
          words: `(${mark}) is none of the marks of the note’s scheme`,
          small: 'Choose another mark',
          place,
        },
      ];
    if (noteRank < 0 || rank <= noteRank) return [];
    const small = `The note is marked ${marking?.level}`;
    return [{ severity: 'error', words: `A paragraph is marked (${mark}), higher than the note`, small, place }];
  });
  const highest = Math.max(-1, ...marks.map(({ rank }) => rank));
  if (highest >= 0 && highest < noteRank)
    found.push({
      severity: 'note',
      words: `No paragraph is marked as high as the note, ${marking?.level}`,
      small: `The highest is (${ladder?.[highest]?.mark})`,
      place: { kind: 'details', field: 'marking' },
    });
  return found;
}

export const PORTION_CHECKS: readonly Check[] = [
  { id: 'portion-mark', passed: 'portion marks agree with the marking', run: portions },
];
