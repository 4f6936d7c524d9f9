/** The checks of a note off the page's own thread: of a long note they take longer than a key may. */
import { checkNote, type SourceIndex, sourceIndex } from '../../shared/brief/checks';
import type { NoteDoc, NoteNode } from '../../shared/model/note';
import type { Answer, Question } from './protocol';

let index: SourceIndex | null = null;
let blocks: NoteNode[] = [];

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const { id, sources, attrs, first, last } = data;
  if (sources) index = sourceIndex(sources.articles, sources.facts, sources.template, sources.before);
  blocks = [...blocks.slice(0, first), ...data.blocks, ...blocks.slice(blocks.length - last)];
  if (!index) throw new Error('The checks were asked about a note before they had its sources.');
  const doc = { type: 'doc', attrs, content: blocks, marks: [], text: '' } as unknown as NoteDoc;
  self.postMessage({ id, report: checkNote(doc, index) } satisfies Answer);
});
