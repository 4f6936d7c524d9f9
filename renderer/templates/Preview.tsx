import { getSchema } from '@tiptap/core';
import { DOMSerializer, type Schema } from '@tiptap/pm/model';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { markingText } from '../../shared/model/marking';
import { type NoteDoc, noteDocToJSON } from '../../shared/model/note';
import { extensions } from '../editor/schema';
import { bringIntoView } from '../ui/bringIntoView';

let schema: Schema | null = null;
/** What bears a number where the note's paragraphs are numbered, as the editor draws it. */
const BODY = ':is(:scope, :scope > .own) > p:not(.sub), :is(:scope, :scope > .own) > ol > li';

/**
 * A note as it will stand on the sheet: to be looked at, not to be written in.
 * @param section the one that is at hand elsewhere, which comes into sight when it changes; empty for the head of the note
 */
export function Preview({ doc, section = null }: { doc: NoteDoc; section?: string | null }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    schema ??= getSchema(extensions());
    const note = schema.nodeFromJSON(noteDocToJSON(doc));
    const body = place.current;
    body?.replaceChildren(DOMSerializer.fromSchema(schema).serializeFragment(note.content));
    body?.classList.toggle('numbered', doc.attrs.apparatus.numbered);
    if (body && doc.attrs.apparatus.numbered) {
      const numbered = [...body.querySelectorAll(BODY)].filter((each) => each.textContent?.trim() !== '');
      for (const [i, each] of numbered.entries()) each.setAttribute('data-number', `${i + 1}.`);
    }
    // What scrolls has to be reached by the keys that scroll it.
    if (body) body.tabIndex = 0;
  }, [doc]);
  const shown = useRef(doc);
  shown.current = doc;
  useEffect(() => {
    if (section === null) return;
    const at = shown.current.content.findIndex(({ type, attrs }) => type === 'heading' && attrs.section === section);
    const heading = section === '' ? place.current?.closest('.sheet') : place.current?.children[at];
    if (heading) bringIntoView(heading, 'start');
  }, [section]);
  const { apparatus } = doc.attrs;
  return (
    <div className="sheet" data-hide-guidance="" data-orientation={apparatus.orientation} data-type={apparatus.type}>
      <div className="band">
        <span>Draft</span>
        <b>{markingText(apparatus.marking)}</b>
        <span className="num">{apparatus.reference}</span>
      </div>
      <div className="note-body" role="document" aria-label="The note in preview" ref={place} />
    </div>
  );
}
