/** Template and facts → the note. */

import type { Facts } from '../../model/facts';
import { COMMITMENT_TYPES } from '../../model/facts';
import { Apparatus, type NoteDoc, type NoteNode, plainText } from '../../model/note';
import type { BlockOf, Template, TemplateSection } from '../../model/template';
import { gap, node, paragraph, text } from '../nodes';
import { announcedFacts } from '../rounds/announced';
import { setAside } from '../setAside';
import { disputesIn, openDisputes } from '../sources/disputes';
import { onceEach } from '../sources/groups';
import { standingFacts, superseded } from '../sources/standing';
import { fillBlock } from './blocks';
import { type FillInput, Filling } from './filling';
import { followed } from './followed';
import { headingRows } from './headingBlock';
import { fitNote, fitSection } from './room';
import { roundSection, wantsRoundSection } from './roundSection';
import { holds } from './when';

export type { FillInput, Round } from './filling';

/**
 * The note that a template makes of the facts. Only what was said is filled in, each claim tied to its fact;
 * a missing value is a gap where it would stand, and what has no room (`room.ts`) is set aside, never dropped. What several
 * articles tell stands once; where they differ the first one's value stands and shows as disputed.
 */
export function fillNote(template: Template, given: FillInput): { doc: NoteDoc; setAside: string[] } {
  const { input, all, prepared } = told(template, given);
  const open = openDisputes(disputesIn(all), given.settled ?? {});
  const disputed = new Set(open.map(({ fact }) => fact));
  const filling = new Filling(template, input, all, open, disputed, prepared);
  filling.statuses = () => followed(followUpOf(template), filling).map(({ status }) => status);
  const title = node('title', {}, filling.words(template.title));
  const content: NoteNode[] = [title];
  if (template.subtitle) content.push(node('subtitle', {}, filling.words(template.subtitle)));
  const rows = headingRows(filling);
  if (rows.length > 0) content.push(node('table', { layout: 'heading-block' }, rows));
  const sections = template.sections.map((section) => fillSection(section, filling));
  // What became of the last round's commitments comes right after what this one brought in short.
  if (wantsRoundSection(filling)) sections.splice(1, 0, roundSection(filling));
  content.push(...sections.flat());
  fitNote(content, template);
  // Where no condition holds there is still a place to write.
  if (content.every(({ type }) => type === 'title' || type === 'subtitle')) content.push(paragraph([]));
  const { orientation, type, size, numbered } = template.page;
  const apparatus = Apparatus.parse({
    date: input.today,
    subject: plainText(title).slice(0, 300),
    orientation,
    type,
    page: size,
    numbered,
    ...(template.marking === null ? {} : { marking: { scheme: template.marking, level: '', handling: null } }),
    head: template.head,
    ...input.apparatus,
  });
  const reviews = Object.fromEntries([...disputed].map((fact) => [fact, 'disputed' as const]));
  const attrs = {
    apparatus,
    reviews,
    added: Object.fromEntries(filling.added),
    decided: [...(given.decided ?? [])],
    template: template.id,
  };
  const doc = node('doc', attrs, content) as NoteDoc;
  return { doc, setAside: prepared ? [] : setAside(doc, all) };
}

/**
 * What a note is filled with: the facts of the articles that stand. Before the meeting there is no article: then it is
 * what the last round announced; and a template that looks ahead by itself tells of the last round as of its own.
 */
function told(template: Template, given: FillInput): { input: FillInput; all: Facts[]; prepared: boolean } {
  const { previous } = given;
  const prepared = given.articles.length === 0 && previous != null;
  const looksAhead = prepared && template.kind === 'scene-setter';
  const { articles, facts } = looksAhead ? previous : given;
  const all = standingFacts(articles, facts);
  const old = superseded(articles);
  const input = { ...given, articles: articles.filter(({ id }) => !old.has(id)), facts: onceEach(all) };
  if (looksAhead) return { input: { ...input, previous: null }, all, prepared };
  return { input: prepared ? { ...input, facts: [announcedFacts(previous)] } : input, all, prepared };
}

/** The table of commitments that the template has; without one, all that can be followed up. */
function followUpOf({ sections }: Template): BlockOf<'followUp'> {
  const found = sections.flatMap(({ blocks }) => blocks).find((block) => block.type === 'followUp');
  const all = { type: 'followUp', rounds: 'all', steps: true, open: false, ifNone: null, when: null } as const;
  return found ?? { ...all, of: [...COMMITMENT_TYPES], columns: ['commitment', 'status'] };
}

function fillSection(section: TemplateSection, filling: Filling): NoteNode[] {
  if (!holds(section.when, filling)) return [];
  filling.beginSection();
  const { prepared, before } = filling;
  const ahead = prepared && before.length > 0;
  const standing = section.blocks.filter(({ type, when }) => holds(when, filling) && (!ahead || AHEAD.has(type)));
  const blocks = joinLists(standing.flatMap((block) => fillBlock(block, filling, section.id)));
  filling.leave(fitSection(blocks, section.maxWords));
  const waits = ahead && !section.blocks.every(({ type }) => AHEAD.has(type));
  if (blocks.length === 0 && section.leaveOutIfEmpty) return [];
  const heading = node('heading', { level: 1, section: section.id, guidance: section.guidance }, [text(section.heading)]);
  const why = waits ? NO_REPORT : 'nothing in the source';
  const nothing = paragraph([gap(section.id, `${section.heading}: ${why}`.slice(0, 200))]);
  return [heading, ...(waits || blocks.length === 0 ? [nothing] : []), ...blocks];
}

const NO_REPORT = 'no report yet';
/** Blocks that can be filled before the meeting; all others wait for the first article. */
const AHEAD: ReadonlySet<string> = new Set(['author', 'followUp', 'people']);

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
