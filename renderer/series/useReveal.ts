import { useEffect, useRef } from 'react';
import type { Place } from '../../shared/seriesContract';
import type { PaneName } from '../acts';
import type { FactRow } from '../state/factRows';
import type { Current } from '../state/useCurrent';

/** Name under which the words are lit: see `series.css`. */
const LIT = 'asked-words';

type Panes = {
  ready: boolean;
  rows: readonly FactRow[];
  pick(id: string, from: Current['from']): void;
  showArticle(article: string): void;
  pane(name: PaneName): void;
};

/** Shows the words for which a briefing was opened: by their fact where they are one, else lit where they stand. */
export function useReveal(place: Place | null, panes: Panes): void {
  const latest = useRef(panes);
  latest.current = panes;
  const { ready } = panes;
  useEffect(() => {
    if (!place || !ready) return;
    const { rows, pick, showArticle, pane } = latest.current;
    showArticle(place.article);
    pane('source');
    const row = rows.find(({ tellings }) => tellings.some(({ fact }) => fact.fact.id === place.fact));
    if (row) return pick(row.id, 'keys');
    const frame = requestAnimationFrame(() => light(place.span));
    return () => {
      cancelAnimationFrame(frame);
      CSS.highlights.delete(LIT);
    };
  }, [place, ready]);
}

/** Lights words of the article that is shown and scrolls to them. */
function light([from, to]: readonly [number, number]): void {
  const paragraphs = [...document.querySelectorAll<HTMLElement>('#source-text p[data-start]')];
  const range = new Range();
  let begun = false;
  for (const paragraph of paragraphs) {
    let at = Number(paragraph.dataset.start);
    const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (!begun && from < at + length) {
        begun = true;
        range.setStart(node, Math.max(0, from - at));
        paragraph.scrollIntoView({ block: 'center', behavior: 'auto' });
      }
      if (begun && at < to) range.setEnd(node, Math.min(length, to - at));
      at += length;
    }
  }
  if (begun) CSS.highlights.set(LIT, new Highlight(range));
}
