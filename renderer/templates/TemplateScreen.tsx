import type { Editor } from '@tiptap/core';
import { CircleCheck, LayoutTemplate, TriangleAlert } from 'lucide-react';
import { type ReactNode, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { fillNote } from '../../shared/brief/fill';
import type { OpenBriefing, TemplateEntry } from '../../shared/contract';
import { toUserErrorData, type UserErrorData } from '../../shared/error';
import { plainText } from '../../shared/model/note';
import type { Template } from '../../shared/model/template';
import { documentOf, type TemplateNode, templateOf } from '../../shared/model/template/document';
import { call } from '../bridge';
import { SaveProblem } from '../screens/SaveProblem';
import { announce } from '../state/announce';
import { today } from '../state/day';
import { Saver } from '../state/saver';
import { useAsked } from '../state/useAsked';
import { clock, useSaveState } from '../state/useSaving';
import { readTemplates, useTemplateEntries } from '../state/useTemplates';
import { clockOf, count } from '../state/words';
import { Problem } from '../ui/Problem';
import { ThemeButton } from '../ui/ThemeButton';
import { wordsIn } from '../writing/counts';
import { sectionAt, sectionsOf, setSettings, settingsOf } from './acts';
import { Menus } from './Menus';
import { PageDialog } from './PageDialog';
import { Preview } from './Preview';
import { SectionList } from './SectionList';
import { Sheet } from './Sheet';
import { type Asked, Tools } from './Tools';
import { type Trial, type TrialChoice, useTrial } from './useTrial';

type Props = {
  id: string;
  open: OpenBriefing | null;
  acts: { theme(): void };
  lastWords: RefObject<() => Promise<boolean>>;
  onBack(): void;
  onOpen(id: string): void;
  onFail(error: UserErrorData): void;
  children?: ReactNode;
};

/** One template as a document: its sections, its sheet, and the note that it makes of an article. */
export function TemplateScreen(props: Props) {
  const entries = useTemplateEntries();
  const entry = entries?.find(({ key, template }) => key === props.id && template !== null);
  // What was opened stays, whatever the list says later: saving changes the list.
  const [opened, setOpened] = useState<TemplateEntry | null>(null);
  useEffect(() => {
    if (entry) setOpened((before) => before ?? entry);
  }, [entry]);
  // One that was made since the list was read.
  const missing = entries !== null && !entry && opened === null;
  useEffect(() => {
    if (missing) void readTemplates();
  }, [missing]);
  return opened?.template ? <Opened {...props} entry={opened} template={opened.template} /> : null;
}

const ORIGINS: Readonly<Record<TemplateEntry['origin'], string>> = {
  bundled: 'Comes with Chancery',
  changed: 'Your version of a bundled template',
  own: 'Your own template',
};

type OpenedProps = Props & { entry: TemplateEntry; template: Template };

function Opened({ entry, template: first, open, acts, lastWords, onBack, onOpen, onFail, children }: OpenedProps) {
  const [origin, setOrigin] = useState(entry.origin);
  const editable = origin !== 'bundled';
  const [editor, setEditor] = useState<Editor | null>(null);
  const [template, setTemplate] = useState(first);
  const [problem, setProblem] = useState<UserErrorData | null>(null);
  const [asked, setAsked] = useState<Asked | 'format' | null>(null);
  const [choice, setChoice] = useState<TrialChoice>(open ? 'open' : 'sample');
  const { trial, problem: trialProblem } = useTrial(choice, open);
  const today = useToday();
  const document = useMemo(() => documentOf(first), [first]);
  const section = useSectionAtHand(editor, template);

  const held = useRef<Editor | null>(null);
  const [saver] = useState(
    () =>
      new Saver(
        async () => {
          if (!held.current) return { ok: true, value: { savedAt: '', notice: null } };
          try {
            const result = await call('templates.save', { template: read(held.current) });
            return result.ok ? { ok: true, value: { ...result.value, notice: null } } : result;
          } catch (error) {
            return { ok: false, error: toUserErrorData(error) };
          }
        },
        clock,
        entry.modified ?? '',
      ),
  );
  useEffect(() => {
    lastWords.current = () => saver.flush();
    return () => {
      lastWords.current = async () => true;
      void readTemplates();
    };
  }, [saver, lastWords]);

  const changed = useCallback(() => {
    const now = held.current;
    if (!now) return;
    saver.changed();
    try {
      setTemplate(read(now));
      setProblem(null);
    } catch (error) {
      setProblem(toUserErrorData(error));
    }
  }, [saver]);

  const back = async () => {
    if (await saver.flush()) onBack();
  };
  const duplicate = async () => {
    if (!(await saver.flush())) return;
    const result = await call('templates.duplicate', { id: template.id });
    if (!result.ok) return onFail(result.error);
    await readTemplates();
    announce(`“${result.value.name}” is yours to change.`);
    onOpen(result.value.id);
  };

  return (
    <div className="app framed">
      <header className="bar">
        <button type="button" className="btn icon" aria-label="Templates" title="Templates" onClick={() => void back()}>
          <LayoutTemplate className="i" />
        </button>
        <span className="sep" />
        <h1>
          <span className="clip">{template.name}</span> <small>{ORIGINS[origin]}</small>
        </h1>
        <span className="grow" />
        <ThemeButton onClick={acts.theme} />
        <button type="button" className={editable ? 'btn line' : 'btn main'} onClick={() => void duplicate()}>
          {editable ? 'Duplicate' : 'Duplicate to change'}
        </button>
        {editable ? (
          <button type="button" className="btn main" onClick={() => void back()}>
            Done
          </button>
        ) : (
          <button
            type="button"
            className="btn line"
            onClick={() => {
              setOrigin('changed');
              announce('You can change it now. The bundled one can be restored from the list.');
            }}
          >
            Change it for myself
          </button>
        )}
      </header>
      <div className="strips">
        {children}
        <SaveProblem saver={saver} />
        {trialProblem ? <Problem problem={trialProblem} /> : null}
      </div>
      <main className="tpl">
        {editor ? <SectionList editor={editor} editable={editable} onPage={() => setAsked('page')} /> : <div className="side" />}
        <section className="note" aria-label="Template">
          {editor && editable ? <Tools editor={editor} onAsk={setAsked} /> : null}
          <div className="scroll">
            <div className="sheet" data-orientation={template.page.orientation}>
              <Sheet
                key={origin}
                document={document}
                editable={editable}
                acts={{
                  field: () => setAsked('field'),
                  format: () => setAsked('format'),
                  options: () => setAsked('options'),
                  escape: () => window.document.querySelector<HTMLElement>('.tpl .outline button')?.focus(),
                }}
                onReady={(made) => {
                  held.current = made;
                  setEditor(made);
                }}
                onChange={changed}
              />
            </div>
          </div>
        </section>
        <section className="prev" aria-label="Preview">
          <header>
            <TrialPicker choice={choice} open={open} onChoose={setChoice} />
          </header>
          <div className="scroll">
            {trial ? <Filled template={template} trial={trial} today={today} section={section} /> : null}
          </div>
        </section>
        {editor && trial && asked !== null && asked !== 'page' ? (
          <Menus editor={editor} asked={asked} template={template} trial={trial} today={today} onClose={() => setAsked(null)} />
        ) : null}
      </main>
      <Footer saver={saver} template={template} trial={trial} today={today} problem={problem} />
      {editor && asked === 'page' ? (
        <PageDialog
          settings={settingsOf(editor)}
          onClose={() => setAsked(null)}
          onTake={(settings) => {
            setSettings(editor, settings);
            setAsked(null);
          }}
        />
      ) : null}
    </div>
  );
}

const read = (editor: Editor): Template => templateOf(editor.getJSON() as TemplateNode);

/** The id of the section that the caret is in, empty in the head; null before it was set anywhere. */
function useSectionAtHand(editor: Editor | null, template: Template): string | null {
  const [at, setAt] = useState<number | null>(null);
  useEffect(() => {
    if (!editor) return;
    const look = () => setAt(sectionsOf(editor.state.doc).findIndex((section) => section.at === sectionAt(editor)?.at));
    editor.on('selectionUpdate', look);
    return () => {
      editor.off('selectionUpdate', look);
    };
  }, [editor]);
  return at === null ? null : (template.sections[at]?.id ?? '');
}

/** The day that the preview is dated: fixed while the template is open. */
function useToday(): string {
  const [day] = useState(today);
  return day;
}

function TrialPicker({
  choice,
  open,
  onChoose,
}: {
  choice: TrialChoice;
  open: OpenBriefing | null;
  onChoose(choice: TrialChoice): void;
}) {
  const { value } = useAsked('library.list', null);
  const entries = (value?.entries ?? []).filter(({ problem }) => problem === null).slice(0, 50);
  return (
    <label className="trial">
      <span className="label">Preview</span>
      <select value={choice} onChange={({ target }) => onChoose(target.value as TrialChoice)}>
        {open ? <option value="open">{open.fileName.replace(/\.brief$/, '')} (open)</option> : null}
        <option value="sample">The sample article</option>
        {entries.map(({ entry, title, fileName }) => (
          <option key={entry} value={`entry:${entry}`}>
            {title || fileName}
          </option>
        ))}
      </select>
    </label>
  );
}

function useFilled(template: Template, trial: Trial | null, today: string) {
  return useMemo(() => (trial ? fillNote(template, { ...trial, today }) : null), [template, trial, today]);
}

type FilledProps = { template: Template; trial: Trial; today: string; section: string | null };
function Filled({ template, trial, today, section }: FilledProps) {
  const filled = useFilled(template, trial, today);
  return filled ? <Preview doc={filled.doc} section={section} /> : null;
}

function Footer({
  saver,
  template,
  trial,
  today,
  problem,
}: {
  saver: Saver;
  template: Template;
  trial: Trial | null;
  today: string;
  problem: UserErrorData | null;
}) {
  const saving = useSaveState(saver);
  const filled = useFilled(template, trial, today);
  const text = JSON.stringify(template);
  const fields = text.match(/\{[a-z]+\.[a-zA-Z]+(?:\|[a-zA-Z]+)?\}/g)?.length ?? 0;
  const repeats = template.sections
    .flatMap(({ blocks }) => blocks)
    .filter(({ type }) => type !== 'paragraph' && type !== 'author').length;
  const words = filled ? wordsIn(plainText(filled.doc)) : 0;
  const most = template.length.words;
  return (
    <footer className="status">
      <span data-saved={saving.kind}>
        {saving.kind === 'failed'
          ? 'Not saved'
          : saving.kind === 'saving'
            ? 'Saving…'
            : saving.at
              ? `Saved ${clockOf(saving.at)}`
              : 'As it came'}
      </span>
      {problem ? (
        <span className="clip" role="status">
          <TriangleAlert className="i" aria-hidden="true" />
          {problem.message}
        </span>
      ) : (
        <span>
          <CircleCheck className="i" aria-hidden="true" />
          No faults: {count(fields, 'field')}, {count(repeats, 'repeat')}
        </span>
      )}
      <span className="grow" />
      <span className="num">
        Preview: {count(words, 'word')}
        {most === null ? '' : ` of ${most}`}
      </span>
    </footer>
  );
}
