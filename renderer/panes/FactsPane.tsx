import { memo, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { isMarked } from '../../shared/brief/details';
import { FACT_KINDS, type FactKind } from '../../shared/model/facts';
import type { NoteEditorHandle } from '../editor';
import { useSources } from '../sources/context';
import { announce } from '../state/announce';
import { type FactRow, KINDS, lookedAt, type Reviews } from '../state/factRows';
import type { Current } from '../state/useCurrent';
import { useValue } from '../state/useNote';
import { count } from '../state/words';
import { KindIcon } from '../ui/icons';
import { Dismissed } from './Dismissed';
import { FactGroup } from './FactGroup';
import { FactItem, type FactItemActs } from './FactItem';
import { FoldButton } from './FoldButton';
import { Gaps } from './Gaps';

type Props = {
  rows: readonly FactRow[];
  reviews: Reviews;
  current: Current;
  /** What can be done with the current fact, and what the note makes of it. */
  acts: FactItemActs & { takeBack(id: string): void; showGap(at: number): void; fold(pane: 'facts'): void };
  handle: NoteEditorHandle | null;
  setAside: ReadonlySet<string>;
  /** The current fact's reason is unfolded. */
  why: boolean;
  dismissed: readonly FactRow[];
  gaps: readonly string[];
  /** Another panel stands in its place. */
  behind: boolean;
  children: ReactNode;
};

/** All facts by kind, each waiting for a decision; below them the checks. */
export const FactsPane = memo(function FactsPane(props: Props) {
  const { rows, reviews, current, acts, handle, setAside, why, dismissed, gaps, behind, children } = props;
  const { articles, passages } = useSources();
  const [kind, setKind] = useState<FactKind | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const unplaced = new Set(useValue(handle, unplacedIn) ?? []);
  const looked = rows.filter(({ id }) => lookedAt(reviews, id)).length;
  const done = rows.length > 0 && looked === rows.length;

  // A fact made current elsewhere shows its row, whatever the filter.
  const currentKind = rows.find(({ id }) => id === current.id)?.kind ?? null;
  const [shownFor, setShownFor] = useState(current);
  if (shownFor !== current) {
    setShownFor(current);
    if (kind !== null && currentKind !== null && currentKind !== kind) setKind(null);
  }

  const filter = (to: FactKind | null) => {
    setKind(to);
    const n = to === null ? rows.length : rows.filter((row) => row.kind === to).length;
    announce(`${to === null ? 'All kinds' : KINDS[to].group}: ${n === 0 ? 'none' : count(n, 'fact')}.`);
  };

  // An opened row is shown whole, with what can be done with it, wherever it was picked.
  const status = current.id === null ? undefined : reviews[current.id];
  // biome-ignore lint/correctness/useExhaustiveDependencies: its reason, and the original of what was edited, make the row longer
  useEffect(() => {
    if (!current.id || behind) return;
    const row = list.current?.querySelector(`[data-fact="${CSS.escape(current.id)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
  }, [current, why, status, behind]);
  useStaysInSight(list);

  return (
    <section className="pane factspane" aria-label="Facts" data-pane="facts">
      <header>
        <h2 className="grow">Facts</h2>
        <span className="quiet num">
          {rows.length === 0 ? 'No facts' : done ? 'All looked at' : `${looked} of ${rows.length} looked at`}
        </span>
        <FoldButton pane="facts" onFold={() => acts.fold('facts')} />
      </header>
      <div className="progress">
        <progress
          className={done ? 'meter done' : 'meter'}
          aria-label="Facts looked at"
          aria-valuetext={`${looked} of ${rows.length} looked at`}
          max={Math.max(rows.length, 1)}
          value={looked}
        />
      </div>
      <fieldset className="filters" aria-label="Show kinds">
        {FACT_KINDS.map((each) => {
          const n = rows.filter((row) => row.kind === each).length;
          return (
            <button
              key={each}
              type="button"
              className={`btn k ${KINDS[each].css}`}
              aria-pressed={kind === each}
              title={`${KINDS[each].group}: ${n}`}
              onClick={() => filter(kind === each ? null : each)}
            >
              <KindIcon kind={each} />
              <span className="num">{n}</span>
              <span className="sr">{KINDS[each].group}</span>
            </button>
          );
        })}
      </fieldset>
      <section className="scroll" ref={list} tabIndex={-1} aria-label="List of facts">
        {rows.length === 0 && kind === null ? (
          <p className="nothing">
            {articles.length + passages.length === 0
              ? 'This note rests on no article. Add one, and its facts are listed here.'
              : 'Nothing was recognised as a meeting. You can mark passages yourself: select words in the source.'}
          </p>
        ) : null}
        {FACT_KINDS.filter((each) => kind === null || kind === each).map((each) => {
          const group = rows.filter((row) => row.kind === each);
          if (group.length === 0) {
            return kind === each ? (
              <p key={each} className="nothing">
                {KINDS[each].none}{' '}
                <button type="button" className="linkish" onClick={() => filter(null)}>
                  Show all kinds
                </button>
              </p>
            ) : null;
          }
          const seen = group.filter(({ id }) => lookedAt(reviews, id)).length;
          return (
            <section key={each} className="group" aria-label={KINDS[each].group}>
              <h3>
                {KINDS[each].group}
                <span className="num quiet">
                  {seen} of {group.length}
                </span>
              </h3>
              <FactGroup
                rows={group}
                before={rows.findIndex((row) => row.kind === each)}
                current={current.id}
                draw={(row, at) => (
                  <FactItem
                    key={row.id}
                    row={row}
                    status={reviews[row.id] ?? 'unverified'}
                    current={row.id === current.id}
                    aside={setAside.has(row.id)}
                    unplaced={unplaced.has(row.id) && reviews[row.id] !== 'rejected'}
                    why={why && row.id === current.id}
                    handle={handle}
                    acts={acts}
                    at={at}
                    of={group.length}
                  />
                )}
              />
            </section>
          );
        })}
        {kind === null ? <Dismissed rows={dismissed} onTakeBack={acts.takeBack} /> : null}
        {kind === null ? <Gaps labels={gaps} onShow={acts.showGap} /> : null}
      </section>
      {children}
    </section>
  );
});

/** Facts that the author added and that stand nowhere in the note. */
function unplacedIn(handle: NoteEditorHandle): string[] {
  const own = Object.values(handle.added()).filter(isMarked);
  const placed = own.length > 0 ? handle.placedFacts() : null;
  return own.flatMap(({ fact }) => (placed?.has(fact.id) ? [] : [fact.id]));
}

/** A list that becomes shorter, by the checks unfolding below it or a smaller window, keeps in sight the opened row that was. */
function useStaysInSight(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    let was = element.clientHeight;
    const watch = new ResizeObserver(() => {
      const before = was;
      was = element.clientHeight;
      const row = element.querySelector('[data-fact][aria-current="true"]');
      if (!row || was >= before) return;
      const { top } = element.getBoundingClientRect();
      const at = row.getBoundingClientRect();
      if (at.bottom > top && at.top < top + before) row.scrollIntoView({ block: 'nearest' });
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [list]);
}
