import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { Settings } from '../../shared/contract';
import type { PaneName } from '../acts';
import { type Panes, Splitter } from './Splitter';

type Props = {
  /** The pane that a narrow window shows. */
  shown: PaneName;
  panes: Panes;
  folded: Settings['folded'];
  onPanes(panes: Panes): void;
  source: ReactNode;
  note: ReactNode;
  facts: ReactNode;
  /** What stands in the place of the facts for now: they are kept as they are, out of sight. */
  beside: ReactNode;
};

/** The three panes and their separators. */
export function Frame({ shown, panes, folded, onPanes, source, note, facts, beside }: Props) {
  const [widths, setWidths] = useState<Panes>(panes);
  const frame = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    widths.forEach((width, i) => {
      frame.current?.style.setProperty(`--pane-${i}`, `${width}fr`);
    });
  }, [widths]);
  return (
    <main
      className="work"
      ref={frame}
      data-shown={shown}
      data-beside={beside ? true : undefined}
      data-no-source={folded.source || undefined}
      data-no-facts={(folded.facts && !beside) || undefined}
    >
      {source}
      <Splitter label="Width of the source" at={0} panes={widths} onMove={setWidths} onDone={onPanes} />
      {note}
      <Splitter label="Width of the note" at={1} panes={widths} onMove={setWidths} onDone={onPanes} />
      {facts}
      {beside}
    </main>
  );
}
