import { useCallback, useEffect, useRef, useState } from 'react';
import type { OpenBriefing, Opened, Settings, WordLost } from '../../shared/contract';
import type { UserErrorData } from '../../shared/error';
import type { ReturnedDocument } from '../../shared/model/returned';
import type { Place } from '../../shared/seriesContract';
import { call, on, type Result } from '../bridge';
import { announce, tell } from './announce';

export type Screen = 'start' | 'library' | 'workspace' | 'series' | 'person' | 'topic' | 'templates' | 'template';

const BUSY_AFTER_MS = 300;
const STAYS = 'The note could not be saved, so it stays open.';

/** What the window shows: the screen, the open briefing, what could not be read, the settings. */
export function useApp() {
  const [started, setStarted] = useState(false);
  const [settings, setSettings] = useState<Settings | null>(null);
  const [folder, setFolder] = useState('');
  const [screen, setScreen] = useState<Screen>('start');
  /** What of the screen is shown: a way into the library, the id of a series or of a template. */
  const [place, setPlace] = useState('');
  const [briefing, setBriefing] = useState<OpenBriefing | null>(null);
  /** The words for which the briefing was opened, to be shown in their source. */
  const [reveal, setReveal] = useState<Place | null>(null);
  /** The Word document that came back for the open briefing. */
  const [returned, setReturned] = useState<ReturnedDocument | null>(null);
  /** A Word document of which it is asked what it is to be. */
  const [asked, setAsked] = useState<Opened['asks'] | null>(null);
  /** What of a Word document did not come along, until it was read. */
  const [lost, setLost] = useState<WordLost | null>(null);
  const [problems, setProblems] = useState<UserErrorData[]>([]);
  const [busy, setBusy] = useState(false);
  /** Saves the open note before another takes its place; set by the workspace. */
  const lastWords = useRef<() => Promise<boolean>>(async () => true);

  const shownId = useRef<string | null>(null);
  shownId.current = screen === 'workspace' ? (briefing?.id ?? null) : null;

  const take = useCallback((opened: Opened, wanted: Place | null = null) => {
    setAsked(opened.asks ?? null);
    // Nothing has come in yet: all stays as it is.
    if (opened.asks && opened.problems.length === 0) return;
    setProblems(opened.problems);
    setLost(opened.lost && opened.lost.sentences.length > 0 ? opened.lost : null);
    if (opened.template !== undefined) {
      setScreen('template');
      setPlace(opened.template);
      announce('The template is made.');
    }
    if (opened.briefing) {
      setReveal(wanted);
      const again = opened.briefing.id === shownId.current;
      setBriefing(opened.briefing);
      setScreen('workspace');
      setReturned(opened.returned ?? null);
      // What was added to the open one is said where the note takes it in.
      if (!again) announce(`Opened ${opened.briefing.fileName}.`);
    }
    const first = opened.problems[0];
    if (first) announce(first.message, true);
  }, []);

  /** Says again what of a Word document did not come along into the open note, which keeps it. */
  const word = briefing?.word ?? null;
  const showLost = useCallback(() => {
    if (word) setLost({ fileName: word.fileName, as: 'note', sentences: word.lost });
    else tell('Nothing of this note was lost from a Word document.');
  }, [word]);

  const fail = useCallback((error: UserErrorData) => {
    setProblems([error]);
    announce(error.message, true);
  }, []);

  /** Runs a call that may open a briefing, after the open one was saved. */
  const bring = useCallback(
    async (opening: () => Promise<Result<Opened | null>>, wanted: Place | null = null) => {
      if (!(await lastWords.current())) return announce(STAYS, true);
      const slow = setTimeout(() => setBusy(true), BUSY_AFTER_MS);
      const result = await opening();
      clearTimeout(slow);
      setBusy(false);
      if (!result.ok) fail(result.error);
      else if (result.value) take(result.value, wanted);
    },
    [take, fail],
  );

  const change = useCallback(
    async (patch: Partial<Settings>) => {
      // What was chosen shows at once; what is stored is the last word.
      setSettings((now) => now && { ...now, ...patch });
      const result = await call('settings.change', patch);
      if (result.ok) setSettings(result.value);
      else fail(result.error);
    },
    [fail],
  );

  const chooseFolder = useCallback(async () => {
    const result = await call('library.chooseFolder', null);
    if (!result.ok) fail(result.error);
    else if (result.value) setFolder(result.value.folder);
  }, [fail]);

  const go = useCallback(async (next: Screen, where = '') => {
    if (next !== 'workspace' && !(await lastWords.current())) return announce(STAYS, true);
    setProblems([]);
    setScreen(next);
    setPlace(where);
  }, []);

  useEffect(() => {
    void call('app.start', null).then((result) => {
      if (!result.ok) fail(result.error);
      else {
        setSettings(result.value.settings);
        setFolder(result.value.libraryFolder);
        if (result.value.opened) take(result.value.opened);
      }
      setStarted(true);
    });
  }, [take, fail]);

  useEffect(() => on('opened', (opened) => void bring(async () => ({ ok: true, value: opened }))), [bring]);

  useEffect(() => {
    if (!settings) return;
    document.documentElement.dataset.theme = settings.theme === 'system' ? '' : settings.theme;
    document.documentElement.toggleAttribute('data-white-paper', settings.whitePaper);
  }, [settings]);

  const dismiss = (problem: UserErrorData) => setProblems((all) => all.filter((other) => other !== problem));

  return {
    started,
    settings,
    folder,
    screen,
    place,
    briefing,
    reveal,
    problems,
    busy,
    returned,
    closeReturned: () => setReturned(null),
    asked,
    closeAsked: () => setAsked(null),
    lost,
    showLost,
    closeLost: () => setLost(null),
    lastWords,
    bring,
    change,
    chooseFolder,
    go,
    dismiss,
    fail,
  };
}
export type AppState = ReturnType<typeof useApp>;
