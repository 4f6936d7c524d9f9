import type { RefObject } from 'react';
import { type Whole, withAdded } from '../../shared/brief/added';
import { type AddAs, authorFacts, isToldBy } from '../../shared/brief/authorFact';
import { type Details, isMarked, withDetails } from '../../shared/brief/details';
import { type Marking, marking, rewordings } from '../../shared/brief/sources/marked';
import type { AddedFact } from '../../shared/model/added';
import type { Article } from '../../shared/model/article';
import { articlesBefore } from '../../shared/model/previous';
import type { NoteEditorHandle } from '../editor';
import { dayOfNote, noteOf } from '../editor/noteOf';
import { DISMISS, whySentence } from '../panes/FactMore';
import { announce, tell } from './announce';
import { type FactRow, left, nextOpen } from './factRows';
import { undoHint } from './keys';
import { lostWith } from './lost';
import type { Current } from './useCurrent';
import type { FactsOf } from './useFacts';
import { count } from './words';

/** What is said where an act needs a fact. */
export const NO_FACT = 'No fact is chosen. J goes to the next one.';

/** What is said where the template has no part that tells such facts. */
const NO_PLACE = 'This kind of note has no place for it. Click where it is to stand and put it in, or drag it there.';

export type ReviewParts = {
  facts: FactsOf;
  handle: RefObject<NoteEditorHandle | null>;
  current: Current;
  pick(id: string | null, from: Current['from']): void;
  why: boolean;
  setWhy(open: boolean): void;
  showPeek(): void;
};

/** What the review does beside verifying and rejecting. `now` gives the parts as they are at the moment of the act. */
export function reviewActs(now: () => ReviewParts) {
  const currentRow = (): FactRow | null => {
    const { facts, current } = now();
    return facts.rows.find(({ id }) => id === current.id) ?? null;
  };
  const none = () => tell(NO_FACT);
  const put = (id: string, at: 'caret' | number) => {
    const { facts, handle, pick } = now();
    const fact = facts.byId.get(id);
    if (!handle.current || !fact) return;
    if (!handle.current.putFact(fact, at)) return tell(NO_PLACE);
    pick(id, 'keys');
    requestAnimationFrame(() => handle.current?.revealFact(id));
    announce(`Put into the note. ${undoHint()}`);
  };
  return {
    why: () => {
      const { why, setWhy } = now();
      const row = currentRow();
      if (!row) return none();
      setWhy(!why);
      if (!why) announce(whySentence(row));
    },
    dismiss: () => {
      const { facts, handle, pick } = now();
      const row = currentRow();
      if (!row || !handle.current) return none();
      const fromList = document.activeElement?.closest('.factspane .fact') != null;
      const next = nextOpen(facts.rows, handle.current.statuses(), row.id, 1);
      const note = handle.current;
      const lost = lostWith(note, () => note.dismiss(row.id));
      const others = facts.rows.filter(({ id }) => id !== row.id);
      announce(`${DISMISS[row.kind]}: dismissed${lost && `, ${lost}`}. ${undoHint()} ${left(others, handle.current.statuses())}`);
      pick(next?.id ?? null, 'keys');
      if (fromList) requestAnimationFrame(focusCurrentRow);
    },
    takeBack: (id: string) => {
      const { handle, pick } = now();
      handle.current?.takeBack(id);
      pick(id, 'keys');
      announce('Taken back into the list. It can be put into the note again.');
    },
    putIn: () => {
      const row = currentRow();
      if (!row) return none();
      put(row.id, 'caret');
    },
    putAt: (id: string, position: number) => put(id, position),
    twins: () => {
      const row = currentRow();
      const changed = row ? (now().handle.current?.changeTwins(row.id) ?? 0) : 0;
      if (changed === 0) return tell('There is no other place to change.');
      announce(`Changed in ${count(changed, 'other place')}. ${undoHint()}`);
    },
    restore: (claim: string) => {
      if (now().handle.current?.restore(claim)) announce(`The original is back. ${undoHint()}`);
    },
    original: () => {
      const claim = now().handle.current?.claimAtCaret();
      if (!claim) return tell('The caret is in no claim.');
      now().showPeek();
    },
    add: (article: Article, as: AddAs, from: number, to: number) => {
      const { handle, facts, pick } = now();
      const lifted = facts.briefing.facts.find(({ articleId }) => articleId === article.id);
      const made = lifted ? authorFacts(article, as, [from, to], lifted) : [];
      const [first] = made;
      if (!first || !handle.current) return tell(as === 'date' ? NO_DAY : 'There are no words in what is selected.');
      const statuses = handle.current.statuses();
      const known = facts.byId.get(first.fact.id);
      const isKnown = known?.fact.rule === 'author' && known.fact.span.join() === first.fact.span.join();
      // What was rejected is not told: marked by hand, it is a fact of the author's.
      const told = facts.rows.find(
        ({ id, tellings }) => statuses[id] !== 'rejected' && tellings.some(({ fact }) => isToldBy(first, fact)),
      );
      if (isKnown || told) {
        pick(told?.id ?? first.fact.id, 'keys');
        return tell('These words are a fact of this kind already.');
      }
      const change = first.kind === 'event' ? markingOf(facts, handle.current, made) : null;
      const { placed } = change ? handle.current.addValues(made, change) : handle.current.addFact(first);
      pick(rowOf(facts, first, article), 'keys');
      requestAnimationFrame(() => handle.current?.revealFact(first.fact.id));
      if (placed) announce(`Added and put into the note. ${undoHint()}`);
      else tell(`Added to the list. ${undoHint()}`);
    },
    setDetails: (id: string, label: string, details: Details) => {
      const { handle, facts } = now();
      const was = handle.current?.added()[id];
      if (!handle.current || !isMarked(was)) return;
      const is = withDetails(was, details);
      if (is.kind === 'event') handle.current.addValues([is], markingOf(facts, handle.current, [is]));
      else {
        const [before, after] = [was, is].map((each) => withAdded(ownOf(facts), { [id]: each }));
        handle.current.setFact(is, before && after ? rewordings(before, after, id, filledOf(facts, handle.current)) : []);
      }
      announce(`${label} set. ${undoHint()}`);
    },
  };
}
export type ReviewActs = ReturnType<typeof reviewActs>;

/** The row of the current fact takes the focus; the list itself where there is none. */
export function focusCurrentRow(): void {
  const row = document.querySelector<HTMLElement>('.factspane .fact.now .pick');
  const target = row ?? document.querySelector<HTMLElement>('.factspane .scroll');
  target?.focus({ preventScroll: true });
}

const NO_DAY = 'No day is named in these words, as in “20 June 2023” or “Tuesday”.';

/** The row that a value of the event is told in: that of an earlier article, where one gives it too. */
function rowOf({ rows, briefing }: FactsOf, added: AddedFact, article: Article): string {
  const place = briefing.articles.findIndex(({ id }) => id === article.id);
  const told = rows.find(({ fact }) => fact.kind === 'event' && added.kind === 'event' && fact.field === added.field);
  return told && told.article < place ? told.id : added.fact.id;
}

/** The briefing's own articles and facts, without those of the round before. */
function ownOf({ briefing }: FactsOf): Whole {
  const before = new Set(articlesBefore(briefing.previous).map(({ id }) => id));
  return {
    articles: briefing.articles.filter(({ id }) => !before.has(id)),
    facts: briefing.facts.filter(({ articleId }) => !before.has(articleId)),
  };
}

function filledOf({ briefing }: FactsOf, { editor }: NoteEditorHandle) {
  const { template, previous, strength } = briefing;
  const { doc } = editor.state;
  const { decided, settled } = noteOf(doc).attrs;
  return { template, today: dayOfNote(doc), round: { previous, strength, decided, settled } };
}

/** What values that the author marked, or set, do to the note. */
function markingOf(facts: FactsOf, handle: NoteEditorHandle, values: readonly AddedFact[]): Marking {
  const [was, ids] = [ownOf(facts), values.map(({ fact }) => fact.id)];
  const is = withAdded(was, Object.fromEntries(values.map((each) => [each.fact.id, each])));
  return marking(was, is, ids, filledOf(facts, handle));
}
