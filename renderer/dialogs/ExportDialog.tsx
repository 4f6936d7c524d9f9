import { TriangleAlert } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { ExportFormat } from '../../shared/contract';
import type { UserErrorData } from '../../shared/error';
import type { BundledLetterhead, Letterhead } from '../../shared/model/letterheads';
import type { Apparatus } from '../../shared/model/note';
import { call, callWith, type Result } from '../bridge';
import { PreviewDialog, type PreviewSource } from '../preview/PreviewDialog';
import { announce, tell } from '../state/announce';
import { today } from '../state/day';
import { count } from '../state/words';
import { Problem } from '../ui/Problem';
import { type Changes, ChangesChoice } from './ChangesChoice';
import { Dialog } from './Dialog';
import { DialogActs, DialogClose } from './DialogActs';
import { ExportProgress } from './ExportProgress';
import { LetterheadChoice } from './LetterheadChoice';

/** A file of some format, or the clipboard. */
type Way = ExportFormat | 'clipboard';
const FORMATS: readonly { format: Way; name: string }[] = [
  { format: 'docx', name: 'Word' },
  { format: 'pdf', name: 'PDF' },
  { format: 'html', name: 'HTML' },
  { format: 'md', name: 'Markdown' },
  { format: 'txt', name: 'Text' },
  { format: 'clipboard', name: 'Clipboard' },
];
const EVIDENCE = [
  { evidence: 'none', name: 'None', small: null },
  { evidence: 'footnotes', name: 'Footnotes', small: null },
  { evidence: 'annex', name: 'Annex of sources', small: 'Each claim with the words it rests on' },
] as const;
type Evidence = (typeof EVIDENCE)[number]['evidence'];

type Props = {
  id: string;
  title: string;
  open: number;
  apparatus: Apparatus | null;
  comments: number;
  /** Claims of the note that are unverified or disputed. */
  toCheck: number;
  /** The note as JSON text. */
  noteText(): string;
  onShowOpen(): void;
  onClose(): void;
};
type Done = { exported: string; fileName: string; warnings: string[] };

/** Where the note leaves the house: what as, with which evidence; then where it went, in place. */
export function ExportDialog({ id, title, open, apparatus, comments, toCheck, noteText, onShowOpen, onClose }: Props) {
  const [format, setFormat] = useState<Way>('docx');
  const [evidence, setEvidence] = useState<Evidence>('none');
  const [withComments, setWithComments] = useState(false);
  const [checking, setChecking] = useState(false);
  /** File name of the user's own letterhead, and the one that the note goes on. */
  const [ownLetterhead, setOwnLetterhead] = useState<string | null>(null);
  const [letterhead, setLetterhead] = useState<Letterhead | null>(null);
  // Changes are the drafter's of today unless another name or day is given.
  const [changes, setChanges] = useState<Changes>(() => ({
    fileName: null,
    marked: false,
    author: apparatus?.draftedBy ?? '',
    day: today(),
  }));
  const changeChanges = useCallback((part: Partial<Changes>) => setChanges((now) => ({ ...now, ...part })), []);
  const chooseEarlier = async () => {
    const result = await call('earlier.choose', { id });
    setProblem(result.ok ? null : result.error);
    if (result.ok && result.value) changeChanges({ fileName: result.value.fileName, marked: true });
  };
  useEffect(() => {
    void call('letterhead.current', { id }).then((result) => {
      if (!result.ok) return;
      const { own, asked } = result.value;
      setOwnLetterhead(own);
      setLetterhead(asked === 'own' && own === null ? null : asked);
    });
    void call('earlier.current', { id }).then((result) => {
      if (result.ok && result.value) changeChanges({ fileName: result.value.fileName });
    });
  }, [id, changeChanges]);
  /** A letterhead that was chosen or saved is the one to use. */
  const takeOwn = (result: Result<{ fileName: string } | null>) => {
    setProblem(result.ok ? null : result.error);
    if (!result.ok || !result.value) return;
    setOwnLetterhead(result.value.fileName);
    setLetterhead('own');
    announce(`Letterhead: ${result.value.fileName}.`);
  };
  const chooseLetterhead = async () => {
    takeOwn(await call('letterhead.choose', null));
  };
  const copyLetterhead = async (which: BundledLetterhead) => {
    takeOwn(await call('letterhead.copy', { letterhead: which }));
  };
  const [previewed, setPreviewed] = useState<PreviewSource | null>(null);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const [problem, setProblem] = useState<UserErrorData | null>(null);
  const name = FORMATS.find((each) => each.format === format)?.name ?? '';

  const marked = format === 'docx' && changes.marked && changes.fileName !== null;
  const unsigned = marked && (changes.author.trim() === '' || changes.day === '');
  const choice = {
    id,
    evidence,
    comments: withComments,
    checking,
    letterhead,
    changes: marked ? { author: changes.author, day: changes.day } : null,
  };
  /** As JSON text: a long note is not written a second time. */
  const request = (more: object = {}) => {
    const choices = JSON.stringify({ ...choice, ...more });
    return `{"note":${noteText()},${choices.slice(1)}`;
  };
  const copy = async () => {
    const result = await callWith('briefing.copy', request({ part: null }));
    setBusy(false);
    if (!result.ok) return setProblem(result.error);
    tell('The note is copied with formatting.');
    onClose();
  };
  const save = async () => {
    setBusy(true);
    setProblem(null);
    if (format === 'clipboard') return copy();
    const result = await callWith('briefing.export', request({ format }));
    setBusy(false);
    if (!result.ok && result.error.code === 'cancelled') tell('The export was cancelled. Nothing was written.');
    else if (!result.ok) {
      setProblem(result.error);
      announce(result.error.message, true);
    } else if (result.value) {
      setDone(result.value);
      announce(`Saved as ${result.value.fileName}.`);
    }
  };
  /** While a file is made, its making is what is left first. */
  const leave = () => (busy ? void call('export.cancel', null) : onClose());
  const show = async (how: 'folder' | 'open') => {
    if (!done) return;
    const result = await call('export.show', { exported: done.exported, how });
    setProblem(result.ok ? null : result.error);
  };

  const preview = previewed ? (
    <PreviewDialog of={done?.fileName ?? title} load={previewed} onClose={() => setPreviewed(null)} />
  ) : null;
  if (done) {
    return (
      <>
        <Dialog
          title={`Saved as ${done.fileName}`}
          narrow
          onClose={onClose}
          footer={
            <DialogClose onClose={onClose}>
              <button type="button" className="btn line" onClick={() => void show('folder')}>
                Show in folder
              </button>
              <button type="button" className="btn line" onClick={() => void show('open')}>
                Open
              </button>
              {done.fileName.endsWith('.docx') ? (
                <button
                  type="button"
                  className="btn line"
                  onClick={() => setPreviewed(() => () => call('export.read', { exported: done.exported }))}
                >
                  Preview
                </button>
              ) : null}
            </DialogClose>
          }
        >
          {problem ? <Problem problem={problem} /> : null}
          {done.warnings.length === 0 ? <p>The note was exported.</p> : null}
          {done.warnings.map((warning) => (
            <p key={warning} className="callout">
              <TriangleAlert className="i" aria-hidden="true" />
              {warning}
            </p>
          ))}
        </Dialog>
        {preview}
      </>
    );
  }
  return (
    <>
      <Dialog
        title="Export the note"
        sub={title}
        narrow
        onClose={leave}
        footer={
          <DialogActs
            main={format === 'clipboard' ? 'Copy' : `Save as ${name}`}
            disabled={busy || unsigned}
            onMain={() => void save()}
            onCancel={leave}
          >
            {format === 'docx' ? (
              <button
                type="button"
                className="btn line"
                disabled={busy || unsigned}
                onClick={() => setPreviewed(() => () => callWith('briefing.preview', request()))}
              >
                Preview
              </button>
            ) : null}
          </DialogActs>
        }
      >
        {problem ? <Problem problem={problem} onDismiss={() => setProblem(null)} /> : null}
        {busy ? <ExportProgress /> : null}
        <div className="opts">
          <fieldset>
            <legend>As</legend>
            <div className="fmt">
              {FORMATS.map((each) => (
                <label key={each.format}>
                  <input type="radio" name="format" checked={format === each.format} onChange={() => setFormat(each.format)} />
                  {each.name}
                </label>
              ))}
            </div>
          </fieldset>
          <fieldset>
            <legend>Evidence</legend>
            {EVIDENCE.map((each) => (
              <label key={each.evidence} className="radio">
                <input
                  type="radio"
                  name="evidence"
                  checked={evidence === each.evidence}
                  onChange={() => setEvidence(each.evidence)}
                />
                <span>
                  {each.name}
                  {each.small ? <small>{each.small}</small> : null}
                </span>
              </label>
            ))}
          </fieldset>
          {format === 'docx' ? (
            <LetterheadChoice
              chosen={letterhead}
              own={ownLetterhead}
              onChange={setLetterhead}
              onChoose={() => void chooseLetterhead()}
              onCopy={(which) => void copyLetterhead(which)}
            />
          ) : null}
          {format === 'docx' ? (
            <ChangesChoice value={changes} onChange={changeChanges} onChoose={() => void chooseEarlier()} />
          ) : null}
          {comments > 0 && format === 'docx' ? (
            <label className="radio">
              <input type="checkbox" checked={withComments} onChange={(event) => setWithComments(event.target.checked)} />
              <span>
                With {count(comments, 'comment')}
                <small>For those who work on the note with you</small>
              </span>
            </label>
          ) : null}
          {toCheck > 0 && format === 'docx' ? (
            <label className="radio">
              <input type="checkbox" checked={checking} onChange={(event) => setChecking(event.target.checked)} />
              <span>
                Draft for checking
                <small>{count(toCheck, 'claim')} not verified or disputed, each with its source as a comment</small>
              </span>
            </label>
          ) : null}
          {open > 0 ? (
            <p className="callout">
              <TriangleAlert className="i" aria-hidden="true" />
              <span>
                <b>{count(open, 'fact is', 'facts are')} not yet looked at.</b>{' '}
                {apparatus?.version === 'draft' ? 'DRAFT stays on every page. ' : ''}
                <button type="button" className="linkish" onClick={onShowOpen}>
                  Show them
                </button>
              </span>
            </p>
          ) : null}
        </div>
      </Dialog>
      {preview}
    </>
  );
}
