import { FileX2 } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { announce } from '../state/announce';
import { keyLabel } from '../state/keys';
import { isMac } from '../state/platform';
import { count } from '../state/words';
import { useSources } from './context';

/** An article is to leave the briefing: asked in place, with what the note would lose by it. */
export function AskRemoval() {
  const { removing, askRemoval, remove, nameOf } = useSources();
  const first = useRef<HTMLButtonElement>(null);
  const article = removing?.article ?? null;
  const words = removing ? question(nameOf(removing.article), removing) : '';
  useLayoutEffect(() => {
    if (article === null) return;
    const before = document.activeElement;
    first.current?.focus();
    announce(words);
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [article, words]);
  if (article === null) return null;
  return (
    <fieldset
      className="strip ask"
      aria-label="Remove an article"
      onKeyDown={(event) => {
        if (event.key === 'Escape') askRemoval(null);
      }}
    >
      <FileX2 className="i" aria-hidden="true" />
      <p className="grow">{words}</p>
      <button ref={first} type="button" className="btn line" onClick={() => askRemoval(null)}>
        Keep it
      </button>
      <button type="button" className="btn line" onClick={() => remove(article)}>
        Remove the article
      </button>
    </fieldset>
  );
}

function question(name: string, { facts, claims, versions }: { facts: number; claims: number; versions: number }): string {
  const parts = [
    `Remove ${name}${versions > 1 ? ' and its earlier version' : ''} from this briefing?`,
    facts === 0
      ? 'All that it tells, other articles tell too.'
      : `${count(facts, 'fact')} it alone tells ${facts === 1 ? 'goes' : 'go'}.`,
    claims === 0
      ? 'No claim of the note loses its source.'
      : `${count(claims, 'claim')} of the note ${claims === 1 ? 'stays' : 'stay'}, without a source.`,
    `${keyLabel('Mod+Z', isMac())} brings it back.`,
  ];
  return parts.join(' ');
}
