/** Marks within one paragraph of the new document: its runs are parted where something came or went. */
import { escapeXml } from '../../model/xmlText';
import { after, append, before, childOf, childrenOf, fragment, remove, type XmlElement, type XmlNode, xmlOf } from '../xmlTree';
import type { Atom, Piece } from './atoms';
import type { Deletions } from './deletions';
import type { Signature } from './signature';
import type { Step } from './steps';

/** What is to be done to the runs of a paragraph. */
type Plan = { come: Set<Piece>; before: Map<Piece, XmlNode[]>; behind: Map<Piece, XmlNode[]> };

/** All of a paragraph's atoms as inserted. */
export function insertAll(atoms: readonly Atom[], by: Signature): void {
  const pieces = atoms.flatMap((atom) => atom.pieces);
  partRuns(pieces, { come: new Set(pieces), before: new Map(), behind: new Map() }, by);
}

/** @param atoms all of the new paragraph's, in order */
export function markSteps(
  paragraph: XmlElement,
  atoms: readonly Atom[],
  steps: readonly Step[],
  deletions: Deletions,
  by: Signature,
): void {
  const plan: Plan = { come: new Set(), before: new Map(), behind: new Map() };
  let to = 0;
  for (const step of steps) {
    if ('same' in step) {
      to += step.same.length;
      continue;
    }
    for (const atom of step.come) for (const piece of atom.pieces) plan.come.add(piece);
    const gone = fragment(deletions.runs(step.gone));
    if (gone.length > 0) place(paragraph, gone, step, { last: atoms[to - 1], next: atoms[to + step.come.length] }, plan);
    to += step.come.length;
  }
  partRuns(
    atoms.flatMap(({ pieces }) => pieces),
    plan,
    by,
  );
}

/**
 * What went stands before what came in its place; else beside the words that it stood with, within their claim or
 * outside of any, as it was.
 */
function place(
  paragraph: XmlElement,
  gone: XmlNode[],
  step: { gone: Atom[]; come: Atom[] },
  { last, next }: { last: Atom | undefined; next: Atom | undefined },
  plan: Plan,
): void {
  const claim = step.gone[0]?.claim ?? null;
  const first = step.come[0]?.pieces[0];
  const fits = (atom: Atom | undefined): boolean => atom !== undefined && (atom.claim === claim || atom.claim === null);
  const [behind, ahead] = [last?.pieces.at(-1), next?.pieces[0]];
  if (first) plan.before.set(first, gone);
  else if (behind && (fits(last) || last?.claim === next?.claim)) plan.behind.set(behind, gone);
  else if (ahead && fits(next)) plan.before.set(ahead, gone);
  else if (behind) for (const node of gone.reverse()) after(outermost(behind.run, paragraph), node);
  else if (ahead) for (const node of gone) before(outermost(ahead.run, paragraph), node);
  else for (const node of gone) append(paragraph, node);
}

/** The child of the paragraph that holds the run. */
function outermost(run: XmlElement, paragraph: XmlElement): XmlElement {
  let element = run;
  while (element.parent && element.parent !== paragraph) element = element.parent as XmlElement;
  return element;
}

function partRuns(pieces: readonly Piece[], plan: Plan, by: Signature): void {
  const runs = new Map<XmlElement, Piece[]>();
  for (const piece of pieces) {
    const own = runs.get(piece.run);
    if (own) own.push(piece);
    else runs.set(piece.run, [piece]);
  }
  for (const [run, own] of runs) if (own.some((piece) => touched(piece, plan))) partRun(run, own, plan, by);
}

const touched = (piece: Piece, { come, before: ahead, behind }: Plan): boolean =>
  come.has(piece) || ahead.has(piece) || behind.has(piece);

function partRun(run: XmlElement, pieces: readonly Piece[], plan: Plan, by: Signature): void {
  const looks = childOf(run, 'w:rPr');
  const properties = looks ? xmlOf(looks) : '';
  let open: { came: boolean; content: string } = { came: false, content: '' };
  let words = '';
  const put = (node: XmlNode) => before(run, node);
  const closeWords = () => {
    if (words) open.content += `<w:t xml:space="preserve">${escapeXml(words)}</w:t>`;
    words = '';
  };
  const close = () => {
    closeWords();
    if (open.content) {
      const xml = `<w:r>${properties}${open.content}</w:r>`;
      for (const node of fragment(open.came ? `<w:ins ${by.next()}>${xml}</w:ins>` : xml)) put(node);
    }
    open = { came: open.came, content: '' };
  };
  for (const child of childrenOf(run)) {
    if (child === looks) continue;
    const own = pieces.filter((piece) => piece.child === child);
    if (own.length === 0) {
      closeWords();
      open.content += xmlOf(child);
    }
    for (const piece of own) {
      const came = plan.come.has(piece);
      const ahead = plan.before.get(piece);
      if (came !== open.came || ahead) close();
      open.came = came;
      for (const node of ahead ?? []) put(node);
      if (piece.words === null) {
        closeWords();
        open.content += xmlOf(child);
      } else words += piece.words;
      const behind = plan.behind.get(piece);
      if (behind) close();
      for (const node of behind ?? []) put(node);
    }
  }
  close();
  remove(run);
}
