/** A letterhead as it is read: its changes accepted, without hidden words and without what an export of ours left in it. */
import { isHidden, type Styles } from '../../foreign/styles';
import { childOf, closest, elementsIn, parentOf, remove, unwrap, within, type XmlElement } from '../xmlTree';

/** What a change took out, and what it put in. */
const TAKEN_OUT = ['w:del', 'w:moveFrom'];
const PUT_IN = ['w:ins', 'w:moveTo'];
/** What is only kept of a change: how things looked before, and where a moved stretch begins and ends. */
const RECORD = /^w:(?:\w+Change|move(?:From|To)Range(?:Start|End)|cell(?:Ins|Del|Merge)|numberingChange)$/;
/** Where those elements stand for a paragraph's end or for a row, and hold nothing. */
const PROPERTIES = ['w:rPr', 'w:trPr'];
/** Names of our bookmarks: of claims, headings and contents. */
const OUR_BOOKMARK = /^_(?:Claim\d|Ref_)/;

/**
 * @param root a part of the letterhead that holds words; it is changed
 * @param styles of the letterhead, which may hide words too
 * @returns a sentence for each kind of thing that the letterhead does not keep
 */
export function settleWords(root: XmlElement, styles: Styles): string[] {
  const said: string[] = [];
  if (acceptChanges(root)) said.push('The tracked changes of the letterhead were accepted, so that no deleted words go out.');
  if (dropHidden(root, styles)) said.push('Hidden words of the letterhead were left out.');
  if (dropOurs(root)) said.push('The letterhead is a note that was exported before: its claims are plain words in this one.');
  return said;
}

function acceptChanges(root: XmlElement): boolean {
  let found = false;
  const settle = (elements: readonly XmlElement[], act: (element: XmlElement) => void) => {
    for (const element of elements) {
      found = true;
      act(element);
    }
  };
  const marks = within(root, ...TAKEN_OUT, ...PUT_IN).filter((each) => PROPERTIES.includes(parentOf(each)?.name ?? ''));
  const ended: XmlElement[] = [];
  settle(marks, (mark) => {
    const gone = TAKEN_OUT.includes(mark.name);
    const row = gone && closest(mark, 'w:trPr') ? closest(mark, 'w:tr') : null;
    const paragraph = closest(mark, 'w:p');
    if (gone && paragraph) ended.push(paragraph);
    remove(row ?? mark);
  });
  settle(within(root, ...TAKEN_OUT), remove);
  // A line whose end is struck out goes with its words; one that has others keeps its end.
  for (const paragraph of ended) if (within(paragraph, 'w:r', 'w:sectPr').length === 0 && paragraph.next) remove(paragraph);
  settle(within(root, ...PUT_IN), unwrap);
  settle(
    elementsIn(root).filter(({ name }) => RECORD.test(name)),
    remove,
  );
  return found;
}

/** The letterhead's own codes of fields are no words. */
function dropHidden(root: XmlElement, styles: Styles): boolean {
  const hidden = within(root, 'w:r').filter((run) => within(run, 'w:t').length > 0 && isHidden(run, styles));
  for (const run of hidden) remove(run);
  return hidden.length > 0;
}

/** Their tags and names would stand twice, and a document that comes back is matched by them. */
function dropOurs(root: XmlElement): boolean {
  const marks = within(root, 'w:bookmarkStart').filter(({ attribs }) => OUR_BOOKMARK.test(attribs['w:name'] ?? ''));
  const ids = new Set(marks.map(({ attribs }) => attribs['w:id']));
  const ends = within(root, 'w:bookmarkEnd').filter(({ attribs }) => ids.has(attribs['w:id']));
  const controls = marks.flatMap((mark) => {
    const next = mark.next as XmlElement | null;
    return next?.name === 'w:sdt' ? [next] : [];
  });
  for (const control of controls) unwrap(control, childOf(control, 'w:sdtContent') ?? null);
  for (const mark of [...marks, ...ends]) remove(mark);
  return controls.length > 0;
}
