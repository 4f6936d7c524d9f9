/** Template and facts → the note. */
import { Apparatus, type NoteDoc, type NoteNode, plainText } from '../../model/note';
import type { Template, TemplateSection } from '../../model/template';
import { gap, node, paragraph, text } from '../nodes';
import { setAside } from '../setAside';
import { disputesIn, openDisputes } from '../sources/disputes';
import { onceEach } from '../sources/groups';
import { standingFacts, superseded } from '../sources/standing';
import { fillBlock } from './blocks';
import { type FillInput, Filling } from './filling';
import { headingRows } from './headingBlock';
import { holds } from './when';

export type { FillInput, Round } from './filling';

/**
 * The note that a template makes of the facts. Only what was said is filled in, each claim tied to its fact;
 * a missing value is a gap where it would stand, and what has no room is set aside, never dropped. What several
 * articles tell stands once; where they differ the first one's value stands and shows as disputed.
 */
export function fillNote(template: Template, given: FillInput): { doc: NoteDoc; setAside: string[] } {
  const all = standingFacts(given.articles, given.facts);
  const old = superseded(given.articles);
  const input = { ...given, articles: given.articles.filter(({ id }) => !old.has(id)), facts: onceEach(all) };
  const open = openDisputes(disputesIn(all), given.settled ?? {});
  const disputed = new Set(open.map(({ fact }) => fact));
  const filling = new Filling(template, input, all, open, disputed);
  const title = node('title', {}, filling.words(template.title));
  const content: NoteNode[] = [title];
  if (template.subtitle) content.push(node('subtitle', {}, filling.words(template.subtitle)));
  const rows = headingRows(filling);
  if (rows.length > 0) content.push(node('table', { layout: 'heading-block' }, rows));
  content.push(...template.sections.flatMap((section) => fillSection(section, filling)));
  // Where no condition holds there is still a place to write.
  if (content.every(({ type }) => type === 'title' || type === 'subtitle')) content.push(paragraph([]));
  const { orientation, type, size } = template.page;
  const apparatus = Apparatus.parse({
    date: input.today,
    subject: plainText(title).slice(0, 300),
    orientation,
    type,
    page: size,
    ...(template.marking === null ? {} : { marking: { scheme: template.marking, level: '', handling: null } }),
    head: template.head,
    ...input.apparatus,
  });
  const reviews = Object.fromEntries([...disputed].map((fact) => [fact, 'disputed' as const]));
  const added = Object.fromEntries(filling.carried);
  const doc = node('doc', { apparatus, reviews, added, template: template.id }, content) as NoteDoc;
  return { doc, setAside: setAside(doc, all) };
}

function fillSection(section: TemplateSection, filling: Filling): NoteNode[] {
  if (!holds(section.when, filling)) return [];
  filling.beginSection();
  const standing = section.blocks.filter(({ when }) => holds(when, filling));
  const blocks = joinLists(standing.flatMap((block) => fillBlock(block, filling, section.id)));
  if (blocks.length === 0 && section.leaveOutIfEmpty) return [];
  const heading = node('heading', { level: 1, section: section.id, guidance: section.guidance }, [text(section.heading)]);
  const nothing = paragraph([gap(section.id, `${section.heading}: nothing in the source`.slice(0, 200))]);
  return [heading, ...(blocks.length > 0 ? blocks : [nothing])];
}

/** Two numbered lists that touch are one: a reader counts on. */
function joinLists(blocks: readonly NoteNode[]): NoteNode[] {
  const joined: NoteNode[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last && last.type === block.type && (block.type === 'orderedList' || block.type === 'bulletList'))
      last.content.push(...block.content);
    else joined.push(block);
  }
  return joined;
}
