import { type ReactNode, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { carried } from '../../shared/brief/carry';
import type { DetailsField } from '../../shared/brief/checks';
import type { OpenBriefing, Settings } from '../../shared/contract';
import type { ReturnedDocument } from '../../shared/model/returned';
import type { Place } from '../../shared/seriesContract';
import type { BriefingActs, PaneName, WindowActs } from '../acts';
import type { Searchables } from '../dialogs/SearchDialog';
import type { NoteEditorHandle } from '../editor';
import { Checks } from '../panes/Checks';
import { FactsPane } from '../panes/FactsPane';
import { Frame } from '../panes/Frame';
import { NotePane } from '../panes/NotePane';
import { SourcePane } from '../panes/SourcePane';
import type { Panes } from '../panes/Splitter';
import { ReturnedDialog } from '../returned/ReturnedDialog';
import { ChangesPanel } from '../rounds/ChangesPanel';
import { useRound } from '../rounds/useRound';
import { useReveal } from '../series/useReveal';
import { AskRemoval } from '../sources/AskRemoval';
import { CorrectionDialog } from '../sources/CorrectionDialog';
import { SourcesContext } from '../sources/context';
import { useOffers } from '../sources/useOffers';
import { type SourceCalls, useSourcesView } from '../sources/useSourcesView';
import { announce } from '../state/announce';
import { lookedAt } from '../state/factRows';
import { searchablesOf } from '../state/searchables';
import { titleOf } from '../state/title';
import { useBriefingActs } from '../state/useBriefingActs';
import { useChecks } from '../state/useChecks';
import { useCurrent } from '../state/useCurrent';
import { useEditedNotice } from '../state/useEditedNotice';
import { useFacts } from '../state/useFacts';
import { useHistoryNotice } from '../state/useHistoryNotice';
import { useApparatus, useGaps, useReviews } from '../state/useNote';
import { useSaving } from '../state/useSaving';
import { useFollowed, useTemplates } from '../state/useTemplates';
import { Problem } from '../ui/Problem';
import { SIDES, SidePanel, useBeside } from '../writing';
import { SaveProblem } from './SaveProblem';
import { StatusBar } from './StatusBar';
import { WorkspaceBar } from './WorkspaceBar';
import { type BriefingDialog, WorkspaceDialogs } from './WorkspaceDialogs';

type Props = {
  briefing: OpenBriefing;
  /** The words for which it was opened, to be shown in their source. */
  reveal: Place | null;
  settings: Settings;
  windowActs: WindowActs;
  actsRef: RefObject<BriefingActs | null>;
  lastWords: RefObject<() => Promise<boolean>>;
  onPanes(panes: Panes): void;
  /** What the main process does with the briefing's articles. */
  sourceCalls: SourceCalls;
  onSettings(patch: Partial<Settings>): void;
  /** Makes a second note of that kind from the same facts. */
  onAnother(note: unknown, template: string): void;
  /** A Word document of this briefing that came back from a colleague. */
  returned: ReturnedDocument | null;
  onReturnedClosed(): void;
  /** Says what a search of this briefing can find. */
  onSearchables(list: Searchables): void;
  children?: ReactNode;
};

/** An open briefing: the source, the note and the facts, with one fact current in all three. */
export function Workspace({
  briefing: opened,
  reveal,
  settings,
  windowActs,
  actsRef,
  lastWords,
  onPanes,
  sourceCalls,
  onSettings,
  onAnother,
  returned,
  onReturnedClosed,
  onSearchables,
  children,
}: Props) {
  const [handle, setHandle] = useState<NoteEditorHandle | null>(null);
  const templates = useTemplates();
  const briefing = useFollowed(opened, handle, templates);
  const facts = useFacts(briefing, handle);
  const { rows } = facts;
  const setAside = useMemo(() => new Set(briefing.setAside), [briefing]);
  const known = useRef<ReadonlySet<string>>(new Set());
  known.current = facts.known;
  const latestFacts = useRef(facts);
  latestFacts.current = facts;

  const handleRef = useRef<NoteEditorHandle | null>(null);
  const [broken, setBroken] = useState<string | null>(null);
  const [dialog, setDialog] = useState<BriefingDialog | null>(null);
  const [detailsAt, setDetailsAt] = useState<DetailsField>();
  const [shown, setShown] = useState<PaneName>('facts');
  /** Going to a pane that was folded away unfolds it. */
  const show = (pane: PaneName) => {
    setShown(pane);
    if (pane !== 'note' && settings.folded[pane]) onSettings({ folded: { ...settings.folded, [pane]: false } });
  };
  const beside = useBeside(() => setShown('facts'));
  const { current, pick: pickFact } = useCurrent();
  // Walking the facts brings them back; a look at the note or the source leaves the outline or the comments where they are.
  const { close: closeBeside, added: commented } = beside;
  const pick = useCallback<typeof pickFact>(
    (id, from) => {
      if (from === 'keys' || from === 'facts') closeBeside();
      pickFact(id, from);
    },
    [pickFact, closeBeside],
  );
  const reviews = useReviews(handle);
  const apparatus = useApparatus(handle);
  const gaps = useGaps(handle);
  const saver = useSaving(briefing, handleRef, lastWords);
  const title = titleOf(briefing);
  const offers = useOffers(briefing.id, handle);
  const sources = useSourcesView(briefing, facts.briefing, handle, sourceCalls, () => setDialog('read-outs'));

  const round = useRound(briefing, handle);
  // The first report of a round has come: what changed is what one wants to see.
  const { choose: chooseBeside } = beside;
  const compared = round?.differences != null;
  const wasCompared = useRef(compared);
  useEffect(() => {
    if (compared && !wasCompared.current) chooseBeside('changes');
    wasCompared.current = compared;
  }, [compared, chooseBeside]);
  // The reason is unfolded for one fact: another one begins folded.
  const [whyOf, setWhyOf] = useState<string | null>(null);
  const why = whyOf !== null && whyOf === current.id;
  const [peek, setPeek] = useState(0);
  useEditedNotice(reviews, handle);
  useHistoryNotice(handle, rows);
  const acts = useBriefingActs({
    facts,
    handle: handleRef,
    current,
    pick,
    shown,
    setShown: (pane) => {
      if (pane === 'facts') closeBeside();
      show(pane);
    },
    enterBeside: () => {
      if (!beside.side) return false;
      setShown('facts');
      beside.enter();
      announce(SIDES[beside.side]);
      return true;
    },
    openDialog: (asked, at) => {
      setDialog(asked);
      setDetailsAt(at);
    },
    why,
    setWhy: (open) => {
      if (open) closeBeside();
      setWhyOf(open ? current.id : null);
    },
    showPeek: () => setPeek((n) => n + 1),
    fold: (pane) => onSettings({ folded: { ...settings.folded, [pane]: !settings.folded[pane] } }),
  });
  useEffect(() => {
    actsRef.current = acts;
    return () => {
      actsRef.current = null;
    };
  }, [acts, actsRef]);

  useReveal(reveal, { ready: handle !== null, rows, pick, showArticle: sources.show, pane: acts.pane });

  useEffect(() => {
    if (current.id && current.from !== 'note') handle?.revealFact(current.id);
  }, [handle, current]);

  useEffect(() => {
    document.title = `${title.name}${title.sub ? `, ${title.sub}` : ''} – Chancery`;
    return () => {
      document.title = 'Chancery';
    };
  }, [title.name, title.sub]);

  const noteEvents = useMemo(
    () => ({
      ready: (made: NoteEditorHandle) => {
        handleRef.current = made;
        setHandle(made);
      },
      problem: (message: string) => {
        setBroken(message);
        announce('The note could not be shown.', true);
      },
      change: () => saver.changed(),
      pick: (id: string | null) => pick(id, 'note'),
      escape: () => acts.pane('facts'),
      verify: (id: string) => acts.verifyInNote(id),
      details: (at: DetailsField) => acts.details(at),
      comment: commented,
      carry: (ids: ReadonlySet<string>) => carried(latestFacts.current.briefing, handleRef.current?.added() ?? {}, ids),
      filledFrom: () => ({ template: latestFacts.current.briefing.template, facts: latestFacts.current.byId }),
      dropFact: (id: string, position: number) => acts.putAt(id, position),
      restore: (claim: string) => acts.restore(claim),
      tellings: (id: string) => {
        const { rows: listed, dismissed, known: all } = latestFacts.current;
        return [...listed, ...dismissed].find((row) => row.id === id)?.tellings ?? (all.has(id) ? null : []);
      },
    }),
    [saver, pick, acts, commented],
  );
  useEffect(() => {
    onSearchables(() => searchablesOf(rows, handle, (id) => pick(id, 'keys')));
  }, [onSearchables, rows, handle, pick]);

  const pickInSource = useCallback((id: string) => pick(id, 'source'), [pick]);
  const factActs = useMemo(() => ({ ...acts, pick: (id: string) => pick(id, 'facts') }), [acts, pick]);

  const open = rows.filter(({ id }) => !lookedAt(reviews, id)).length;
  const checks = useChecks(handle, facts.briefing, { nextFact: acts.next, details: acts.details, fact: factActs.pick });

  useEffect(() => {
    if (handle || broken !== null) document.body.dataset.ready = 'true';
  }, [handle, broken]);

  const screen = (
    <div className="app framed">
      <WorkspaceBar
        title={title.name}
        sub={title.sub}
        shown={shown}
        beside={beside.side}
        folded={settings.folded}
        onFold={acts.fold}
        ready={open === 0}
        windowActs={windowActs}
        onShow={setShown}
        onExport={acts.export}
      />
      <div className="strips">
        {children}
        {offers}
        <AskRemoval />
        <SaveProblem saver={saver} />
        {broken === null ? null : (
          <Problem
            problem={{
              code: 'note-does-not-fit',
              message: 'The note could not be shown. The file was left as it is.',
              place: null,
              action: 'Open an earlier copy of it.',
              reason: broken,
            }}
          />
        )}
      </div>
      <Frame
        shown={shown}
        panes={settings.panes}
        folded={settings.folded}
        onPanes={onPanes}
        source={
          <SourcePane
            briefing={facts.briefing}
            rows={rows}
            reviews={reviews}
            current={current}
            onPick={pickInSource}
            acts={acts}
          />
        }
        note={
          <NotePane
            briefing={briefing}
            handle={handle}
            apparatus={apparatus}
            settings={settings}
            current={current.id}
            known={known}
            peek={peek}
            on={noteEvents}
          />
        }
        facts={
          <FactsPane
            rows={rows}
            reviews={reviews}
            current={current}
            acts={factActs}
            setAside={setAside}
            handle={handle}
            why={why}
            dismissed={facts.dismissed}
            gaps={gaps}
            behind={beside.side !== null}
          >
            <Checks report={checks.report} acts={checks.acts} />
          </FactsPane>
        }
        beside={
          handle && beside.side ? (
            <SidePanel
              editor={handle.editor}
              side={beside.side}
              comment={beside.comment}
              calls={beside.calls}
              onSide={beside.choose}
              onComment={beside.setComment}
              follows={round !== null}
              changes={
                <ChangesPanel
                  briefing={briefing}
                  round={round}
                  letters={settings.letterKeys}
                  calls={beside.calls}
                  onShow={(fact, article) => {
                    setShown('source');
                    pick(fact, 'note');
                    sources.show(article);
                  }}
                />
              }
              onGo={() => setShown('note')}
              onClose={() => {
                closeBeside();
                acts.pane('note');
              }}
            />
          ) : null
        }
      />
      <StatusBar saver={saver} apparatus={apparatus} handle={handle} letters={settings.letterKeys} onLines={acts.lines} />
      {handle && dialog ? (
        <WorkspaceDialogs
          dialog={dialog}
          onDialog={setDialog}
          detailsAt={detailsAt}
          briefing={briefing}
          handle={handle}
          rows={rows}
          open={open}
          templates={templates}
          apparatus={apparatus}
          settings={settings}
          onSettings={onSettings}
          onAnother={onAnother}
          acts={acts}
          onShown={setShown}
          pick={pick}
          showArticle={sources.show}
        />
      ) : null}
    </div>
  );
  return (
    <SourcesContext value={sources}>
      {screen}
      {sources.reviewing !== null && handle ? (
        <CorrectionDialog briefing={briefing} handle={handle} article={sources.reviewing} onClose={() => sources.review(null)} />
      ) : null}
      {returned && handle ? <ReturnedDialog handle={handle} document={returned} onClose={onReturnedClosed} /> : null}
    </SourcesContext>
  );
}
