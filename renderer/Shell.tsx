import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { isWordFile } from '../shared/foreign/fileNames';
import type { Place } from '../shared/seriesContract';
import type { Acts, BriefingActs, MatrixActs, WindowActs } from './acts';
import { call, dropped, on } from './bridge';
import { COMMANDS, commandOfKey } from './commands';
import { AddressDialog } from './dialogs/AddressDialog';
import { KeysDialog } from './dialogs/KeysDialog';
import { PasteDialog } from './dialogs/PasteDialog';
import { type Searchables, SearchDialog } from './dialogs/SearchDialog';
import { LostDialog } from './foreign/LostDialog';
import { WordDialog } from './foreign/WordDialog';
import { LibraryScreen } from './screens/LibraryScreen';
import { Start } from './screens/Start';
import { Workspace } from './screens/Workspace';
import { StateIcons } from './series/Mark';
import { PersonScreen } from './series/PersonScreen';
import { SeriesScreen } from './series/SeriesScreen';
import { TopicScreen } from './series/TopicScreen';
import { toSeries } from './series/toSeries';
import { useSourceCalls } from './sources/useSourceCalls';
import { useWhere } from './sources/useWhere';
import { nameOfKey, takesText } from './state/keys';
import { isMac } from './state/platform';
import type { AppState } from './state/useApp';
import { useDrop } from './state/useDrop';
import { TemplateScreen } from './templates/TemplateScreen';
import { TemplatesScreen } from './templates/TemplatesScreen';
import { Announcer } from './ui/Announcer';
import { Problem } from './ui/Problem';
import { givePicture, isPicture } from './writing';

/** The screens, and what acts on all of them: keys, menu, pasting, dropping. */
export function Shell({ app }: { app: AppState }) {
  const { screen, settings, bring, change, go, fail } = app;
  const [dialog, setDialog] = useState<'paste' | 'address' | 'keys' | 'search' | null>(null);
  /** An address that was pasted or dropped where an article was wanted. */
  const [address, setAddress] = useState('');
  const briefingActs = useRef<BriefingActs | null>(null);
  const matrixActs = useRef<MatrixActs | null>(null);
  const searchables = useRef<Searchables>(() => []);

  const open = screen === 'workspace' ? (app.briefing?.id ?? null) : null;
  const { ask, question } = useWhere(open);

  const read = useCallback(
    (text: string, html: string | null) => {
      setDialog(null);
      if (/^https?:\/\/\S{1,8000}$/i.test(text.trim())) {
        setAddress(text.trim());
        setDialog('address');
        return;
      }
      ask('The pasted article', (into) => bring(() => call('article.paste', { text, html, into })));
    },
    [bring, ask],
  );
  const sourceCalls = useSourceCalls(app, open);

  const windowActs: WindowActs = useMemo(
    () => ({
      open: () => void bring(() => call('files.choose', null)),
      paste: () => setDialog('paste'),
      address: () => {
        setAddress('');
        setDialog('address');
      },
      start: () => void go('start'),
      library: () => void go('library'),
      templates: () => void go('templates'),
      search: () => setDialog('search'),
      theme: () => void change({ theme: isDark() ? 'light' : 'dark' }),
      whitePaper: () => void change({ whitePaper: !settings?.whitePaper }),
      keys: () => setDialog('keys'),
      addArticle: sourceCalls.add,
      nextRound: () => {
        if (open) void bring(() => call('briefing.nextRound', { id: open }));
      },
      lost: app.showLost,
      series: () => {
        if (open !== null) void toSeries(open, { go, fail });
      },
    }),
    [bring, go, change, fail, settings?.whitePaper, sourceCalls.add, open, app.showLost],
  );

  useEffect(() => {
    const acts = (): Acts => ({ window: windowActs, briefing: briefingActs.current, matrix: matrixActs.current });
    const onKey = (event: KeyboardEvent) => {
      const key = nameOfKey(event, isMac());
      if (key === null || event.defaultPrevented || event.isComposing) return;
      const command = commandOfKey(key, { screen }, takesText(event.target), settings?.letterKeys ?? true);
      // Last, since it looks through the whole window, and every letter comes by here.
      if (!command || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      command.run(acts());
    };
    const onPaste = (event: ClipboardEvent) => {
      // What the sheet has taken is done with, though the element it came to may be gone by now.
      if (event.defaultPrevented || takesText(event.target) || document.querySelector('dialog[open]')) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const html = event.clipboardData?.getData('text/html') || null;
      event.preventDefault();
      if (text.trim() !== '' || html) read(text, html);
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('paste', onPaste);
    const stop = on('command', ({ id }) =>
      COMMANDS.find((command) => command.menu === id && command.when({ screen }))?.run(acts()),
    );
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('paste', onPaste);
      stop();
    };
  }, [windowActs, screen, settings?.letterKeys, read]);

  const over = useDrop(
    (files, x, y) => {
      // Pictures go into the open note, everything else is something to read.
      if (screen === 'workspace' && files.every(isPicture)) for (const file of files) givePicture({ file, x, y });
      else if (files.every(({ name }) => name.toLowerCase().endsWith('.brief'))) void bring(() => dropped(files));
      // What a Word document is and where it belongs is told by what is in it.
      else if (files.length === 1 && files.every(({ name }) => isWordFile(name))) void bring(() => dropped(files));
      else ask(nameOfDrop(files), (into) => bring(() => dropped(files, into)));
    },
    (text, html) => read(text, html),
  );

  const showPlace = (place: Place) => void bring(() => call('library.open', { entry: place.entry }), place);
  const nextRoundOf = (entry: string) => void bring(() => call('briefing.nextRound', { entry }));
  const pageActs = (way: string) => ({ theme: windowActs.theme, back: () => void go('library', way), place: showPlace });

  const problems = app.problems.map((problem) => (
    <Problem
      key={`${problem.code}${problem.message}`}
      problem={problem}
      tone={NOTICES.has(problem.code) ? 'warn' : 'bad'}
      onDismiss={() => app.dismiss(problem)}
    />
  ));

  return (
    <>
      {screen === 'start' ? (
        <Start
          acts={{ ...windowActs, sample: () => void bring(() => call('article.sample', null)), chooseFolder: app.chooseFolder }}
          folder={app.folder}
          busy={app.busy}
          template={settings?.template ?? ''}
          onTemplate={(template) => void change({ template })}
        >
          {problems}
        </Start>
      ) : null}
      {screen === 'library' ? (
        <LibraryScreen
          acts={windowActs}
          folder={app.folder}
          way={app.place}
          onWay={(way) => void go('library', way)}
          onOpen={(entry) => void bring(() => call('library.open', { entry }))}
          onSeries={(id) => void go('series', id)}
          onPerson={(id) => void go('person', id)}
          onTopic={(theme) => void go('topic', theme)}
          onNextRound={nextRoundOf}
          onChooseFolder={app.chooseFolder}
        >
          {problems}
        </LibraryScreen>
      ) : null}
      {screen === 'series' ? (
        <SeriesScreen
          key={app.place}
          id={app.place}
          acts={windowActs}
          actsRef={matrixActs}
          onBack={() => void go('library', 'series')}
          onOpen={(entry) => void bring(() => call('library.open', { entry }))}
          onPlace={showPlace}
          onNextRound={nextRoundOf}
        >
          {problems}
        </SeriesScreen>
      ) : null}
      {screen === 'person' ? (
        <PersonScreen key={app.place} id={app.place} acts={pageActs('people')}>
          {problems}
        </PersonScreen>
      ) : null}
      {screen === 'topic' ? (
        <TopicScreen key={app.place} theme={app.place} acts={pageActs('topics')}>
          {problems}
        </TopicScreen>
      ) : null}
      {screen === 'templates' ? (
        <TemplatesScreen
          acts={windowActs}
          onBack={() => void go('library')}
          onOpen={(id) => void go('template', id)}
          onFail={app.fail}
        >
          {problems}
        </TemplatesScreen>
      ) : null}
      {screen === 'template' ? (
        <TemplateScreen
          key={app.place}
          id={app.place}
          open={app.briefing}
          acts={windowActs}
          lastWords={app.lastWords}
          onBack={() => void go('templates')}
          onOpen={(id) => void go('template', id)}
          onFail={app.fail}
        >
          {problems}
        </TemplateScreen>
      ) : null}
      {screen === 'workspace' && app.briefing && settings ? (
        <Workspace
          key={app.briefing.id}
          briefing={app.briefing}
          reveal={app.reveal}
          settings={settings}
          windowActs={windowActs}
          actsRef={briefingActs}
          lastWords={app.lastWords}
          onPanes={(panes) => void change({ panes })}
          onSettings={(patch) => void change(patch)}
          sourceCalls={sourceCalls}
          returned={app.returned}
          onReturnedClosed={app.closeReturned}
          onAnother={(note, template) => {
            const id = app.briefing?.id;
            if (id) void bring(() => call('briefing.another', { id, note, template }));
          }}
          onSearchables={(list) => {
            searchables.current = list;
          }}
        >
          {question}
          {problems}
        </Workspace>
      ) : null}
      {dialog === 'paste' ? <PasteDialog onClose={() => setDialog(null)} onPaste={read} /> : null}
      {dialog === 'address' ? (
        <AddressDialog
          address={address}
          onClose={() => setDialog(null)}
          onUse={() => {
            setDialog(null);
            ask('The fetched article', (into) => bring(() => call('article.useFetched', { into })));
          }}
        />
      ) : null}
      {dialog === 'search' ? (
        <SearchDialog
          where={{ screen }}
          searchables={screen === 'workspace' ? searchables.current : () => []}
          onRun={(command) => command.run({ window: windowActs, briefing: briefingActs.current, matrix: matrixActs.current })}
          onClose={() => setDialog(null)}
        />
      ) : null}
      {dialog === 'keys' ? (
        <KeysDialog
          where={{ screen }}
          letters={settings?.letterKeys ?? true}
          onLetters={(letterKeys) => void change({ letterKeys })}
          onClose={() => setDialog(null)}
        />
      ) : null}
      {app.asked ? (
        <WordDialog
          key={app.asked.fileName}
          fileName={app.asked.fileName}
          open={open !== null}
          amongTemplates={screen === 'templates' || screen === 'template'}
          onUse={(as, here) => {
            app.closeAsked();
            void bring(() => call('word.make', { as, into: here && open ? { briefing: open } : null }));
          }}
          onClose={app.closeAsked}
        />
      ) : null}
      {app.lost ? <LostDialog lost={app.lost} onClose={app.closeLost} /> : null}
      {over ? (
        <div className="veil drop-veil" role="status">
          <p>Drop to read it here</p>
        </div>
      ) : null}
      <StateIcons />
      <Announcer />
    </>
  );
}

/** What was brought in and came to less than was hoped: nothing is lost, nothing failed. */
const NOTICES = new Set(['duplicate', 'no-facts', 'not-english', 'round-prepared', 'no-series']);

const nameOfDrop = (files: readonly File[]): string => (files.length === 1 ? `“${files[0]?.name}”` : `${files.length} articles`);

function isDark(): boolean {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}
