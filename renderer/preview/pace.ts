/** Long work in the window, done so that the window answers meanwhile. */

/** Longer than this, in milliseconds, no key or click waits. */
const LONGEST_MS = 30;

export class Pace {
  private rested = performance.now();

  /**
   * @param signal aborted, the next rest throws its reason
   * @param tell told at each rest how much is done, from 0 to 1
   */
  constructor(
    private readonly signal: AbortSignal,
    private readonly tell: (share: number) => void,
  ) {}

  /** Rests where the work has gone on long enough. */
  async step(share: number): Promise<void> {
    if (performance.now() - this.rested >= LONGEST_MS) await this.rest(share);
  }

  /** Lets the window paint what it was told, and take keys and clicks. */
  async rest(share: number): Promise<void> {
    this.tell(share);
    await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    this.signal.throwIfAborted();
    this.rested = performance.now();
  }
}
