import { createContext, useContext } from 'react';
import type { Dispute, Version } from '../../shared/brief/sources/disputes';
import type { SourceSide } from '../../shared/model/article';
import type { Settled } from '../../shared/model/settled';

export type Side = SourceSide | null;

/** What the panes need to know of the articles of a briefing, and can do with them. */
export type SourcesView = {
  /** Articles that stand, in order, by what people call them. */
  articles: readonly {
    id: string;
    name: string;
    day: string | null;
    side: Side;
    facts: number;
    only: number;
    /** The version that it has taken the place of. */
    before: string | null;
  }[];
  /** What is read beside the briefing's own articles: those of the round before, passages that came along with pasted words. */
  passages: readonly { id: string; name: string; earlier: 'last' | 'before' | null }[];
  /** Ids of the articles that a corrected version has taken the place of. */
  old: ReadonlySet<string>;
  nameOf(article: string): string;
  textOf(article: string): string;
  /** Fact id → what the sources differ on, settled or not. */
  disputes: ReadonlyMap<string, readonly Dispute[]>;
  settled: Readonly<Record<string, Settled>>;
  /** The article that was asked for by name, for the pane of the source; `n` counts the askings. */
  asked: { article: string; n: number } | null;
  show(article: string): void;
  settle(dispute: Dispute, chosen: Version | null): void;
  setSide(article: string, side: Side): void;
  add(): void;
  correct(article: string): void;
  /** Shows what a corrected version changes; null closes it. */
  review(article: string | null): void;
  reviewing: string | null;
  /** Whether an article can leave: a briefing rests on one at least, or on the round that it follows. */
  canRemove: boolean;
  /** Asked whether an article is to leave the briefing, with what the note would lose by it. */
  removing: { article: string; facts: number; claims: number; versions: number } | null;
  askRemoval(article: string | null): void;
  remove(article: string): void;
  compare(): void;
};

const NOTHING: SourcesView = {
  articles: [],
  passages: [],
  old: new Set(),
  nameOf: (article) => article,
  textOf: () => '',
  disputes: new Map(),
  settled: {},
  asked: null,
  show: () => undefined,
  settle: () => undefined,
  setSide: () => undefined,
  add: () => undefined,
  correct: () => undefined,
  review: () => undefined,
  reviewing: null,
  removing: null,
  canRemove: false,
  askRemoval: () => undefined,
  remove: () => undefined,
  compare: () => undefined,
};

export const SourcesContext = createContext<SourcesView>(NOTHING);
export const useSources = (): SourcesView => useContext(SourcesContext);

export const SIDE_WORDS = { ours: 'Ours', theirs: 'Theirs', press: 'Press' } as const;
