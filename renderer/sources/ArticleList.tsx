import { FileDiff, FilePen, FilePlus2, GitCompareArrows } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { SIDE_WORDS, type Side, useSources } from './context';

/** The articles of the briefing: which one is shown, whose account it is, and what can be done with it. */
export function ArticleList({ shown, onShow }: { shown: string; onShow(article: string): void }) {
  const { articles, setSide, correct, review } = useSources();
  const walk = (event: KeyboardEvent<HTMLUListElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || !(event.target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const next = articles[articles.findIndex(({ id }) => id === shown) + step];
    if (!next) return;
    onShow(next.id);
    event.currentTarget.querySelector<HTMLElement>(`[data-article="${CSS.escape(next.id)}"]`)?.focus();
  };
  return (
    <ul className={articles.length > 1 ? 'articles' : 'articles one'} aria-label="Articles" onKeyDown={walk}>
      {articles.map(({ id, name, day, side, facts, only, corrects }) => (
        <li key={id} className={id === shown ? 'now' : undefined}>
          <button
            type="button"
            className="name"
            data-article={id}
            aria-current={id === shown ? 'true' : undefined}
            title={name}
            onClick={() => onShow(id)}
          >
            <span className="clip">{name}</span>
            <small className="clip num">{[day, factWords(facts, only, articles.length > 1)].filter(Boolean).join(' · ')}</small>
          </button>
          <select
            aria-label={`Whose account: ${name}`}
            title="Whose account of the meeting this is"
            value={side ?? ''}
            className={side ?? 'unset'}
            onChange={(event) => setSide(id, (event.target.value || null) as Side)}
          >
            <option value="">Whose?</option>
            {Object.entries(SIDE_WORDS).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
          {corrects ? (
            <button
              type="button"
              className="btn icon"
              aria-label={`What the correction of ${name} changes`}
              title="What the correction changes"
              onClick={() => review(id)}
            >
              <FileDiff className="i" aria-hidden="true" />
            </button>
          ) : null}
          <button
            type="button"
            className="btn icon"
            aria-label={`Import a corrected version of ${name}`}
            title="Import a corrected version"
            onClick={() => correct(id)}
          >
            <FilePen className="i" aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}

function factWords(facts: number, only: number, several: boolean): string {
  if (facts === 0) return 'no facts';
  return `${facts} ${facts === 1 ? 'fact' : 'facts'}${several && only > 0 ? `, ${only} only here` : ''}`;
}

/** What can be done with all articles together. */
export function SourceTools() {
  const { articles, add, compare } = useSources();
  return (
    <>
      {articles.length > 1 ? (
        <button
          type="button"
          className="btn icon"
          aria-label="Compare the read-outs"
          title="Compare the read-outs"
          onClick={compare}
        >
          <GitCompareArrows className="i" aria-hidden="true" />
        </button>
      ) : null}
      <button type="button" className="btn icon" aria-label="Add an article" title="Add an article" onClick={add}>
        <FilePlus2 className="i" aria-hidden="true" />
      </button>
    </>
  );
}
