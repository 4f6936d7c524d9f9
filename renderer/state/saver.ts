import type { UserErrorData } from '../../shared/error';
import type { Result } from '../bridge';

export type Saved = { savedAt: string; notice: UserErrorData | null };
export type SaveState =
  | { kind: 'saved'; at: string; notice: UserErrorData | null }
  /** Not yet on disk. `slow` once the disk has taken long enough to say so. */
  | { kind: 'saving'; slow: boolean; at: string }
  | { kind: 'failed'; error: UserErrorData };

type Clock = { now(): number; later(act: () => void, ms: number): () => void };

/** After the last keystroke; at most, after the first unsaved one; until "Saving…" is shown. All in milliseconds. */
const PAUSE = 400;
const AT_MOST = 1_500;
const SLOW = 1_000;

/** Writes the note a little after it changed: one save at a time, the newest words always last. */
export class Saver {
  private state: SaveState;
  private dirtySince: number | null = null;
  private lastChange = 0;
  private running: Promise<void> | null = null;
  private cancelTimer: () => void = () => undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly save: () => Promise<Result<Saved>>,
    private readonly clock: Clock,
    savedAt: string,
  ) {
    this.state = { kind: 'saved', at: savedAt, notice: null };
  }

  readonly current = (): SaveState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The note changed. */
  changed(): void {
    this.lastChange = this.clock.now();
    this.dirtySince ??= this.lastChange;
    this.plan();
  }

  /** Saves in the next pause. What changes while a save runs waits for its own: else a fast writer would be saved after every key. */
  private plan(): void {
    this.cancelTimer();
    if (this.running || this.dirtySince === null) return;
    const now = this.clock.now();
    const wait = Math.min(this.lastChange + PAUSE, this.dirtySince + AT_MOST) - now;
    if (wait <= 0) void this.run();
    else this.cancelTimer = this.clock.later(() => void this.run(), wait);
  }

  private async run(): Promise<void> {
    this.cancelTimer();
    this.running ??= this.write().finally(() => {
      this.running = null;
    });
    await this.running;
    if (this.state.kind !== 'failed') this.plan();
  }

  /** Saves what is unsaved now; true when all of it is on disk. */
  async flush(): Promise<boolean> {
    while (this.running || this.dirtySince !== null) {
      await this.run();
      if (this.state.kind === 'failed') return false;
    }
    return true;
  }

  /** Tries again after a failure. */
  retry(): Promise<boolean> {
    this.dirtySince ??= this.clock.now();
    return this.flush();
  }

  private async write(): Promise<void> {
    const since = this.dirtySince;
    this.dirtySince = null;
    const at = this.state.kind === 'failed' ? '' : this.state.at;
    const failed = this.state.kind === 'failed';
    // A failure stays in view until a save has succeeded.
    if (!failed) this.set({ kind: 'saving', slow: false, at });
    const cancelSlow = this.clock.later(() => failed || this.set({ kind: 'saving', slow: true, at }), SLOW);
    const result = await this.save();
    cancelSlow();
    if (result.ok) this.set({ kind: 'saved', at: result.value.savedAt, notice: result.value.notice });
    else {
      this.dirtySince ??= since;
      this.set({ kind: 'failed', error: result.error });
    }
  }

  private set(state: SaveState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
