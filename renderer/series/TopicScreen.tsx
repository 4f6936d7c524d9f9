import type { ReactNode } from 'react';
import type { TopicView } from '../../shared/seriesContract';
import { useAsked } from '../state/useAsked';
import { count } from '../state/words';
import { Line, Page, type PageActs } from './Page';
import { Said } from './Said';

/** Every commitment on a topic, newest first, by year. */
export function TopicScreen({ theme, acts, children }: { theme: string; acts: PageActs; children?: ReactNode }) {
  const { value, problem } = useAsked('topics.open', { theme });
  return (
    <Page
      title={theme}
      back="Topics"
      acts={acts}
      problem={problem}
      count={value ? count(value.commitments.length, 'commitment') : null}
      strips={children}
    >
      {byYear(value?.commitments ?? []).map(({ year, commitments }) => (
        <section key={year} className="serie" aria-label={year}>
          <header>
            <h2 className="num">{year}</h2>
            <span className="quiet num">{count(commitments.length, 'commitment')}</span>
          </header>
          <ul>
            {commitments.map((commitment) => (
              <Line key={`${commitment.place.entry} ${commitment.place.fact}`} of={commitment} acts={acts}>
                <span>
                  <Said saying={commitment.saying} />
                </span>
                {commitment.by ? <small>{commitment.by}</small> : null}
              </Line>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}

type Commitments = TopicView['commitments'];

function byYear(commitments: Commitments): { year: string; commitments: Commitments }[] {
  const years: { year: string; commitments: Commitments }[] = [];
  for (const commitment of commitments) {
    const year = commitment.day?.slice(0, 4) ?? 'Day not known';
    const last = years.at(-1);
    if (last?.year === year) last.commitments.push(commitment);
    else years.push({ year, commitments: [commitment] });
  }
  return years;
}
