import { useEffect, useState } from 'react';
import type { OpenBriefing } from '../../shared/contract';
import type { UserErrorData } from '../../shared/error';
import type { Article } from '../../shared/model/article';
import type { Facts } from '../../shared/model/facts';
import { call } from '../bridge';

/** What a template is tried on. */
export type Trial = { articles: readonly Article[]; facts: readonly Facts[] };
/** The open briefing, the sample that comes with the app, or an entry of the library. */
export type TrialChoice = 'open' | 'sample' | `entry:${string}`;

/** Articles and facts of the choice; the ones before stand until the new ones are there. */
export function useTrial(choice: TrialChoice, open: OpenBriefing | null): { trial: Trial | null; problem: UserErrorData | null } {
  const [asked, setAsked] = useState<{ trial: Trial | null; problem: UserErrorData | null }>({ trial: null, problem: null });
  const entry = choice.startsWith('entry:') ? choice.slice('entry:'.length) : null;
  const own = choice === 'open' ? open : null;
  useEffect(() => {
    if (own) return setAsked({ trial: own, problem: null });
    let here = true;
    void call('templates.trial', { entry }).then((result) => {
      if (!here) return;
      setAsked((before) => (result.ok ? { trial: result.value, problem: null } : { trial: before.trial, problem: result.error }));
    });
    return () => {
      here = false;
    };
  }, [own, entry]);
  return asked;
}
