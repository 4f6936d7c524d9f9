/** The foot of a dialog that asks for one decision: leave it, or do what its main button says. */
export function DialogActs({
  main,
  disabled = false,
  onMain,
  onCancel,
}: {
  /** What the main button does, as its words. */
  main: string;
  disabled?: boolean;
  onMain(): void;
  onCancel(): void;
}) {
  return (
    <>
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
