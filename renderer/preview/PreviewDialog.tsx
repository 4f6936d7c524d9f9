import './preview.css';
import { useEffect, useRef, useState } from 'react';
import { toUserErrorData, UserError, type UserErrorData } from '../../shared/error';
import type { Result } from '../bridge';
import { Dialog } from '../dialogs/Dialog';
import { announce } from '../state/announce';
import { count } from '../state/words';
import { Problem } from '../ui/Problem';
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
  const loading = useRef(load);
  useEffect(() => {
    let here = true;
    const place = host.current;
    if (!place) return;
    void (async () => {
      const result = await shown(loading.current, place.shadowRoot ?? place.attachShadow({ mode: 'open' }));
      if (!here) return;
      if (result.ok) {
        setDrawn(result.value);
        announce(saidOf(result.value));
        pages.current?.focus({ preventScroll: true });
      } else setProblem(result.error);
    })();
    return () => {
      here = false;
    };
  }, []);
  useFit(pages, host, drawn !== null);
  return (
    <Dialog
      title="Preview of the Word document"
      sub={drawn ? `${of} · ${saidOf(drawn)}` : of}
      kind="preview"
      onClose={onClose}
      footer={
        <>
          <small className="grow">Word may break lines and pages a little differently.</small>
          <button type="button" className="btn main" onClick={onClose}>
            Close
          </button>
        </>
      }
    >
      {problem ? <Problem problem={problem} /> : null}
      <section
        ref={pages}
        className="pages"
        aria-label="Pages"
        aria-busy={!drawn && !problem}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
        hidden={problem !== null}
      >
        {drawn || problem ? null : <p className="waiting">Making the document …</p>}
        <div ref={host} className="host" />
      </section>
      {drawn && drawn.comments.length > 0 ? <Comments comments={drawn.comments} /> : null}
    </Dialog>
  );
}

const saidOf = ({ pages, comments }: Drawn): string =>
  [pages > 0 ? count(pages, 'page') : 'One long page', comments.length > 0 ? count(comments.length, 'comment') : null]
    .filter(Boolean)
    .join(', ');

async function shown(load: PreviewSource, root: ShadowRoot): Promise<Result<Drawn>> {
  try {
    const [result, { drawDocument }] = await Promise.all([load(), import('./draw')]);
    return result.ok ? { ok: true, value: await drawDocument(bytesOf(result.value.docx), root) } : result;
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
