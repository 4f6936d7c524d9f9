/** What a template can put into a note that is being written: the value of a field, a part filled from the facts. */
import { fillNote } from '../../shared/brief/fill';
import type { OpenBriefing } from '../../shared/contract';
import { type NoteNode, noteDocToJSON } from '../../shared/model/note';
import { FIELDS, type FieldPath, type Template } from '../../shared/model/template';
import { newId } from './places';

export const FIELD_NAMES: Readonly<Record<FieldPath, string>> = {
  'event.name': 'Event',
  'event.series': 'Series',
  'event.kind': 'Kind of meeting',
  'event.round': 'Round',
  'event.dates': 'Dates of the meeting',
  'event.city': 'Place',
  'event.venue': 'Venue',
  'event.parties': 'Sides',
  'next.what': 'Next round',
  'next.dates': 'Date of the next round',
  'next.place': 'Place of the next round',
  'next.who': 'Who comes next',
  'last.name': 'Last round',
  'last.round': 'Number of the last round',
  'last.dates': 'Dates of the last round',
  'last.city': 'Place of the last round',
  'commitments.count': 'Number of commitments',
  'commitments.statuses': 'Commitments by status',
  'sources.names': 'Sources',
  'note.date': 'Date of the note',
  'template.name': 'Kind of note',
};
/** How a field reads in running text. */
const FORMAT: Partial<Record<FieldPath, string>> = {
  'event.round': '|ordinalWord',
  'event.dates': '|dateLong',
  'next.dates': '|dateLong',
  'last.dates': '|dateLong',
  'note.date': '|date',
};

export const FIELD_PATHS = FIELDS;

type Sources = Pick<OpenBriefing, 'articles' | 'facts'>;
type Json = Record<string, unknown>;

/** The field's words, as claims on their facts; a gap where no source gives them. */
export function fieldNodes(template: Template, sources: Sources, today: string, path: FieldPath): Json[] {
  const title = `{${path}${FORMAT[path] ?? ''}}`;
  const { doc } = fillNote({ ...template, title, subtitle: null, headingBlock: [] }, { ...sources, today });
  return fresh(doc.content[0]?.content ?? []);
}

/** A section of the template with its heading, filled anew from the facts. */
export function partNodes(template: Template, sources: Sources, today: string, section: string): Json[] {
  const sections = template.sections.filter(({ id }) => id === section);
  if (sections.length === 0) return [];
  const { doc } = fillNote({ ...template, subtitle: null, headingBlock: [], sections }, { ...sources, today });
  return fresh(doc.content.slice(1));
}

/** Each claim gets an id of its own: those that filling gives are counted from one, as in the note itself. */
function fresh(nodes: readonly NoteNode[]): Json[] {
  const ids = new Map<string, string>();
  const renamed = (id: string): string => {
    const known = ids.get(id) ?? `c-${newId()}`;
    ids.set(id, known);
    return known;
  };
  const walk = (node: NoteNode): NoteNode =>
    ({
      ...node,
      marks: node.marks.map((mark) =>
        mark.type === 'claim' ? { ...mark, attrs: { ...mark.attrs, claim: renamed(mark.attrs.claim) } } : mark,
      ),
      content: node.content.map(walk),
    }) as NoteNode;
  return nodes.map((node) => noteDocToJSON(walk(node)));
}
