import { FileDiff, FilePen, FilePlus2, FileX2, GitCompareArrows } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { SIDE_WORDS, type Side, useSources } from './context';

/** The articles of the briefing: which one is shown, whose account it is, and what can be done with it. */
export function ArticleList({ shown, onShow }: { shown: string; onShow(article: string): void }) {
  const { articles, setSide, correct, review, canRemove, askRemoval, passages } = useSources();
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
      {articles.map(({ id, name, day, side, facts, only, before }) => [
        <li key={id} className={id === shown ? 'now' : undefined}>
          <button
            type="button"
            className="name"
            data-article={id}
            aria-current={id === shown ? 'true' : undefined}
            title={[name, day, factWords(facts, only, articles.length > 1)].filter(Boolean).join(', ')}
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
          {before ? (
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
          {canRemove ? (
            <button
              type="button"
              className="btn icon"
              aria-label={`Remove ${name} from this briefing`}
              title="Remove from this briefing"
              onClick={() => askRemoval(id)}
            >
              <FileX2 className="i" aria-hidden="true" />
            </button>
          ) : null}
        </li>,
        before ? <Quiet key={before} id={before} words="Earlier version, to read only" shown={shown} onShow={onShow} /> : null,
      ])}
      {passages.map(({ id, name, earlier }) => (
        <Quiet key={id} id={id} words={`${KEPT[earlier ?? 'pasted']}: ${name}`} shown={shown} onShow={onShow} />
      ))}
    </ul>
  );
}

const KEPT = { last: 'Last round', before: 'Earlier round', pasted: 'Passage from another note' } as const;

/** What is kept to be read but is no article of the briefing: an earlier version, a passage that came along with pasted words. */
function Quiet({ id, words, shown, onShow }: { id: string; words: string; shown: string; onShow(id: string): void }) {
  return (
    <li className={id === shown ? 'kept now' : 'kept'}>
      <button
        type="button"
        className="name"
        aria-current={id === shown ? 'true' : undefined}
        title={words}
        onClick={() => onShow(id)}
      >
        <small className="clip">{words}</small>
      </button>
    </li>
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
