import './preview.css';
import { useEffect, useRef, useState } from 'react';
import { toUserErrorData, UserError, type UserErrorData } from '../../shared/error';
import { call, type Result } from '../bridge';
import { Dialog } from '../dialogs/Dialog';
import { useExporting } from '../dialogs/ExportProgress';
import { announce, tell } from '../state/announce';
import { count } from '../state/words';
import { Problem } from '../ui/Problem';
import { ProgressBar } from '../ui/ProgressBar';
import type { Drawn, DrawnComment } from './draw';
import { useFit } from './useFit';

/** Gives the bytes of a Word document, as base64. */
export type PreviewSource = () => Promise<Result<{ docx: string }>>;

type Props = {
  /** What is shown, as the dialog's second line. */
  of: string;
  load: PreviewSource;
  onClose(): void;
};

/** A Word document as it will be, drawn from its own bytes. */
export function PreviewDialog({ of, load, onClose }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const pages = useRef<HTMLElement>(null);
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [problem, setProblem] = useState<UserErrorData | null>(null);
  const made = useExporting();
  /** How much is drawn, from 0 to 1, of what lasts. */
  const [share, setShare] = useState<number | null>(null);
  const loading = useRef(load);
  useEffect(() => {
    const leaving = new AbortController();
    const place = host.current;
    if (!place) return;
    void (async () => {
      const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' });
      const from = performance.now();
      const tell = (now: number) => {
        if (performance.now() - from >= SHORT_MS) setShare(now);
      };
      const result = await shown(loading.current, root, leaving.signal, tell);
      if (leaving.signal.aborted) return;
      if (result.ok) {
        setDrawn(result.value);
        announce(saidOf(result.value));
        pages.current?.focus({ preventScroll: true });
      } else setProblem(result.error);
    })();
    return () => leaving.abort();
  }, []);
  const busy = !drawn && !problem;
  const lasts = busy && (made ?? share) !== null;
  useEffect(() => {
    if (lasts) announce('The preview is being made. Escape cancels it.');
  }, [lasts]);
  const leave = () => {
    if (busy) {
      void call('export.cancel', null);
      tell('The preview was cancelled.');
    }
    onClose();
  };
  useFit(pages, host, drawn !== null);
  return (
    <Dialog
      title="Preview of the Word document"
      sub={drawn ? `${of} · ${saidOf(drawn)}` : of}
      kind="preview"
      onClose={leave}
      footer={
        <>
          <small className="grow">Word may break lines and pages a little differently.</small>
          <button type="button" className={busy ? 'btn' : 'btn main'} onClick={leave}>
            {busy ? 'Cancel' : 'Close'}
          </button>
        </>
      }
    >
      {problem ? <Problem problem={problem} /> : null}
      <section
        ref={pages}
        className="pages"
        aria-label="Pages"
        aria-busy={busy}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
        hidden={problem !== null}
      >
        {busy ? <Waiting made={made} drawn={share} /> : null}
        <div ref={host} className="host" />
      </section>
      {drawn && drawn.comments.length > 0 ? <Comments comments={drawn.comments} /> : null}
    </Dialog>
  );
}

/** What is over sooner needs no bar that shows how far it is. */
const SHORT_MS = 200;

/** The document is made by the main process, then drawn here. */
function Waiting({ made, drawn }: { made: number | null; drawn: number | null }) {
  return (
    <div className="waiting">
      {drawn !== null ? <ProgressBar words="Drawing the pages" share={drawn} /> : null}
      {drawn === null && made !== null ? <ProgressBar words="Making the document" share={made} /> : null}
      {drawn === null && made === null ? <p>Making the document …</p> : null}
    </div>
  );
}

const saidOf = ({ pages, comments }: Drawn): string =>
  [pages > 0 ? count(pages, 'page') : 'One long page', comments.length > 0 ? count(comments.length, 'comment') : null]
    .filter(Boolean)
    .join(', ');

async function shown(
  load: PreviewSource,
  root: ShadowRoot,
  signal: AbortSignal,
  tell: (share: number) => void,
): Promise<Result<Drawn>> {
  try {
    const [result, { drawDocument }] = await Promise.all([load(), import('./draw')]);
    if (!result.ok) return result;
    return { ok: true, value: await drawDocument(bytesOf(result.value.docx), root, signal, tell) };
  } catch (thrown) {
    const reason = toUserErrorData(thrown).reason ?? String(thrown);
    const error = new UserError('no-preview', 'The document was made, but cannot be shown here.', {
      action: 'Save it and open it in Word.',
      reason,
    });
    return { ok: false, error: error.data };
  }
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

function Comments({ comments }: { comments: readonly DrawnComment[] }) {
  return (
    <section
      className="said"
      aria-label="Comments in the document"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
      tabIndex={0}
    >
      <h3>Comments</h3>
      <ol>
        {comments.map(({ number, author, text }) => (
          <li key={number}>
            <span className="number">{number}</span>
            <span>
              <b>{author}</b> {text}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
