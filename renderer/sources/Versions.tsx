import { useMemo, useState } from 'react';
import { type Dispute, FIELD_WORDS, openDisputes } from '../../shared/brief/sources/disputes';
import { sentenceAround } from '../../shared/brief/sources/sentenceAround';
import type { Span } from '../../shared/model/facts';
import type { FactRow } from '../state/factRows';
import { useSources } from './context';

/** Where a fact is told: the paragraph, and with several articles each by its name, as a way there. */
export function ToldAt({ row }: { row: FactRow }) {
  const { articles, passages, nameOf, show } = useSources();
  const [first] = row.tellings;
  if (articles.length + passages.length < 2) return first ? paragraphWords(first.paragraphs) : null;
  return (
    <ul className="told" aria-label="Reported by">
      {row.tellings.map(({ article, fact, paragraphs }) => (
        <li key={fact.fact.id}>
          <button type="button" className="linkish" onClick={() => show(article)}>
            {nameOf(article)}, {paragraphWords(paragraphs)}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** “paragraph 4”, “paragraphs 4 and 7, counted once”. */
export function paragraphWords(paragraphs: readonly number[]): string {
  if (paragraphs.length === 0) return 'outside its paragraphs';
  if (paragraphs.length === 1) return `paragraph ${paragraphs[0]}`;
  return `paragraphs ${paragraphs.slice(0, -1).join(', ')} and ${paragraphs.at(-1)}, counted once`;
}

/** What the sources differ on, with a choice for each. */
export function FactVersions({ row }: { row: FactRow }) {
  const { disputes } = useSources();
  return (disputes.get(row.id) ?? []).map((dispute) => <Versions key={dispute.key} dispute={dispute} row={row} />);
}

/** Each source's version with its words; asked once, and to be chosen again at any time. */
function Versions({ dispute, row }: { dispute: Dispute; row: FactRow }) {
  const { settled, settle, nameOf } = useSources();
  const [again, setAgain] = useState(false);
  const past = settled[dispute.key];
  if (past && !again && openDisputes([dispute], settled).length === 0) {
    const others = dispute.versions.filter(({ value }) => value !== past.chosen);
    return (
      <p className="settled">
        {past.chosen === null ? `Both kept on ${FIELD_WORDS[dispute.field]}: ` : 'Said otherwise: '}
        {(past.chosen === null ? dispute.versions : others)
          .map(({ shown, tellings }) => `${shown} (${tellings.map(({ article }) => nameOf(article)).join(', ')})`)
          .join('; ')}
        .{' '}
        <button type="button" className="linkish" onClick={() => setAgain(true)}>
          Choose again<span className="sr"> {FIELD_WORDS[dispute.field]}</span>
        </button>
      </p>
    );
  }
  const choose = (version: Dispute['versions'][number] | null) => {
    setAgain(false);
    settle(dispute, version);
  };
  return (
    <fieldset className="versions">
      <legend>The sources differ on {FIELD_WORDS[dispute.field]}</legend>
      <ul>
        {dispute.versions.map((version) => (
          <li key={version.value}>
            <button type="button" className="version" onClick={() => choose(version)}>
              <b>{version.shown}</b>
              {version.tellings.map(({ article, fact }) => (
                <span key={fact}>
                  <small>{nameOf(article)}</small>
                  <Saying
                    article={article}
                    span={row.tellings.find((telling) => telling.fact.fact.id === fact)?.fact.fact.spans[0]}
                  />
                </span>
              ))}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="btn line" onClick={() => choose(null)}>
        Keep {dispute.versions.length > 2 ? 'all' : 'both'}: “sources differ”
      </button>
    </fieldset>
  );
}

/** So many letters of the sentence before and after the words are enough to judge by, and fit a laptop's window. */
const NEAR = 70;
const lastOf = (words: string): string => (words.length <= NEAR ? words : `…${words.slice(-NEAR).replace(/^\S*/, '')}`);
const firstOf = (words: string): string => (words.length <= NEAR ? words : `${words.slice(0, NEAR).replace(/\S*$/, '')}…`);

/** Words in their sentence: “today” alone says nothing to choose by. `trigger` is what of them is marked, where not all. */
export function Saying({ article, span, trigger = null }: { article: string; span: Span | undefined; trigger?: string | null }) {
  const { textOf } = useSources();
  const around = useMemo(() => (span ? sentenceAround(textOf(article), span) : null), [textOf, article, span]);
  if (!around) return null;
  const { before, words, after } = around;
  const at = trigger === null ? -1 : words.indexOf(trigger);
  const marked = trigger === null || at < 0 ? words : trigger;
  const from = Math.max(at, 0);
  return (
    <q>
      {lastOf(before)}
      {words.slice(0, from)}
      <mark>{marked}</mark>
      {words.slice(from + marked.length)}
      {firstOf(after)}
    </q>
  );
}

/** "Only reported by …", on the row of a fact that one of several articles alone tells. */
export function OnlyBy({ row }: { row: FactRow }) {
  const { articles, nameOf } = useSources();
  const [first] = row.tellings;
  if (articles.length < 2 || !first) return null;
  if (row.tellings.length > 1) return <span className="tag by num">{row.tellings.length} sources</span>;
  return <span className="tag by">only reported by {nameOf(first.article)}</span>;
}
