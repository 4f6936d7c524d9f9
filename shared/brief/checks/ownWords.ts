/** Words that an author wrote where the template asks for facts stand without a source: they are counted, not blamed. */

import { type Template, textParts } from '../../model/template';
import { partiesIn } from '../../parse/places';
import { isSaidOfPeople } from '../fill/peopleWords';
import { ownRuns, partsOfNode, wordsOfTemplate } from '../ownWords';
import type { Checked, Found } from './finding';
import { authorsWords, isAuthorsParagraph } from './ours';
import { countWords, isIn, type NoteBlock, textOf } from './walk';

export function ownWords(checked: Checked): Found[] {
  const { blocks, claims } = checked;
  const isAuthors = isAuthorsParagraph(checked);
  const claimed = new Set(claims.map(({ block }) => block));
  const own = blocks.filter(
    (block) =>
      block.section !== null &&
      block.section !== 'sources' &&
      block.node.type === 'paragraph' &&
      !isIn(block, 'authorBlock') &&
      !claimed.has(block) &&
      isAuthors(block),
  );
  const [first] = own;
  const amongClaims = amongWhatIsSourced(checked);
  if (!first) return amongClaims;
  return [
    {
      severity: 'note',
      words: own.length === 1 ? 'A paragraph rests on no source' : `${own.length} paragraphs rest on no source`,
      small: 'They are your own words',
      place: { kind: 'text', from: first.from, to: first.from + first.text.length },
    },
    ...amongClaims,
  ];
}

/** So many words are told of whatever they are; of fewer only what a reader would hold the source to. */
const MANY = 3;
const NUMBER =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|millions?|billions?|half|twice|daily|weekly|monthly|annual(?:ly)?|yearly|today|tomorrow|yesterday)\b/iu;
/** A capital within a sentence; the first word of one has it whatever it is. */
const NAME_WITHIN = /(?<=[\p{L}\p{N},;–-]\s+["“(]?)\p{Lu}/u;

/** A number, a date or a name: what a reader takes for the source's word, however short. */
function isWeighty(block: NoteBlock, { from, to }: { from: number; to: number }): boolean {
  const words = block.text.slice(from, to);
  if (NUMBER.test(words) || partiesIn(words).length > 0) return true;
  const lead = block.text.slice(0, from);
  // A claim or a gap before them is the beginning of their sentence.
  const begins = lead.trim() === '' || /[.!?:]["”)]?\s*$/.test(lead);
  return begins ? NAME_WITHIN.test(words) || (isInHead(block) && /^\p{Lu}/u.test(words)) : /\p{Lu}/u.test(words);
}

const isInHead = ({ within }: NoteBlock): boolean =>
  within.some(({ type, attrs }) => type === 'table' && (attrs as { layout?: string }).layout === 'heading-block');
/** Whether a row of the head says what no article does: its sources, and how many commitments there are. */
function isOfApp({ within }: NoteBlock, { headingBlock }: Template): boolean {
  const label = within.find(({ type }) => type === 'tableRow')?.content[0];
  const line = label && headingBlock.find((each) => 'label' in each && each.label === textOf(label).trim());
  if (line?.type !== 'text') return false;
  return textParts(line.text).some((part) => part.kind === 'field' && !/^(?:event|next)\./.test(part.path));
}

/** What an author put into a sentence, or into the head of a note, that rests on a source reads as if the source said it too. */
function amongWhatIsSourced(checked: Checked): Found[] {
  const { blocks, template } = checked;
  if (!template) return [];
  const templates = wordsOfTemplate(template);
  const isOurs = (words: string) => templates(words) || isSaidOfPeople(words);
  const wordsOf = authorsWords(checked);
  const places = blocks.flatMap((block) => {
    const { node, section, from } = block;
    const head = isInHead(block);
    if (section === 'sources' || node.type !== 'paragraph' || isIn(block, 'authorBlock')) return [];
    if (head && (isIn(block, 'tableHeader') || isOfApp(block, template))) return [];
    const parts = partsOfNode(node);
    if (!head && !parts.some(({ sourced }) => sourced)) return [];
    // The names of the sources are covered in these, sign by sign.
    const covered = wordsOf(block);
    let at = 0;
    const bare = parts.map(({ text, sourced }) => {
      at += text.length;
      return { text: covered.slice(at - text.length, at), sourced };
    });
    return ownRuns(bare, isOurs)
      .filter((run) => run.beside || head)
      .filter((run) => countWords(covered.slice(run.from, run.to)) >= MANY || isWeighty(block, run))
      .map((run) => ({ from: from + run.from, to: from + run.to, head }));
  });
  const [first] = places;
  if (!first) return [];
  const heads = places.filter(({ head }) => head).length;
  const where =
    heads === 0 ? 'beside a claim' : heads === places.length ? 'in the head of the note' : 'beside a claim or in the head';
  return [
    {
      severity: 'note',
      words: `${places.length === 1 ? `Words ${where} rest` : `In ${places.length} places words ${where} rest`} on no source`,
      small: 'They are your own, and read as if the source said them',
      place: { kind: 'text', from: first.from, to: first.to },
    },
  ];
}
