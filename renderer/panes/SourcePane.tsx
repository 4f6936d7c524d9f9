import { type KeyboardEvent, type MouseEvent, memo, useEffect, useMemo, useRef, useState } from 'react';
import type { OpenBriefing } from '../../shared/contract';
import { type FactRow, KINDS, lookedAt, type Reviews, STATUS_CSS, statusOf, statusWord } from '../state/factRows';
import { paragraphsOf, type Stretch, stretches } from '../state/paragraphs';
import type { ReviewActs } from '../state/reviewActs';
import type { Current } from '../state/useCurrent';
import { useMarking } from '../state/useMarking';
import { dayOf } from '../state/words';
import { AddFactBar } from './AddFactBar';
import { FoldButton } from './FoldButton';

type Props = {
  briefing: OpenBriefing;
  rows: readonly FactRow[];
  reviews: Reviews;
  current: Current;
  onPick(id: string): void;
  acts: Pick<ReviewActs, 'add'> & { fold(pane: 'source'): void };
};
type Mark = { row: FactRow; again: boolean };

/** The article as it was read, every lifted passage marked. Its words are only ever text. */
export const SourcePane = memo(function SourcePane({ briefing, rows, reviews, current, onPick, acts }: Props) {
  const [chosen, setChosen] = useState(0);
  const scroll = useRef<HTMLDivElement>(null);
  const marking = useMarking(scroll);
  const currentRow = rows.find(({ id }) => id === current.id);

  // The article that tells the current fact comes to the front.
  const [shownFor, setShownFor] = useState<string | null>(null);
  if (currentRow && shownFor !== currentRow.id) {
    setShownFor(currentRow.id);
    setChosen(currentRow.article);
  }

  useEffect(() => {
    if (!current.id || current.from === 'source') return;
    const mark = scroll.current?.querySelector(`[data-fact="${CSS.escape(current.id)}"]`);
    mark?.scrollIntoView({ block: 'center', behavior: 'auto' });
  }, [current]);

  const article = briefing.articles[chosen];
  const pick = (event: MouseEvent | KeyboardEvent) => {
    // The end of a selection by mouse is no click on the passage.
    if (marking.marked) return;
    const id = (event.target as Element).closest<HTMLElement>('[data-fact]')?.dataset.fact;
    if (id) onPick(id);
  };

  return (
    <section className="pane source" aria-label="Source" data-pane="source">
      <header>
        <h2>Source</h2>
        <span className="quiet clip grow">{article ? originOf(briefing, chosen) : ''}</span>
        <FoldButton pane="source" onFold={() => acts.fold('source')} />
      </header>
      {briefing.articles.length > 1 ? (
        <div className="sources" role="tablist" aria-label="Articles">
          {briefing.articles.map((other, i) => (
            <button
              key={other.id}
              type="button"
              className="btn"
              role="tab"
              aria-selected={i === chosen}
              aria-controls="source-text"
              onClick={() => setChosen(i)}
            >
              <span className="clip">{other.origin.name ?? `Article ${i + 1}`}</span>
            </button>
          ))}
        </div>
      ) : null}
      <section
        id="source-text"
        className="scroll"
        ref={scroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls has to be reachable by the keys that scroll it
        tabIndex={0}
        aria-label="Source text"
        onClick={pick}
        aria-describedby="source-keys"
        onKeyDown={(event) => {
          if (marking.onKeyDown(event)) event.preventDefault();
          else if (event.key === 'Enter') pick(event);
        }}
      >
        {article ? (
          <Words key={article.id} briefing={briefing} article={chosen} rows={rows} reviews={reviews} current={current.id} />
        ) : null}
      </section>
      <p className="sr" id="source-keys">
        Left and right mark words, with Shift more of them; Enter adds them as a fact.
      </p>
      {marking.marked && article ? (
        <AddFactBar
          range={marking.marked.range}
          focus={marking.marked.byKeys}
          onAdd={(as) => {
            if (marking.marked) acts.add(article, as, marking.marked.from, marking.marked.to);
            marking.clear();
            scroll.current?.focus({ preventScroll: true });
          }}
          onClose={() => {
            marking.clear();
            scroll.current?.focus({ preventScroll: true });
          }}
        />
      ) : null}
    </section>
  );
});

function originOf(briefing: OpenBriefing, article: number): string {
  const source = briefing.facts.find(({ articleId }) => articleId === briefing.articles[article]?.id)?.source;
  const origin = briefing.articles[article]?.origin;
  const name = source?.outlet?.value ?? origin?.name ?? (origin?.way === 'paste' ? 'Pasted article' : 'Article');
  return [name, source?.published ? dayOf(source.published.value) : null].filter(Boolean).join(', ');
}

type WordsProps = { briefing: OpenBriefing; article: number; rows: readonly FactRow[]; reviews: Reviews; current: string | null };

function Words({ briefing, article, rows, reviews, current }: WordsProps) {
  const { text, id, lost } = briefing.articles[article] ?? { text: '', id: '', lost: [] };
  const cut = useMemo(() => {
    const furniture = briefing.facts.find(({ articleId }) => articleId === id)?.furniture ?? [];
    const here = rows.filter((row) => row.article === article);
    const marks = here.flatMap((row) => row.fact.fact.spans.map((span, i) => ({ span, what: { row, again: i > 0 } })));
    return paragraphsOf(text, furniture).map((paragraph) => ({
      ...paragraph,
      stretches: stretches<Mark>(paragraph.start, paragraph.end, marks),
    }));
  }, [briefing.facts, rows, article, text, id]);
  const telling = rows.find((row) => row.id === current && row.article === article)?.paragraphs ?? [];
  return (
    <article>
      {lost.map((sentence) => (
        <p key={sentence} className="cut">
          {sentence}
        </p>
      ))}
      {cut.map((paragraph) => (
        <p
          key={paragraph.start}
          data-start={paragraph.start}
          className={paragraph.number === null ? 'furniture' : undefined}
          data-n={paragraph.number !== null && paragraph.number === telling[0] ? '▸' : (paragraph.number ?? '')}
          data-telling={paragraph.number !== null && telling.includes(paragraph.number) ? 'true' : undefined}
          title={paragraph.number === null ? 'Passed over: not part of the article' : undefined}
        >
          {paragraph.stretches.map((stretch) => (
            <Piece key={stretch.start} stretch={stretch} text={text} reviews={reviews} current={current} />
          ))}
        </p>
      ))}
    </article>
  );
}

/** `same`: the words of the mark around it, no more and no less, so that its line would only double the other. */
type PieceProps = { stretch: Stretch<Mark>; text: string; reviews: Reviews; current: string | null; same?: boolean };

function Piece({ stretch, text, reviews, current, same = false }: PieceProps) {
  if (!stretch.what) return text.slice(stretch.start, stretch.end);
  const { row, again } = stretch.what;
  const status = statusOf(reviews, row.id);
  const now = row.id === current;
  const classes = [
    'm',
    KINDS[row.kind].css,
    STATUS_CSS[status],
    now ? 'now' : '',
    again ? 'again' : '',
    stretch.first ? '' : 'rest',
    same ? 'same' : '',
  ];
  return (
    <mark
      className={classes.filter(Boolean).join(' ')}
      data-fact={row.id}
      data-status={status}
      tabIndex={now && !again ? 0 : -1}
      aria-current={now ? 'true' : undefined}
      aria-description={`${KINDS[row.kind].one}, ${row.type}, ${lookedAt(reviews, row.id) ? statusWord(status).toLowerCase() : 'not looked at'}`}
    >
      {stretch.inner.map((inner) => (
        <Piece
          key={inner.start}
          stretch={inner}
          text={text}
          reviews={reviews}
          current={current}
          same={inner.start === stretch.start && inner.end === stretch.end}
        />
      ))}
    </mark>
  );
}
