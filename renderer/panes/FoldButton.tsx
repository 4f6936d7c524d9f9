import { PanelLeftClose, PanelRightClose } from 'lucide-react';

/** Folds a pane away; the bar brings it back. */
export function FoldButton({ pane, onFold }: { pane: 'source' | 'facts'; onFold(): void }) {
  const Icon = pane === 'source' ? PanelLeftClose : PanelRightClose;
  const name = `Hide the ${pane}`;
  return (
    <button type="button" className="btn icon fold" aria-label={name} title={name} onClick={onFold}>
      <Icon className="i" aria-hidden="true" />
    </button>
  );
}
