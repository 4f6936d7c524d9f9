import type { ReactNode } from 'react';
import { useAsked } from '../state/useAsked';
import { count, dayOf } from '../state/words';
import { Line, Page, type PageActs, whenAndWhere } from './Page';

/** A person over all briefings: titles held, meetings attended, words said. */
export function PersonScreen({ id, acts, children }: { id: string; acts: PageActs; children?: ReactNode }) {
  const { value, problem } = useAsked('people.open', { id });
  // The answer to a question comes at once; before it there is nothing to say.
  const name = value?.name ?? id.slice(id.indexOf('|') + 1);
  return (
    <Page title={name} back="People" acts={acts} problem={problem} count={null} strips={children}>
      {value ? (
        <>
          <header className="who">
            <h2>{value.name}</h2>
            <p>{[value.titles[0]?.title, value.party].filter(Boolean).join(', ') || 'No title told'}</p>
            {value.spellings.length > 0 ? <p className="quiet">Also written {value.spellings.join('; ')}</p> : null}
          </header>
          {value.titles.length > 0 ? (
            <Part title="Titles" n={count(value.titles.length, 'title')}>
              {value.titles.map(({ title, from, to }) => (
                <li key={`${title} ${to}`} className="title">
                  <span>{title}</span>
                  <span className="quiet num">{heldWords(from, to)}</span>
                </li>
              ))}
            </Part>
          ) : null}
          <Part title="Meetings" n={count(value.meetings.length, 'meeting')}>
            {value.meetings.map((met) => (
              <Line
                key={`${met.place.entry} ${met.place.fact}`}
                of={met}
                acts={acts}
                beside={
                  <>
                    <span>{met.title ?? 'No title told'}</span>
                    {met.head ? <span>Head of side</span> : null}
                  </>
                }
              >
                <span className="t">{met.name}</span>
                <small className="num">{whenAndWhere(met)}</small>
              </Line>
            ))}
          </Part>
          {value.quotes.length > 0 ? (
            <Part title="Quotes" n={count(value.quotes.length, 'quote')}>
              {value.quotes.map((quote) => (
                <Line key={`${quote.place.entry} ${quote.place.fact}`} of={quote} acts={acts}>
                  {/* The comma before “he said” is the report's, not the speaker's. */}
                  <q>{quote.words.replace(/,$/, '')}</q>
                </Line>
              ))}
            </Part>
          ) : null}
        </>
      ) : null}
    </Page>
  );
}

function heldWords(from: string | null, to: string | null): string {
  if (to === null) return 'Day not known';
  return from === null || from === to ? `As of ${dayOf(to)}` : `${dayOf(from)} to ${dayOf(to)}`;
}

function Part({ title, n, children }: { title: string; n: string; children: ReactNode }) {
  return (
    <section className="serie" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <span className="quiet num">{n}</span>
      </header>
      <ul>{children}</ul>
    </section>
  );
}
