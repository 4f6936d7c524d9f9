import { describe, expect, it } from 'vitest';
import type { Result } from '../../../renderer/bridge';
import { type Saved, Saver } from '../../../renderer/state/saver';

/** A clock moved by hand, and a disk that answers when it is told to. */
function desk() {
  let time = 0;
  let timers: { at: number; act: () => void }[] = [];
  const answers: ((result: Result<Saved>) => void)[] = [];
  const saver = new Saver(
    () => new Promise((resolve) => answers.push(resolve)),
    {
      now: () => time,
      later: (act, ms) => {
        const timer = { at: time + ms, act };
        timers.push(timer);
        return () => {
          timers = timers.filter((other) => other !== timer);
        };
      },
    },
    'before',
  );
  return {
    saver,
    /** How many saves were begun. */
    begun: () => answers.length,
    pass(ms: number) {
      time += ms;
      const due = timers.filter(({ at }) => at <= time);
      timers = timers.filter(({ at }) => at > time);
      for (const { act } of due) act();
    },
    async succeed(savedAt = 'after') {
      answers.at(-1)?.({ ok: true, value: { savedAt, notice: null } });
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
    async fail() {
      answers.at(-1)?.({ ok: false, error: { code: 'disk-full', message: 'full', place: null, action: null, reason: null } });
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
  };
}

describe('saving', () => {
  it('waits for a pause in typing', () => {
    const { saver, pass, begun } = desk();
    saver.changed();
    pass(399);
    expect(begun()).toBe(0);
    pass(1);
    expect(begun()).toBe(1);
  });

  it('does not wait longer than a second and a half, however fast one types', () => {
    const { saver, pass, begun } = desk();
    for (let i = 0; i < 5; i++) {
      saver.changed();
      pass(300);
    }
    expect(begun()).toBe(1);
  });

  it('runs one save at a time and writes later words after it', async () => {
    const { saver, pass, begun, succeed } = desk();
    saver.changed();
    pass(400);
    saver.changed();
    pass(400);
    expect(begun()).toBe(1);
    await succeed();
    expect(begun()).toBe(2);
    await succeed('later');
    expect(saver.current()).toEqual({ kind: 'saved', at: 'later', notice: null });
  });

  it('lets words that come while a save runs wait for their own pause', async () => {
    const { saver, pass, begun, succeed } = desk();
    saver.changed();
    pass(400);
    saver.changed();
    await succeed();
    expect(begun()).toBe(1);
    pass(400);
    expect(begun()).toBe(2);
  });

  it('says that it is saving only after a second', () => {
    const { saver, pass } = desk();
    saver.changed();
    pass(400);
    expect(saver.current()).toMatchObject({ kind: 'saving', slow: false });
    pass(1000);
    expect(saver.current()).toMatchObject({ kind: 'saving', slow: true });
  });

  it('keeps a failure in view until a save has succeeded', async () => {
    const { saver, pass, fail, succeed } = desk();
    saver.changed();
    pass(400);
    await fail();
    expect(saver.current()).toMatchObject({ kind: 'failed' });
    const retried = saver.retry();
    expect(saver.current()).toMatchObject({ kind: 'failed' });
    await succeed();
    expect(await retried).toBe(true);
    expect(saver.current().kind).toBe('saved');
  });

  it('keeps the words of a failed save for the next one', async () => {
    const { saver, pass, fail, begun } = desk();
    saver.changed();
    pass(400);
    await fail();
    void saver.flush();
    expect(begun()).toBe(2);
  });

  it('tells whether the last words are on disk', async () => {
    const { saver, fail } = desk();
    expect(await saver.flush()).toBe(true);
    saver.changed();
    const flushed = saver.flush();
    await fail();
    expect(await flushed).toBe(false);
  });
});
