import {
  BookOpen,
  ClipboardPaste,
  FileText,
  FolderOpen,
  Globe,
  LayoutTemplate,
  Library,
  Newspaper,
  ShieldCheck,
} from 'lucide-react';
import { lengthOf } from '../dialogs/TemplateDialog';
import { useTemplates } from '../state/useTemplates';
import { FolderPlace } from '../ui/FolderPlace';
import { Key } from '../ui/Key';
import { ThemeButton } from '../ui/ThemeButton';

export type StartActs = {
  open(): void;
  paste(): void;
  address(): void;
  sample(): void;
  library(): void;
  templates(): void;
  chooseFolder(): void;
  theme(): void;
};

/** The first screen: bring something in. */
export function Start({
  acts,
  folder,
  busy,
  template,
  onTemplate,
  children,
}: {
  acts: StartActs;
  folder: string;
  busy: boolean;
  /** Id of the template that a new note is filled from. */
  template: string;
  onTemplate(id: string): void;
  children?: React.ReactNode;
}) {
  const templates = useTemplates();
  const chosen = templates.find(({ id }) => id === template);
  return (
    <div className="app">
      <header className="bar">
        <h1>Chancery</h1>
        <span className="grow" />
        <ThemeButton onClick={acts.theme} />
        <button type="button" className="btn" onClick={acts.library}>
          <Library className="i" /> Library
        </button>
      </header>
      <main className="start" aria-busy={busy}>
        <div>
          {children}
          <h2>From article to briefing note</h2>
          <p className="lead">
            Bring in a press release, a readout or a news report. The facts are lifted out, each tied to the words it came from,
            and the note is filled in for you to check.
          </p>
          <fieldset className="drop" aria-label="Bring in an article">
            <Newspaper className="i" />
            <b>{busy ? 'Reading the article' : 'Drop an article here'}</b>
            <span className="quiet">
              Text, Word, PDF, mail or a saved web page, in English. Several at once if they tell of the same meeting.
            </span>
            <div className="acts">
              <button type="button" className="btn main" onClick={acts.open}>
                <FolderOpen className="i" /> Open <Key name="Mod+O" />
              </button>
              <button type="button" className="btn line" onClick={acts.paste}>
                <ClipboardPaste className="i" /> Paste <Key name="Mod+V" />
              </button>
              <button type="button" className="btn line" onClick={acts.address}>
                <Globe className="i" /> Web address
              </button>
            </div>
          </fieldset>
          {chosen ? (
            <label className="kind">
              <span>New notes are a</span>
              <select value={chosen.id} onChange={({ target }) => onTemplate(target.value)}>
                {templates.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
              <small>{[chosen.description, lengthOf(chosen)].filter(Boolean).join(' ')}</small>
            </label>
          ) : null}
          <div className="ways">
            <button type="button" onClick={acts.sample}>
              <BookOpen className="i" />
              <b>Try an example</b>
              <span>A sample, already filled in</span>
            </button>
            <button type="button" onClick={acts.open}>
              <FileText className="i" />
              <b>Open a briefing</b>
              <span>A .brief file made here</span>
            </button>
            <button type="button" onClick={acts.templates}>
              <LayoutTemplate className="i" />
              <b>Templates</b>
              <span>Six kinds, and your own</span>
            </button>
          </div>
          <p className="vow">
            <ShieldCheck className="i" />
            Everything stays on this computer.
          </p>
        </div>
      </main>
      <footer className="status">
        <FolderPlace folder={folder} before="Briefings are kept in the folder " />
        <span className="grow" />
        <button type="button" className="linkish" onClick={acts.chooseFolder}>
          Change
        </button>
      </footer>
    </div>
  );
}
