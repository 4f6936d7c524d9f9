import { BUNDLED_LETTERHEADS, BundledLetterhead, type Letterhead } from '../../shared/model/letterheads';

type Props = {
  chosen: Letterhead | null;
  /** File name of the user's own; null where none was ever chosen. */
  own: string | null;
  onChange(letterhead: Letterhead | null): void;
  onChoose(): void;
  onCopy(letterhead: BundledLetterhead): void;
};

/** What a Word document goes on: nothing, a letterhead of one's own, or one of the examples that can be made one's own. */
export function LetterheadChoice({ chosen, own, onChange, onChoose, onCopy }: Props) {
  const choice = (letterhead: Letterhead | null, name: string, about?: string) => (
    <label key={letterhead} className="radio">
      <input type="radio" name="letterhead" checked={chosen === letterhead} onChange={() => onChange(letterhead)} />
      <span>
        {name}
        {about ? <small>{about}</small> : null}
      </span>
    </label>
  );
  return (
    <fieldset>
      <legend>Letterhead</legend>
      {choice(null, 'None')}
      {own ? choice('own', own) : null}
      {BundledLetterhead.options.map((id) => choice(id, BUNDLED_LETTERHEADS[id].name, BUNDLED_LETTERHEADS[id].about))}
      <div className="links">
        <button type="button" className="linkish" onClick={onChoose}>
          {own ? 'Choose another' : 'Choose a Word document'}
        </button>
        {chosen !== null && chosen !== 'own' ? (
          <button type="button" className="linkish" onClick={() => onCopy(chosen)}>
            Save a copy to make it yours
          </button>
        ) : null}
      </div>
    </fieldset>
  );
}
