import { Document, PageBreak, PageOrientation, Paragraph } from 'docx';
import { evidenceOf, sourceFactIds } from '../brief/evidence';
import { summarise } from '../brief/library';
import { type Apparatus, type NodeName, type NoteNode, plainText } from '../model/note';
import { numbersOf } from '../model/numbering';
import { xmlText } from '../model/xmlText';
import { manifestOf } from '../roundtrip/exported';
import { manifestXml } from '../roundtrip/manifest';
import { bound } from '../typography/bound';
import { footLines, headLines, type Line } from './apparatus';
import { paragraph } from './docxBlocks';
import { commentBook, toCheck } from './docxComments';
import { run } from './docxElements';
import { labelled, labelWidth } from './docxLabelled';
import { block } from './docxNodes';
import { settle } from './docxPack';
import { headersAndFooters } from './docxPages';
import { partsOf } from './docxParts';
import { isRightToLeft, scriptRuns } from './docxScript';
import { LAYOUT, numberingWith, styles, textWidth } from './docxStyles';
import type { Writing } from './docxWriting';
import { annex } from './evidenceAnnex';
import type { ExportInput } from './input';
import { notSet } from './labels';
import { bareBelow, lastParagraph, leadsIn } from './leads';
import type { Parts } from './letterhead';
import { noteBook } from './noteBook';
import { claimsInOrder, exportedBlocks } from './outline';
import { textOf } from './partText';
import { referencesOf } from './references';
import type { Packing } from './zip';

/** What an export is given beside the note. */
type Making = {
  /** ISO time for the document's properties. */
  now: string;
  /** A faster one than this room has. */
  packing?: Packing;
  /** Told how much is done, from 0 to 1, a hundred times at most. */
  onProgress?: ((share: number) => void) | undefined;
};
/** How much is done when the words are written, the package's parts are made, and it is known what to remember of them. */
const STEPS = { written: 0.4, parts: 0.8, remembered: 0.9 } as const;

/** The note as a Word document. The same input gives the same bytes. */
export async function exportDocx({
  briefing,
  templateName,
  evidence,
  comments = false,
  checking = false,
  letterhead,
  changes,
  now,
  packing,
  onProgress = () => undefined,
}: ExportInput & Making): Promise<{ bytes: Uint8Array; warnings: string[] }> {
  const { note } = briefing;
  const blocks = exportedBlocks(note);
  const { value: apparatus, dropped: droppedFromHead } = cleaned(note.attrs.apparatus);
  const index = evidenceOf(briefing);
  const claims = claimsInOrder(note);
  const ofSource = sourceFactIds(briefing.facts);
  const foot = footLines(apparatus);
  const annexNodes = evidence === 'annex' ? annex(claims, index, apparatus.language) : [];
  // What most exports do without is not made ready for them: a command's time would go into it.
  const paper = letterhead && { letterhead, ...(await import('./letterhead')) };
  const width = paper?.widthOn(paper.letterhead, apparatus) ?? textWidth(apparatus);
  const writing: Writing = {
    width,
    label: labelWidth(labelsAtLeft(blocks, apparatus), width, apparatus.type),
    type: apparatus.type,
    language: apparatus.language,
    book: noteBook(index, evidence, apparatus.language),
    references: referencesOf(note),
    numbers: numbersOf(note, blocks),
    // Who drafted and who cleared stand below the last words of the note, never on a page alone.
    leads: new Set([...leadsIn([...blocks, ...annexNodes]), ...(foot.length > 0 ? lastParagraph(blocks) : [])]),
    bareBelow: bareBelow([...blocks, ...annexNodes], annexNodes.length > 0 || foot.length === 0),
    portions: apparatus.portions,
    comments: commentBook(note, {
      own: comments,
      onClaim: checking ? (claim) => (ofSource.has(claim.fact) ? null : toCheck(claim, index, apparatus.language)) : null,
      now,
    }),
    lists: 0,
    starts: new Map(),
    claims: new Map(),
    dropped: droppedFromHead,
    tooDeep: 0,
    crowded: 0,
  };
  const open = notSet(apparatus.language);
  const shown = ({ label, words }: Line) => ({ label, words: words ?? open, missing: words === null });
  const headEnd = blocks.findIndex((node) => node.type !== 'title' && node.type !== 'subtitle');
  let written = 0;
  const write = (nodes: readonly NoteNode[]) =>
    nodes.flatMap((node) => {
      if (written++ % Math.ceil(blocks.length / 40) === 0) onProgress(Math.min(1, written / blocks.length) * STEPS.written);
      return block(node, writing);
    });
  const children = [
    ...write(blocks.slice(0, headEnd < 0 ? blocks.length : headEnd)),
    ...labelled(headLines(apparatus).map(shown), writing, 'head'),
    ...write(headEnd < 0 ? [] : blocks.slice(headEnd)),
    ...labelled(foot.map(shown), writing, 'foot'),
    ...(annexNodes.length > 0 ? [paragraph({}, [new PageBreak()]), ...write(annexNodes)] : []),
  ];
  const hasContents = holds(blocks, 'contents');
  const page = LAYOUT[apparatus.page];
  const landscape = apparatus.orientation === 'landscape';
  const { title, series } = summarise(briefing);
  const doc = new Document({
    title: apparatus.subject || xmlText(title).text,
    subject: xmlText(series ?? title).text,
    creator: apparatus.draftedBy || 'Chancery',
    lastModifiedBy: apparatus.draftedBy || 'Chancery',
    keywords: [xmlText(templateName).text, apparatus.reference].filter(Boolean).join(', '),
    description: xmlText(templateName).text,
    styles: styles(apparatus),
    numbering: numberingWith(writing.starts),
    features: { updateFields: false },
    // Word's table of contents comes with the page of each heading, so that it need not ask to be updated.
    ...(hasContents ? { pageNumbers: (await import('docx/layout')).estimatePageNumbersWith({ guess: true }) } : {}),
    ...(writing.comments.comments.length > 0 ? { comments: { children: writing.comments.comments } } : {}),
    footnotes: Object.fromEntries(
      writing.book.notes.map((paragraphs, i) => [
        i + 1,
        {
          children: paragraphs.map(
            // Word puts a blank between the number and the words, the package does not.
            (words, part) =>
              new Paragraph({
                style: 'FootnoteText',
                ...(isRightToLeft(words) ? { bidirectional: true } : {}),
                children: [
                  ...(part === 0 ? [run(' ')] : []),
                  ...scriptRuns(bound(xmlText(words).text, apparatus.language), apparatus.language, isRightToLeft(words)),
                ],
              }),
          ),
        },
      ]),
    ),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            // The package turns the two lengths about itself where the page lies on its side.
            size: { ...page, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin: LAYOUT.margin,
          },
        },
        ...headersAndFooters(apparatus, writing.width),
        children,
      },
    ],
  });
  onProgress(STEPS.written);
  const plain = partsOf(doc, apparatus);
  onProgress(STEPS.parts);
  const { parts, said } = paper ? paper.putOnLetterhead(plain, paper.letterhead, apparatus) : { parts: plain, said: [] };
  // What the document remembers is how it reads once its changes are made.
  const manifest = manifestOf(
    remembered(parts),
    { briefing: briefing.id, template: briefing.template, revision: briefing.revision },
    writing.claims,
  );
  onProgress(STEPS.remembered);
  const tracked = changes ? (await import('./changes')).trackChanges(parts, changes.was, changes.by) : { parts, said: [] };
  const whole = letterhead || changes ? (await import('./noteOrder')).notesInOrder(tracked.parts) : tracked.parts;
  const bytes = settle(whole, now, manifestXml(manifest), packing);
  onProgress(1);
  const { tooDeep, crowded } = writing;
  const warnings = [
    ...said,
    ...tracked.said,
    ...(tooDeep > 0 ? [`Word has nine levels of lists: ${tooDeep} deeper items stand on the ninth.`] : []),
    ...(crowded > 0
      ? [
          `A table of ${crowded} columns is too wide for the page: its words are broken. Lay the page on its side, or part the table.`,
        ]
      : []),
    ...(writing.dropped > 0 ? [`${writing.dropped} characters that a Word document cannot hold were left out.`] : []),
  ];
  return { bytes, warnings };
}

/** What stands at the left of the blocks of a note that have labels. */
function labelsAtLeft(blocks: readonly NoteNode[], apparatus: Apparatus): string[] {
  const inBlocks = (node: NoteNode): string[] =>
    node.type === 'table' && node.attrs.layout === 'heading-block'
      ? node.content.flatMap(({ content: [label] }) => (label ? [plainText(label)] : []))
      : node.content.flatMap(inBlocks);
  return [...headLines(apparatus), ...footLines(apparatus)].map(({ label }) => label).concat(blocks.flatMap(inBlocks));
}

/** The parts that tell what a document says and how. */
function remembered(parts: Parts): Map<string, string> {
  const told = /^word\/(?:(?:document|styles|footnotes|(?:header|footer)\d*)\.xml|_rels\/document\.xml\.rels)$/;
  return new Map(Object.entries(parts).flatMap(([name, data]) => (told.test(name) ? [[name, textOf(data)] as const] : [])));
}

/** Heads, feet and properties without what XML forbids. */
function cleaned(apparatus: Apparatus): { value: Apparatus; dropped: number } {
  let dropped = 0;
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const kept = xmlText(value);
      dropped += kept.dropped;
      return kept.text;
    }
    if (Array.isArray(value)) return value.map(clean);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, clean(each)]));
  };
  return { value: clean(apparatus) as Apparatus, dropped };
}

const holds = (nodes: readonly NoteNode[], name: NodeName): boolean =>
  nodes.some((node) => node.type === name || holds(node.content, name));
