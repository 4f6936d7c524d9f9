import { describe, expect, it } from 'vitest';
import { isOpen, type Standing, statusesOf } from '../../../shared/brief/statuses';
import type { Status } from '../../../shared/model/note';

describe('what a fact is now', () => {
  it.each<[string, Status | null, Status[], Standing | undefined]>([
    ['nobody has looked at it', null, ['unverified'], undefined],
    ['verified', 'verified', ['verified', 'verified'], 'verified'],
    ['edited in its one place', null, ['edited'], 'edited'],
    ['edited in one of two places', null, ['edited', 'unverified'], 'waiting'],
    ['… whichever comes first', null, ['unverified', 'edited'], 'waiting'],
    ['… and the other left as it is', 'verified', ['edited', 'verified'], 'edited'],
    ['… and verified in the other', 'verified', ['verified', 'edited'], 'edited'],
    ['edited in every place', null, ['edited', 'edited'], 'edited'],
    ['edited while the sources differ', 'disputed', ['edited', 'disputed'], 'disputed'],
    ['rejected, and gone from the note', 'rejected', [], 'rejected'],
    ['rejected, and put into the note again', 'rejected', ['unverified'], undefined],
    ['rejected, put into the note again and edited', 'rejected', ['edited'], 'edited'],
  ])('%s', (_name, review, claims, expected) => {
    const reviews: Record<string, Status> = review ? { f: review } : {};
    const now = statusesOf(
      reviews,
      claims.map((status) => ({ fact: 'f', status })),
    );
    expect(now.f).toBe(expected);
  });

  it.each<[Standing | undefined, boolean]>([
    [undefined, true],
    ['unverified', true],
    ['waiting', true],
    ['disputed', true],
    ['verified', false],
    ['edited', false],
    ['rejected', false],
  ])('%s: still to be looked at is %s', (standing, expected) => expect(isOpen(standing)).toBe(expected));
});
