import * as path from 'node:path';
import { exists, readText, writeWhole } from './files';

const LIMIT = 1024 * 1024;

/** The user's own words for spelling: a plain text file of one word a line, for every note and every language. */
export class OwnDictionary {
  private readonly file: string;
  private words: Set<string> | null = null;
  private writing: Promise<void> = Promise.resolve();

  constructor(userData: string) {
    this.file = path.join(userData, 'dictionary.txt');
  }

  async change({ add, remove }: { add: string | null; remove: string | null }): Promise<string[]> {
    const words = await this.read();
    const before = words.size;
    if (add) words.add(add);
    const removed = remove !== null && words.delete(remove);
    if (words.size !== before || removed) {
      const text = `${[...words].sort((a, b) => a.localeCompare(b)).join('\n')}\n`;
      // One after the other, so that the last state is the one on disk.
      const next = this.writing.catch(() => undefined).then(() => writeWhole(this.file, text));
      this.writing = next;
      await next;
    }
    return [...words];
  }

  private async read(): Promise<Set<string>> {
    if (this.words) return this.words;
    const text = (await exists(this.file)) ? await readText(this.file, LIMIT) : '';
    this.words = new Set(text.split(/\s+/).filter(Boolean));
    return this.words;
  }
}
