/** The export under way: how far it is, and how it is stopped. */
import type { Watch } from './workerClient';

/** What is over sooner needs no bar that shows how far it is. */
const SHORT_MS = 200;
/** No oftener than can be seen. */
const STEP_MS = 100;

export class Exporting {
  private current: AbortController | null = null;

  /** @param tell is told how much is done, from 0 to 1, of what lasts */
  constructor(private readonly tell: (share: number) => void) {}

  cancel(): void {
    this.current?.abort();
  }

  /** Runs an export that can be cancelled from now on; `started` is to be called when a file begins to be made. */
  async run<T>(work: (watch: Watch, started: () => void) => Promise<T>): Promise<T> {
    const mine = new AbortController();
    this.current = mine;
    let share = 0;
    let timer: NodeJS.Timeout | undefined;
    const started = () => {
      const step = () => {
        this.tell(share);
        timer = setTimeout(step, STEP_MS);
      };
      timer = setTimeout(step, SHORT_MS);
    };
    const onProgress = (now: number) => {
      share = now;
    };
    try {
      return await work({ signal: mine.signal, onProgress }, started);
    } finally {
      clearTimeout(timer);
      if (this.current === mine) this.current = null;
    }
  }
}
