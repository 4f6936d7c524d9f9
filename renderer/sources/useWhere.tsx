import { type ReactNode, useCallback, useRef, useState } from 'react';
import type { Into } from '../../shared/contract';
import { AskWhere } from './AskWhere';

type Take = (into: Into | null) => Promise<void>;

/**
 * Decides where something belongs that comes in: with no briefing open it makes one; else it is asked, and the
 * question stands in place until it is answered.
 */
export function useWhere(open: string | null): { ask(what: string, take: Take): void; question: ReactNode } {
  const [waiting, setWaiting] = useState<{ what: string; take: Take; briefing: string } | null>(null);
  const briefing = useRef(open);
  briefing.current = open;
  const ask = useCallback((what: string, take: Take) => {
    if (briefing.current === null) void take(null);
    else setWaiting({ what, take, briefing: briefing.current });
  }, []);
  const answer = (into: Into | null) => {
    setWaiting(null);
    void waiting?.take(into);
  };
  const question =
    waiting && waiting.briefing === open ? (
      <AskWhere
        what={waiting.what}
        onAdd={() => answer({ briefing: waiting.briefing })}
        onNew={() => answer(null)}
        onCancel={() => setWaiting(null)}
      />
    ) : null;
  return { ask, question };
}
