import { Copy, FileDown, FileUp, Library, RotateCcw, Trash2, TriangleAlert, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { TemplateEntry, WordLost } from '../../shared/contract';
import type { UserErrorData } from '../../shared/error';
import { call } from '../bridge';
import { lengthOf } from '../dialogs/TemplateDialog';
import { LostDialog } from '../foreign/LostDialog';
import { announce } from '../state/announce';
import { readTemplates, useTemplateEntries } from '../state/useTemplates';
import { count } from '../state/words';
import { Problem } from '../ui/Problem';
import { ThemeButton } from '../ui/ThemeButton';

type Props = {
  acts: { theme(): void };
  onBack(): void;
  onOpen(id: string): void;
  onFail(error: UserErrorData): void;
  children?: ReactNode;
};

/** The templates that there are: those that come with the app, and one's own. */
export function TemplatesScreen({ acts, onBack, onOpen, onFail, children }: Props) {
  const entries = useTemplateEntries();
  const [removed, setRemoved] = useState<{ removed: string; words: string } | null>(null);
  /** What of forms in Word did not come along, the first to be read first. */
  const [lost, setLost] = useState<readonly WordLost[]>([]);
  const [faulty, setFaulty] = useState<UserErrorData[]>([]);

  const duplicate = async ({ key }: TemplateEntry) => {
    const result = await call('templates.duplicate', { id: key });
    if (!result.ok) return onFail(result.error);
    await readTemplates();
    announce(`“${result.value.name}” is yours to change.`);
    onOpen(result.value.id);
  };
  const remove = async ({ key, name, origin }: TemplateEntry) => {
    const result = await call('templates.remove', { key });
    if (!result.ok) return onFail(result.error);
    await readTemplates();
    const words = origin === 'changed' ? `The bundled “${name}” is restored.` : `“${name}” is removed.`;
    setRemoved({ removed: result.value.removed, words });
    announce(`${words} It can be put back.`);
  };
  const putBack = async () => {
    if (!removed) return;
    const result = await call('templates.putBack', { removed: removed.removed });
    setRemoved(null);
    if (!result.ok) return onFail(result.error);
    await readTemplates();
    announce('Put back.');
  };
  const exportOne = async ({ key }: TemplateEntry) => {
    const result = await call('templates.export', { id: key });
    if (!result.ok) onFail(result.error);
    else if (result.value) announce(`Saved as ${result.value.fileName}.`);
  };
  const bringIn = async () => {
    const result = await call('templates.import', null);
    if (!result.ok) return onFail(result.error);
    if (!result.value) return;
    await readTemplates();
    const { imported, problems } = result.value;
    setFaulty(problems);
    setLost(result.value.lost);
    const first = problems[0];
    if (first) announce(first.message, true);
    else announce(`Imported ${imported.map(({ name }) => `“${name}”`).join(', ')}.`);
  };

  const rowActs = { onOpen, duplicate, remove, exportOne };
  const bundled = (entries ?? []).filter(({ origin }) => origin !== 'own');
  const own = (entries ?? []).filter(({ origin }) => origin === 'own');
  return (
    <div className="app framed">
      <header className="bar">
        <button type="button" className="btn icon" aria-label="Library" title="Library" onClick={onBack}>
          <Library className="i" />
        </button>
        <span className="sep" />
        <h1>Templates</h1>
        <span className="grow" />
        <ThemeButton onClick={acts.theme} />
        <button type="button" className="btn line" onClick={() => void bringIn()}>
          <FileDown className="i" /> Import
        </button>
      </header>
      <div className="strips">
        {children}
        {faulty.map((problem) => (
          <Problem
            key={problem.message}
            problem={problem}
            onDismiss={() => setFaulty(faulty.filter((each) => each !== problem))}
          />
        ))}
        {removed ? (
          <div className="strip" role="status">
            <p className="grow">{removed.words}</p>
            <button type="button" className="btn line" onClick={() => void putBack()}>
              Undo
            </button>
            <button type="button" className="btn icon" aria-label="Dismiss" title="Dismiss" onClick={() => setRemoved(null)}>
              <X className="i" aria-hidden="true" />
            </button>
          </div>
        ) : null}
      </div>
      <main className="shelf" aria-busy={entries === null}>
        <Shelf name="With Chancery" entries={bundled} {...rowActs} />
        <Shelf name="Your own" entries={own} {...rowActs} />
        {entries && own.length === 0 ? (
          <p className="nothing">None yet. Duplicate one of the above, and change the copy.</p>
        ) : null}
      </main>
      {lost[0] ? <LostDialog key={lost[0].fileName} lost={lost[0]} onClose={() => setLost(lost.slice(1))} /> : null}
      <footer className="status">
        <span>{count(entries?.length ?? 0, 'template')}</span>
      </footer>
    </div>
  );
}

type Acts = {
  onOpen(id: string): void;
  duplicate(entry: TemplateEntry): Promise<void>;
  remove(entry: TemplateEntry): Promise<void>;
  exportOne(entry: TemplateEntry): Promise<void>;
};

function Shelf({ name, entries, ...acts }: { name: string; entries: readonly TemplateEntry[] } & Acts) {
  return (
    <section className="serie" aria-label={name}>
      <header>
        <h2>{name}</h2>
        <span className="quiet num">{count(entries.length, 'template')}</span>
      </header>
      <ul className="template-list">
        {entries.map((entry) => (
          <Row key={entry.key} entry={entry} {...acts} />
        ))}
      </ul>
    </section>
  );
}

function Row({ entry, onOpen, duplicate, remove, exportOne }: { entry: TemplateEntry } & Acts) {
  const { name, origin, template, problem } = entry;
  return (
    <li>
      {template ? (
        <button type="button" className="row what" onClick={() => onOpen(entry.key)}>
          <span className="t">{name}</span>
          <small>
            {[origin === 'changed' ? 'Your version.' : '', template.description, lengthOf(template)].filter(Boolean).join(' ')}
          </small>
        </button>
      ) : (
        <div className="row what faulty">
          <span className="t">
            <TriangleAlert className="i" role="img" aria-label="Has faults" /> {name}
          </span>
          <small>{problem?.message}</small>
        </div>
      )}
      {template ? (
        <>
          <IconButton label={`Duplicate ${name}`} onClick={() => void duplicate(entry)}>
            <Copy className="i" />
          </IconButton>
          <IconButton label={`Export ${name}`} onClick={() => void exportOne(entry)}>
            <FileUp className="i" />
          </IconButton>
        </>
      ) : null}
      {origin === 'bundled' ? null : (
        <IconButton
          label={origin === 'changed' ? `Restore the bundled ${name}` : `Remove ${name}`}
          onClick={() => void remove(entry)}
        >
          {origin === 'changed' ? <RotateCcw className="i" /> : <Trash2 className="i" />}
        </IconButton>
      )}
    </li>
  );
}

function IconButton({ label, onClick, children }: { label: string; onClick(): void; children: ReactNode }) {
  return (
    <button type="button" className="btn icon" aria-label={label} title={label} onClick={onClick}>
      {children}
    </button>
  );
}
