/** What a template can put into a note that is being written: the value of a field, a part filled from the facts. */
import { fillNote } from '../../shared/brief/fill';
import type { OpenBriefing } from '../../shared/contract';
import { type NoteNode, noteDocToJSON } from '../../shared/model/note';
import { FIELD_FORMATS, FIELDS, type FieldPath, type Template } from '../../shared/model/template';
import { newId } from './places';

export const FIELD_PATHS = FIELDS;

type Sources = Pick<OpenBriefing, 'articles' | 'facts'>;
type Json = Record<string, unknown>;

/** The field's words, as claims on their facts; a gap where no source gives them. */
export function fieldNodes(template: Template, sources: Sources, today: string, path: FieldPath): Json[] {
  const title = `{${path}${FIELD_FORMATS[path] ?? ''}}`;
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
