import { type ReactNode, useEffect, useId, useRef } from 'react';

/** A dialog over the window. Focus stays inside while it is open and goes back where it was. `Esc` closes it. */
export function Dialog({
  title,
  sub,
  onClose,
  footer,
  narrow = false,
  children,
}: {
  title: string;
  sub?: string | undefined;
  onClose(): void;
  footer?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={narrow ? 'dialog narrow' : 'dialog'}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id={id}>{title}</h2>
        {sub ? <p className="clip">{sub}</p> : null}
      </header>
      <div className="body">{children}</div>
      {footer ? <footer>{footer}</footer> : null}
    </dialog>
  );
}
