import { FolderOpen, LayoutTemplate, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { PeopleList } from '../series/PeopleList';
import { SeriesList } from '../series/SeriesList';
import { TopicsList } from '../series/TopicsList';
import { Ways } from '../series/Ways';
import { FolderPlace } from '../ui/FolderPlace';
import { Key } from '../ui/Key';
import { ThemeButton } from '../ui/ThemeButton';
import { BriefingList } from './BriefingList';

type Acts = { open(): void; start(): void; theme(): void; templates(): void };

type Props = {
  acts: Acts;
  folder: string;
  /** Which way into the library is shown: one of `WAYS`, the briefings where it is none. */
  way: string;
  onWay(way: string): void;
  onOpen(entry: string): void;
  onSeries(id: string): void;
  onPerson(id: string): void;
  onTopic(theme: string): void;
  onNextRound(entry: string): void;
  onChooseFolder(): void;
  children?: ReactNode;
};

/** The library's folder: its briefings, and the ways in beside them. */
export function LibraryScreen({
  acts,
  folder,
  way,
  onWay,
  onOpen,
  onSeries,
  onNextRound,
  onPerson,
  onTopic,
  onChooseFolder,
  children,
}: Props) {
  return (
    <div className="app">
      <header className="bar">
        <h1>Library</h1>
        <span className="grow" />
        <ThemeButton onClick={acts.theme} />
        <button type="button" className="btn" onClick={acts.templates}>
          <LayoutTemplate className="i" /> Templates
        </button>
        <button type="button" className="btn" onClick={acts.open}>
          <FolderOpen className="i" /> Open <Key name="Mod+O" />
        </button>
        <button type="button" className="btn main" onClick={acts.start}>
          <Plus className="i" /> New briefing
        </button>
      </header>
      <div className="lib">
        <Ways way={way} onWay={onWay} />
        {way === 'series' ? (
          <SeriesList onSeries={onSeries}>{children}</SeriesList>
        ) : way === 'people' ? (
          <PeopleList onPerson={onPerson}>{children}</PeopleList>
        ) : way === 'topics' ? (
          <TopicsList onTopic={onTopic}>{children}</TopicsList>
        ) : (
          <BriefingList
            key={folder}
            folder={folder}
            onStart={acts.start}
            onOpen={onOpen}
            onSeries={onSeries}
            onNextRound={onNextRound}
          >
            {children}
          </BriefingList>
        )}
      </div>
      <footer className="status">
        <FolderPlace folder={folder} />
        <span className="grow" />
        <button type="button" className="linkish" onClick={onChooseFolder}>
          Change
        </button>
      </footer>
    </div>
  );
}
