import type { ReactNode } from 'react';

/** The foot of a dialog that asks for one decision: leave it, or do what its main button says. */
export function DialogActs({
  main,
  disabled = false,
  children,
  onMain,
  onCancel,
}: {
  /** What the main button does, as its words. */
  main: string;
  disabled?: boolean;
  /** What else can be done, before the two. */
  children?: ReactNode;
  onMain(): void;
  onCancel(): void;
}) {
  return (
    <>
      {children}
      <span className="grow" />
      <button type="button" className="btn" onClick={onCancel}>
        Cancel
      </button>
      <button type="button" className="btn main" disabled={disabled} onClick={onMain}>
        {main}
      </button>
    </>
  );
}

/** The foot of a dialog that only shows, or that does at once what is chosen in it. */
export function DialogClose({
  children,
  onClose,
}: {
  /** What stands before the button. */ children?: ReactNode;
  onClose(): void;
}) {
  return (
    <>
      {children}
      <span className="grow" />
      <button type="button" className="btn main" onClick={onClose}>
        Close
      </button>
    </>
  );
}
