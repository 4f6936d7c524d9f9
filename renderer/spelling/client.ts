import type { DictionaryId } from '../../shared/spelling/languages';
import type { Answer, Question } from './protocol';

/** Asks the worker, and remembers which words are right: a note says most of its words many times. */
export class SpellingClient {
  private worker: Worker | null = null;
  private count = 0;
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private readonly known = new Map<string, boolean>();

  constructor(
    readonly language: DictionaryId,
    private readonly onFailure: (reason: string) => void,
  ) {}

  /** Whether the word is right; undefined while that is not known yet. */
  knows(word: string): boolean | undefined {
    return this.known.get(word);
  }

  /** Learns of these words; those known already are not asked again. */
  async check(words: Iterable<string>): Promise<void> {
    const fresh = [...new Set(words)].filter((word) => !this.known.has(word));
    if (fresh.length === 0) return;
    const { wrong, failed } = await this.ask({ check: fresh, suggest: null });
    if (failed) return this.onFailure(failed);
    const bad = new Set(wrong);
    for (const word of fresh) this.known.set(word, !bad.has(word));
  }

  async suggest(word: string): Promise<string[]> {
    return (await this.ask({ check: [], suggest: word })).suggestions;
  }

  end(): void {
    this.worker?.terminate();
    this.worker = null;
    for (const [id, answer] of this.waiting) answer({ id, wrong: [], suggestions: [] });
    this.waiting.clear();
  }

  private ask(question: Pick<Question, 'check' | 'suggest'>): Promise<Answer> {
    this.worker ??= this.start();
    const id = ++this.count;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.worker?.postMessage({ ...question, id, language: this.language } satisfies Question);
    });
  }

  private start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      this.waiting.get(data.id)?.(data);
      this.waiting.delete(data.id);
    });
    worker.addEventListener('error', (event) => this.onFailure(event.message || 'the worker did not start'));
    return worker;
  }
}
