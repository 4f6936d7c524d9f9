import type { Node as PMNode } from '@tiptap/pm/model';
import type { Report } from '../../shared/brief/checks';
import { blockOf } from '../editor/noteOf';
import type { Answer, Question, Sources } from './protocol';

/** Asks the worker about the note, and tells it only what has changed since it was asked last. */
export class ChecksClient {
  private worker: Worker | null = null;
  private count = 0;
  /** The note that the worker has; null before it has one. */
  private known: PMNode | null = null;
  private readonly waiting = new Map<number, { resolve(report: Report): void; reject(reason: Error): void }>();

  constructor(private readonly sources: Sources) {}

  /** What there is to say of this note. Rejects where the worker fails or is ended; the next question starts it anew. */
  check(doc: PMNode): Promise<Report> {
    const fresh = this.worker === null;
    this.worker ??= this.start();
    const id = ++this.count;
    const { first, last } = sameBlocks(this.known, doc);
    const blocks = Array.from({ length: doc.childCount - first - last }, (_, i) => blockOf(doc.child(first + i)));
    this.known = doc;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      const sources = fresh ? this.sources : null;
      this.worker?.postMessage({ id, sources, attrs: doc.attrs, first, last, blocks } satisfies Question);
    });
  }

  end(reason = 'The note was closed.'): void {
    this.worker?.terminate();
    this.worker = null;
    this.known = null;
    const open = [...this.waiting.values()];
    this.waiting.clear();
    for (const { reject } of open) reject(new Error(reason));
  }

  private start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      this.waiting.get(data.id)?.resolve(data.report);
      this.waiting.delete(data.id);
    });
    worker.addEventListener('error', ({ message }) => this.end(message || 'The checks did not start.'));
    return worker;
  }
}

/** How many blocks at the head and at the end are the same in both: an edit makes new ones along its path and keeps the rest. */
function sameBlocks(before: PMNode | null, after: PMNode): { first: number; last: number } {
  if (!before) return { first: 0, last: 0 };
  const most = Math.min(before.childCount, after.childCount);
  let [first, last] = [0, 0];
  while (first < most && before.child(first) === after.child(first)) first++;
  while (last < most - first && before.child(before.childCount - 1 - last) === after.child(after.childCount - 1 - last)) last++;
  return { first, last };
}
