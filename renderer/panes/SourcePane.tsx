import { type KeyboardEvent, type MouseEvent, memo, useEffect, useMemo, useRef, useState } from 'react';
import { readsAsEnglish } from '../../shared/brief/sources/language';
import type { OpenBriefing } from '../../shared/contract';
import { ArticleList, SourceTools } from '../sources/ArticleList';
import { useSources } from '../sources/context';
import { type FactRow, KINDS, lookedAt, nextOpen, type Reviews, STATUS_CSS, statusOf, statusWord } from '../state/factRows';
import { marksIn, paragraphsOf, type Stretch, stretches } from '../state/paragraphs';
import type { ReviewActs } from '../state/reviewActs';
import type { Current } from '../state/useCurrent';
import { pressOnWords, useMarking } from '../state/useMarking';
import { useAfterPaint } from '../ui/afterPaint';
import { parts } from '../ui/parts';
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
  const sources = useSources();
  // The first article that stands: one that was corrected is kept before the one that took its place.
  const [chosen, setChosen] = useState(() =>
    Math.max(
      0,
      briefing.articles.findIndex(({ id }) => !sources.old.has(id)),
    ),
  );
  const scroll = useRef<HTMLDivElement>(null);
  const marking = useMarking(scroll);
  const currentRow = rows.find(({ id }) => id === current.id);

  // The article that tells the current fact comes to the front.
  const [shownFor, setShownFor] = useState<string | null>(null);
  if (currentRow && shownFor !== currentRow.id) {
    setShownFor(currentRow.id);
    // Where the article at hand tells it too, it stays.
    if (!currentRow.tellings.some((telling) => telling.article === briefing.articles[chosen]?.id)) setChosen(currentRow.article);
  }
  const [askedFor, setAskedFor] = useState(sources.asked);
  if (askedFor !== sources.asked) {
    setAskedFor(sources.asked);
    setChosen(indexOf(briefing, sources.asked?.article));
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: an article asked for by name shows its passage, though the fact is the same
  useEffect(() => {
    if (!current.id || current.from === 'source') return;
    const mark = scroll.current?.querySelector(`[data-fact="${CSS.escape(current.id)}"]`);
    mark?.scrollIntoView({ block: 'center', behavior: 'auto' });
  }, [current, askedFor]);

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
        <span className="grow" />
        <SourceTools />
        <FoldButton pane="source" onFold={() => acts.fold('source')} />
      </header>
      <ArticleList shown={article?.id ?? ''} onShow={(id) => setChosen(indexOf(briefing, id))} />
      <section
        id="source-text"
        className="scroll"
        ref={scroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls has to be reachable by the keys that scroll it
        tabIndex={0}
        aria-label="Source text"
        onMouseDown={pressOnWords}
        onClick={pick}
        aria-describedby="source-keys"
        onKeyDown={(event) => {
          if (marking.onKeyDown(event)) event.preventDefault();
          else if (event.key === 'Enter') pick(event);
        }}
      >
        {article ? (
          <Words key={article.id} briefing={briefing} article={chosen} rows={rows} reviews={reviews} current={current.id} />
        ) : sources.passages.length === 0 ? (
          <p className="nothing">No article. The words of the note are your own.</p>
        ) : null}
      </section>
      <p className="sr" id="source-keys">
        Left and right mark words, then up and down by lines, with Shift more of them; Enter adds them as a fact.
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

const indexOf = (briefing: OpenBriefing, article: string | undefined): number =>
  Math.max(
    0,
    briefing.articles.findIndex(({ id }) => id === article),
  );

/** Why an article has no passage lit. */
function sayNothing({ articles }: OpenBriefing, article: number): string {
  const { id, text } = articles[article] ?? { id: '', text: '' };
  if (articles.some(({ supersedes }) => supersedes === id)) return 'A corrected version has taken the place of this article.';
  return readsAsEnglish(text)
    ? 'Nothing in this article was recognised as a meeting.'
    : 'This article does not read as English: its facts were not looked for.';
}

/** From so many paragraphs on, those out of sight are not laid out: about ten pages. */
const MANY = 100;
/** So many of them are laid out or left out together: each part costs the window a look at every frame. */
const PART = 25;
/** So many paragraphs fill any window. */
const FIRST = 40;

type WordsProps = { briefing: OpenBriefing; article: number; rows: readonly FactRow[]; reviews: Reviews; current: string | null };

function Words({ briefing, article, rows, reviews, current }: WordsProps) {
  const { text, id, lost } = briefing.articles[article] ?? { text: '', id: '', lost: [] };
  const cut = useMemo(() => {
    const furniture = briefing.facts.find(({ articleId }) => articleId === id)?.furniture ?? [];
    const marks = rows.flatMap((row) =>
      row.tellings
        .filter((telling) => telling.article === id)
        .flatMap(({ fact }) => fact.fact.spans.map((span, i) => ({ span, what: { row, again: i > 0 } }))),
    );
    const paragraphs = paragraphsOf(text, furniture);
    const within = marksIn(paragraphs, marks);
    return paragraphs.map((paragraph, i) => ({
      ...paragraph,
      stretches: stretches<Mark>(paragraph.start, paragraph.end, within[i] ?? []),
    }));
  }, [briefing.facts, rows, text, id]);
  // While no passage is asked for, the first frame has only what can be seen of it.
  const painted = useAfterPaint();
  const drawn = painted || current !== null ? cut : cut.slice(0, FIRST);
  const told = (row: FactRow | null | undefined) => row?.tellings.find((each) => each.article === id)?.paragraphs ?? [];
  const telling = told(rows.find((row) => row.id === current));
  // Before any fact is current, the paragraph that the first key will lead to.
  const atHand = current === null ? told(nextOpen(rows, reviews, null, 1)) : telling;
  const nothing = !rows.some((row) => row.tellings.some((each) => each.article === id));
  const draw = (paragraph: (typeof drawn)[number]) => (
    <p
      key={paragraph.start}
      data-start={paragraph.start}
      className={paragraph.number === null ? 'furniture' : undefined}
      data-n={paragraph.number !== null && paragraph.number === telling[0] ? '▸' : (paragraph.number ?? '')}
      data-at-hand={paragraph.number !== null && atHand.includes(paragraph.number) ? 'true' : undefined}
      title={paragraph.number === null ? 'Passed over: not part of the article' : undefined}
    >
      {paragraph.stretches.map((stretch) => (
        <Piece key={stretch.start} stretch={stretch} text={text} reviews={reviews} current={current} />
      ))}
    </p>
  );
  return (
    <article>
      {nothing && briefing.articles.length > 1 ? <p className="cut">{sayNothing(briefing, article)}</p> : null}
      {lost.map((sentence) => (
        <p key={sentence} className="cut">
          {sentence}
        </p>
      ))}
      {cut.length > MANY
        ? parts(drawn, PART).map((part) => (
            <div key={part[0]?.start} className="part">
              {part.map(draw)}
            </div>
          ))
        : drawn.map(draw)}
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
      data-status={status === 'waiting' ? 'edited' : status}
      // Only the current one takes the focus: no selection can be dragged from the first letter of what does.
      tabIndex={now && !again ? 0 : undefined}
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
