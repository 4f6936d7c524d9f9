import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

/** A dialog over the window. Focus stays inside while it is open and goes back where it was. `Esc` closes it. */
export function Dialog({
  title,
  sub,
  onClose,
  footer,
  narrow = false,
  kind,
  children,
}: {
  title: string;
  sub?: string | undefined;
  onClose(): void;
  footer?: ReactNode;
  narrow?: boolean;
  /** A class of its own, for a dialog that is laid out otherwise. */
  kind?: string;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    // What has to be scrolled must be reached by the keyboard: by what is in it, else by itself.
    const begin = body.current?.querySelector('[data-begin]') ?? body.current;
    const first = begin?.querySelector<HTMLElement>('input, select, textarea, button');
    if (first) first.focus({ preventScroll: true });
    else setScrolls((body.current?.scrollHeight ?? 0) > (body.current?.clientHeight ?? 0));
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={['dialog', narrow ? 'narrow' : null, kind].filter(Boolean).join(' ')}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id={id}>{title}</h2>
        {sub ? <p>{sub}</p> : null}
      </header>
      <div className="body" ref={body} tabIndex={scrolls ? 0 : undefined}>
        {children}
      </div>
      {footer ? <footer>{footer}</footer> : null}
    </dialog>
  );
}
