import { useMemo, useRef } from 'react';
import { call } from '../bridge';
import { announce } from '../state/announce';
import type { AppState } from '../state/useApp';
import { SIDE_WORDS } from './context';
import type { SourceCalls } from './useSourcesView';

/** What the main process does with the articles of the open briefing. */
export function useSourceCalls(app: AppState, open: string | null): SourceCalls {
  const latest = useRef({ app, open });
  latest.current = { app, open };
  return useMemo(() => {
    const change = (what: 'article.remove' | 'article.restore', article: string) => {
      const { open: id, app: now } = latest.current;
      if (!id) return;
      void now.bring(async () => {
        const result = await call(what, { id, article });
        return result.ok ? { ok: true, value: { briefing: result.value, problems: [] } } : result;
      });
    };
    return {
      add: () => {
        const { open: briefing, app: now } = latest.current;
        if (briefing) void now.bring(() => call('files.choose', { into: { briefing } }));
      },
      correct: (corrects) => {
        const { open: briefing, app: now } = latest.current;
        if (briefing) void now.bring(() => call('files.choose', { into: { briefing, corrects } }));
      },
      remove: (article) => change('article.remove', article),
      restore: (article) => change('article.restore', article),
      setSide: (article, side) => {
        const { open: id, app: now } = latest.current;
        if (!id) return;
        void now.bring(async () => {
          const result = await call('article.side', { id, article, side });
          if (result.ok) announce(side ? `Marked as ${SIDE_WORDS[side].toLowerCase()}.` : 'Not marked any more.');
          return result.ok ? { ok: true, value: { briefing: result.value, problems: [] } } : result;
        });
      },
    };
  }, []);
}
