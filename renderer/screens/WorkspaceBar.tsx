import { CalendarPlus, Layers, Library, PanelLeftOpen, PanelRightOpen } from 'lucide-react';
import type { Settings } from '../../shared/contract';
import type { PaneName, WindowActs } from '../acts';
import { Key } from '../ui/Key';
import { ThemeButton } from '../ui/ThemeButton';
import { SIDES } from '../writing';

type Props = {
  title: string;
  sub: string;
  shown: PaneName;
  /** What stands in the place of the facts. */
  beside: keyof typeof SIDES | null;
  folded: Settings['folded'];
  onFold(pane: 'source' | 'facts'): void;
  ready: boolean;
  windowActs: WindowActs;
  onShow(pane: PaneName): void;
  onExport(): void;
};

const PANES: readonly { pane: PaneName; label: string }[] = [
  { pane: 'source', label: 'Source' },
  { pane: 'note', label: 'Note' },
  { pane: 'facts', label: 'Facts' },
];

/** The bar over an open briefing. Export is the main button once every fact has been looked at. */
export function WorkspaceBar({ title, sub, shown, beside, folded, ready, windowActs, onShow, onFold, onExport }: Props) {
  return (
    <header className="bar">
      <button type="button" className="btn icon" aria-label="Library" title="Library" onClick={windowActs.library}>
        <Library className="i" />
      </button>
      <button
        type="button"
        className="btn icon"
        aria-label="Series of this briefing"
        title="Series of this briefing"
        onClick={windowActs.series}
      >
        <Layers className="i" />
      </button>
      <span className="sep" />
      <h1 title={[title, sub].filter(Boolean).join(', ')}>
        <span className="clip">{title}</span> <small className="clip">{sub}</small>
      </h1>
      <span className="grow" />
      <span className="seg only-narrow" role="radiogroup" aria-label="Pane">
        {PANES.map(({ pane, label }) => (
          <label key={pane} className={pane === 'note' ? 'one' : undefined}>
            <input className="sr" type="radio" name="pane" checked={shown === pane} onChange={() => onShow(pane)} />
            {pane === 'facts' && beside ? SIDES[beside] : label}
          </label>
        ))}
      </span>
      {folded.source ? (
        <button
          type="button"
          className="btn icon wide"
          aria-label="Show the source"
          title="Show the source"
          onClick={() => onFold('source')}
        >
          <PanelLeftOpen className="i" />
        </button>
      ) : null}
      {folded.facts && !beside ? (
        <button
          type="button"
          className="btn icon wide"
          aria-label="Show the facts"
          title="Show the facts"
          onClick={() => onFold('facts')}
        >
          <PanelRightOpen className="i" />
        </button>
      ) : null}
      <button type="button" className="btn wide" onClick={windowActs.nextRound}>
        <CalendarPlus className="i" aria-hidden="true" /> Next round
      </button>
      <ThemeButton onClick={windowActs.theme} />
      <button type="button" className={ready ? 'btn main' : 'btn line'} onClick={onExport}>
        Export <Key name="Mod+E" className="one-hide" />
      </button>
    </header>
  );
}
